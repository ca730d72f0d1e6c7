import type { Catalog, Exercise } from "../catalog/entry.ts";
import type { Profile } from "../profile/profile.ts";
import { cellId, type CellId } from "../spine.ts";
import { roomOf, type Week } from "../week.ts";
import { cellOf, eligibilityOf, type Obstacle } from "./eligibility.ts";
import { chooseWeek } from "./choose-week.ts";
import { plainRequest } from "./plan-request.ts";
import { planWeek } from "./plan-week.ts";
import { stateProblem } from "./problem.ts";
import { figuresOf, scoreOf, weightsFor, type Figures } from "./score.ts";

/** One term of the score: how much of it the week has, and the points that gives. */
export interface TermShare {
  readonly term: keyof Figures;
  readonly amount: number;
  readonly points: number;
}

/**
 * The score of a week term by term, most points first; null when the week holds exercises that are no longer possible.
 */
export const scoreTerms = (week: Week, catalog: Catalog): readonly TermShare[] | null => {
  const { profile, from, seed } = week;
  const items = new Map(week.sessions.flatMap(({ items: each }) => each.map((item) => [item.exercise, item] as const)));
  const asked = new Set(items.keys());
  const eligible = [...items].flatMap(([id, { dose, earned }]) => {
    const exercise = catalog.get(id);
    const ready = { amount: dose.amount, load: dose.load?.value ?? null, sets: 4, setsNow: 1, earned };
    const result = exercise === undefined ? "exclude" : eligibilityOf(exercise, profile, asked, ready);
    return typeof result === "object" ? [result] : [];
  });
  if (eligible.length < asked.size) return null;
  // What else was possible decides which planes count towards the weakest one, and where a weight could be used.
  const others = [...catalog.values()].flatMap((exercise) => {
    const result = items.has(exercise.id) ? "exclude" : eligibilityOf(exercise, profile, asked);
    return typeof result === "object" ? [result] : [];
  });
  const request = { ...plainRequest({ catalog, profile, from, seed }), ...week.wishes };
  const problem = stateProblem(
    request,
    [...eligible, ...others],
    week.sessions.map(({ date }) => date),
  );
  const selection = week.sessions.map(({ items }) =>
    items.map((item) => {
      const { exercise, dose } = item;
      const candidate = problem.candidates.findIndex(({ id }) => id === exercise);
      return { candidate, sets: roomOf(item), brief: dose.rest < (problem.candidates[candidate]?.eligible.rest ?? 0) };
    }),
  );
  const figures = figuresOf(problem, selection);
  const weights = weightsFor(problem);
  return (Object.keys(figures) as (keyof Figures)[])
    .map((term) => ({ term, amount: figures[term], points: (figures[term] * weights[term]) / 100 }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => b.points - a.points);
};

/** The exercises a profile leaves out, by the first rule that stands in the way of each. */
export const leftOut = (
  catalog: Catalog,
  profile: Profile,
  asked: ReadonlySet<string>,
): ReadonlyMap<Obstacle, readonly Exercise[]> => {
  const out = new Map<Obstacle, Exercise[]>();
  for (const exercise of catalog.values()) {
    const result = eligibilityOf(exercise, profile, asked);
    if (typeof result === "object") continue;
    const same = out.get(result);
    if (same === undefined) out.set(result, [exercise]);
    else same.push(exercise);
  }
  return out;
};

/** What keeps an exercise out of a week, or what it would cost to have it in. */
export type WhyNot =
  | { readonly obstacle: Obstacle }
  | { readonly collision: string }
  /** Points the week would lose with it, and what stands in its cell now. */
  | { readonly costs: number; readonly instead: readonly string[] };

/** Why an exercise that is not in the week is not in it, found by planning the same week with it. */
export const whyNot = (exercise: Exercise, week: Week, catalog: Catalog): WhyNot => {
  const result = eligibilityOf(exercise, week.profile, new Set());
  if (typeof result !== "object") return { obstacle: result };
  const { profile, from, seed } = week;
  const request = { ...plainRequest({ catalog, profile, from, seed }), ...week.wishes };
  const without = chooseWeek(request);
  const withIt = planWeek({ ...request, required: [exercise.id] });
  if (!("week" in withIt)) return { collision: "collision" in withIt ? withIt.collision : withIt.impossible };
  const weights = weightsFor(without.problem);
  const before = scoreOf(figuresOf(without.problem, without.selection), weights);
  const cell = cellOf(exercise);
  return {
    costs: Math.max(0, Math.round((before + weights.required) / 100 - withIt.week.score)),
    instead: cell === null ? [] : fillersOf(week, cellId(cell)),
  };
};

/** Names of the exercises that fill a cell of the week. */
export const fillersOf = (week: Week, cell: CellId): readonly string[] => [
  ...new Set(
    week.sessions.flatMap(({ items }) =>
      items
        .filter(({ cells }) => cells.some((credit) => credit.credit === 1 && cellId(credit) === cell))
        .map(({ name }) => name),
    ),
  ),
];
