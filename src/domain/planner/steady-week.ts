import { assemble } from "./assemble.ts";
import { chooseWeek, emptySession, type ChosenWeek } from "./choose-week.ts";
import type { PlanRequest } from "./plan-request.ts";
import type { Candidate } from "./problem.ts";
import { shortfallsOf } from "./shortfalls.ts";

const idsIn = ({ problem, selection }: ChosenWeek): ReadonlySet<string | undefined> =>
  new Set(selection.flat().map(({ candidate }) => problem.candidates[candidate]?.id));

const isSteady = ({ problem, selection }: ChosenWeek): boolean =>
  selection.flat().every(({ candidate, sets }) => {
    const { mostSets, eligible } = problem.candidates[candidate] as Candidate;
    return sets >= Math.min(mostSets, eligible.setsNow ?? 0);
  });

const shortIn = (chosen: ChosenWeek, { profile }: PlanRequest): ReadonlySet<string> =>
  new Set(shortfallsOf(assemble(chosen, profile), profile.level).map(({ plane, kind }) => `${plane} ${kind}`));

/**
 * Whether a week has all that the other has: the cells, what was asked for by name, trunk work in every session, and two
 * days and the floor of sets for every plane that has them there. A third day is no loss (design: two different days).
 */
const losesNothing = (steady: ChosenWeek, plain: ChosenWeek, request: PlanRequest): boolean => {
  if (emptySession(steady) >= 0) return false;
  if (plain.filled.some((isFilled, cell) => isFilled && steady.filled[cell] === false)) return false;
  const [now, before] = [idsIn(steady), idsIn(plain)];
  if (request.required.some((id) => before.has(id) && !now.has(id))) return false;
  const known = shortIn(plain, request);
  return [...shortIn(steady, request)].every((short) => known.has(short));
};

/**
 * Chooses a week in which exercises carried over keep the sets they stand at, as they were promised, where it loses
 * nothing against the week with the best score; else that week. The score alone takes sets from one exercise for another,
 * and what was taken counts as the dose from then on. [D]
 */
export const chooseSteadyWeek = (request: PlanRequest): ChosenWeek => {
  const plain = chooseWeek(request);
  if (!request.steadySets || isSteady(plain)) return plain;
  const there = idsIn(plain);
  // Without its sets being cut, an exercise must not be left out either: those kept count as required in this search.
  const required = [...new Set([...request.required, ...request.kept.filter((id) => there.has(id))])];
  const steady = chooseWeek({ ...request, required }, undefined, true);
  // The candidates are the same ones; those of the plain problem have the score of what was really asked for.
  const chosen: ChosenWeek = { ...plain, selection: steady.selection, filled: steady.filled };
  return losesNothing(chosen, plain, request) ? chosen : plain;
};
