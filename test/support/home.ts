import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { onTestFinished } from "vitest";

import { runCli, type RunOptions, type RunResult } from "./fake-world.ts";

export interface TestHome {
  readonly home: string;
  /** The state's file. */
  readonly file: string;
  /** Runs one command line on this home. */
  readonly run: (line: string, options?: RunOptions) => Promise<RunResult>;
  /** The same with --json: what it printed. */
  readonly json: (line: string, options?: RunOptions) => Promise<unknown>;
}

/** A home folder for one test, for several commands one after the other. */
export const testHome = (): TestHome => {
  const home = mkdtempSync(join(tmpdir(), "fourplane-home-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const run = (line: string, options: RunOptions = {}) => runCli(line.split(" "), { home, ...options });
  return {
    home,
    file: join(home, "state.json"),
    run,
    json: async (line, options) => {
      const { stdout, stderr } = await run(`${line} --json`, options);
      return JSON.parse(stdout || stderr) as unknown;
    },
  };
};
