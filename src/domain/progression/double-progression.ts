import type { Exercise } from "../catalog/entry.ts";
import type { Profile } from "../profile/profile.ts";
import type { AmountRule } from "./amount-rule.ts";
import { isOlder, olderReps } from "./older.ts";

/**
 * Reps: one more after two clean sessions up to the top of the range, then sets or load grow and the reps return to the
 * low end. From the 2-for-2 rule (Baechle and Earle) and the chronic back pain trial 10.1186/s13063-017-1913-8; the single
 * rep per step is a default [D]. Loaded work of people of 65 and over stays at 10 to 15 reps.
 */
export const doubleProgression = (exercise: Exercise, profile: Profile): AmountRule => {
  const isLoaded = exercise.dose.load !== undefined;
  const [low, top] = isLoaded && isOlder(profile) ? olderReps : exercise.dose.amount;
  return { rule: "double-progression", low, goal: top, cap: top, step: 1, adds: "a rep", alone: false };
};
