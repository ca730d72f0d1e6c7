import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");
export const program = join(root, "bin", "fourplane.js");

/** A folder that is gone when the work is done. */
export const withFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), "fourplane-e2e-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** This process's environment without what the tests or a build server set for themselves, on Monday 2026-11-23. */
export const environment = (home: string): Record<string, string> => {
  const theirs = new Set([
    "CI",
    "FORCE_COLOR",
    "NO_COLOR",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
    "TERM",
    "NODE_OPTIONS",
  ]);
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !theirs.has(entry[0]),
  );
  return {
    ...Object.fromEntries(kept),
    XDG_CACHE_HOME: join(root, "node_modules", ".cache", "e2e"),
    FOURPLANE_HOME: home,
    FOURPLANE_TODAY: "2026-11-23",
  };
};

export interface BuiltResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program in a process of its own, its output in pipes; `deaf`: nobody reads its standard output. */
export const runBuilt = (args: readonly string[], home: string, deaf = false): Promise<BuiltResult> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      env: environment(home),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    if (deaf) child.stdout.destroy();
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
