import { describe, expect, it } from "vitest";

import { makeWeek } from "../../src/commands/current-week.ts";
import { addDays } from "../../src/domain/dates.ts";
import type { DoneEvent, LogEvent } from "../../src/domain/log/event.ts";
import { isInWeek } from "../../src/domain/planner/plan-with-due.ts";
import type { Profile } from "../../src/domain/profile/profile.ts";
import { dayOf } from "../../src/domain/session/day-picture.ts";
import { todaysItems } from "../../src/domain/session/todays-items.ts";
import { sessionOn } from "../../src/domain/session/today.ts";
import { emptyState } from "../../src/domain/state/state.ts";
import type { Week } from "../../src/domain/week.ts";
import { checkin } from "../support/build-event.ts";
import { asLog, didIt, trained } from "../support/build-target.ts";
import { builtInCatalog } from "../support/planner-catalog.ts";

const monday = "2026-11-23";
const on = (days: number) => addDays(monday, days);
type Feel = Partial<Pick<DoneEvent, "pain" | "effort" | "done">>;
const bug = (days: number, dose: readonly [number, number], feel: Feel = {}) =>
  didIt("dead-bug", on(days), { dose, ...feel });
const bell = (days: number, dose: readonly [number, number, number], feel: Feel = {}) =>
  didIt("kettlebell-deadlift", on(days), { dose, ...feel });
const plank = (days: number, feel: Feel = {}) => didIt("front-plank", on(days), { dose: [2, 20], ...feel });

const weekFrom = (log: readonly LogEvent[], profile: Profile = trained): Week =>
  makeWeek({
    state: { ...emptyState, profile, log: asLog(log) },
    profile,
    catalog: builtInCatalog,
    from: monday,
    today: monday,
    seed: 0,
  });

const often = [-18, -16, -14, -11, -9, -7, -4, -2];

describe("a week that follows from the log", () => {
  it.each<[string, readonly LogEvent[], Profile]>([
    ["nothing", [], trained],
    ["nothing, at 65 and over", [], { ...trained, age: "65+" }],
    ["one clean session before a set more", [bug(-2, [1, 12])], trained],
    ["pain that is held", [bug(-2, [1, 12], { pain: 4 }), bell(-2, [2, 15, 8], { pain: 4 })], trained],
    [
      "pain that had not settled",
      [bug(-4, [2, 8]), bug(-2, [2, 8], { pain: 4 }), checkin({ date: on(-1), settled: false, pain: 4 })],
      trained,
    ],
    ["high pain in the plane", [plank(-4, { pain: 0 }), bug(-4, [3, 8]), bug(-2, [3, 8], { pain: 8 })], trained],
    ["three weeks without a session", [bug(-24, [3, 8]), bug(-21, [3, 8]), bell(-21, [3, 8, 16])], trained],
    ["ten days without a session", [bug(-10, [3, 8]), bell(-10, [3, 8, 16])], trained],
    ["an exercise of long ago", [bug(-100, [3, 11]), ...often.map((days) => plank(days))], trained],
    ["a lighter week that is due", [-42, -35, -28, -21, -14, -7, -3].flatMap((days) => [plank(days)]), trained],
  ])("has the doses that today gives, with %s logged", (_name, log, profile) => {
    const week = weekFrom(log, profile);
    const day = dayOf({ week, log: asLog(log), profile, catalog: builtInCatalog }, monday);
    const session = sessionOn(week, asLog(log), monday);
    const items = session === null ? [] : todaysItems(session, day);
    const doses = new Map(items.map(({ item }) => [item.exercise, item.dose]));
    const planned = week.sessions.find(({ date }) => date === monday);
    expect(planned?.items.map(({ exercise, dose }) => [exercise, dose])).toEqual([...doses]);
    for (const { seconds } of week.sessions) expect(seconds).toBeLessThanOrEqual(profile.minutes * 60);
  });

  it("has those of the first day that is still to come", () => {
    const log = [-18, -16, -14].flatMap((days) => [bug(days, [3, 8]), plank(days), bell(days, [3, 8, 8])]);
    const week = makeWeek({
      state: { ...emptyState, profile: trained, log: asLog(log) },
      profile: trained,
      catalog: builtInCatalog,
      from: monday,
      today: on(2),
      seed: 0,
    });
    const whys = week.sessions.flatMap(({ items }) => items.map(({ why }) => why));
    expect(whys.some((why) => why.includes("After 16 days without a session"))).toBe(true);
    expect(whys.some((why) => why.includes("After 14 days"))).toBe(false);
  });

  it("keeps the room for a set that may come in the week", () => {
    const profile = { ...trained, minutes: 45 };
    const log = [bug(-4, [1, 12]), bug(-2, [1, 10])];
    const items = weekFrom(log, profile).sessions.flatMap((session) => session.items);
    const bugs = items.filter(({ exercise }) => exercise === "dead-bug");
    expect(bugs.length).toBeGreaterThan(0);
    for (const { dose, room } of bugs) expect([dose.sets, room]).toEqual([1, 2]);
  });

  it("names a lay-off with what it changed", () => {
    const log = [-24, -22, -20].flatMap((days) => [bug(days, [3, 8]), plank(days)]);
    const items = weekFrom(log).sessions.flatMap((session) => session.items);
    const known = items.filter(({ exercise }) => exercise === "dead-bug" || exercise === "front-plank");
    expect(known.length).toBeGreaterThan(0);
    for (const { why } of known)
      expect(why).toMatch(/^Trains .* After 20 days without a session it starts lower: \d x .* instead of/);
  });

  it.each([
    ["mcgill-curl-up", 20, "dead-bug-heel-tap", 2],
    ["bird-dog", 20, "quadruped-leg-slide", 2],
    ["front-plank", 15, "bear-hold", 3],
  ] as const)(
    "brings the rung that is due for %s, though another exercise of its kind is more practised",
    (id, amount, due, level) => {
      const missed = (days: number) =>
        didIt(id, on(days), { dose: [1, amount], done: { sets: [amount / 2], load: null } });
      const profile: Profile = { ...trained, level, minutes: 10, days: ["mon"] };
      const week = weekFrom([...often.map((days) => bug(days, [2, 8])), missed(-4), missed(-2)], profile);
      expect(isInWeek(due, week)).toBe(true);
      expect(isInWeek(id, week)).toBe(false);
    },
  );
});
