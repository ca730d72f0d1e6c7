import { rmSync } from "node:fs";
import { join } from "node:path";

import { ms, reached, times, type Section } from "./report.ts";
import { runNode, runWell } from "./run-process.ts";
import { median } from "./statistics.ts";

interface Subject {
  readonly name: string;
  readonly args: readonly string[];
  /** The most of an empty Node process it may take; nothing where no goal is set. */
  readonly goal?: number;
}

/** Whole processes that do little, against a Node process that does nothing. */
export const measureStartUp = (cache: string, quick: boolean): Section => {
  const program = join(cache, "program", "bin", "fourplane.js");
  const home = join(cache, "home");
  rmSync(home, { recursive: true, force: true });
  runWell([program, "plan", "--home", home]);
  const today = [program, "today", "--home", home];
  const hasToday = runNode(today).code === 0;
  const subjects: readonly Subject[] = [
    { name: "`node -e 0`", args: ["-e", "0"] },
    { name: "`fourplane --version`", args: [program, "--version"], goal: 1.15 },
    { name: "`fourplane plan` of an existing week", args: [program, "plan", "--home", home], goal: 1.4 },
    ...(hasToday ? [{ name: "`fourplane today`", args: today }] : []),
  ];
  const taken = subjects.map((): number[] => []);
  for (const { args } of subjects) runWell(args);
  const rounds = quick ? 21 : 61;
  for (let round = 0; round < rounds; round += 1) {
    subjects.forEach(({ args }, index) => taken[index]?.push(runWell(args).milliseconds));
  }
  const [base = []] = taken;
  const rows = subjects.map(({ name, goal }, index) => {
    const own = taken[index] ?? [];
    const ratio = median(own) / median(base);
    const paired = median(own.map((each, round) => each / (base[round] ?? Number.NaN)));
    const fastest = Math.min(...own) / Math.min(...base);
    const verdict = goal === undefined ? ["", ""] : [`at most ${goal} x`, reached(ratio <= goal)];
    return [name, ms(median(own)), ms(Math.min(...own)), times(ratio), times(paired), times(fastest), ...verdict];
  });
  return {
    title: "Start-up",
    table: [
      [
        "whole process",
        "median",
        "fastest",
        "ratio of medians",
        "median of paired ratios",
        "ratio of fastest",
        "goal",
        "reached",
      ],
      ...rows,
    ],
    notes: [
      `Each process ${rounds} times, taking turns, after one run that is not timed; exit codes checked; output in pipes. The goal is for the ratio of medians; the other two ratios show how far other work on the machine moved it.`,
      ...(hasToday ? [] : ["There is no `today` command in this build, so it is not measured."]),
    ],
  };
};
