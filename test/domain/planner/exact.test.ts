import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

import { chooseWeek } from "../../../src/domain/planner/choose-week.ts";
import type { PlanRequest } from "../../../src/domain/planner/plan-request.ts";
import type { Problem } from "../../../src/domain/planner/problem.ts";
import { figuresOf, scoreOf, weightsFor, type Figures, type Selection } from "../../../src/domain/planner/score.ts";
import { weekdays } from "../../../src/domain/dates.ts";
import { solveExactly, type ExactWeek } from "../../support/exact-week.ts";
import { anyPart } from "../../support/planner-catalog.ts";
import { anyProfile, requestFor } from "../../support/random-profile.ts";

const count = Number(process.env["RUNS"] ?? 200);
const fcSeed = Number(process.env["SEED"] ?? 2026);

const anySmallRequest: fc.Arbitrary<PlanRequest> = fc
  .record({
    profile: anyProfile,
    days: fc.subarray([...weekdays], { minLength: 1, maxLength: 3 }),
    minutes: fc.integer({ min: 10, max: 30 }),
    level: fc.integer({ min: 1, max: 4 }),
    catalog: anyPart(8, 22),
    seed: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ profile, days, minutes, level, ...rest }) =>
    requestFor({ ...rest, profile: { ...profile, days, minutes, level, avoid: [], exclude: [] } }),
  );

const coarse = ["required", "plane", "cell", "twoDays"] as const;

const scored = (problem: Problem, selection: Selection) => {
  const figures = figuresOf(problem, selection);
  const weights = weightsFor(problem);
  const score = scoreOf(figures, weights);
  const finer = score - coarse.reduce((sum, term) => sum + figures[term] * weights[term], 0);
  return { figures, score, finer };
};

interface Comparison {
  readonly request: PlanRequest;
  readonly problem: Problem;
  readonly ours: ReturnType<typeof scored>;
  readonly theirs: ReturnType<typeof scored>;
  readonly exact: ExactWeek;
  readonly ms: number;
}
const rows: Comparison[] = [];
let infeasible = 0;
beforeAll(async () => {
  for (const request of fc.sample(anySmallRequest, { seed: fcSeed, numRuns: count })) {
    const { problem, selection } = chooseWeek(request);
    const t = performance.now();
    const exact = await solveExactly(problem, 20);
    const ms = performance.now() - t;
    if (exact === null) { infeasible++; if (selection.every((s) => s.some(({candidate}) => problem.candidates[candidate]?.kind === "trunk"))) console.log("INFEASIBLE BUT OURS OK", JSON.stringify(request.profile), [...request.catalog.keys()].join()); continue; }
    rows.push({ request, problem, ours: scored(problem, selection), theirs: scored(problem, exact.selection), exact, ms });
  }
}, 600_000);

test("probe", () => {
  const ms = rows.map((r) => r.ms).sort((a, b) => a - b);
  console.log("feasible", rows.length, "infeasible", infeasible, "total ms", ms.reduce((a, b) => a + b, 0), "p50", ms[ms.length >> 1], "p90", ms[Math.floor(ms.length * 0.9)], "max", ms.at(-1));
  const finer = rows.map((r) => r.ours.finer / r.theirs.finer).sort((a, b) => a - b);
  console.log("finer mean", finer.reduce((a, b) => a + b, 0) / finer.length, "min", finer.slice(0, 10), "exact hits", finer.filter((f) => f >= 1 - 1e-9).length);
  for (const { ours, theirs, exact, request, problem } of rows) {
    for (const term of coarse) if (ours.figures[term] !== theirs.figures[term]) console.log("LOSS", term, ours.figures[term], theirs.figures[term], problem.candidates.length, JSON.stringify(request.profile), [...request.catalog.keys()].join());
    if (ours.score > exact.bound + 1) console.log("ABOVE BOUND", ours.score, exact.bound);
    if (Math.abs(exact.score - exact.bound) > 10) console.log("bound apart", exact.score, exact.bound);
    if (ours.finer / theirs.finer < 0.985) console.log("low", ours.finer / theirs.finer, problem.candidates.length, problem.dates.length, problem.budget / 60, JSON.stringify(ours.figures), JSON.stringify(theirs.figures));
  }
});
