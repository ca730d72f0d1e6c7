import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isOurCsv, logCsv, planCsv } from "../../src/formats/csv.ts";
import { noExercises } from "../../src/words/entry.ts";
import { aheadOf } from "../support/build-ahead.ts";
import { checkin, doneEvent, logOf, paused, resumed, skipped, stopped } from "../support/build-event.ts";
import { buildItem, buildSession, buildWeek } from "../support/build-week.ts";
import { hostileTexts } from "../support/hostile.ts";
import { fullWeek } from "../support/sample-weeks.ts";

/** Reads RFC 4180, sharing no code with the writer. */
const parseCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted || (sign !== "," && sign !== "\r" && sign !== "\n")) cell += sign;
    else if (sign === ",") {
      row.push(cell);
      cell = "";
    } else if (sign === "\n") {
      rows.push([...row, cell]);
      [row, cell] = [[], ""];
    }
  }
  return rows;
};

const records = (text: string): readonly Readonly<Record<string, string>>[] => {
  const [header = [], ...rows] = parseCsv(text);
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(row.map((cell, index) => [header[index] ?? "", cell]));
  });
};

const none = () => undefined;

describe("the plan as CSV", () => {
  it("is a row an exercise, with its dose in numbers", () => {
    const rows = records(
      planCsv(aheadOf(fullWeek), (id) => (id === "bird-dog" ? { licence: "CC0", attribution: "Jane" } : undefined)),
    );
    expect(rows).toHaveLength(fullWeek.sessions.flatMap(({ items }) => items).length);
    expect(rows.find(({ exercise }) => exercise === "bird-dog")).toMatchObject({
      date: "2026-11-23",
      name: "Bird Dog",
      trains: "extension:resist rotation:resist",
      sets: "3",
      amount: "40",
      measure: "seconds",
      hold_seconds: "10",
      holds: "6 4 2",
      per_side: "true",
      load: "",
      rest_seconds: "45",
      licence: "CC0",
      attribution: "Jane",
    });
    expect(rows.find(({ exercise }) => exercise === "kettlebell-deadlift")).toMatchObject({
      load: "16",
      load_unit: "kg",
      implement: "kettlebell",
    });
  });

  it("is these bytes for one exercise", () => {
    const week = buildWeek({ sessions: [buildSession({ items: [buildItem({ name: 'Dead "Bug", Easy' })] })] });
    expect(planCsv(aheadOf(week), none)).toBe(
      "date,planned_date,exercise,name,role,level,trains,sets,amount,measure,hold_seconds,per_side,load,load_unit,implement,rest_seconds,estimated_seconds,status,rests,lighter,why,licence,attribution,holds\r\n" +
        '2026-11-23,2026-11-23,dead-bug-heel-tap,"Dead ""Bug"", Easy",trunk,1,flexion:resist,3,8,reps,,false,,,,60,240,open,false,false,,,,\r\n',
    );
  });

  it.each(hostileTexts)("runs nothing in %j", (text) => {
    const week = buildWeek({
      sessions: [buildSession({ items: [buildItem({ name: text, why: text, dose: { implement: text } })] })],
    });
    const [row] = records(planCsv(aheadOf(week), () => ({ licence: text, attribution: text })));
    for (const cell of [row?.["name"], row?.["why"], row?.["implement"], row?.["licence"], row?.["attribution"]]) {
      expect(cell).not.toMatch(/^\s*[=+\-@]|[\u0000-\u001F\u007F]/);
    }
  });

  it("reads back as it was written, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const week = buildWeek({ sessions: [buildSession({ items: [buildItem({ name: `n${text}` })] })] });
        const [row] = records(planCsv(aheadOf(week), none));
        expect(row?.["name"]?.startsWith("n")).toBe(true);
        if (/^[\u0020-\u007E]*$/.test(text)) expect(row?.["name"]).toBe(`n${text}`);
      }),
    );
  });

  it.each(["=1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "＝1"])("neutralises %j", (text) => {
    const week = buildWeek({ sessions: [buildSession({ items: [buildItem({ name: text })] })] });
    expect(records(planCsv(aheadOf(week), none))[0]?.["name"]).toMatch(/^'/);
  });
});

describe("the log as CSV", () => {
  it("is a row an entry of any kind", () => {
    const log = logOf(
      doneEvent({ planned: null, done: { sets: [20, 15], load: null } }),
      doneEvent({ done: { sets: [8, 8, 6], right: [8, 7, 6], load: null }, note: "=1+1" }),
      skipped({ reason: "ill" }),
      checkin({ pain: 3, settled: false }),
      { kind: "swapped", id: "", date: "2026-11-24", from: "a", to: "b" },
      { kind: "moved", id: "", date: "2026-11-24", from: "2026-11-23", to: "2026-11-24" },
      paused({ plane: "rotation", mode: "move" }),
      resumed(),
      stopped({ answers: ["fever", "cancer"] }),
      { kind: "cleared", id: "", date: "2026-11-24" },
    );
    const rows = records(
      logCsv(log, { nameOf: (id) => `The ${id}`, formOf: () => ({ measure: "seconds", perSide: true }) }),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(log.map(({ kind }) => kind));
    expect(rows[0]).toMatchObject({ done_sets: "20 15", planned_sets: "", measure: "seconds", per_side: "true" });
    expect(rows[1]).toMatchObject({
      id: "e2",
      name: "The bird-dog",
      planned_sets: "3",
      measure: "reps",
      done_sets: "8 8 6",
      done_right: "8 7 6",
      effort: "right",
      pain: "0",
      note: "'=1+1",
    });
    expect(rows[2]).toMatchObject({ reason: "ill", name: "The bird-dog" });
    expect(rows[3]).toMatchObject({ pain: "3", settled: "false", name: "" });
    expect(rows[4]).toMatchObject({ from: "a", to: "b" });
    expect(rows[6]).toMatchObject({ plane: "rotation", mode: "move", until: "2026-11-30" });
    expect(rows[8]).toMatchObject({ urgency: "clinician", answers: "fever cancer" });
  });

  it("is known as ours by its header alone", () => {
    expect(isOurCsv(logCsv(logOf(), noExercises))).toBe(true);
    expect(isOurCsv(planCsv([], none))).toBe(true);
    expect(isOurCsv("date,exercise\r\n")).toBe(false);
  });

  const cleared = { kind: "cleared", id: "e1", date: "2026-11-23" } as const;

  it.each([
    ["a;=cmd|calc", '"a;\'=cmd|calc"'],
    ['a; "=1+1', '"a;\' ""=1+1"'],
    ["a\t@SUM(1)", "a\\u{9}'@SUM(1)"],
    ["a; b", '"a; b"'],
    ['"=1+1', '"\'""=1+1"'],
  ])("is safe in a spreadsheet that splits at ; or tabs: %j", (note, cell) => {
    const text = logCsv(logOf({ ...cleared, note }), noExercises);
    expect(text.split("\r\n")[1]?.split(",").at(-4)).toBe(cell);
    for (const part of text.split(/[;\t\r\n]/)) expect(part).not.toMatch(/^[\s"]*[=+@-]/);
  });
});
