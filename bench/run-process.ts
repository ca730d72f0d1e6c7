import { spawnSync } from "node:child_process";

/** What a timed process has around it: nothing of the caller's terminal or build server, and a fixed date. */
const environment = (): NodeJS.ProcessEnv => {
  const { CI: _ci, FORCE_COLOR: _force, NODE_OPTIONS: _options, NODE_COMPILE_CACHE: _cache, ...rest } = process.env;
  return { ...rest, NO_COLOR: "1", COLUMNS: "100", FOURPLANE_TODAY: "2026-11-23" };
};

export interface Run {
  readonly milliseconds: number;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Node with these arguments to its end, from start to exit. */
export const runNode = (args: readonly string[]): Run => {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    env: environment(),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1 << 26,
  });
  const milliseconds = performance.now() - start;
  if (error !== undefined) throw error;
  return { milliseconds, code: status, stdout, stderr };
};

/** The same for a run that has to end well. @throws Error with what it wrote when it did not. */
export const runWell = (args: readonly string[]): Run => {
  const run = runNode(args);
  if (run.code !== 0) throw new Error(`node ${args.join(" ")} ended with ${run.code}: ${run.stderr || run.stdout}`);
  return run;
};

const tellPeak =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(`peak=${process.resourceUsage().maxRSS}`))';

/** The most memory such a run has in use at once, in megabytes. */
export const peakOf = (args: readonly string[]): number =>
  Number(/peak=(\d+)/.exec(runWell(["--import", tellPeak, ...args]).stderr)?.[1]) / 1024;
