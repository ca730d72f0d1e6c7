import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { addDays } from "../src/domain/dates.ts";
import { ms, reached, type Section } from "./report.ts";
import { runWell } from "./run-process.ts";
import { takeTurns } from "./take-turns.ts";

const weeks = 52;
const firstDay = "2025-11-24";

/** What a sync of a year may take on top of a start. */
const mostMilliseconds = 300;

const flags = "--days mon,wed,fri --minutes 15 --equipment band,kettlebell:8:12:16";

/** Ticks every exercise that is open. */
const tickAll = (file: string): void =>
  writeFileSync(file, readFileSync(file, "utf8").replace(/^- \[ \](?=.* fourplane:\d)/gm, "- [x]"));

/** `sync` of a file lived with for a year, every session done, against a start that does nothing. */
export const measureLivingFile = async (cache: string, quick: boolean): Promise<Section> => {
  const program = join(cache, "program", "bin", "fourplane.js");
  const home = join(cache, "home-living");
  const file = join(cache, "living.md");
  for (const old of [home, file]) rmSync(old, { recursive: true, force: true });
  const on = (day: string, ...args: readonly string[]): number =>
    runWell([program, ...args, "--home", home, "--today", day]).milliseconds;
  on(firstDay, "plan", "--new", ...flags.split(" "));
  for (let week = 0; week < weeks; week += 1) {
    on(addDays(firstDay, 7 * week), "sync", file);
    tickAll(file);
  }
  const today = addDays(firstDay, 7 * weeks - 1);
  on(today, "sync", file);
  const rounds = quick ? 11 : 41;
  const [bare, nothing, ticked] = await takeTurns(
    [
      () => on(today, "--version"),
      () => on(today, "sync", file),
      () => {
        writeFileSync(file, `${readFileSync(file, "utf8")}.`);
        return on(today, "sync", file);
      },
    ],
    rounds,
  );
  const start = bare?.median ?? Number.NaN;
  const row = (name: string, turn: typeof bare): readonly string[] => {
    const over = (turn?.median ?? Number.NaN) - start;
    return [
      name,
      ms(turn?.median ?? Number.NaN),
      ms(turn?.fastest ?? Number.NaN),
      ms(over),
      `at most ${mostMilliseconds} ms`,
      reached(over <= mostMilliseconds),
    ];
  };
  return {
    title: "A file of a year",
    table: [
      ["whole process", "median", "fastest", "over a start", "goal", "reached"],
      ["`fourplane --version`", ms(start), ms(bare?.fastest ?? Number.NaN), "", "", ""],
      row("`sync`, nothing new", nothing),
      row("`sync`, a word at the end", ticked),
    ],
    notes: [
      `${weeks} weeks of three sessions, every exercise ticked, made by ${weeks} runs of \`sync\`: ${(statSync(file).size / 1e6).toFixed(2)} MB. Each process ${rounds} times, taking turns. Weeks that are over and settled are known by the seal in their heading and not read.`,
    ],
  };
};
