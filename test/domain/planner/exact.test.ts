import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

import { weekdays } from "../../../src/domain/dates.ts";
import { chooseWeek } from "../../../src/domain/planner/choose-week.ts";
import type { PlanRequest } from "../../../src/domain/planner/plan-request.ts";
import { figuresOf, scoreOf, weightsFor, type Figures, type Selection } from "../../../src/domain/planner/score.ts";
import type { Problem } from "../../../src/domain/planner/problem.ts";
import { solveExactly } from "../../support/exact-week.ts";
import { anyPart } from "../../support/planner-catalog.ts";
import { anyProfile, requestFor } from "../../support/random-profile.ts";

/** Requests of so many sessions, and of so few exercises that each takes HiGHS well under a second. */
const anySmallRequest = (sessions: number, most: number): fc.Arbitrary<PlanRequest> =>
  fc
    .record({
      profile: anyProfile,
      days: fc.subarray([...weekdays], { minLength: sessions, maxLength: sessions }),
      minutes: fc.integer({ min: 10, max: 30 }),
      level: fc.integer({ min: 1, max: 4 }),
      catalog: anyPart(8, most),
      seed: fc.integer({ min: 0, max: 1000 }),
    })
    .map(({ profile, days, minutes, level, ...rest }) =>
      requestFor({ ...rest, profile: { ...profile, days, minutes, level, avoid: [], exclude: [] } }),
    );

/** What a week has, its whole score, and the part of it that is left once planes, cells and second days are counted. */
interface Scored {
  readonly figures: Figures;
  readonly score: number;
  readonly finer: number;
}

const coarse = ["required", "plane", "cell", "twoDays"] as const;

const scored = (problem: Problem, selection: Selection): Scored => {
  const figures = figuresOf(problem, selection);
  const weights = weightsFor(problem);
  const score = scoreOf(figures, weights);
  return { figures, score, finer: score - coarse.reduce((sum, term) => sum + figures[term] * weights[term], 0) };
};

interface Comparison {
  readonly ours: Scored;
  readonly theirs: Scored;
  /** What HiGHS counts for its own week, and what it has proved that no week exceeds. */
  readonly stated: number;
  readonly bound: number;
}

/** Enough that at least 200 are left without those for which no week exists. */
const requests = [
  ...fc.sample(anySmallRequest(1, 22), { seed: 1, numRuns: 110 }),
  ...fc.sample(anySmallRequest(2, 14), { seed: 2, numRuns: 80 }),
  ...fc.sample(anySmallRequest(3, 10), { seed: 3, numRuns: 50 }),
];

const comparisons: Comparison[] = [];
const impossible: boolean[] = [];
const times: number[] = [];

beforeAll(async () => {
  for (const request of requests) {
    const { problem, selection } = chooseWeek(request);
    const t = performance.now();
    const exact = await solveExactly(problem, 20);
    times.push(performance.now() - t);
    const isWeek = selection.every((session) => session.some(({ candidate }) => problem.candidates[candidate]?.kind === "trunk"));
    if (exact === null) impossible.push(!isWeek);
    else
      comparisons.push({
        ours: scored(problem, selection),
        theirs: scored(problem, exact.selection),
        stated: exact.score,
        bound: exact.bound,
      });
  }
}, 300_000);

describe("against the proven optimum of the same problem", () => {
  test("x", () => {
    console.log(comparisons.length, impossible.length, times.reduce((a, b) => a + b), [110, 190, 240].map((end, i) => times.slice([0, 110, 190][i], end).sort((a, b) => b - a).slice(0, 8)));
    const f = comparisons.map((c) => c.ours.finer / Math.max(c.theirs.finer, c.bound - c.theirs.score + c.theirs.finer)).sort((a, b) => a - b);
    console.log(f.slice(0, 8), f.reduce((a, b) => a + b) / f.length, comparisons.map((c) => c.bound - c.theirs.score).sort((a, b) => b - a).slice(0, 10));
  });
});
