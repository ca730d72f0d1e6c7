import type { Exercise } from "../catalog/entry.ts";
import type { AmountRule } from "./amount-rule.ts";

/**
 * Short holds of at most `hold` seconds: the sets grow by one hold each, never by longer holds (McGill, from a secondary
 * summary). The step of one hold a set is a default [D, domain facts section 1: 6-4-2, 7-5-3, … 10-8-6].
 */
export const shortHolds = (exercise: Exercise, hold: number): AmountRule => {
  const [low, top] = exercise.dose.amount;
  return { rule: "short-holds", low, goal: top, cap: top, step: hold, adds: "a hold to each set", alone: false };
};

/**
 * The holds of each set of a descending pyramid (McGill's "Russian" pyramid): falling by 2 around the mean where every
 * set keeps at least one, else the same in each. `amount` is the mean of the sets in seconds: 3 sets of 40 s in holds of
 * 10 s are 6, 4 and 2 holds.
 */
export const pyramidOf = (sets: number, amount: number, hold: number): readonly number[] => {
  const mean = Math.max(1, Math.round(amount / hold));
  const spread = sets - 1;
  const falls = mean - spread >= 1;
  return Array.from({ length: sets }, (_, set) => (falls ? mean + spread - 2 * set : mean));
};
