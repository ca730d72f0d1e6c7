import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { LogEvent } from "../../../src/domain/log/event.ts";
import { isRare } from "../../../src/domain/log/history.ts";
import { entriesIn, wholeLog } from "../../../src/domain/state/older-log.ts";
import { readStateText, stateText, type ReadState } from "../../../src/domain/state/state-text.ts";
import { fullState, storedDone } from "../../support/build-state.ts";
import { anyLog } from "../../support/random-event.ts";

/** A fingerprint that tells texts apart well enough for tests, without Node. */
const digestOf = (text: string): string => {
  let hash = 7;
  for (let at = 0; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  return `${hash}`;
};

const reading = (text: string): Extract<ReadState, { state: unknown }> => {
  const found = readStateText(text, digestOf);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found;
};

const numbered = (events: readonly LogEvent[]): readonly LogEvent[] =>
  events.map((event, index) => ({ ...event, id: `e${index + 1}` }));

const many = (count: number): readonly LogEvent[] => Array.from({ length: count }, () => storedDone());

const longLog = (older: readonly LogEvent[] = []): readonly LogEvent[] => numbered([...older, ...many(2700)]);

/** A file of its own making: the older part of a log settles when a file is written. */
const longFile = (older: readonly LogEvent[] = []): string =>
  stateText({ ...fullState, log: longLog(older) }, undefined, digestOf);

describe("the older part of a log", () => {
  it("stays text, and the rules see the last 1,500 entries", () => {
    const { state } = reading(longFile());
    expect(state.older).toMatchObject({ held: 0 });
    expect(state.log.map(({ id }) => id)).toEqual(Array.from({ length: 1500 }, (_, at) => `e${at + 1201}`));
    expect(entriesIn(state)).toBe(2700);
    expect(wholeLog(state)).toEqual(longLog());
  });

  it("does not settle before there are more than 2,500", () => {
    const text = (count: number) =>
      stateText({ ...fullState, log: numbered(many(count)) }, undefined, digestOf).includes('"settled"');
    expect(text(2500)).toBe(false);
    expect(text(2501)).toBe(true);
    expect(stateText({ ...fullState, log: numbered(many(2501)) })).not.toContain('"settled"');
  });

  it("leads the log with whatever still holds, whatever is in it, and loses nothing in any number of writes", () => {
    fc.assert(
      fc.property(anyLog, anyLog, (first, more) => {
        const log = longLog(first);
        let { state, lines } = reading(longFile(first));
        const held = log.slice(0, log.length - 1500).filter(isRare);
        expect(state.log).toEqual([...held, ...log.slice(-1500)]);
        const all = [...log, ...numbered([...log, ...more, ...many(1300)]).slice(log.length)];
        const next = { ...state, log: [...state.log, ...all.slice(log.length)] };
        const text = stateText(next, lines, digestOf);
        ({ state, lines } = reading(text));
        expect(state.log.slice(state.older?.held)).toHaveLength(1500);
        expect(entriesIn(state)).toBe(all.length);
        expect(wholeLog(state)).toEqual(all);
        expect(stateText(state, lines, digestOf)).toBe(text);
        expect(JSON.parse(text)).toMatchObject({ log: { length: all.length } });
      }),
      { numRuns: 15 },
    );
  });

  it("is read like the rest once somebody edited it, and then settles anew", () => {
    const edited = longFile().replace('"date":"2026-11-23"', '"date":"2026-11-22"');
    const { state, lines } = reading(edited);
    expect(state.older).toBeUndefined();
    expect(state.log).toHaveLength(2700);
    expect(state.log[0]?.date).toBe("2026-11-22");
    expect(wholeLog(reading(stateText(state, lines, digestOf)).state)[0]?.date).toBe("2026-11-22");
  });

  it.each([
    ["nonsense in it", (text: string) => text.replace('"pain":1', '"pain":11'), "log[0].pain"],
    ["an id of it again", (text: string) => text.replace('"id":"e2500"', '"id":"e9"'), "log[2499]"],
  ])("names %s", (_name, change, path) => {
    const found = readStateText(change(longFile()), digestOf);
    expect("problems" in found && found.problems.map((problem) => problem.path)).toEqual([path]);
  });

  it("is read by itself when what the file says of it makes no sense", () => {
    for (const [from, to] of [
      ['"length": ', '"length": 9'],
      ['"length": ', '"length": 1, "x": 1'],
    ] as const) {
      const found = readStateText(longFile().replace(from, to), digestOf);
      if ("problems" in found) expect(found.problems.length).toBeGreaterThan(0);
      else expect(wholeLog(found.state)).toEqual(longLog());
    }
  });
});
