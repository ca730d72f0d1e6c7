import { writeSync } from "node:fs";
import { createRequire } from "node:module";
import { platform, userInfo } from "node:os";
import { join } from "node:path";

import packageJson from "../package.json" with { type: "json" };
import { configFolder } from "./config-folder.ts";
import type { World } from "./context.ts";
import { exit } from "./failure.ts";
import type * as Program from "./program.ts";

const two = (value: number): string => String(value).padStart(2, "0");

const readStdin = async (most: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > most) break;
  }
  return Buffer.concat(chunks);
};

/** A line for a prompt or the TAB key comes with every command a person types: the stream is not set up for it. */
const writeAtOnce = (text: string): void => {
  try {
    writeSync(1, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") process.stdout.write(text);
  }
};

/** What the shell asks for on behalf of somebody who did not: read by it, never by a screen. */
const isAskedByShell = (argv: readonly string[]): boolean =>
  argv[0] === "complete" || (argv[0] === "today" && argv.includes("--prompt"));

const createWorld = (forShell = false): World => ({
  env: process.env,
  stdout: (text) => {
    if (forShell) writeAtOnce(text);
    else process.stdout.write(text);
  },
  stderr: (text) => {
    process.stderr.write(text);
  },
  stdin: readStdin,
  // Opening standard input takes time, and only a command that may ask a question needs to know.
  get isStdinTerminal() {
    return process.stdin.isTTY === true;
  },
  isStdoutTerminal: !forShell && process.stdout.isTTY === true,
  columns: forShell ? undefined : process.stdout.columns,
  rows: forShell ? undefined : process.stdout.rows,
  page: async (text) => (await import("./terminal/pager.ts")).showInPager(text, process.env),
  live: (...asked) => {
    const begun = import("./terminal/live-terminal.ts").then(({ liveTerminal }) => liveTerminal(...asked));
    return async () => (await begun)();
  },
  clock: () => ({ steady: performance.now(), wall: Date.now() }),
  speak: async (...asked) => (await import("./terminal/speak-aloud.ts")).speakAloud(...asked),
  localDate: () => {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  now: Date.now,
  cwd: process.cwd(),
  configFolder: () => configFolder({ env: process.env, platform: platform(), systemHome: () => userInfo().homedir }),
  locale: process.env["LC_ALL"] || process.env["LC_MEASUREMENT"] || process.env["LANG"] || "en",
});

const sayLost = async (error: NodeJS.ErrnoException, json: boolean): Promise<void> => {
  const { reportLostOutput } = await import("./report-failure.ts");
  process.exitCode = reportLostOutput(createWorld(), error, json);
};

/** Scripts ask for it often, and it needs neither a command line nor the streams to be set up. */
const sayVersion = async (): Promise<void> => {
  try {
    writeSync(1, `${packageJson.version}\n`);
  } catch (error) {
    // As for everything else that is printed: a reader that left early is no failure.
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") await sayLost(error as NodeJS.ErrnoException, false);
  }
};

/** What the code of the program is kept for: each compiles parts of it that the others do not. */
const uses = ["plan", "today", "complete"];

/**
 * Whether this was a whole `plan` or `today`, or a completion, that only looked: `plan why`, the line for a prompt and the help
 * compile too little of what these need, and a run that wrote, conf being loaded for it, a planner that would be read each time
 * for nothing.
 */
const hasShown = (argv: readonly string[]): boolean => {
  const [command = "", next = "-"] = argv;
  const isWhole = uses.includes(command) && next.startsWith("-");
  const { cache } = createRequire(join(import.meta.dirname, "main.js"));
  const isLess = ["--help", "-h", "--prompt"].some((flag) => argv.includes(flag));
  return isWhole && !isLess && !(join(import.meta.dirname, "conf.js") in cache);
};

/** Runs the program on this process's arguments and sets the exit code. */
export const main = async (): Promise<void> => {
  const argv = process.argv.slice(2);
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) return sayVersion();
  let isLost = false;
  const forShell = isAskedByShell(argv);
  if (!forShell) {
    process.stdout.on("error", (error: NodeJS.ErrnoException) => {
      // A reader such as `head` may leave early; that is no failure of ours.
      if (error.code === "EPIPE") process.exitCode = 0;
      else if (!isLost) {
        isLost = true;
        void sayLost(error, argv.includes("--json"));
      }
    });
    // Nobody is left to be told.
    process.stderr.on("error", () => undefined);
  }
  const { requireCached } = await import("./code-cache.ts");
  const file = join(import.meta.dirname, "program.js");
  const program = requireCached<typeof Program>(file, uses.find((use) => use === argv[0]) ?? "today");
  const code = await program.exports.runProgram(createWorld(forShell), argv);
  if (!isLost) process.exitCode = code;
  if (hasShown(argv) && (code === exit.ok || code === exit.gaps)) program.keep();
};
