import type { Exercise } from "../catalog/entry.ts";
import { volumeFor } from "../planner/volume.ts";
import type { Profile } from "../profile/profile.ts";
import type { AmountRule } from "./amount-rule.ts";
import type { Prescription } from "./prescription.ts";
import { mostVolume } from "./session-cap.ts";

/** The most sets of an exercise in one session: the entry's range, the person's level, and the plan of the day when given. */
export const mostSets = (exercise: Exercise, profile: Profile, plannedSets?: number): number => {
  const most = Math.min(exercise.dose.sets[1], volumeFor(profile.level).perItem);
  return Math.max(1, plannedSets === undefined ? most : Math.min(most, plannedSets));
};

/**
 * One set more, after the amount and before the load (chronic back pain trial 10.1186/s13063-017-1913-8: first 2 to 3 sets,
 * then load). The amount falls as far as the session cap asks, to the low end at most: one set more is the smallest step.
 */
export const oneSetMore = (dose: Prescription, amounts: AmountRule, best: number): Prescription => {
  const sets = dose.sets + 1;
  const most = mostVolume(best) / (sets * (dose.load ?? 1));
  const whole = Math.floor(most / amounts.step) * amounts.step;
  return { ...dose, sets, amount: Math.min(dose.amount, Math.max(amounts.low, whole)) };
};
