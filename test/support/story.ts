import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { runCli, type RunOptions, type RunResult } from "./fake-world.ts";

/** Runs one command line on a person's state. The first argument is the local date. */
export type Run = (today: string, line: string | readonly string[], options?: RunOptions) => Promise<RunResult>;

export interface Person {
  readonly run: Run;
  /** The value a command prints with --json. */
  readonly json: (today: string, line: string) => Promise<any>;
  /** The state file as it is. */
  readonly state: () => string;
  /** Puts another text in its place. */
  readonly write: (state: string) => void;
}

/** A person with a fresh home, gone when the work is done. Command lines are split at spaces unless given as a list. */
export const withPerson = async (work: (person: Person) => Promise<void>): Promise<void> => {
  const home = mkdtempSync(join(tmpdir(), "fourplane-story-"));
  const run: Run = (today, line, options = {}) => {
    const args = typeof line === "string" ? line.split(" ").filter((word) => word !== "") : line;
    return runCli(["--today", today, ...args], { home, ...options });
  };
  try {
    await work({
      run,
      json: async (today, line) => {
        const { code, stdout, stderr } = await run(today, `--json ${line}`);
        if (code !== 0) throw new Error(`${line}: exit ${code}: ${stderr}`);
        return JSON.parse(stdout);
      },
      state: () => readFileSync(join(home, "state.json"), "utf8"),
      write: (state) => writeFileSync(join(home, "state.json"), state),
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};
