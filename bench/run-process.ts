import { spawnSync } from "node:child_process";
import { join } from "node:path";

import { spawn } from "@lydell/node-pty";

/** A program that is started anew for each figure. */
export interface Process {
  readonly args: readonly string[];
  /** The Node to run, this one where none is named. */
  readonly node?: string;
}

const columns = 100;

/**
 * What a timed process has around it: nothing of the caller's Node, terminal or build server, a fixed date, and caches of
 * its own. One variable of Node's, NODE_EXTRA_CA_CERTS, adds as much to every start as Node itself takes.
 */
const environment = (): Record<string, string> => {
  const theirs = /^(NODE_|npm_|FOURPLANE_|CI$|(NO_|FORCE_|CLI)COLOR)/;
  const rest = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !theirs.test(entry[0]),
  );
  return {
    ...Object.fromEntries(rest),
    NO_COLOR: "1",
    COLUMNS: String(columns),
    FOURPLANE_TODAY: "2026-11-23",
    XDG_CACHE_HOME: join(process.cwd(), "node_modules", ".cache", "fourplane-bench", "caches"),
  };
};

export interface Run {
  readonly milliseconds: number;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Node with these arguments to its end, from start to exit, its output in pipes. */
export const runNode = ({ args, node = process.execPath }: Process): Run => {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(node, args, {
    env: environment(),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1 << 26,
  });
  const milliseconds = performance.now() - start;
  if (error !== undefined) throw error;
  return { milliseconds, code: status, stdout, stderr };
};

const endedBadly = (args: readonly string[], code: number | null, said: string): Error =>
  new Error(`node ${args.join(" ")} ended with ${code}: ${said}`);

/** The same for a run that has to end well. @throws Error with what it wrote when it did not. */
export const runWell = (args: readonly string[], node?: string): Run => {
  const run = runNode({ args, ...(node !== undefined && { node }) });
  if (run.code !== 0) throw endedBadly(args, run.code, run.stderr || run.stdout);
  return run;
};

/** Milliseconds of such a run in a terminal. @throws Error with what it wrote when it did not end well. */
export const timeInTerminal = ({ args, node = process.execPath }: Process): Promise<number> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const terminal = spawn(node, [...args], { cols: columns, rows: 40, env: environment() });
    let said = "";
    terminal.onData((text) => {
      said += text;
    });
    terminal.onExit(({ exitCode }) => {
      if (exitCode === 0) resolve(performance.now() - start);
      else reject(endedBadly(args, exitCode, said));
    });
  });

const tellUse =
  'data:text/javascript,process.on("exit",()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();process.stderr.write(`peak=${maxRSS} cpu=${userCPUTime+systemCPUTime}`)})';

const useOf = (args: readonly string[]): string => runWell(["--import", tellUse, ...args]).stderr;

/** The most memory such a run has in use at once, in megabytes. */
export const peakOf = (args: readonly string[]): number => Number(/peak=(\d+)/.exec(useOf(args))?.[1]) / 1024;

/** Milliseconds of processor time of such a run, on all cores: what others do at the same time matters little to it. */
export const processorTimeOf = (args: readonly string[]): number => Number(/cpu=(\d+)/.exec(useOf(args))?.[1]) / 1000;
