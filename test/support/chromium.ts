import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

/** A Chromium on this machine; undefined where there is none. */
export const chromium = [
  process.env["CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((file) => file !== "" && existsSync(file));

const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --remote-debugging-pipe";

interface Answer {
  readonly id?: number;
  readonly result?: any;
  readonly error?: { readonly message: string };
}

/** A page printed: how many sheets, and their width and height in points. */
export interface Printed {
  readonly pages: number;
  readonly size: readonly number[];
}

/** One tab that shows one page after the other. */
export interface Browser {
  /** Shows a page on a screen so many pixels wide. */
  readonly show: (
    html: string,
    screen: { readonly width: number; readonly scheme?: "light" | "dark" },
  ) => Promise<void>;
  /** From now on as on paper, on a sheet whose type area is so many millimetres wide. */
  readonly asPaper: (millimetres: number) => Promise<void>;
  /** What an expression comes to in the page. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
  /** The page as a PDF, on the paper it asks for. */
  readonly print: () => Promise<Printed>;
  readonly close: () => Promise<void>;
}

/** Starts Chromium, spoken to through a pipe. */
export const startChromium = async (): Promise<Browser> => {
  const folder = mkdtempSync(join(tmpdir(), "fourplane-chromium-"));
  const child = spawn(chromium ?? "chromium", [...flags.split(" "), `--user-data-dir=${join(folder, "profile")}`], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (answer: Answer) => void>();
  let text = "";
  output.setEncoding("utf8");
  output.on("data", (chunk: string) => {
    const parts = (text + chunk).split("\0");
    text = parts.pop() ?? "";
    for (const part of parts) {
      const answer = JSON.parse(part) as Answer;
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    }
  });
  let last = 0;
  let session: string | undefined;
  const send = (method: string, params: object = {}): Promise<any> => {
    last += 1;
    const id = last;
    const sent = { id, method, params, ...(session === undefined ? {} : { sessionId: session }) };
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error === undefined) resolve(result);
        else reject(new Error(`${method}: ${error.message}`));
      });
      input.write(`${JSON.stringify(sent)}\0`);
    });
  };
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  ({ sessionId: session } = await send("Target.attachToTarget", { targetId, flatten: true }));
  await send("Emulation.setScrollbarsHidden", { hidden: true });
  // The pages forbid scripts of their own; what is evaluated here comes from outside.
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? "failed in the page");
    return result.value as T;
  };
  return {
    evaluate,
    show: async (html, { width, scheme = "light" }) => {
      await send("Emulation.setDeviceMetricsOverride", {
        width,
        height: 900,
        deviceScaleFactor: 1,
        mobile: width < 700,
      });
      const features = [{ name: "prefers-color-scheme", value: scheme }];
      await send("Emulation.setEmulatedMedia", { media: "screen", features });
      const { frameTree } = await send("Page.getFrameTree");
      await send("Page.setDocumentContent", { frameId: frameTree.frame.id, html });
    },
    asPaper: async (millimetres) => {
      const width = Math.round((millimetres * 96) / 25.4);
      await send("Emulation.setDeviceMetricsOverride", { width, height: 900, deviceScaleFactor: 1, mobile: false });
      await send("Emulation.setEmulatedMedia", { media: "print", features: [] });
    },
    print: async () => {
      const { data } = await send("Page.printToPDF", { preferCSSPageSize: true, printBackground: false });
      const pdf = Buffer.from(data, "base64").toString("latin1");
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      return { pages: pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0, size: [Number(width), Number(height)] };
    },
    close: async () => {
      session = undefined;
      const gone = new Promise((resolve) => child.once("exit", resolve));
      await send("Browser.close").catch(() => child.kill());
      await gone;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
};
