import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { eventLine, storedEvent } from "../../../src/domain/log/stored-event.ts";
import { readLines } from "../../../src/domain/log/stored-lines.ts";
import { readWhole } from "../../../src/domain/read-value.ts";
import { storedDone } from "../../support/build-state.ts";
import { anyEvent, anyLog } from "../../support/random-event.ts";

const textOf = (lines: readonly string[]): string => lines.join(",\n");

describe("eventLine", () => {
  it.each([
    [
      storedDone({
        id: "e12",
        planned: { sets: 3, measure: "seconds", amount: 40, hold: 10, perSide: true, load: null },
        done: { sets: [60, 40, 20], load: null },
        pain: null,
      }),
      '{"id":"e12","date":"2026-11-23","exercise":"bird-dog","planned":"3x40s/10 each side","left":"right"}',
    ],
    [
      storedDone({ session: null, planned: null, done: { sets: [10, 8], load: null }, flare: true, note: 'a "b"' }),
      '{"id":"e1","date":"2026-11-23","exercise":"bird-dog","session":null,"done":"10,8","left":"right","pain":1,"flare":true,"note":"a \\"b\\""}',
    ],
    [
      {
        id: "e2",
        date: "2026-11-24",
        kind: "skipped",
        exercise: "dead-bug",
        session: "2026-11-23",
        reason: "busy",
      } as const,
      '{"id":"e2","date":"2026-11-24","kind":"skipped","exercise":"dead-bug","session":"2026-11-23","reason":"busy"}',
    ],
    [
      { id: "e3", date: "2026-11-24", kind: "checkin", pain: 0, settled: false, flare: false, legs: false } as const,
      '{"id":"e3","date":"2026-11-24","kind":"checkin","pain":0,"settled":false}',
    ],
    [
      { id: "e4", date: "2026-11-24", kind: "paused", plane: null, mode: null, until: "2026-12-01" } as const,
      '{"id":"e4","date":"2026-11-24","kind":"paused","until":"2026-12-01"}',
    ],
  ])("leaves out what is usual", (event, line) => {
    expect(eventLine(event)).toBe(line);
  });
});

describe("storedEvent", () => {
  it("reads every event that eventLine writes", () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(readWhole(storedEvent, JSON.parse(eventLine(event)))).toEqual({ value: event });
      }),
    );
  });

  const done = { id: "e1", date: "2026-11-23", exercise: "bird-dog", planned: "3x8" };
  it.each<[value: unknown, path: string, message: string]>([
    [1, "", "1 found, an object expected"],
    [
      { ...done, kind: "dreamt" },
      ".kind",
      '"dreamt" found, one of done, skipped, checkin, measured, swapped, moved, paused, resumed, stopped, cleared expected',
    ],
    [
      { ...done, planned: "3y8" },
      "planned",
      '"3y8" found, a dose such as 3x8, 3x40s/10 each side or 2x20m @16kg expected',
    ],
    [{ ...done, planned: 3 }, "planned", "3 found, a dose such as 3x8, 3x40s/10 each side or 2x20m @16kg expected"],
    [{ ...done, done: "8,,8" }, ".done", '"8,,8" found, what was done, such as 10,10,8 or 10/9,10/9 @16kg expected'],
    [
      { ...done, planned: null },
      ".done",
      "this field is missing, and nothing was planned; what was done, such as 10,10,8 or 10/9,10/9 @16kg expected",
    ],
    [{ ...done, pain: 11 }, "pain", "11 found, a number from 0 to 10 expected"],
    [{ ...done, date: "2026-02-30" }, "date", '"2026-02-30" found, a date as YYYY-MM-DD expected'],
    [{ ...done, effort: "very" }, "effort", '"very" found, one of very-easy, easy, right, hard expected'],
    [{ ...done, flare: "yes" }, "flare", '"yes" found, true or false expected'],
    [{ ...done, sets: 3 }, "sets", "unknown field; it would be lost, so take it out by hand"],
    [{ id: "e1", date: "2026-11-23", kind: "skipped", exercise: "a" }, "reason", "this field is missing"],
  ])("names what is wrong in %j", (value, path, message) => {
    expect(readWhole(storedEvent, value)).toEqual({ problems: [{ path, message }] });
  });
});

