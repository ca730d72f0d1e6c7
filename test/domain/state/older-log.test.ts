import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { LogEvent } from "../../../src/domain/log/event.ts";
import { addDays } from "../../../src/domain/dates.ts";
import { entriesIn, ownLog, wholeLog } from "../../../src/domain/state/older-log.ts";
import { readStateText, stateText, type ReadState } from "../../../src/domain/state/state-text.ts";
import type { State } from "../../../src/domain/state/state.ts";
import { fullState, storedDone, storedWeekOfOne } from "../../support/build-state.ts";
import { anyLog } from "../../support/random-event.ts";

/** A fingerprint that tells texts apart well enough for tests, without Node. */
const digestOf = (...texts: readonly string[]): string => {
  const text = texts.join();
  let hash = 7;
  for (let at = 0; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  return `${hash}`;
};

const reading = (text: string, date?: string): Extract<ReadState, { state: unknown }> => {
  const found = readStateText(text, { digestOf, date });
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found;
};

const numbered = (events: readonly LogEvent[]): readonly LogEvent[] =>
  events.map((event, index) => ({ ...event, id: `e${index + 1}` }));

const last = "2026-11-23";

/** Six entries a day, up to the last one, all of bird dogs. */
const many = (days: number): readonly LogEvent[] =>
  Array.from({ length: days * 6 }, (_, at) => storedDone({ date: addDays(last, Math.floor(at / 6) + 1 - days) }));

const days = 100;
const longLog = (older: readonly LogEvent[] = []): readonly LogEvent[] => numbered([...older, ...many(days)]);

const stateOf = (log: readonly LogEvent[]): State => ({ ...fullState, plan: null, log });

/** A file of its own making: the older part of a log settles when a file is written. */
const longFile = (older: readonly LogEvent[] = []): string => stateText(stateOf(longLog(older)), undefined, digestOf);

/** Days of which everything is read: 56, and the leeway. */
const read = 64;

describe("the older part of a log", () => {
  it("stays text, and the rules see what they may look at", () => {
    const { state } = reading(longFile(), last);
    const own = longLog().slice(-read * 6);
    const older = longLog().slice(0, -read * 6);
    expect(ownLog(state)).toEqual(own);
    expect(state.log.slice(0, state.older?.held)).toEqual([older[0], ...older.slice(-16)]);
    expect(entriesIn(state)).toBe(days * 6);
    expect(wholeLog(state)).toEqual(longLog());
  });

  it("does not settle before it is worth it, and keeps what the kept weeks may ask for", () => {
    const text = (state: State) => stateText(state, undefined, digestOf);
    const withDays = (count: number) => stateOf(numbered(many(count)));
    expect(text(withDays(read + 8))).not.toContain('"settled"');
    expect(text(withDays(read + 9))).toContain('"settled"');
    expect(stateText(withDays(days))).not.toContain('"settled"');
    const plan = { ...storedWeekOfOne, from: addDays(last, -40) };
    expect(text({ ...withDays(days), plan })).not.toContain('"settled"');
  });

  it("is read like the rest for a date that is too early, and where something was written down for one", () => {
    const text = longFile();
    expect(reading(text, addDays(last, -7)).state.older).toBeDefined();
    const early = reading(text, addDays(last, -8));
    expect(early.state).toEqual(stateOf(longLog()));
    const late = { ...storedDone({ date: addDays(last, -days + 1) }), id: `e${days * 6 + 1}` };
    const { state, lines } = reading(text, last);
    const after = reading(stateText({ ...state, log: [...state.log, late] }, lines, digestOf), last).state;
    expect(after).toEqual(stateOf([...longLog(), late]));
  });

  it("loses nothing in any number of writes, whatever is in it", () => {
    fc.assert(
      fc.property(anyLog, anyLog, (first, more) => {
        const log = longLog(first);
        let { state, lines } = reading(longFile(first), last);
        const later = [...many(30)].map((event) => ({ ...event, date: addDays(event.date, 30) }));
        const all = numbered([...log, ...more, ...later]);
        const next = { ...state, log: [...state.log, ...all.slice(log.length)] };
        const text = stateText(next, lines, digestOf);
        ({ state, lines } = reading(text));
        expect(entriesIn(state)).toBe(all.length);
        expect(wholeLog(state)).toEqual(all);
        expect(stateText(state, lines, digestOf)).toBe(text);
        expect(JSON.parse(text)).toMatchObject({ log: { length: all.length } });
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ["a line", '"pain":1', '"pain":2'],
    ["the lines that count", '"bird-dog": "2026-09-20 0 ', '"bird-dog": "2026-09-20 127 '],
    ["what of it is old", '"until": "2026-09-20"', '"until": "2026-08-20"'],
  ])("is read like the rest once somebody edited %s, and then settles anew", (_what, from, to) => {
    const edited = longFile().replace(from, to);
    expect(edited).not.toBe(longFile());
    const { state, lines } = reading(edited, last);
    expect(state.older).toBeUndefined();
    expect(state.log).toHaveLength(days * 6);
    const again = reading(stateText(state, lines, digestOf), last).state;
    expect(again.older).toBeDefined();
    expect(wholeLog(again)).toEqual(state.log);
  });

  it.each([
    ["nonsense in it", (text: string) => text.replace('"pain":1', '"pain":11'), "log[0].pain"],
    ["an id of it again", (text: string) => text.replace('"id":"e500"', '"id":"e9"'), "log[499]"],
  ])("names %s", (_name, change, path) => {
    const found = readStateText(change(longFile()), { digestOf });
    expect("problems" in found && found.problems.map((problem) => problem.path)).toEqual([path]);
  });

  it("is read by itself when what the file says of it makes no sense, or comes of an earlier version", () => {
    const said = /"settled": \{[^]*?\n {2}\}/;
    expect(longFile()).toMatch(said);
    for (const other of ["null", "[]", "{}", '{ "length": 9, "digest": "x" }', '{ "length": "9" }']) {
      const found = reading(longFile().replace(said, `"settled": ${other}`), last);
      expect(found.state).toEqual(stateOf(longLog()));
    }
  });
});
