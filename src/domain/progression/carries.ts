import type { Exercise } from "../catalog/entry.ts";
import type { Profile } from "../profile/profile.ts";
import type { AmountRule } from "./amount-rule.ts";
import { stepFor } from "./older.ts";

/** Metres: the step and the longest way [D, domain facts section 1]. */
const step = 5;
const longest = 40;

/**
 * Carries: 5 m more after two clean sessions up to 40 m, then the next weight and back to the low end. All numbers are
 * defaults [D]; steps stay small because a weight in one hand loads the back more than twice of it in two hands (McGill
 * 2013, 10.1080/00140139.2012.752528).
 */
export const carries = (exercise: Exercise, profile: Profile): AmountRule => {
  const [low, top] = exercise.dose.amount;
  const goal = Math.max(low, Math.min(longest, top));
  const stepMetres = stepFor(profile, step);
  return { rule: "carries", low, goal, cap: goal, step: stepMetres, adds: `${stepMetres} metres`, alone: false };
};
