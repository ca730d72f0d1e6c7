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
