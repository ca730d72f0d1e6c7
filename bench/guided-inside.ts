import { writeFileSync } from "node:fs";

import type { World } from "../src/context.ts";
import { runProgram } from "../src/program.ts";
import type { GuidedFigures } from "./guided.ts";

/*
 * Runs `start` on the terminal of this process with a clock of its own, as fast as it can: frames of 100 ms, every tenth up to
 * 40 ms late. What it measured goes into a file.
 */
const [home = "", out = "", ...words] = process.argv.slice(2);
const frame = 100;
let steady = 0;
let writes = 0;
let most = 0;
let bytes = 0;
let begun = 0;
let ended = 0;
const times: number[] = [];

const write = (text: string): void => {
  writes += 1;
  bytes += text.length;
  if (begun === 0 && text.includes("Get ready")) begun = steady;
  if (ended === 0 && text.includes("How was it")) ended = steady;
  process.stdout.write(text);
};

const live: NonNullable<World["live"]> = (watcher, _milliseconds, dress) => {
  const now = { isOver: false };
  process.stdout.write(dress?.on ?? "");
  const run = async (): Promise<void> => {
    watcher.tick();
    watcher.key("\r");
    for (let at = 1; !now.isOver && steady < 3_600_000; at += 1) {
      steady += at % 10 === 0 ? frame + 40 : at % 10 === 1 ? frame - 40 : frame;
      const before = writes;
      const since = performance.now();
      watcher.tick();
      times.push(performance.now() - since);
      most = Math.max(most, writes - before);
      if (ended > 0) watcher.key("\r");
      if (at % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  setImmediate(() => void run());
  return () => {
    now.isOver = true;
    process.stdout.write(dress?.off ?? "");
  };
};

const world: World = {
  env: process.env,
  stdout: write,
  stderr: (text) => void process.stderr.write(text),
  stdin: async () => Buffer.of(),
  isStdinTerminal: true,
  isStdoutTerminal: true,
  columns: process.stdout.columns,
  rows: process.stdout.rows,
  localDate: () => "2026-11-23",
  now: Date.now,
  cwd: process.cwd(),
  configFolder: () => home,
  locale: "en-GB",
  live,
  clock: () => ({ steady, wall: steady }),
};

await runProgram(world, ["start", "--home", home, ...words]);
times.sort((a, b) => a - b);
const at = (part: number): number => times[Math.floor((times.length - 1) * part)] ?? 0;
const figures: GuidedFigures = {
  seconds: (ended - begun) / 1000,
  frames: times.length,
  median: at(0.5),
  p99: at(0.99),
  slowest: at(1),
  writes,
  mostInAFrame: most,
  bytes,
};
writeFileSync(out, JSON.stringify(figures));
