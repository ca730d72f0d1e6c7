import { describe, expect, test } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import { historyOf } from "../../../src/domain/log/history.ts";
import type { DoneEvent, LogEvent } from "../../../src/domain/log/event.ts";
import { lighterAhead } from "../../../src/domain/progression/lighter-weeks.ts";
import { checkin } from "../../support/build-event.ts";
import { asLog, didIt, trained } from "../../support/build-target.ts";
import { builtInCatalog } from "../../support/planner-catalog.ts";

const monday = "2026-01-05";
const on = (day: number, overrides: Partial<DoneEvent> = {}, id = "dead-bug") =>
  didIt(id, addDays(monday, day), { dose: [3, 8], ...overrides });
/** Mondays, Wednesdays and Fridays of the weeks from `first` up to and without `end`, week 0 being the first. */
const weeks = (first: number, end: number, overrides: Partial<DoneEvent> = {}) =>
  Array.from({ length: (end - first) * 3 }, (_, at) => on((first + Math.floor(at / 3)) * 7 + (at % 3) * 2, overrides));
const ahead = (events: readonly LogEvent[], day: number, more: Partial<Parameters<typeof lighterAhead>[0]> = {}) => {
  const from = addDays(monday, day);
  const history = historyOf(asLog(events), from);
  return lighterAhead({ history, profile: trained, catalog: builtInCatalog, from, first: from, ...more });
};
const reason = (...asked: Parameters<typeof ahead>) => ahead(...asked)?.reason ?? null;

describe("a week that is being planned is lighter", () => {
  test.each([
    [1, null],
    [4, null],
    [5, "due"],
  ])("after %i full weeks: %s", (count, expected) => {
    expect(reason(weeks(0, count), count * 7)).toBe(expected);
  });

  test("for seven days, and says every how many weeks", () => {
    const from = addDays(monday, 35);
    expect(ahead(weeks(0, 5), 35)).toEqual({ reason: "due", every: 6, entries: [], from, until: addDays(from, 7) });
  });

  test("as often as the profile says, or never", () => {
    expect(reason(weeks(0, 3), 21, { profile: { ...trained, deloadEvery: 4 } })).toBe("due");
    expect(reason(weeks(0, 5), 35, { profile: { ...trained, deloadEvery: 8 } })).toBeNull();
    expect(reason(weeks(0, 9), 63, { profile: { ...trained, deloadEvery: 0 } })).toBeNull();
  });

  test("not put off by a single lighter day, nor by all but one of a week", () => {
    const light = (days: readonly number[]) =>
      weeks(0, 5).map((event) =>
        days.some((day) => event.date === addDays(monday, day)) ? { ...event, deload: true } : event,
      );
    for (const day of [0, 9, 28, 30, 32]) expect(reason(light([day]), 35), String(day)).toBe("due");
    expect(reason(light([14, 16]), 35)).toBe("due");
    expect(reason(light([14, 16, 18]), 35)).toBeNull();
  });

  test("again after five more full weeks", () => {
    const events = [...weeks(0, 5), ...weeks(5, 6, { deload: true })];
    expect(reason(events, 42)).toBeNull();
    expect(reason([...events, ...weeks(6, 10)], 70)).toBeNull();
    expect(reason([...events, ...weeks(6, 11)], 77)).toBe("due");
  });

  test("in the same week when its sessions are on other days, a day or two late", () => {
    const onFridays = [0, 1, 2, 3, 4].map((week) => on(week * 7 + 4));
    expect(reason(onFridays, 35, { first: addDays(monday, 39) })).toBe("due");
    const startedLate = [on(2), ...weeks(1, 5)];
    expect(reason(startedLate, 35)).toBe("due");
    expect(reason(weeks(0, 5), 32)).toBeNull();
  });

  test("however long the log is without one", () => {
    expect(reason(weeks(0, 60), 420)).toBe("due");
  });

  test("never without a log", () => {
    expect(reason([], 100)).toBeNull();
  });
});

