import type { Exercise } from "../catalog/entry.ts";
import { startAmount } from "../planner/start-dose.ts";
import type { Profile } from "../profile/profile.ts";
import { amountsFor } from "./amounts.ts";

/**
 * The amount of a first dose as far as the profile tells: the low end at the person's own level, up to half way up for easier
 * exercises. Reps, seconds, metres or minutes of one set.
 */
export const firstAmount = (exercise: Exercise, profile: Profile): number => {
  const { low, top } = amountsFor(exercise, profile);
  return Math.min(top, Math.max(low, startAmount(exercise, profile.level)));
};
