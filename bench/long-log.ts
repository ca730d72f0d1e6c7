import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { addDays } from "../src/domain/dates.ts";
import type { DoneEvent, LogEvent } from "../src/domain/log/event.ts";
import { plannedDose } from "../src/domain/log/performed.ts";
import { readStateText, stateText } from "../src/domain/state/state-text.ts";
import type { State } from "../src/domain/state/state.ts";
import { createRandom } from "../src/domain/planner/random.ts";
import type { Item } from "../src/domain/week.ts";
import { digestOf } from "../src/storage/state-file.ts";
import { goalCells, ms, reached, times, type Section } from "./report.ts";
import { runWell } from "./run-process.ts";
import { takeTurns } from "./take-turns.ts";

const itemsEach = 6;
const lastDay = "2026-11-22";

/** What is measured: days of log, and the most that a command may take of what it takes with none. */
const spans = [
  { name: "a year", days: 365, most: { today: 1.15, plan: 1.15, done: undefined } },
  { name: "ten years", days: 3650, most: { today: 1.3, plan: 1.3, done: 1.3 } },
] as const;

/** Ten years fit on any disk. */
const mostMegabytes = 3;

const initFlags =
  "--yes --screen none --days mon,tue,wed,thu,fri,sat,sun --minutes 25 --equipment band,kettlebell:8:12:16";

/** An entry as people write them: mostly as planned and right, doses that move, now and then less, or with pain. */
const entryOf = ({ exercise, dose }: Item, date: string, random: (below: number) => number): Omit<DoneEvent, "id"> => {
  const sets = 2 + random(2);
  const amount = dose.amount + (dose.hold ?? 1) * random(5);
  const planned = { ...plannedDose(dose), sets, amount };
  const done = Array.from({ length: sets }, () => amount);
  if (random(10) === 0) done[sets - 1] = Math.max(1, amount - 2);
  return {
    kind: "done",
    date,
    exercise,
    session: date,
    planned,
    done: { sets: done, load: planned.load },
    effort: (["right", "right", "right", "right", "easy", "hard"] as const)[random(6)] ?? null,
    pain: random(3),
    flare: false,
    legs: false,
    deload: false,
  };
};

/** The state after a session on each of these days, the last one yesterday. */
const withLog = (state: State, days: number): State => {
  const random = createRandom(20261123);
  const log: LogEvent[] = [];
  const weeks = state.plan?.sessions ?? [];
  for (let day = 0; day < days; day += 1) {
    const date = addDays(lastDay, day + 1 - days);
    const items = weeks[day % weeks.length]?.items ?? [];
    const all = Array.from({ length: itemsEach }, (_, at) => items[at % items.length]).filter(
      (item) => item !== undefined,
    );
    for (const item of all) log.push({ ...entryOf(item, date, random), id: `e${log.length + 1}` });
  }
  return { ...state, log };
};

const stateIn = (home: string): State => {
  const read = readStateText(readFileSync(join(home, "state.json"), "utf8"));
  if (!("state" in read)) throw new Error("the state just made cannot be read");
  return read.state;
};

/** Commands with a year and with ten years of daily history against the same with an empty log. */
export const measureLongLog = async (cache: string, quick: boolean): Promise<Section> => {
  const program = join(cache, "program", "bin", "fourplane.js");
  const [empty, used] = [join(cache, "home-empty"), join(cache, "home-used")];
  rmSync(empty, { recursive: true, force: true });
  runWell([program, "init", ...initFlags.split(" "), "--home", empty]);
  const logs = spans.map(({ name, days }) => {
    const home = join(cache, `home-${days}`);
    const file = join(home, "state.json");
    rmSync(home, { recursive: true, force: true });
    cpSync(empty, home, { recursive: true });
    writeFileSync(file, stateText(withLog(stateIn(empty), days), undefined, digestOf));
    return { name, home, entries: days * itemsEach, megabytes: statSync(file).size / 1e6 };
  });

  const once = (home: string, command: readonly string[]): number => {
    rmSync(used, { recursive: true, force: true });
    cpSync(home, used, { recursive: true });
    return runWell([program, ...command, "--home", used]).milliseconds;
  };
  const rounds = quick ? 11 : 41;
  const rows: string[][] = [];
  for (const command of [["today"], ["plan"], ["done"], ["done", "bird-dog"]] as const) {
    const homes = [empty, ...logs.map(({ home }) => home)];
    const [base, ...own] = await takeTurns(
      homes.map((home) => () => once(home, command)),
      rounds,
    );
    spans.forEach(({ name, most }, index) => {
      const {
        median = Number.NaN,
        fastest = Number.NaN,
        ratio = Number.NaN,
        ratioOfFastest = Number.NaN,
      } = own[index] ?? {};
      const figures = [ms(median), ms(fastest), times(ratio), times(ratioOfFastest)];
      rows.push([
        `\`${command.join(" ")}\``,
        name,
        ms(base?.median ?? Number.NaN),
        ...figures,
        ...goalCells(ratio, most[command[0]]),
      ]);
    });
  }
  const sizes = logs.map(
    ({ name, entries, megabytes }) => `${name} ${entries.toLocaleString("en")} entries, ${megabytes.toFixed(2)} MB`,
  );
  const isSmall = (logs.at(-1)?.megabytes ?? Number.NaN) < mostMegabytes;
  return {
    title: "A year and ten years of log",
    table: [
      [
        "whole process",
        "log",
        "median, no log",
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
      `A session of ${itemsEach} entries every day: ${sizes.join("; ")} (goal: under ${mostMegabytes} MB, reached: ${reached(isSmall)}). Doses, efforts and pain vary, one entry in ten is below its plan. Each process ${rounds} times on a fresh copy of its folder, taking turns, its output in pipes; the backup of the state is part of what \`done\` does. The goals are for the median of the ratios within a round.`,
    ],
  };
};
