import type { Exercise } from "../catalog/entry.ts";
import type { AmountRule } from "./amount-rule.ts";

/**
 * Walking and the like: a minute more after two clean sessions to the top of the entry's range, then kept [D]. Longer
 * walks on other days are welcome: the WalkBack trial (2024) built up to 30 minutes five times a week.
 */
export const minutes = (exercise: Exercise): AmountRule => {
  const [low, goal] = exercise.dose.amount;
  return { rule: "minutes", low, goal, cap: goal, step: 1, adds: "a minute", alone: true };
};
