import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays, weekdays } from "../../../src/domain/dates.ts";
import { planWeek } from "../../../src/domain/planner/plan-week.ts";
import type { PlanRequest } from "../../../src/domain/planner/plan-request.ts";
import { defaultProfile, type Profile } from "../../../src/domain/profile/profile.ts";
import { planes, type Mode } from "../../../src/domain/spine.ts";
import type { Week } from "../../../src/domain/week.ts";
import { builtIn, builtInExercise } from "../../support/planner-catalog.ts";
import { anyProfile, requestFor } from "../../support/random-profile.ts";

const weekOf = (request: PlanRequest): Week => {
  const result = planWeek(request);
  if (!("week" in result)) throw new Error("no week");
  return result.week;
};

const trunkDays = ({ sessions }: Week): ReadonlyMap<string, number> => {
  const days = new Map<string, number>();
  for (const { items } of sessions)
    for (const { exercise, role } of items) if (role === "trunk") days.set(exercise, (days.get(exercise) ?? 0) + 1);
  return days;
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const setsOf = ({ coverage }: Week, plane: (typeof planes)[number]): number =>
  coverage[plane].move.sets + coverage[plane].resist.sets;

/** Three days and more of 20 minutes and more, with whatever equipment. */
const people = fc
  .sample(anyProfile, { seed: 7, numRuns: 400 })
  .filter(({ days, minutes }) => days.length >= 3 && minutes >= 20)
  .map((profile) => ({ ...profile, tolerance: {}, avoid: [], exclude: [] }))
  .slice(0, 40);

test("weeks of three days and more have few exercises, most of them twice", () => {
  const weeks = people.map((profile, seed) => trunkDays(weekOf(requestFor({ profile, seed }))));
  expect(mean(weeks.map(({ size }) => size))).toBeLessThan(9.5);
  expect(mean(weeks.map((days) => [...days.values()].filter((n) => n > 1).length / days.size))).toBeGreaterThan(0.6);
});

const five = builtIn.filter(({ founding }) => founding !== undefined).map(({ id }) => id);
const bells = [[8, 12, 16], [16], [12, 24]].map((loads) => [{ name: "band" }, { name: "kettlebell", loads }]);

describe("the five that started the project", () => {
  const anyOwner = fc.record({
    days: fc.subarray([...weekdays], { minLength: 3, maxLength: 3 }),
    level: fc.integer({ min: 2, max: 4 }),
    equipment: fc.constantFrom(...bells),
    seed: fc.nat(99),
  });

  test("are all in the first week of whoever has what they need", () => {
    const missing = fc.sample(anyOwner, { seed: 5, numRuns: 40 }).filter(({ seed, ...profile }) => {
      const ids = new Set(
        weekOf(requestFor({ seed, profile: { ...profile, minutes: 30 } })).sessions.flatMap(({ items }) =>
          items.map(({ exercise }) => exercise),
        ),
      );
      return five.some((id) => !ids.has(id));
    });
    expect(five).toHaveLength(5);
    expect(missing.length).toBeLessThanOrEqual(2);
  });

  test("give way in a sensitive direction, and where the log says so", () => {
    const profile: Partial<Profile> = { minutes: 30, equipment: bells[0] ?? [] };
    const sensitive = { tolerance: { "extension:resist": "sensitive" } } as const;
    const gentle = trunkDays(weekOf(requestFor({ profile: { ...profile, ...sensitive } })));
    expect(
      [...gentle.keys()]
        .map((id) => builtInExercise(id))
        .filter(({ planes: [plane], mode, level }) => plane === "extension" && mode === "resist" && level > 1),
    ).toEqual([]);
    const later = trunkDays(weekOf(requestFor({ profile, dropped: ["kettlebell-deadlift"] })));
    expect([...later.keys()]).not.toContain("kettlebell-deadlift");
  });
});

describe("a sensitive direction", () => {
  const anyLight = fc.record({
    plane: fc.constantFrom(...planes),
    sensitive: fc.constantFrom<readonly Mode[]>(["move"], ["resist"], ["move", "resist"]),
    level: fc.integer({ min: 1, max: 5 }),
    minutes: fc.integer({ min: 15, max: 60 }),
    days: fc.subarray([...weekdays], { minLength: 2, maxLength: 5 }),
    equipment: fc.constantFrom(...bells, []),
  });

  test("has fewer sets than every other, moves less than the others, and resists before it moves, at every level", () => {
    fc.assert(
      fc.property(anyLight, ({ plane, sensitive, ...profile }) => {
        const tolerance = Object.fromEntries(sensitive.map((mode) => [`${plane}:${mode}`, "sensitive" as const]));
        const week = weekOf(requestFor({ profile: { ...profile, tolerance } }));
        const { move, resist } = week.coverage[plane];
        for (const other of planes) {
          if (other === plane) continue;
          expect(setsOf(week, plane)).toBeLessThan(setsOf(week, other));
          expect(move.sets).toBeLessThan(week.coverage[other].move.sets);
        }
        expect(resist.sets).toBeGreaterThanOrEqual(move.sets);
      }),
      { numRuns: 25 },
    );
  });

  test("has the gentlest exercises, none of them to the end of the range", () => {
    const tolerance = { "flexion:move": "sensitive", "flexion:resist": "sensitive" } as const;
    for (const level of [1, 2, 3, 4]) {
      const items = weekOf(requestFor({ profile: { level, tolerance } })).sessions.flatMap((each) => each.items);
      const mine = items.filter(({ cells }) => cells[0]?.plane === "flexion");
      expect(mine.length).toBeGreaterThan(0);
      for (const { exercise } of mine) {
        expect(builtInExercise(exercise).level).toBe(1);
        expect(builtInExercise(exercise).cautions).not.toContain("FLEX");
      }
    }
  });
});

describe("the frame of a session", () => {
  test("walking has no place in a session under 30 minutes", () => {
    const patternsIn = (minutes: number) =>
      weekOf(requestFor({ profile: { minutes } })).sessions.flatMap(({ items }) => items.map(({ pattern }) => pattern));
    expect(patternsIn(29)).not.toContain("finish");
    expect(patternsIn(30)).toContain("finish");
  });

  test("legs are loaded where weights are owned, and not done on two days in a row", () => {
    const days = ["mon", "tue", "wed", "thu", "fri"] as const;
    const week = weekOf(requestFor({ profile: { days, minutes: 30, level: 2, equipment: bells[0] ?? [] } }));
    const on = week.sessions.filter(({ items }) => items.some(({ pattern }) => pattern === "squat"));
    expect(on.length).toBeGreaterThanOrEqual(2);
    for (const { date, items } of on) {
      expect(items.find(({ pattern }) => pattern === "squat")?.dose.load).not.toBeNull();
      expect(on.map((other) => other.date)).not.toContain(addDays(date, 1));
    }
  });

  test("from 65 on sessions are shorter, and stand up on three days at most", () => {
    const profile = { ...defaultProfile, days: ["mon", "tue", "wed", "thu", "fri"], age: "65+" } as const;
    const { sessions } = weekOf(requestFor({ profile }));
    expect(Math.max(...sessions.map(({ items }) => items.length))).toBeLessThanOrEqual(4);
    const stands = sessions.filter(({ items }) => items.some(({ exercise }) => exercise === "sit-to-stand"));
    expect(stands.length).toBeLessThanOrEqual(3);
  });

  test("no exercise has a lone set where the minutes are enough", () => {
    const items = weekOf(requestFor({ profile: { minutes: 25 } })).sessions.flatMap((each) => each.items);
    expect(items.filter(({ dose }) => dose.sets === 1)).toEqual([]);
  });
});
