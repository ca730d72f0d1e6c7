import { rmSync } from "node:fs";
import { join } from "node:path";

import { goalCells, ms, times, type Section } from "./report.ts";
import { runWell, timeInTerminal } from "./run-process.ts";
import { takeTurns } from "./take-turns.ts";

/** The most of a bare Node that each may take, by the line of Node. */
const goalsOf = (version: string) =>
  Number(/^v(\d+)/.exec(version)?.[1]) < 24
    ? { version: 1.3, plan: 2.1, today: 2.25 }
    : { version: 1.25, plan: 1.9, today: 2 };

/** Whole processes that do little, against a Node process that does nothing. */
export const measureStartUp = async (cache: string, nodes: readonly string[], quick: boolean): Promise<Section> => {
  const program = join(cache, "program", "bin", "fourplane.js");
  const home = join(cache, "home");
  rmSync(home, { recursive: true, force: true });
  const rounds = quick ? 21 : 61;
  const rows: string[][] = [];
  for (const node of nodes) {
    const version = runWell(["-p", "process.version"], node).stdout.trim();
    const goals = goalsOf(version);
    const subjects = [
      { name: "`node -e 0`", args: ["-e", "0"] },
      { name: "`fourplane --version`", args: [program, "--version"], goal: goals.version },
      { name: "`fourplane plan` of an existing week", args: [program, "plan", "--home", home], goal: goals.plan },
      { name: "`fourplane today`", args: [program, "today", "--home", home], goal: goals.today },
    ] as const;
    const ways = [
      { way: "pipes", run: (args: readonly string[]) => runWell(args, node).milliseconds },
      { way: "a terminal", run: (args: readonly string[]) => timeInTerminal({ args, node }) },
    ];
    for (const { way, run } of ways) {
      const turns = await takeTurns(
        subjects.map(
          ({ args }) =>
            () =>
              run(args),
        ),
        rounds,
      );
      turns.forEach((each, index) => {
        const subject = subjects[index];
        const figures = [ms(each.median), ms(each.fastest), times(each.ratio), times(each.ratioOfFastest)];
        const goal = subject !== undefined && "goal" in subject ? subject.goal : undefined;
        rows.push([version, way, subject?.name ?? "", ...figures, ...goalCells(each.ratio, goal)]);
      });
    }
  }
  return {
    title: "Start-up",
    table: [
      [
        "Node",
        "output in",
        "whole process",
        "median",
        "fastest",
        "median of paired ratios",
        "ratio of fastest",
        "goal",
        "reached",
      ],
      ...rows,
    ],
    notes: [
      `Each process ${rounds} times, taking turns, after two rounds that are not timed: the second run is the first that finds the code kept by the one before. No variable of Node's is set, and exit codes are checked. The goals are for the median of the ratios within a round, over either output.`,
    ],
  };
};
