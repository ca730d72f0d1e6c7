import type { Exercise } from "../catalog/entry.ts";
import type { Unit } from "../profile/profile.ts";
import type { AmountRule } from "./amount-rule.ts";
import { nextLoad, widenedTop } from "./loads.ts";
import type { Prescription } from "./prescription.ts";
import type { Held } from "./regain.ts";
import { oneSetMore } from "./sets.ts";
import type { Variable } from "./target.ts";

/** All that one person can climb on with one exercise. */
export interface Ladder {
  readonly exercise: Exercise;
  readonly unit: Unit;
  readonly amounts: AmountRule;
  readonly mostSets: number;
  /** Weights owned, ascending; none when they are not known. */
  readonly loads: readonly number[];
  readonly harder: Exercise | null;
  readonly easier: Exercise | null;
  /** What was held lately beyond a dose. */
  readonly heldBeyond: (dose: Prescription) => Held;
  /** Most volume of one session in the last 30 days, 0 with none. */
  readonly best: number;
}

export interface Step {
  /** The file of the rule. */
  readonly rule: string;
  readonly variable: Variable;
  /** The dose after it; of a rung the dose as it is. */
  readonly dose: Prescription;
}

const loadAfter = ({ exercise, loads, unit }: Ladder, { load }: Prescription): number | null =>
  load === null ? null : nextLoad(exercise, loads, load, unit);

/** The most of one set before something else has to grow: the top of the range, wider where the next weight is far. */
export const topOf = (ladder: Ladder, dose: Prescription): number => {
  const { amounts, exercise } = ladder;
  const next = loadAfter(ladder, dose);
  if (dose.load === null || next === null || exercise.measure !== "reps" || amounts.alone) return amounts.goal;
  return widenedTop(dose.load, next, amounts.low, amounts.goal);
};

const amountTo = (dose: Prescription, { amounts }: Ladder, top: number): Step => ({
  rule: amounts.rule,
  variable: "amount",
  dose: { ...dose, amount: Math.min(top, dose.amount + amounts.step) },
});

const moreSets = (dose: Prescription, ladder: Ladder, rule: string, best: number): Step => ({
  rule,
  variable: "sets",
  dose: oneSetMore(dose, ladder.amounts, best),
});

const moreLoad = (dose: Prescription, load: number, { amounts }: Ladder, rule: string): Step => ({
  rule,
  variable: "load",
  dose: { ...dose, load, amount: Math.min(dose.amount, amounts.low) },
});

/**
 * The one step that two clean sessions at a dose earn: what was held lately first, then amount, sets, load, rung, in this
 * order (domain facts section 1 [D; it matches the chronic back pain trial]). Null when nothing can grow.
 */
export const nextStep = (dose: Prescription, ladder: Ladder): Step | null => {
  const { amounts, best, mostSets } = ladder;
  if (amounts.alone) return dose.amount < amounts.goal ? amountTo(dose, ladder, amounts.goal) : null;
  const held = ladder.heldBeyond(dose);
  const load = loadAfter(ladder, dose);
  if (dose.sets < Math.min(mostSets, held.sets)) return moreSets(dose, ladder, "regain", Math.max(best, held.volume));
  if (load !== null && load <= held.load) return moreLoad(dose, load, ladder, "regain");
  if (dose.amount < amounts.goal) return amountTo(dose, ladder, amounts.goal);
  if (dose.sets < mostSets) return moreSets(dose, ladder, "sets", best);
  const top = topOf(ladder, dose);
  if (load !== null) return dose.amount < top ? amountTo(dose, ladder, top) : moreLoad(dose, load, ladder, "loads");
  if (ladder.harder !== null) return { rule: "rungs", variable: "rung", dose };
  return dose.amount < amounts.cap ? amountTo(dose, ladder, amounts.cap) : null;
};
