import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A Chromium on this machine; undefined where there is none. */
export const chromium = [
  process.env["CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((file) => file !== "" && existsSync(file));

const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --no-pdf-header-footer";

const inFolder = async <T>(html: string, work: (page: string, folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), "fourplane-chromium-"));
  try {
    const file = join(folder, "page.html");
    writeFileSync(file, html);
    return await work(pathToFileURL(file).href, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
};

const start = (folder: string, args: readonly string[]) =>
  run(chromium ?? "chromium", [...flags.split(" "), `--user-data-dir=${join(folder, "profile")}`, ...args], {
    maxBuffer: 50_000_000,
    timeout: 50_000,
  });

/** The page after its scripts have run, as Chromium writes it out. */
export const domOf = (html: string, scheme: "light" | "dark"): Promise<string> =>
  inFolder(html, async (page, folder) => {
    const preferred = `--blink-settings=preferredColorScheme=${scheme === "dark" ? 0 : 1}`;
    return (await start(folder, [preferred, "--virtual-time-budget=20000", "--dump-dom", page])).stdout;
  });

/** The page printed: how many sheets, and their width and height in points. */
export const printed = (html: string): Promise<{ readonly pages: number; readonly size: readonly number[] }> =>
  inFolder(html, async (page, folder) => {
    const file = join(folder, "page.pdf");
    await start(folder, [`--print-to-pdf=${file}`, page]);
    const pdf = readFileSync(file, "latin1");
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    return { pages: pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0, size: [Number(width), Number(height)] };
  });
