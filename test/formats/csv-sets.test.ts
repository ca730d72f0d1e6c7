import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { LogEvent } from "../../src/domain/log/event.ts";
import { isOurCsv, logCsv } from "../../src/formats/csv.ts";
import { setsCsv, type ExerciseFacts } from "../../src/formats/csv-sets.ts";
import { excelCsv } from "../../src/formats/csv-text.ts";
import { noExercises } from "../../src/words/entry.ts";
import { checkin, doneEvent, logOf, skipped } from "../support/build-event.ts";
import { hostileTexts } from "../support/hostile.ts";
import { anyPerformed, anyPlanned } from "../support/random-event.ts";

const facts: ExerciseFacts = {
  nameOf: (id) => `The ${id}`,
  formOf: () => undefined,
  trainsOf: (id) =>
    id === "unknown" ? undefined : { role: "trunk", mode: "resist", planes: ["extension", "rotation"] },
};

const header =
  "date,exercise,planes,set,side,planned,done,unit,load,load_unit,effort,pain,name,role,mode,hold_seconds,load_kg,band,lighter,session,entry";

/** Rows of what needs no quotes. */
const rowsOf = (...events: readonly LogEvent[]) => {
  const [first, ...lines] = setsCsv(logOf(...events), facts)
    .trimEnd()
    .split("\r\n");
  expect(first).toBe(header);
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(header.split(",").map((name, index) => [name, cells[index] ?? ""]));
  });
};

const planned = { sets: 3, measure: "reps" as const, amount: 8, perSide: false, load: null };

const amountsIn = (...events: readonly LogEvent[]) =>
  rowsOf(...events).map(({ set, side, planned: asked, done, unit }) => [set, side, asked, done, unit].join(" "));

