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
import { ms, reached, times, type Section } from "./report.ts";
import { runWell } from "./run-process.ts";
import { median } from "./statistics.ts";

const sessions = 3650;
const itemsEach = 6;
const lastDay = "2026-11-22";

/** The goals: a tenth of a second is what a person waits without noticing, and ten years fit on any disk. */
const mostTimes = 1.3;
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

const tenYears = (state: State): State => {
  const random = createRandom(20261123);
  const log: LogEvent[] = [];
  const weeks = state.plan?.sessions ?? [];
  for (let day = 0; day < sessions; day += 1) {
    const date = addDays(lastDay, day + 1 - sessions);
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

/** `done` with ten years of daily history against the same with an empty log. */
export const measureLongLog = (cache: string, quick: boolean): Section => {
  const program = join(cache, "program", "bin", "fourplane.js");
  const [empty, long, used] = ["home-empty", "home-long", "home-used"].map((name) => join(cache, name)) as [
    string,
    string,
    string,
  ];
  for (const home of [empty, long]) rmSync(home, { recursive: true, force: true });
  runWell([program, "init", ...initFlags.split(" "), "--home", empty]);
  cpSync(empty, long, { recursive: true });
  writeFileSync(join(long, "state.json"), stateText(tenYears(stateIn(empty)), undefined, digestOf));
  const megabytes = statSync(join(long, "state.json")).size / 1e6;

  const commands = [["done", "bird-dog"], ["done"], ["today"]] as const;
  const once = (home: string, command: readonly string[]): number => {
    rmSync(used, { recursive: true, force: true });
    cpSync(home, used, { recursive: true });
    return runWell([program, ...command, "--home", used]).milliseconds;
  };
  const rounds = quick ? 11 : 41;
  const rows = commands.map((command) => {
    const taken: [number[], number[]] = [[], []];
    for (const home of [empty, long]) once(home, command);
    for (let round = 0; round < rounds; round += 1) {
      // Taking turns in who is first: the disk is still busy with the one before.
      const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
      for (const which of order) taken[which].push(once(which === 0 ? empty : long, command));
    }
    const [base, own] = taken;
    const ratio = median(own) / median(base);
    const paired = median(own.map((each, round) => each / (base[round] ?? Number.NaN)));
    const goal = command[0] === "done" ? [`at most ${mostTimes} x`, reached(ratio <= mostTimes)] : ["", ""];
    return [`\`${command.join(" ")}\``, ms(median(base)), ms(median(own)), times(ratio), times(paired), ...goal];
  });
  return {
    title: "Ten years of log",
    table: [
      ["whole process", "empty log", "ten years", "ratio of medians", "median of paired ratios", "goal", "reached"],
      ...rows,
    ],
    notes: [
      `${sessions.toLocaleString("en")} sessions of ${itemsEach} entries, one every day: ${megabytes.toFixed(2)} MB (goal: under ${mostMegabytes} MB, reached: ${reached(megabytes < mostMegabytes)}). Doses, efforts and pain vary, one entry in ten is below its plan. Each process ${rounds} times on a fresh copy of its folder, taking turns; the backup of the state is part of what \`done\` does.`,
    ],
  };
};
