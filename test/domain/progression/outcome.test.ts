import { describe, expect, test } from "vitest";

import { historyOf } from "../../../src/domain/log/history.ts";
import type { DoneEvent } from "../../../src/domain/log/event.ts";
import { isClean, isMissed } from "../../../src/domain/progression/outcome.ts";
import { checkin, doneEvent } from "../../support/build-event.ts";
import { asLog, didIt } from "../../support/build-target.ts";

const kg = (value: number) => ({ value, unit: "kg" }) as const;
const planned = { sets: 3, measure: "reps", amount: 8, perSide: true, load: kg(16) } as const;
const entry = (overrides: Partial<DoneEvent> = {}) => doneEvent({ planned, ...overrides });
const clean = (event: DoneEvent, usual = 0) => isClean(event, historyOf([event]), usual);

describe("a clean entry", () => {
  test.each<[string, Partial<DoneEvent>, boolean, boolean]>([
    ["as planned", {}, true, false],
    ["more than planned", { done: { sets: [9, 9, 9, 9], load: kg(20) } }, true, false],
    ["nothing said about effort and pain", { effort: null, pain: null }, true, false],
    ["easy", { effort: "easy" }, true, false],
    ["hard", { effort: "hard" }, false, false],
    ["one rep short", { done: { sets: [8, 8, 7], load: kg(16) } }, false, true],
    ["one rep short on the right", { done: { sets: [8, 8, 8], right: [8, 8, 7], load: kg(16) } }, false, true],
    ["a set left out", { done: { sets: [8, 8], load: kg(16) } }, false, false],
    ["a lighter weight", { done: { sets: [8, 8, 8], load: kg(12) } }, false, true],
    ["without its weight", { done: { sets: [8, 8, 8], load: null } }, false, true],
    ["the same weight in pounds", { done: { sets: [8, 8, 8], load: { value: 35.27, unit: "lb" } } }, true, false],
    ["pain of 2", { pain: 2 }, true, false],
    ["pain of 3", { pain: 3 }, false, false],
    ["a flare-up", { flare: true }, false, false],
    ["felt in a leg", { legs: true }, false, false],
    ["unplanned", { planned: null, done: { sets: [3], load: null } }, true, false],
  ])("%s", (_name, overrides, isItClean, isItMissed) => {
    expect(clean(entry(overrides))).toBe(isItClean);
    expect(isMissed(entry(overrides))).toBe(isItMissed);
  });

  test.each([
    [4, 4, true],
    [5, 5, true],
    [6, 7, false],
    [5, 4, false],
  ])("pain of %i with %i usual: %s", (pain, usual, expected) => {
    expect(clean(entry({ pain }), usual)).toBe(expected);
  });

  test("short holds count over the whole exercise: a pyramid has unequal sets", () => {
    const dose = [3, 40] as const;
    expect(clean(didIt("bird-dog", "2026-01-05", { dose, done: { sets: [60, 40, 20], load: null } }))).toBe(true);
    expect(isMissed(didIt("bird-dog", "2026-01-05", { dose, done: { sets: [60, 40, 10], load: null } }))).toBe(true);
    expect(isMissed(didIt("bird-dog", "2026-01-05", { dose, done: { sets: [20], load: null } }))).toBe(false);
    expect(isMissed(didIt("bird-dog", "2026-01-05", { dose, done: { sets: [20, 30], load: null } }))).toBe(true);
  });

  test("what had not settled by the next check-in is not clean, a later one says nothing", () => {
    const history = (date: string) => historyOf(asLog([entry(), checkin({ date, settled: false, pain: 0 })]));
    const [event] = history("2026-11-24").done as [DoneEvent];
    expect(isClean(event, history("2026-11-24"), 0)).toBe(false);
    expect(isClean(event, history("2026-11-25"), 0)).toBe(false);
    expect(isClean(event, history("2026-11-26"), 0)).toBe(true);
  });
});
