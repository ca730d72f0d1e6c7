import type { Exercise } from "../catalog/entry.ts";
import { startAmount } from "../planner/start-dose.ts";
import type { Profile } from "../profile/profile.ts";
import { carries } from "./carries.ts";
import { doubleProgression } from "./double-progression.ts";
import { longHolds } from "./long-holds.ts";
import { minutes } from "./minutes.ts";
import { mobility } from "./mobility.ts";
import { shortHolds } from "./short-holds.ts";

/** How the amount of one set of an exercise grows. */
export interface AmountRule {
  /** The file the rule stands in. */
  readonly rule: string;
  /** Where it starts, and returns to when the load or the rung goes up. */
  readonly low: number;
  /** Where sets, load and rung take over. */
  readonly goal: number;
  /** Where it may still go when nothing else can grow. */
  readonly cap: number;
  readonly step: number;
  /** What a step adds, in words. */
  readonly adds: string;
  /** The amount is all that grows: never sets, load or rung. */
  readonly alone: boolean;
}

/** The rule for the amount of an exercise: by its role, then by what its sets are made of. */
export const amountRuleOf = (exercise: Exercise, profile: Profile): AmountRule => {
  if (exercise.role === "mobility") return mobility(exercise, profile);
  if (exercise.measure === "minutes") return minutes(exercise);
  if (exercise.measure === "metres") return carries(exercise, profile);
  if (exercise.measure === "reps") return doubleProgression(exercise, profile);
  return exercise.dose.hold === undefined ? longHolds(exercise, profile) : shortHolds(exercise, exercise.dose.hold);
};

/**
 * The amount of a first dose, in a plan as on its day: what suits the level, within the range of the rule, which begins
 * higher for some exercises of people of 65 and over (older.ts). Reps, seconds, metres or minutes of one set.
 */
export const firstAmount = (exercise: Exercise, profile: Profile): number => {
  const { low, cap } = amountRuleOf(exercise, profile);
  return Math.min(cap, Math.max(low, startAmount(exercise, profile.level)));
};
