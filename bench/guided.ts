import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import pty from "@lydell/node-pty";

import { inShortHolds } from "../src/domain/catalog/short-holds.ts";
import { guidedDay } from "../src/domain/session/guided/guided-items.ts";
import { scriptOf } from "../src/domain/session/guided/script.ts";
import { parseState } from "../src/domain/state/parse-state.ts";
import { builtInExercises } from "../src/storage/built-in.ts";
import { catalogOf } from "../src/domain/catalog/trusted.ts";

/** What one session came to on the terminal it ran in. */
export interface GuidedFigures {
  /** From the first step to the last questions, by its clock. */
  readonly seconds: number;
  readonly frames: number;
  /** Milliseconds to work out and write a frame. */
  readonly median: number;
  readonly p99: number;
  readonly slowest: number;
  readonly writes: number;
  readonly mostInAFrame: number;
  readonly bytes: number;
}

const [root = ".", cache = ".", only = ""] = process.argv.slice(2);
const program = join(root, "bin", "fourplane.js");
const env = { ...process.env, CI: "", LANG: "C.UTF-8", TERM: "xterm-256color", FOURPLANE_TODAY: "2026-11-23" };

const withHome = async (work: (home: string) => Promise<void>): Promise<void> => {
  const home = mkdtempSync(join(tmpdir(), "fourplane-guided-"));
  // High blood pressure: no set is left open, so that a session goes on by itself.
  const make = ["plan", "--new", "--equipment", "none", "--avoid", "bp", "--home", home];
  spawnSync(process.execPath, [program, ...make], { env });
  try {
    await work(home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

/** Seconds that a session of these exercises takes from the first getting ready on, where nobody touches a key. */
const expected = (home: string, ids: readonly string[]): number => {
  const found = parseState(JSON.parse(readFileSync(join(home, "state.json"), "utf8")));
  if (!("state" in found) || found.state.plan === null || found.state.profile === null) throw new Error("no plan");
  const { log, plan: week, profile } = found.state;
  const catalog = catalogOf(builtInExercises());
  const named = ids.flatMap((id) => catalog.get(id) ?? []).map((each) => inShortHolds(each, profile.avoid));
  const wanted = { short: false, ownPace: false, named, begun: [] };
  const { items } = guidedDay({ log, week, profile, catalog }, "2026-11-23", wanted);
  const steps = items.flatMap(scriptOf).slice(1);
  if (steps.some(({ seconds }) => seconds === null)) throw new Error("a step that waits for somebody");
  return steps.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
};

/** Clock ticks of the kernel that a process took, user and system. */
const cpuTicks = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return Number(fields[11]) + Number(fields[12]);
};

const injected = (ids: readonly string[]): Promise<void> =>
  withHome(async (home) => {
    const out = join(home, "figures.json");
    const args = [join(cache, "guided-inside.mjs"), home, out, ...ids];
    const terminal = pty.spawn(process.execPath, args, { cols: 80, rows: 24, env });
    const plan = expected(home, ids);
    await new Promise<void>((resolve) => terminal.onExit(() => resolve()));
    const { seconds, frames, median, p99, slowest, writes, mostInAFrame, bytes } = JSON.parse(
      readFileSync(out, "utf8"),
    ) as GuidedFigures;
    console.log(`injected: ${(plan / 60).toFixed(1)} min planned, over after ${seconds.toFixed(2)} s of ${plan} s`);
    console.log(
      `  ${frames} frames: median ${median.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, slowest ${slowest.toFixed(1)} ms`,
    );
    console.log(`  ${writes} writes, at most ${mostInAFrame} in a frame, ${(bytes / frames).toFixed(0)} bytes a frame`);
  });

const real = (ids: readonly string[]): Promise<void> =>
  withHome(async (home) => {
    const terminal = pty.spawn(process.execPath, [program, "start", "--home", home, ...ids], {
      cols: 80,
      rows: 24,
      env,
    });
    const plan = expected(home, ids);
    let [begun, ended, chunks, bytes, ticks, cpuFrom] = [0, 0, 0, 0, 0, 0];
    let shown = "";
    const gaps: number[] = [];
    let last = 0;
    terminal.onData((text) => {
      const now = performance.now();
      shown += text;
      if (begun > 0 && ended === 0) {
        chunks += 1;
        bytes += text.length;
        gaps.push(now - last);
      }
      last = now;
      if (begun === 0 && shown.includes("Enter begins")) {
        // The session begins with the key, and shows it with the next frame.
        [begun, cpuFrom] = [performance.now(), cpuTicks(terminal.pid)];
        terminal.write("\r");
      }
      if (ended === 0 && text.includes("How was it")) {
        [ended, ticks] = [now, cpuTicks(terminal.pid) - cpuFrom];
        terminal.write("\r");
      }
    });
    await new Promise<void>((resolve) => terminal.onExit(() => resolve()));
    const seconds = (ended - begun) / 1000;
    gaps.sort((a, b) => a - b);
    console.log(
      `real: ${plan} s planned, ${seconds.toFixed(3)} s taken: the last frame came ${((seconds - plan) * 1000).toFixed(0)} ms after its time`,
    );
    console.log(
      `  ${chunks} writes (${(chunks / seconds).toFixed(1)} a second), ${(bytes / seconds).toFixed(0)} bytes a second`,
    );
    console.log(`  ${((ticks / 100 / seconds) * 100).toFixed(2)} % of a core`);
  });

// Holds, paced reps and a walk: everything that goes on by itself.
if (only !== "real")
  await injected(["bird-dog", "side-plank", "ankle-dorsiflexion-mobilization", "open-book", "walking", "cat-camel"]);
if (only !== "injected") await real(["bird-dog"]);
