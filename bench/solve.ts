import { chooseWeek } from "../src/domain/planner/choose-week.ts";
import type { PlanRequest } from "../src/domain/planner/plan-request.ts";
import { figuresOf, scoreOf, weightsFor } from "../src/domain/planner/score.ts";
import { solveExactly } from "../test/support/exact-week.ts";
import { median, timeOfThree } from "./statistics.ts";

/** One problem, planned by us and by HiGHS; scores in hundredths of a point. */
export interface Comparison {
  readonly ours: number;
  readonly theirs: number;
  /** No week scores more. */
  readonly bound: number;
  /** What planes, cells, second days and wishes give our week; the rest is the finer part. */
  readonly coarse: number;
  readonly ourMs: number;
  readonly theirMs: number;
  /** HiGHS found the best week and showed that there is no better one. */
  readonly proven: boolean;
}

/** HiGHS stops within 1e-8 of the bound, which is one or two hundredths of a point; a score is a whole number of them. */
const nearEnough = 2;

/** Plans the week of a request both ways; null where HiGHS finds none in the time (or there is none). */
export const compare = async (request: PlanRequest, limit: number): Promise<Comparison | null> => {
  const { problem, selection } = chooseWeek(request);
  const ourMs = timeOfThree(() => chooseWeek(request));
  const start = performance.now();
  const exact = await solveExactly(problem, limit);
  const theirMs = performance.now() - start;
  if (exact === null) return null;
  const weights = weightsFor(problem);
  const figures = figuresOf(problem, selection);
  const ours = scoreOf(figures, weights);
  if (ours > exact.bound * (1 + 1e-6)) {
    throw new Error(`our week scores ${ours}, above the bound ${exact.bound}: the two state different problems`);
  }
  const coarse =
    figures.plane * weights.plane +
    figures.cell * weights.cell +
    figures.twoDays * weights.twoDays +
    figures.required * weights.required;
  const proven = exact.bound - exact.score <= nearEnough && theirMs < limit * 1000;
  return { ours, theirs: exact.score, bound: Math.max(ours, exact.bound), coarse, ourMs, theirMs, proven };
};

/** A second day, the smallest of the coarse terms: a bound farther away than this may hold one more of them. */
const smallestCoarse = 2_000_000;

/** Whether the bound leaves no room for another plane, cell or second day, so that the finer parts can be compared. */
export const isSettled = ({ bound, coarse }: Comparison): boolean =>
  bound - coarse < smallestCoarse && bound - coarse > 0;

export const finerRatio = ({ ours, bound, coarse }: Comparison): number => (ours - coarse) / (bound - coarse);

/** How many times as long HiGHS takes, the median over these. */
export const slowdown = (comparisons: readonly Comparison[]): number =>
  median(comparisons.map(({ ourMs, theirMs }) => theirMs / ourMs));
