import { readFileSync } from "node:fs";

import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CalendarRecord } from "../../../src/domain/calendar/record.ts";
import { eventLine } from "../../../src/domain/log/stored-event.ts";
import { defaultProfile, type Profile } from "../../../src/domain/profile/profile.ts";
import { parseState } from "../../../src/domain/state/parse-state.ts";
import type { Running } from "../../../src/domain/session/running-record.ts";
import { stateText } from "../../../src/domain/state/state-text.ts";
import { emptyState, stateSchema, type State } from "../../../src/domain/state/state.ts";
import type { Dose, Gap, Item, Session, Week } from "../../../src/domain/week.ts";
import { fullState, storedWeekOfOne } from "../../support/build-state.ts";
import { buildItem } from "../../support/build-week.ts";
import { anyEvent } from "../../support/random-event.ts";

const schema = JSON.parse(readFileSync("data/state.schema.json", "utf8")) as object;
const isValid = new Ajv({ allErrors: false, strict: true, strictTypes: false, strictRequired: false }).compile(schema);

const calendar: Required<CalendarRecord> = {
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

/*
 * Every field there is, so that one that is added and not described does not compile here.
 */
const profile: Required<Profile> = {
  ...(fullState.profile ?? defaultProfile),
  equipment: [
    { name: "kettlebell", loads: [8, 12] },
    { name: "band", strengths: ["light", "heavy"] },
  ],
  avoid: ["FLEX"],
  tolerance: { "flexion:move": "sensitive" },
  exclude: ["a"],
  age: "65+",
  usualPain: 1,
  relief: "extension",
  deloadEvery: 5,
  catalogs: ["/a/b.json"],
  say: "espeak-ng",
};
const dose: Required<Dose> = {
  sets: 2,
  measure: "seconds",
  amount: 20,
  hold: 10,
  perSide: true,
  load: { value: 8, unit: "kg" },
  pair: true,
  strength: "light",
  open: 2,
  implement: "band",
  rest: 30,
};
const item: Required<Item> = {
  ...buildItem(),
  earned: { from: "a" },
  rampUp: [{ reps: 5, load: { value: 8, unit: "kg" } }],
  room: 3,
  dose,
};
const session: Required<Session> = { date: "2026-11-23", since: 3, seconds: 100, items: [item] };
const gap: Required<Gap> = {
  plane: "flexion",
  mode: "move",
  reason: "time",
  message: "a",
  fix: { flag: "--minutes 30", message: "b" },
};
const week: Required<Week> = {
  ...storedWeekOfOne,
  profile,
  sessions: [session],
  gaps: [gap],
  shortfalls: [{ plane: "flexion", kind: "one-day", message: "a" }],
  wishes: { required: ["a"], kept: ["b"], dropped: ["c"], blockSets: { flexion: 3 } },
  lighter: { reason: "due", every: 6, entries: ["e1"], from: "2026-11-23", until: "2026-11-30" },
  lighterDays: ["2026-11-23"],
  putOff: "2026-11-30",
};

const running: Running = {
  date: "2026-11-23",
  entries: ["e1"],
  begun: [
    {
      exercise: "a",
      session: "2026-11-23",
      dose,
      deload: false,
      since: 3,
      revision: 8,
      sets: [8, 8],
      right: [8],
      effort: "right",
    },
  ],
};

const state: Required<Omit<State, "older">> = {
  schema: stateSchema,
  revision: 4,
  basis: 3,
  profile,
  plan: week,
  previous: null,
  calendar,
  running,
  log: [],
};

const full = JSON.parse(stateText({ ...state })) as object;

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

/**
 * The document with each single value in it left out, joined by another field, and set to each odd value: changed while it is
 * looked at, and as it was afterwards.
 */
const changesOf = function* (document: object): Generator<object> {
  for (const path of placesIn(document)) {
    // The profile of a plan is another like that of the person.
    if (path.length === 0 || (path[0] === "plan" && path[1] === "profile" && path.length > 2)) continue;
    const holder = path.slice(0, -1).reduce<any>((at, key) => at[key], document);
    const key = path.at(-1) ?? "";
    const before: unknown = holder[key];
    for (const value of odd) {
      holder[key] = value;
      yield document;
    }
    if (!Array.isArray(holder)) {
      delete holder[key];
      yield document;
      holder.more = 1;
      yield document;
      delete holder.more;
    }
    holder[key] = before;
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
    read: "k3x9q",
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
    const bare = JSON.parse(stateText(emptyState)) as object;
    const verdicts = { taken: 0, refused: 0 };
    for (const document of [
      full,
      { ...bare, calendar },
      { ...bare, running },
      ...oneOfEach.map((event) => ({ ...bare, log: [event] })),
    ]) {
      isValid(document);
      expect(isValid.errors).toBeNull();
      for (const value of changesOf(structuredClone(document))) {
        const found = dispute(value);
        if (found !== undefined) expect.fail(JSON.stringify(found).slice(-1500));
        verdicts[isValid(value) ? "taken" : "refused"] += 1;
      }
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
