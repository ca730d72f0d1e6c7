import { describe, expect, test } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import type { LogEvent } from "../../../src/domain/log/event.ts";
import { historyOf } from "../../../src/domain/log/history.ts";
import { blockSetsOf } from "../../../src/domain/planner/block.ts";
import { requestFromLog } from "../../../src/domain/planner/next-week.ts";
import { planWeek } from "../../../src/domain/planner/plan-week.ts";
import { replacedBy } from "../../../src/domain/planner/roster.ts";
import { defaultProfile, type Profile } from "../../../src/domain/profile/profile.ts";
import { checkin, doneEvent } from "../../support/build-event.ts";
import { perfectWeeks } from "../../support/perfect-weeks.ts";
import { builtInCatalog as catalog, builtInExercise } from "../../support/planner-catalog.ts";
import { requestFor } from "../../support/random-profile.ts";

const from = "2026-11-23";
const usual: Profile = { ...defaultProfile, days: ["mon", "wed", "fri"], minutes: 25 };
const sets = (exercise: string, daysBefore: number, count: number, deload = false): LogEvent =>
  doneEvent({
    exercise,
    date: addDays(from, -daysBefore),
    done: { sets: Array.from({ length: count }, () => 10), load: null },
    deload,
  });

describe("the sets a block has come to", () => {
  test.each<readonly [string, readonly LogEvent[], object]>([
    ["nothing logged", [], {}],
    ["all sets of a plane in a week", [sets("crunch", 7, 2), sets("dead-bug", 5, 3)], { flexion: 5 }],
    ["the best week, not a worse one after it", [sets("crunch", 9, 4), sets("crunch", 3, 2)], { flexion: 4 }],
    [
      "nothing from before a lighter week",
      [sets("crunch", 16, 4), sets("crunch", 9, 2, true), sets("crunch", 2, 3)],
      { flexion: 3 },
    ],
    ["nothing after a lighter week", [sets("crunch", 9, 4), sets("crunch", 2, 2, true)], {}],
    ["nothing from before a week without training", [sets("crunch", 16, 4), sets("crunch", 2, 3)], { flexion: 3 }],
  ])("%s", (_, log, expected) => {
    expect(blockSetsOf(historyOf(log), catalog, from)).toEqual(expected);
  });

  test("are followed by one more a week and plane, up to the ceiling of the level", () => {
    const weekAfter = (flexion: number) => {
      const result = planWeek(
        requestFor({ profile: { ...usual, minutes: 60, level: 1 }, blockSets: { flexion, extension: 8 } }),
      );
      return "week" in result ? result.week.coverage.flexion : null;
    };
    for (const before of [4, 5, 6, 7, 8]) {
      const now = weekAfter(before);
      expect((now?.move.sets ?? 0) + (now?.resist.sets ?? 0)).toBe(Math.min(8, before + 1));
    }
  });

  test("start at two sets an item", () => {
    const first = planWeek(requestFor({ profile: usual }));
    const items = "week" in first ? first.week.sessions.flatMap((each) => each.items) : [];
    expect(new Set(items.map(({ dose }) => dose.sets))).toEqual(new Set([2]));
  });
});

describe("the roster of a block", () => {
  test.each([
    ["nothing", 1, []],
    ["a band and kettlebells", 2, [{ name: "band" }, { name: "kettlebell", loads: [8, 12, 16] }]],
  ] as const)("stays, a rung counting as the same, for someone steady with %s", (_, level, equipment) => {
    const days = perfectWeeks({ ...usual, level, equipment }, 7, 0).filter(
      ({ exercise }) => builtInExercise(exercise).role === "trunk",
    );
    const weekOf = (week: number) => new Set(days.filter((day) => day.week === week).map(({ exercise }) => exercise));
    for (const week of [1, 2, 3, 4, 6]) {
      // A lighter week is not listed, and keeps its exercises.
      const [before, now] = [weekOf(week === 6 ? 4 : week - 1), weekOf(week)];
      const kept = [...now].filter((id) => {
        const { easier, harder } = builtInExercise(id);
        return [id, easier, harder].some((each) => each !== null && before.has(each));
      });
      expect(kept.length / now.size).toBeGreaterThanOrEqual(0.8);
    }
  });

  test("has a rung in the place of what was mastered, though that is one of the five", () => {
    const rung = builtInExercise("bird-dog").harder ?? "";
    const log = [sets("bird-dog", 40, 2), sets(rung, 5, 2)];
    expect(replacedBy("bird-dog", { history: historyOf(log), catalog })).toBe(rung);
    expect(replacedBy(rung, { history: historyOf(log), catalog })).toBeUndefined();
    const { request } = requestFromLog({ log, profile: { ...usual, level: 3 }, catalog, from, seed: 0 });
    expect(request.dropped).toContain("bird-dog");
    expect(request.kept).toContain(rung);
  });

  test("keeps two rungs that are both done in one week", () => {
    const log = [sets("crunch", 6, 2), sets("reverse-crunch", 4, 2)];
    expect(replacedBy("crunch", { history: historyOf(log), catalog })).toBeUndefined();
  });
});

describe("a rung earned above the level of the profile", () => {
  const standing = { amount: 8, load: null, sets: 2, setsNow: 2, earned: { from: "crunch" } };
  const planned = (id: string) =>
    planWeek(requestFor({ profile: { ...usual, level: 2 }, readiness: new Map([[id, standing]]), required: [id] }));

  test("is in the week and says what earned it", () => {
    const result = planned("reverse-crunch");
    const items = "week" in result ? result.week.sessions.flatMap((each) => each.items) : [];
    expect(items.find(({ exercise }) => exercise === "reverse-crunch")?.earned).toEqual({ from: "crunch" });
    expect(items.filter(({ level, earned }) => level > 2 && earned === undefined)).toEqual([]);
  });

  test("goes up to level 4", () => {
    expect(planned("ab-wheel-rollout")).toHaveProperty("collision");
  });
});

describe("a slide of the nerves", () => {
  const told = doneEvent({ exercise: "crunch", date: addDays(from, -20), legs: true });
  const requestAfter = (log: readonly LogEvent[]) =>
    requestFromLog({ log, profile: usual, catalog, from, seed: 0 }).request;

  test("is planned once leg symptoms have settled, and not before or without them", () => {
    expect(requestAfter([]).invited).toEqual([]);
    expect(requestAfter([told]).invited).toEqual([]);
    const settled = requestAfter([told, checkin({ date: addDays(from, -12), settled: true })]);
    expect(settled.invited).toEqual(["sciatic-slider"]);
    const result = planWeek(settled);
    expect(JSON.stringify(result)).toContain('"exercise":"sciatic-slider"');
    expect(JSON.stringify(planWeek(requestAfter([])))).not.toContain('"exercise":"sciatic-slider"');
  });
});
