import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import type { World } from "../../src/context.ts";
import { runProgram } from "../../src/program.ts";
import type { Prompter } from "../../src/terminal/prompts.ts";
import { nobodyThere } from "./fake-prompter.ts";

export interface FakeWorldOptions {
  readonly columns?: number | undefined;
  readonly rows?: number;
  /** Takes what is shown page by page. */
  readonly page?: (text: string) => Promise<boolean>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What standard input holds. */
  readonly stdin?: string | Buffer;
  /** A person sits there: both standard input and output are terminals. */
  readonly terminal?: boolean;
  /** Who answers questions; without one a question fails the test. */
  readonly prompter?: Prompter;
  /** The local date, unless --today or FOURPLANE_TODAY says otherwise. */
  readonly today?: string;
  /** Milliseconds since 1970; 06:00 UTC of that Monday where nothing is said. */
  readonly now?: number;
  readonly locale?: string;
  readonly cwd?: string;
  readonly home?: string;
  /** A terminal key by key, its time, and what speaks. */
  readonly live?: World["live"];
  readonly clock?: World["clock"];
  readonly speak?: World["speak"];
}

export interface FakeWorld extends World {
  /** What was written so far. */
  readonly written: { stdout: string; stderr: string };
}

/** A world without a terminal, at 80 columns, on Monday 2026-11-23, that keeps what is written to it. */
export const fakeWorld = (options: FakeWorldOptions = {}): FakeWorld => {
  const written = { stdout: "", stderr: "" };
  const nowhere = join(tmpdir(), "fourplane-nowhere");
  return {
    written,
    env: options.env ?? {},
    stdout: (text) => {
      written.stdout += text;
    },
    stderr: (text) => {
      written.stderr += text;
    },
    stdin: async () => Buffer.from(options.stdin ?? ""),
    prompter: options.prompter ?? nobodyThere,
    isStdinTerminal: options.terminal === true,
    isStdoutTerminal: options.terminal === true,
    columns: options.columns ?? 80,
    rows: options.rows,
    ...(options.page === undefined ? {} : { page: options.page }),
    ...(options.live === undefined ? {} : { live: options.live }),
    ...(options.speak === undefined ? {} : { speak: options.speak }),
    localDate: () => options.today ?? "2026-11-23",
    clock: options.clock ?? (() => ({ steady: 0, wall: options.now ?? Date.UTC(2026, 10, 23, 6) })),
    cwd: options.cwd ?? nowhere,
    configFolder: () => options.home ?? nowhere,
    locale: options.locale ?? "en-GB",
  };
};

export interface RunOptions extends FakeWorldOptions {
  /** Files in the working folder: relative name and content; anything but text is written as JSON. */
  readonly files?: Readonly<Record<string, unknown>>;
}

export interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const writeFiles = (folder: string, files: Readonly<Record<string, unknown>>): void => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const isRaw = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(join(folder, name), isRaw ? content : JSON.stringify(content));
  }
};

/**
 * Runs one command line inside this process. Home and working folder are fresh and removed afterwards, unless `home`
 * or `cwd` names one (to run several commands on the same state).
 */
export const runCli = async (args: readonly string[], options: RunOptions = {}): Promise<RunResult> => {
  const folder = mkdtempSync(join(tmpdir(), "fourplane-test-"));
  try {
    const cwd = options.cwd ?? join(folder, "cwd");
    mkdirSync(cwd, { recursive: true });
    writeFiles(cwd, options.files ?? {});
    const world = fakeWorld({ ...options, cwd, home: options.home ?? join(folder, "home") });
    const code = await runProgram(world, args);
    return { code, ...world.written };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
