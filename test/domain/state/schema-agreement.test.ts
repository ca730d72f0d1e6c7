import { readFileSync } from "node:fs";

import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { eventLine } from "../../../src/domain/log/stored-event.ts";
import { parseState } from "../../../src/domain/state/parse-state.ts";
import { stateText } from "../../../src/domain/state/state-text.ts";
import { emptyState } from "../../../src/domain/state/state.ts";
import { fullState } from "../../support/build-state.ts";
import { anyEvent } from "../../support/random-event.ts";

const schema = JSON.parse(readFileSync("data/state.schema.json", "utf8")) as object;
const isValid = new Ajv({ allErrors: false, strict: true, strictTypes: false, strictRequired: false }).compile(schema);

const calendar = {
  id: "0123456789abcdef",
  times: { usual: "07:30", wed: "18:00" },
  alarm: 15,
  checkins: "08:00",
  sequence: 9,
  earlier: { from: "2026-11-23", dates: ["2026-11-23"] },
  sent: [
    { uid: "a", date: "2026-11-23", start: "07:30", minutes: 20, sequence: 9, changed: 8, digest: "aa" },
    { uid: "b", date: "2026-11-24", checkin: true, minutes: 5, cancelled: true, sequence: 9, changed: 9, digest: "" },
  ],
};

const full = JSON.parse(stateText({ ...fullState, basis: 3, calendar })) as object;

/** What JSON Schema cannot say: dates that no calendar has, what stands twice, one more than a number of a text may be. */
const beyondSchema = /a date as YYYY-MM-DD expected|stands in the list twice|a dose such as|what was done, such as/;

/** What one of the two has against a value the other takes; nothing when they agree. */
const dispute = (value: unknown): unknown => {
  const found = parseState(value);
  const problems = "problems" in found ? found.problems.filter(({ message }) => !beyondSchema.test(message)) : [];
  const isTaken = problems.length === 0;
  // Where the reader has only such objections the schema may have them or not.
  if (isTaken && "problems" in found) return undefined;
  return isValid(value) === isTaken ? undefined : { value, problems, schema: isValid.errors };
};

const odd: readonly unknown[] = [
  null,
  "",
  "a",
  "\u001b",
  "a".repeat(10_001),
  "2026-11-23",
  "2026-02-30",
  "1899-01-01",
  "07:30",
  "7:30",
  "24:00",
  "mon",
  "lb",
  "3x8",
  "3x40s/10 each side @16kg",
  "3x8 @",
  "10,10,8",
  "10/9,10/9 @16kg",
  "8@12kg,8@heavy",
  "8@",
  "flexion",
  "move",
  "easy",
  "skipped",
  -1,
  0,
  0.5,
  1,
  5,
  11,
  200,
  2000,
  1e15,
  true,
  false,
  [],
  {},
  [null],
  ["a", "a"],
];

type Path = readonly (string | number)[];

const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Every place in a document. */
const placesIn = (value: unknown, path: Path = []): readonly Path[] =>
  isHolder(value) ? [path, ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key]))] : [path];

/** Changes what holds a place in a copy of the document. */
const changedAt = (document: object, path: Path, change: (holder: any, key: string | number) => void): object => {
  const copy: object = structuredClone(document);
  const holder = path.slice(0, -1).reduce<any>((at, key) => at[key], copy);
  change(holder, path.at(-1) ?? "");
  return copy;
};

/** The document with each single value in it left out, joined by another field, and set to each odd value. */
const changesOf = function* (document: object): Generator<object> {
  for (const path of placesIn(document)) {
    // Of no meaning to others, and read anew where it makes no sense.
    if (path.length === 0 || path[0] === "settled") continue;
    yield changedAt(document, path, (holder, key) => {
      if (!Array.isArray(holder)) delete holder[key];
    });
    yield changedAt(document, path, (holder) => {
      if (!Array.isArray(holder)) holder.more = 1;
    });
    for (const value of odd)
      yield changedAt(document, path, (holder, key) => {
        holder[key] = value;
      });
  }
};

/** One of each kind, with all that it may say. */
const oneOfEach: readonly object[] = [
  {
    exercise: "a",
    session: null,
    planned: "3x8",
    done: "8,8",
    left: "easy",
    pain: 1,
    flare: true,
    legs: true,
    deload: true,
  },
  { kind: "done", exercise: "a", planned: "3x8", effort: "hard" },
  { kind: "skipped", exercise: "a", session: "2026-11-23", reason: "ill" },
  { kind: "checkin", pain: 1, settled: false, flare: true, legs: true },
  { kind: "measured", what: "toe-to-wall", left: 9, right: 10.5 },
  { kind: "swapped", from: "a", to: "b" },
  { kind: "moved", from: "2026-11-23", to: "2026-11-24" },
  { kind: "paused", plane: "flexion", mode: "move", until: "2026-12-01" },
  { kind: "resumed", plane: null, mode: null },
  { kind: "stopped", urgency: "clinician", answers: ["fever"] },
  { kind: "cleared", note: "well again" },
].map((event, index) => ({ id: `e${index + 1}`, date: "2026-11-23", ...event }));

describe("the JSON Schema of a state", () => {
  it.each([
    ["an empty state", JSON.parse(stateText(emptyState)) as object],
    ["a full one", full],
  ])("takes %s", (_name, value) => {
    isValid(value);
    expect(isValid.errors).toBeNull();
    expect(parseState(value)).toHaveProperty("state");
  });

  it("takes every entry of a log as it is written", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 5 }), (events) => {
        const log = events.map((event, index) => JSON.parse(eventLine({ ...event, id: `e${index + 1}` })) as object);
        isValid({ ...full, log });
        expect(isValid.errors).toBeNull();
      }),
    );
  });

  it("agrees with the reader about every single thing that can be wrong", () => {
    const document = { ...full, log: oneOfEach };
    isValid(document);
    expect(isValid.errors).toBeNull();
    const verdicts = { taken: 0, refused: 0 };
    for (const value of changesOf(document)) {
      const found = dispute(value);
      if (found !== undefined) expect.fail(JSON.stringify(found).slice(-1500));
      verdicts[isValid(value) ? "taken" : "refused"] += 1;
    }
    expect(Math.min(verdicts.taken, verdicts.refused)).toBeGreaterThan(500);
  });

  it.each([
    ["an unknown field", { more: 1 }],
    ["an earlier version", { schema: "fourplane/state@3" }],
    ["no log", { log: null }],
    ["an entry with nothing done and nothing planned", { log: [{ id: "e1", date: "2026-11-23", exercise: "a" }] }],
    ["a calendar without events", { calendar: { id: "a" } }],
  ])("refuses %s", (_name, changes) => {
    expect(isValid({ ...full, ...changes })).toBe(false);
  });
});
