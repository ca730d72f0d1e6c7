import type { AmountRule } from "./amount-rule.ts";
import { lowerLoad } from "./loads.ts";
import type { Prescription } from "./prescription.ts";

/** Part of the load and of the sets to keep, each at most 1. */
export interface Share {
  readonly load: number;
  readonly sets: number;
}

/**
 * The dose with less load (the next owned weight at or below the share; the same where none is that light) and fewer sets
 * (rounded down, at least 1). Where neither could be less, the amount goes to the low end of its range.
 */
export const lighten = (
  dose: Prescription,
  share: Share,
  loads: readonly number[],
  amounts: Pick<AmountRule, "low">,
): Prescription => {
  const load =
    dose.load === null || share.load >= 1 ? dose.load : (lowerLoad(loads, dose.load, share.load) ?? dose.load);
  // A third of 3 sets must leave 2 whatever the last digit of the fraction.
  const sets = Math.max(1, Math.floor(dose.sets * share.sets + 1e-9));
  const isLess = load !== dose.load || sets < dose.sets;
  const asksForLess = share.load < 1 || share.sets < 1;
  return { sets, load, amount: asksForLess && !isLess ? Math.min(dose.amount, amounts.low) : dose.amount };
};

/** Of each variable the smaller one. */
export const lesserOf = (a: Prescription, b: Prescription): Prescription => ({
  sets: Math.min(a.sets, b.sets),
  amount: Math.min(a.amount, b.amount),
  load: a.load === null || b.load === null ? a.load : Math.min(a.load, b.load),
});
