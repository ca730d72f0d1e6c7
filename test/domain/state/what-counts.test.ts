import fc from "fast-check";
import { describe, expect, it, test } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import type { Log, LogEvent } from "../../../src/domain/log/event.ts";
import { requestFromLog } from "../../../src/domain/planner/next-week.ts";
import { dayOf, dayPicture } from "../../../src/domain/session/day-picture.ts";
import { targetOn } from "../../../src/domain/session/todays-items.ts";
import { whatCounts } from "../../../src/domain/state/what-counts.ts";
import { readStateText, stateText } from "../../../src/domain/state/state-text.ts";
import { emptyState } from "../../../src/domain/state/state.ts";
import { defaultProfile } from "../../../src/domain/profile/profile.ts";
import { digestOf } from "../../../src/storage/state-file.ts";
import { checkin, doneEvent, logOf, paused, skipped } from "../../support/build-event.ts";
import { buildWeek } from "../../support/build-week.ts";
import { longLog } from "../../support/long-log.ts";
import { builtInCatalog, builtInExercise } from "../../support/planner-catalog.ts";

const today = "2026-11-23";
const week = { ...buildWeek({ from: today }), profile: defaultProfile };
const inWeek = [...new Set(week.sessions.flatMap(({ items }) => items.map(({ exercise }) => exercise)))];
const known = [...builtInCatalog.keys()];

const readingFor = (log: Log, ofWeeks: boolean, date: string) => {
  const text = stateText({ ...emptyState, plan: week, log }, undefined, digestOf);
  const read = readStateText(text, { digestOf, date, ofWeeks });
  if (!("state" in read)) throw new Error("a log just written cannot be read");
  return read.state;
};

describe("of what is old counts", () => {
  const day = (number: number) => addDays("2026-01-01", number);
  const bird = (from: number, count: number, deload = false): readonly LogEvent[] =>
    Array.from({ length: count }, (_, at) => doneEvent({ date: day(from + at), deload }));
  const swap = (date: string): LogEvent => ({ id: "", date, kind: "swapped", from: "bird-dog", to: "dead-bug" });

  it.each<readonly [string, readonly LogEvent[], readonly number[], readonly number[]]>([
    ["the first and the last 16 times", bird(0, 20), [19], [0, ...Array.from({ length: 16 }, (_, at) => at + 4)]],
    [
      "as many outside lighter weeks",
      [...bird(0, 20), ...bird(20, 16, true)],
      [35],
      [0, ...Array.from({ length: 32 }, (_, at) => at + 4)],
    ],
    [
      "the last time before a swap",
      [...bird(0, 3), swap(day(4)), ...bird(5, 20)],
      [3, 23],
      [0, 2, ...Array.from({ length: 16 }, (_, at) => at + 8)],
    ],
    [
      "all since a pause of a plane that ended lately, and the mornings after",
      [paused({ date: day(0), plane: "flexion", until: day(5) }), ...bird(0, 25), checkin({ date: day(8) })],
      [0, ...Array.from({ length: 21 }, (_, at) => at + 5), 26].filter((at) => at !== 5),
      [1, ...Array.from({ length: 16 }, (_, at) => at + 10)],
    ],
    [
      "what was trained in the two days before leg symptoms",
      [...bird(0, 5), checkin({ date: day(5), legs: true }), ...bird(6, 20)],
      [3, 4, 5, 25],
      [0, ...Array.from({ length: 16 }, (_, at) => at + 10)],
    ],
    [
      "the last morning without leg symptoms",
      [checkin({ date: day(0) }), checkin({ date: day(1) }), ...bird(9, 1)],
      [1, 2],
      [2],
    ],
    [
      "the mornings after what counts",
      [...bird(0, 1), checkin({ date: day(1) }), checkin({ date: day(2) }), checkin({ date: day(3) }), ...bird(9, 1)],
      [3, 4],
      [0, 1, 2, 4],
    ],
    [
      "skips since, but for lack of time and illness",
      [
        skipped({ date: day(0), reason: "pain" }),
        ...bird(1, 1),
        skipped({ date: day(1), reason: "pain" }),
        skipped({ date: day(2), reason: "busy" }),
        skipped({ date: day(3), reason: "other" }),
      ],
      [1, 2, 4],
      [1],
    ],
  ])("%s", (_what, events, always, forExercise) => {
    const log = logOf(...events);
    const counting = whatCounts(log);
    const places = (some: Iterable<LogEvent>) =>
      [...new Set(some)].map((event) => log.indexOf(event)).sort((a, b) => a - b);
    expect(places(counting.always)).toEqual(always);
    expect(places([...counting.forExercise.values()].flat())).toEqual(forExercise);
  });
});

/** All that rules make of a log on a day; of exercises only those that are asked for. */
const askedOf = (log: Log, exercises: readonly string[], date: string) => {
  const input = { week, log, profile: defaultProfile, catalog: builtInCatalog };
  const day = dayOf(input, date);
  const { items: _items, ...picture } = dayPicture(input, date, false);
  return {
    picture,
    doses: exercises.map((id) => [id, targetOn(builtInExercise(id), day)]),
  };
};

const planned = (log: Log, date: string) => {
  const { request, ...rest } = requestFromLog({
    log,
    profile: defaultProfile,
    catalog: builtInCatalog,
    from: date,
    seed: 0,
  });
  const { catalog: _catalog, readiness, barred, ...wishes } = request;
  return { wishes, rest, readiness: [...readiness], barred: [...barred] };
};

const same = (a: unknown, b: unknown): void => expect(JSON.stringify(a)).toBe(JSON.stringify(b));

test("no answer of a rule depends on what of a log has settled", () => {
  let parts = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 100, max: 700 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 3, max: 40 }),
      fc.integer({ min: 0, max: 6 }),
      (seed, days, gap, count, after) => {
        const others = Array.from({ length: count }, (_, at) => known[(seed + at * 7) % known.length] ?? "");
        const exercises = [...new Set([...inWeek.slice(0, 1 + (seed % 4)), ...others])];
        const log = longLog(seed, days, addDays(today, 1 - gap), exercises);
        const date = addDays(today, after);
        const all = readingFor(log, false, date);
        if (all.older === undefined) return;
        parts += 1;
        same(askedOf(all.log, exercises, date), askedOf(log, exercises, date));
        same(planned(all.log, date), planned(log, date));
        same(askedOf(readingFor(log, true, date).log, inWeek, date), askedOf(log, inWeek, date));
      },
    ),
    { numRuns: 100 },
  );
  expect(parts).toBeGreaterThan(50);
}, 120_000);
