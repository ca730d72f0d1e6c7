import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { eligibilityOf } from "../../../src/domain/planner/eligibility.ts";
import { fillersOf, leftOut, scoreTerms, whyNot } from "../../../src/domain/planner/explain.ts";
import type { PlanRequest } from "../../../src/domain/planner/plan-request.ts";
import { planWeek } from "../../../src/domain/planner/plan-week.ts";
import type { Week } from "../../../src/domain/week.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";
import { builtIn, builtInCatalog, builtInExercise } from "../../support/planner-catalog.ts";
import { anyProfile, anyRequest, requestFor } from "../../support/random-profile.ts";

const weekOf = (request: PlanRequest): Week => {
  const result = planWeek(request);
  if (!("week" in result)) throw new Error(JSON.stringify(result));
  return result.week;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("scoreTerms", () => {
  test("adds up to the score of the week", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const result = planWeek(request);
        if (!("week" in result)) return;
        const terms = scoreTerms(result.week, request.catalog);
        expect(sum((terms ?? []).map(({ points }) => points))).toBeCloseTo(result.week.score, 2);
      }),
      { numRuns: 12 },
    );
  });

  test("lists the terms that count, most points first", () => {
    const terms = scoreTerms(weekOf(requestFor()), builtInCatalog) ?? [];
    expect(terms.slice(0, 3)).toEqual([
      { term: "plane", amount: 4, points: 2_000_000 },
      { term: "cell", amount: 8, points: 800_000 },
      { term: "twoDays", amount: 4, points: 80_000 },
    ]);
    expect(terms.map(({ points }) => points)).toEqual(terms.map(({ points }) => points).toSorted((a, b) => b - a));
    expect(terms.some(({ amount }) => amount === 0)).toBe(false);
  });

  test("counts a plane that the week misses though it could be trained as the weakest one", () => {
    const slow = { measure: "minutes", dose: { sets: [1, 1], amount: [4, 4], rest: 0 } } as const;
    const catalog = buildCatalog([
      buildExercise({ id: "wall-plank", ...slow }),
      buildExercise({ id: "back-bend", planes: ["extension"], ...slow }),
    ]);
    const week = weekOf(requestFor({ catalog, profile: { days: ["mon"], minutes: 5 } }));
    expect(scoreTerms(week, catalog)?.map(({ term }) => term)).not.toContain("weakest");
  });

  test("is null for a week with an exercise that is gone or has become impossible", () => {
    const week = weekOf(requestFor());
    const [first] = week.sessions[0]?.items ?? [];
    expect(scoreTerms(week, buildCatalog(builtIn.filter(({ id }) => id !== first?.exercise)))).toBeNull();
    expect(
      scoreTerms({ ...week, profile: { ...week.profile, exclude: [first?.exercise ?? ""] } }, builtInCatalog),
    ).toBeNull();
  });
});

describe("leftOut", () => {
  test("names every exercise that is not possible exactly once, by the rule eligibilityOf gives", () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const asked = new Set<string>();
        const out = leftOut(builtInCatalog, profile, asked);
        const named = [...out].flatMap(([obstacle, exercises]) => exercises.map(({ id }) => [id, obstacle]));
        const expected = builtIn
          .map((exercise) => [exercise.id, eligibilityOf(exercise, profile, asked)])
          .filter(([, result]) => typeof result === "string");
        expect(named.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 50 },
    );
  });
});

describe("whyNot", () => {
  test.each([
    ["side-plank", "level"],
    ["kettlebell-deadlift", "equipment"],
  ])("%s has the obstacle %s", (id, obstacle) => {
    expect(whyNot(builtInExercise(id), weekOf(requestFor()), builtInCatalog)).toEqual({ obstacle });
  });

  test("ballistic work is left out because it was not asked for", () => {
    const request = requestFor({ profile: { level: 4, equipment: [{ name: "kettlebell", loads: [12] }] } });
    expect(whyNot(builtInExercise("kettlebell-swing"), weekOf(request), builtInCatalog)).toEqual({
      obstacle: "ballistic",
    });
  });

  test("tells what it would cost and what fills its cell instead", () => {
    const week = weekOf(requestFor());
    const inWeek = new Set(week.sessions.flatMap(({ items }) => items.map(({ exercise }) => exercise)));
    const out = builtIn.find(
      ({ id, planes, mode, level, equipment }) =>
        !inWeek.has(id) && planes[0] === "extension" && mode === "move" && level <= 2 && equipment.length === 0,
    );
    const why = out === undefined ? null : whyNot(out, week, builtInCatalog);
    expect(why).toEqual({ costs: expect.any(Number), instead: fillersOf(week, "extension:move") });
    const costs = why !== null && "costs" in why ? why.costs : -1;
    expect(costs).toBeGreaterThanOrEqual(0);
    expect(costs).toBeLessThan(6000);
  });

  test("tells what collides when the week cannot hold it", () => {
    const walk = buildExercise({
      id: "walk",
      role: "support",
      pattern: "legs",
      measure: "minutes",
      dose: { sets: [1, 1], amount: [4, 4], rest: 0 },
    });
    const catalog = buildCatalog([buildExercise({ id: "wall-plank" }), walk]);
    const week = weekOf(requestFor({ catalog, profile: { days: ["mon"], minutes: 5 } }));
    expect(whyNot(walk, week, catalog)).toEqual({
      collision: "--require walk and --minutes 5 collide: beside it no trunk exercise is possible on mon",
    });
  });
});

test("fillersOf names each exercise of a cell once, and none that credits it only by half", () => {
  const week = weekOf(requestFor({ profile: { days: ["mon", "wed", "fri"], minutes: 40 } }));
  for (const plane of ["flexion", "extension", "rotation", "side-bending"] as const)
    for (const mode of ["move", "resist"] as const) {
      const names = fillersOf(week, `${plane}:${mode}`);
      const expected = week.sessions
        .flatMap(({ items }) => items)
        .filter(
          ({ exercise }) => builtInExercise(exercise).planes[0] === plane && builtInExercise(exercise).mode === mode,
        )
        .map(({ name }) => name);
      expect(names.toSorted()).toEqual([...new Set(expected)].toSorted());
    }
});