describe("the table of sets", () => {
  it("is these bytes for one entry", () => {
    const event = doneEvent({
      planned: { ...planned, sets: 2, perSide: true, load: { value: 16, unit: "kg" } },
      done: { sets: [8, 7.5], right: [8, 6], load: { value: 35, unit: "lb" } },
      effort: "easy",
      pain: 2,
    });
    expect(setsCsv(logOf(event), facts).split("\r\n").slice(1)).toEqual([
      "2026-11-23,bird-dog,extension rotation,1,left,8,8,reps,35,lb,easy,2,The bird-dog,trunk,resist,,15.88,,false,2026-11-23,e1",
      "2026-11-23,bird-dog,extension rotation,1,right,8,8,reps,35,lb,easy,2,The bird-dog,trunk,resist,,15.88,,false,2026-11-23,e1",
      "2026-11-23,bird-dog,extension rotation,2,left,8,7.5,reps,35,lb,easy,2,The bird-dog,trunk,resist,,15.88,,false,2026-11-23,e1",
      "2026-11-23,bird-dog,extension rotation,2,right,8,6,reps,35,lb,easy,2,The bird-dog,trunk,resist,,15.88,,false,2026-11-23,e1",
      "",
    ]);
  });

  it("has nothing of a set that was left out, no plan of one that was added, and both sides where one number is said", () => {
    const done = (sets: readonly number[], perSide = false) =>
      doneEvent({ planned: { ...planned, sets: 2, perSide }, done: { sets, load: null } });
    expect(amountsIn(done([9]))).toEqual(["1 both 8 9 reps", "2 both 8 0 reps"]);
    expect(amountsIn(done([8, 8, 5]))).toEqual(["1 both 8 8 reps", "2 both 8 8 reps", "3 both  5 reps"]);
    expect(amountsIn(done([8, 7], true))).toEqual([
      "1 left 8 8 reps",
      "1 right 8 8 reps",
      "2 left 8 7 reps",
      "2 right 8 7 reps",
    ]);
  });

  it("counts holds and minutes in seconds, and carries in metres", () => {
    const of = (measure: "seconds" | "minutes" | "metres", amount: number, sets: readonly number[], hold?: number) =>
      doneEvent({
        planned: { ...planned, measure, amount, sets: sets.length, ...(hold === undefined ? {} : { hold }) },
        done: { sets, load: null },
      });
    expect(amountsIn(of("seconds", 40, [60, 40, 10], 10))).toEqual([
      "1 both 60 60 seconds",
      "2 both 40 40 seconds",
      "3 both 20 10 seconds",
    ]);
    expect(rowsOf(of("seconds", 40, [60, 40, 10], 10))[0]?.["hold_seconds"]).toBe("10");
    expect(amountsIn(of("minutes", 10, [7.5]))).toEqual(["1 both 600 450 seconds"]);
    expect(amountsIn(of("metres", 20, [20, 15]))).toEqual(["1 both 20 20 metres", "2 both 20 15 metres"]);
  });

  it("has the weight or band of each set, and nothing where nobody said", () => {
    const event = doneEvent({
      exercise: "unknown",
      planned: null,
      done: {
        sets: [8, 8, 8],
        load: null,
        perSet: [{ load: { value: 8, unit: "kg" } }, { load: null, strength: "heavy" }, { load: null }],
      },
      effort: null,
      pain: null,
      session: null,
    });
    const shown = rowsOf(event).map(
      ({ load, load_unit, load_kg, band, unit, planes, effort, pain, session, planned: asked }) =>
        [load, load_unit, load_kg, band, unit, planes, effort, pain, session, asked].join("|"),
    );
    expect(shown).toEqual(["8|kg|8|||||||", "|||heavy||||||", "|||||||||"]);
  });

  it("has what was done and nothing else", () => {
    expect(rowsOf(skipped(), checkin())).toEqual([]);
    expect(isOurCsv(setsCsv(logOf(), facts))).toBe(true);
  });

  it("is numbers in every column of numbers, and as many as there are sets and sides, whatever was logged", () => {
    fc.assert(
      fc.property(fc.option(anyPlanned), anyPerformed, (asked, done) => {
        const rows = rowsOf(doneEvent({ planned: asked, done }));
        const sides = asked?.perSide === true || done.right !== undefined ? 2 : 1;
        expect(rows).toHaveLength(Math.max(asked?.sets ?? 0, done.sets.length) * sides);
        for (const row of rows)
          for (const column of ["set", "planned", "done", "load", "load_kg", "pain", "hold_seconds"])
            expect(row[column]).toMatch(/^(?:\d+(?:\.\d+)?)?$/);
        const factor = asked?.measure === "minutes" ? 60 : 1;
        const all = [...done.sets, ...(sides === 2 ? (done.right ?? done.sets) : [])];
        const sum = all.reduce((total, amount) => total + amount * factor, 0);
        expect(rows.reduce((total, row) => total + Number(row["done"]), 0)).toBeCloseTo(sum, 4);
      }),
    );
  });

  it.each(hostileTexts)("runs nothing in a name like %j", (name) => {
    const text = setsCsv(logOf(doneEvent()), { ...facts, nameOf: () => name });
    expect(text).not.toMatch(/[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F]/);
    for (const part of text.split(/[;,\t\r\n]/)) expect(part).not.toMatch(/^[\s"]*[=+@]/);
  });
});

describe("a table for Excel", () => {
  const event = doneEvent({ done: { sets: [7.5, 8], load: { value: 12.5, unit: "kg" } }, note: "a;b, c" });

  it.each([
    ["de-DE", "7,5"],
    ["de_DE.UTF-8", "7,5"],
    ["fr_FR@euro", "7,5"],
    ["en-GB", "7.5"],
    ["C.UTF-8", "7.5"],
    ["POSIX", "7.5"],
    ["", "7.5"],
    ["not a locale", "7.5"],
  ])("in %j begins with a mark, has semicolons and writes %s", (locale, seven) => {
    const text = setsCsv(logOf(event), facts, excelCsv(locale));
    expect(text.startsWith("\uFEFFdate;exercise;planes;")).toBe(true);
    expect(text.split("\r\n")[1]?.split(";")[6]).toBe(seven);
    expect(isOurCsv(text)).toBe(true);
  });

  it("keeps texts together and their numbers in one way", () => {
    const [, row = ""] = logCsv(logOf(event), noExercises, excelCsv("de-DE")).split("\r\n");
    expect(row).toContain(';"7,5 8";');
    expect(row).toContain(';"a;b, c";');
    expect(row).toContain(";12,5;kg;");
  });
});

const sqlite = "/usr/bin/sqlite3";

describe("the table of sets in a database", () => {
  it("is added up without cleaning", ({ skip }) => {
    skip(!existsSync(sqlite), "no sqlite3 on this machine (Debian: apt-get install sqlite3)");
    const text = setsCsv(
      logOf(
        doneEvent({ planned: { ...planned, perSide: true }, done: { sets: [8, 8, 7.5], load: null } }),
        doneEvent({
          exercise: "plank",
          planned: { ...planned, measure: "seconds", amount: 20 },
          done: { sets: [20, 20], load: null },
        }),
        doneEvent({ exercise: "plank", planned: null, done: { sets: [30], load: null } }),
      ),
      { ...facts, nameOf: () => '=cmd|" /c calc"!A0, "x"' },
    );
    const query = "select exercise, total(done), count(*), total(planned) from sets group by exercise order by 1;";
    const folder = mkdtempSync(join(tmpdir(), "fourplane-sqlite-"));
    const file = join(folder, "sets.csv");
    writeFileSync(file, text);
    const out = execFileSync(sqlite, ["-cmd", `.import --csv ${file} sets`, ":memory:", query], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    expect(out.trim().split("\n")).toEqual(["bird-dog|47.0|6|48.0", "plank|70.0|4|60.0"]);
  });
});
