import type { AmountRule } from "./amount-rule.ts";
import { lowerLoad } from "./loads.ts";
import type { Prescription } from "./prescription.ts";

/** Part of the load that stays: the -10 % of common linear programmes [D, domain facts section 1]. */
const keeps = 0.9;

/** What is less in a dose that was twice out of reach. */
export interface Easing {
  readonly eased: "load" | "amount" | "sets" | "rung";
  readonly dose: Prescription;
}

/**
 * The dose after two sessions in a row below it: 10 % less load, rounded down to a weight that is owned; without a lighter
 * one the low end of the range, then a set less, then the easier rung (the dose stays). Null when nothing can be easier. One variable at a time [D].
 */
export const easeOff = (
  dose: Prescription,
  loads: readonly number[],
  amounts: Pick<AmountRule, "low">,
  hasEasier: boolean,
): Easing | null => {
  const load = dose.load === null ? null : lowerLoad(loads, dose.load, keeps);
  if (load !== null) return { eased: "load", dose: { ...dose, load } };
  if (dose.amount > amounts.low) return { eased: "amount", dose: { ...dose, amount: amounts.low } };
  if (dose.sets > 1) return { eased: "sets", dose: { ...dose, sets: dose.sets - 1 } };
  return hasEasier ? { eased: "rung", dose } : null;
};
