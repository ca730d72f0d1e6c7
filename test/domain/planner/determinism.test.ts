import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { chooseWeek } from "../../../src/domain/planner/choose-week.ts";
import { planWeek } from "../../../src/domain/planner/plan-week.ts";
import type { PlanRequest } from "../../../src/domain/planner/plan-request.ts";
import { figuresOf, scoreOf, weightsFor } from "../../../src/domain/planner/score.ts";
import { planJson } from "../../../src/formats/plan-json.ts";
import { builtInCatalog } from "../../support/planner-catalog.ts";
import { anyRequest } from "../../support/random-profile.ts";

const jsonOf = (request: PlanRequest): string => {
  const result = planWeek(request);
  return JSON.stringify("week" in result ? planJson(result.week) : result);
};

/** What is chosen, and what it scores without the seed's own preference. */
const withSeed = (request: PlanRequest, seed: number) => {
  const { problem, selection } = chooseWeek({ ...request, seed });
  const score = scoreOf({ ...figuresOf(problem, selection), tie: 0 }, weightsFor(problem));
  const chosen = selection.map((session) =>
    session.map(({ candidate }) => problem.candidates[candidate]?.id).toSorted(),
  );
  return { score, chosen: JSON.stringify(chosen) };
};

describe("the same request", () => {
  test("gives the same week, byte for byte", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(planWeek(request)).toEqual(planWeek(request));
        expect(jsonOf(request)).toBe(jsonOf(request));
      }),
      { numRuns: 8 },
    );
  });

  test("gives the same week whatever was planned in between", () => {
    fc.assert(
      fc.property(anyRequest, anyRequest, (request, other) => {
        const before = jsonOf(request);
        planWeek(other);
        expect(jsonOf(request)).toBe(before);
      }),
      { numRuns: 3 },
    );
  });
});

test("another seed gives another week that is nearly as good", () => {
  const requests = fc.sample(
    anyRequest.map((request) => ({ ...request, catalog: builtInCatalog })),
    { numRuns: 40, seed: 11 },
  );
  const pairs = requests.map((request) => [withSeed(request, 1), withSeed(request, 2)] as const);
  for (const [one, two] of pairs)
    expect(Math.abs(one.score - two.score)).toBeLessThanOrEqual(Math.max(one.score, two.score) / 100);
  expect(pairs.filter(([one, two]) => one.chosen !== two.chosen).length).toBeGreaterThan(pairs.length / 2);
});
