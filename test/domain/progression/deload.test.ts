import { describe, expect, test } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import { historyOf } from "../../../src/domain/log/history.ts";
import type { DoneEvent } from "../../../src/domain/log/event.ts";
import { lighterWeekOn } from "../../../src/domain/progression/deload.ts";
import { asLog, didIt, trained } from "../../support/build-target.ts";
import { builtInCatalog } from "../../support/planner-catalog.ts";

const monday = "2026-01-05";
const on = (day: number, overrides: Partial<DoneEvent> = {}, id = "dead-bug") =>
  didIt(id, addDays(monday, day), { dose: [3, 8], ...overrides });
const every = (from: number, to: number) =>
  Array.from({ length: Math.ceil((to - from) / 3) }, (_, at) => on(from + at * 3));
const lighter = (events: readonly DoneEvent[], day: number, profile = trained) =>
  lighterWeekOn(historyOf(asLog(events)), profile, builtInCatalog, addDays(monday, day))?.reason ?? null;

describe("a lighter week", () => {
  test.each([
    [34, null],
    [35, "due"],
    [41, "due"],
    [42, null],
    [76, null],
    [77, "due"],
  ])("day %i of a log without one: %s", (day, reason) => {
    expect(lighter(every(0, day), day)).toBe(reason);
  });

  test("comes as often as the profile says, or never", () => {
    expect(lighter(every(0, 21), 21, { ...trained, deloadEvery: 4 })).toBe("due");
    expect(lighter(every(0, 35), 35, { ...trained, deloadEvery: 8 })).toBeNull();
    expect(lighter(every(0, 35), 35, { ...trained, deloadEvery: 0 })).toBeNull();
  });

  test("lasts seven days from its first session and starts the count anew", () => {
    const events = [...every(0, 36), on(38, { deload: true }), on(41, { deload: true })];
    expect(lighter(events, 44)).toBe("due");
    expect(lighter(events, 45)).toBeNull();
    const later = [...events, ...every(46, 81)];
    expect(lighter(later, 80)).toBeNull();
    expect(lighter(later, 81)).toBe("due");
  });

  test("a pause of more than 14 days starts the count anew, a shorter one does not", () => {
    expect(lighter([...every(0, 16), ...every(32, 36)], 36)).toBeNull();
    expect(lighter([...every(0, 22), ...every(34, 36)], 36)).toBe("due");
    expect(lighter([...every(0, 16), ...every(32, 67)], 67)).toBe("due");
  });

  test("comes sooner with amber pain in each of the last two weeks, from the fourth week on", () => {
    const amber = { pain: 4 };
    expect(lighter([...every(0, 16), on(16, amber), on(22, amber)], 23)).toBe("pain");
    expect(lighter([...every(0, 16), on(16), on(22, amber)], 23)).toBeNull();
    expect(lighter([...every(0, 5), on(7, amber), on(12, amber)], 13)).toBeNull();
    expect(lighter([...every(0, 16), on(16, amber), on(22, amber)], 23, { ...trained, usualPain: 4 })).toBeNull();
  });

  test("comes sooner when two planes do not reach their dose", () => {
    const short = { done: { sets: [8, 8, 5], load: null } };
    const stalled = (id: string) => [on(16, short, id), on(20, short, id)];
    const both = [...every(0, 12), ...stalled("dead-bug"), ...stalled("bridge-march")];
    expect(lighter(both, 23)).toBe("stalled");
    expect(lighter([...every(0, 12), ...stalled("dead-bug")], 23)).toBeNull();
  });

  test("never without a log", () => {
    expect(lighter([], 100)).toBeNull();
  });
});
