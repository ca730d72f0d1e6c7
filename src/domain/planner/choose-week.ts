import { addDays, weekdayOf, type LocalDate } from "../dates.ts";
import type { Profile } from "../profile/profile.ts";
import { eligibilityOf, type Eligible } from "./eligibility.ts";
import type { PlanRequest } from "./plan-request.ts";
import { narrow } from "./pool.ts";
import { stateProblem, type Problem } from "./problem.ts";
import type { Selection } from "./score.ts";
import { search, type Effort } from "./search.ts";

export interface ChosenWeek {
  readonly problem: Problem;
  readonly selection: Selection;
  /** Whether each of the eight cells has a primary exercise. */
  readonly filled: readonly boolean[];
}

/** The dates of the chosen weekdays within the seven days from `from`; each weekday comes once. */
export const sessionDates = (profile: Profile, from: LocalDate): readonly LocalDate[] =>
  Array.from({ length: 7 }, (_, day) => addDays(from, day)).filter((date) => profile.days.includes(weekdayOf(date)));

/** The exercises of the catalog this request may use. */
export const eligibleFor = (request: PlanRequest): readonly Eligible[] => {
  const asked = new Set([...request.required, ...request.invited, ...request.locked.map(({ exercise }) => exercise)]);
  const sparing = new Set(request.onceAWeek);
  const eligible: Eligible[] = [];
  for (const exercise of request.catalog.values()) {
    const result = eligibilityOf(exercise, request.profile, asked, request.readiness.get(exercise.id));
    if (typeof result !== "object") continue;
    eligible.push(sparing.has(exercise.id) ? { ...result, onceAWeek: true } : result);
  }
  return narrow(eligible, request.profile.level, request.seed, new Set([...asked, ...request.kept]));
};

/** States the request as a problem and searches for its week; less effort than usual where thousands are simulated. */
export const chooseWeek = (request: PlanRequest, effort?: Effort): ChosenWeek => {
  const problem = stateProblem(request, eligibleFor(request), sessionDates(request.profile, request.from));
  const selection = search(problem, effort);
  const filled = Array.from({ length: 8 }, (_, cell) =>
    selection.some((session) => session.some(({ candidate }) => problem.candidates[candidate]?.cell === cell)),
  );
  return { problem, selection, filled };
};

/** The first session without trunk work, which is no session; -1 when every one has some. */
export const emptySession = ({ problem, selection }: ChosenWeek): number =>
  selection.findIndex((session) => !session.some(({ candidate }) => problem.candidates[candidate]?.kind === "trunk"));