describe("what was light already starts the count anew", () => {
  test("a week without a session", () => {
    const skippedOne = [...weeks(0, 3), ...weeks(4, 5)];
    expect(reason(skippedOne, 35)).toBeNull();
    expect(reason([...skippedOne, ...weeks(5, 8)], 56)).toBeNull();
    expect(reason([...skippedOne, ...weeks(5, 9)], 63)).toBe("due");
    expect(reason(weeks(0, 4), 35)).toBeNull();
  });

  test("not so a single session left out, nor one session every week", () => {
    expect(reason([...weeks(0, 3), on(23), on(25), ...weeks(4, 5)], 35)).toBe("due");
    expect(
      reason(
        [0, 7, 14, 21, 28].map((day) => on(day)),
        35,
      ),
    ).toBe("due");
  });

  test("a flare-up, from its end on", () => {
    const flared = [...weeks(0, 5), on(21, { flare: true })];
    expect(reason(flared, 35)).toBeNull();
    expect(reason([...flared, ...weeks(5, 9)], 63)).toBe("due");
    const said = [...weeks(0, 5), checkin({ date: addDays(monday, 31), flare: true })];
    expect(reason(said, 35)).toBeNull();
  });

  test("a flare-up that a check-in ended, from that day on", () => {
    const settled = [
      ...weeks(0, 6),
      on(0, { flare: true }),
      checkin({ date: addDays(monday, 2), settled: true, pain: 0 }),
    ];
    expect(reason(settled, 35)).toBe("due");
    expect(reason([...weeks(0, 6), on(0, { flare: true })], 35)).toBeNull();
  });
});

describe("a lighter week planned again", () => {
  const running = {
    reason: "pain",
    every: 6,
    entries: ["e3"],
    from: addDays(monday, 35),
    until: addDays(monday, 42),
  } as const;
  const lighter = on(35, { deload: true });

  test("keeps the rest of its seven days", () => {
    expect(ahead([...weeks(0, 5), lighter], 37, { running })).toBe(running);
    expect(ahead([...weeks(0, 5), lighter], 35, { running })).toBe(running);
    expect(ahead([...weeks(0, 5), lighter], 41, { running, first: addDays(monday, 42) })).toBeNull();
  });

  test("is over after them, however late its first session was", () => {
    expect(ahead([...weeks(0, 5), on(39, { deload: true })], 42, { running })).toBeNull();
  });

  test("is decided anew as long as it has not begun", () => {
    expect(ahead(weeks(0, 5), 35, { running })?.reason).toBe("due");
    expect(ahead(weeks(0, 5), 35, { running, profile: { ...trained, deloadEvery: 8 } })).toBeNull();
  });

  test("ends at once where lighter weeks are switched off", () => {
    expect(ahead([...weeks(0, 5), lighter], 37, { running, profile: { ...trained, deloadEvery: 0 } })).toBeNull();
  });
});

describe("sooner", () => {
  test("with amber pain in each of the last two weeks, from the fourth week on", () => {
    const amber = { pain: 4 };
    expect(ahead([...weeks(0, 3), on(10, amber), on(18, amber)], 21)).toMatchObject({
      reason: "pain",
      entries: ["e10", "e11"],
    });
    expect(reason([...weeks(0, 3), on(18, amber)], 21)).toBeNull();
    expect(reason([...weeks(0, 2), on(3, amber), on(11, amber)], 14)).toBeNull();
    const usual = { profile: { ...trained, usualPain: 4 } };
    expect(reason([...weeks(0, 3), on(10, amber), on(18, amber)], 21, usual)).toBeNull();
  });

  test("when two planes do not reach their dose", () => {
    const short = { done: { sets: [8, 8, 5], load: null } };
    const stalled = (id: string) => [9, 11, 14, 16, 18].map((day) => on(day, short, id));
    const both = [...weeks(0, 1), ...stalled("dead-bug"), ...stalled("bridge-march")];
    expect(reason(both, 21)).toBe("stalled");
    expect(reason([...weeks(0, 1), ...stalled("dead-bug")], 21)).toBeNull();
  });
});
