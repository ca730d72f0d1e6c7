import type { Exercise } from "../catalog/entry.ts";
import type { Profile } from "../profile/profile.ts";
import type { AmountRule } from "./amount-rule.ts";
import { stepFor } from "./older.ts";

/** Seconds: the step, where sets, load or the next rung take over, and the longest hold asked for [D, domain facts section 1]. */
const step = 5;
const goal = 30;
const longest = 45;

/**
 * Long holds: 5 s more after two clean sessions up to 30 s (3 × 30 s with ease is the usual mark for the next rung, from a
 * secondary summary), and up to 45 s where nothing else can grow. All three numbers are defaults [D].
 */
export const longHolds = (exercise: Exercise, profile: Profile): AmountRule => {
  const [low, top] = exercise.dose.amount;
  const cap = Math.max(low, Math.min(longest, top));
  const stepSeconds = stepFor(profile, step);
  return {
    rule: "long-holds",
    low,
    goal: Math.max(low, Math.min(goal, top)),
    cap,
    step: stepSeconds,
    adds: `${stepSeconds} seconds`,
    alone: false,
  };
};