describe("readLines", () => {
  it("reads every log as storedEvent does", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(readLines(textOf(log.map(eventLine)))).toEqual(log);
      }),
    );
  });

  const line = eventLine(storedDone());
  const second = eventLine(storedDone({ id: "e2" }));
  it.each([
    ["no comma between two", `${line}\n${second}`],
    ["a comma after the last", `${line},\n`],
    ["an empty line", `${line},\n\n${second}`],
    ["no newline between two", `${line},${second}`],
    ["a space more", `${line}, \n${second}`],
    ["the same id twice", textOf([line, line])],
    ["ids that go back", textOf([second, line])],
    ["an id with a zero before it", line.replace('"e1"', '"e01"')],
    ["another id", line.replace('"e1"', '"x1"')],
    ["a date there is not", line.replace("2026-11-23", "2026-02-30")],
    ["a month there is not", line.replace("2026-11-23", "2026-13-01")],
    ["a day zero", line.replace("2026-11-23", "2026-11-00")],
    ["a date too far back", line.replace("2026-11-23", "1899-11-23")],
    ["pain above ten", line.replace('"pain":1', '"pain":11')],
    ["pain below zero", line.replace('"pain":1', '"pain":-1')],
    ["another effort", line.replace('"right"', '"wrong"')],
    ["a dose that is none", line.replace("3x8", "3y8")],
    ["sets that are none", line.replace("8,8,7", "8,,7")],
    ["a field that is not known", line.replace('"pain":1', '"pain":1,"x":1')],
    ["an empty exercise", line.replace('"bird-dog"', '""')],
    ["an exercise that drives the terminal", line.replace("bird-dog", "bird\u001b[2J")],
    ["a note that drives the terminal", line.replace("}", ',"note":"\\u001b[2J"}')],
    ["a note that is a number", line.replace("}", ',"note":1}')],
    ["a note and something else", line.replace("}", ',"note":"a","other":"b"}')],
    ["nothing done and nothing planned", line.replace(',"planned":"3x8 each side","done":"8,8,7"', "")],
    ["not JSON", "hello"],
    ["half a line", line.slice(0, -5)],
    ["a number that begins with 0", '{"id":"e1","date":"2026-11-23","exercise":"x","done":"8","pain":09.5}'],
    ["an id in the fields of another kind", '{"id":"e1","date":"2026-11-23","kind":"cleared","id":"e2"}'],
    ["a kind there is not", '{"id":"e1","date":"2026-11-23","kind":"dreamt"}'],
  ])("leaves %s to the slow reader", (_name, text) => {
    expect(readLines(text)).toBeUndefined();
  });

  it.each([
    ["a field twice", line.replace('"pain":1', '"pain":1,"pain":2')],
    ["spaces", line.replace('"pain":1', '"pain" : 1')],
    ["another order", '{"id":"e1","date":"2026-11-23","kind":"done","pain":1,"exercise":"x","done":"8"}'],
  ])("reads %s as JSON does", (_name, text) => {
    expect(readLines(text)).toEqual([(readWhole(storedEvent, JSON.parse(text)) as { value: unknown }).value]);
  });

  it("never reads what storedEvent would not", () => {
    const pieces = fc.constantFrom(
      '"',
      ",",
      "}",
      "{",
      "0",
      "9",
      "-",
      "\\",
      "e",
      "null",
      "true",
      " ",
      "\n",
      '"note":"x"',
      "@16kg",
    );
    fc.assert(
      fc.property(anyEvent, fc.nat(), fc.nat(3), pieces, (event, at, cut, piece) => {
        const whole = eventLine(event);
        const from = at % whole.length;
        const changed = whole.slice(0, from) + piece + whole.slice(from + cut);
        const found = readLines(changed);
        if (found === undefined || found.length !== 1) return;
        expect(readWhole(storedEvent, JSON.parse(changed))).toEqual({ value: found[0] });
      }),
      { numRuns: 2000 },
    );
  });
});
