import type { Exercise } from "../catalog/entry.ts";
import type { Profile } from "../profile/profile.ts";
import type { AmountRule } from "./amount-rule.ts";
import { isOlder, olderStretch, stepFor } from "./older.ts";

/** Seconds of one step of a stretch [D]. */
const stretchStep = 5;

/**
 * Mobility: range is what progresses, not load. The amount goes to the top of the entry's range, about 60 s in all of an
 * exercise (ACSM, from a secondary summary), and stays there: never more sets, load or another rung [D].
 */
export const mobility = (exercise: Exercise, profile: Profile): AmountRule => {
  const { measure } = exercise;
  const isStretch = measure === "seconds";
  const [least, most] = exercise.dose.amount;
  const [low, goal] =
    isStretch && isOlder(profile) ? [Math.max(least, olderStretch[0]), Math.max(most, olderStretch[1])] : [least, most];
  const step = isStretch ? stepFor(profile, stretchStep) : 1;
  const adds =
    measure === "seconds" ? `${step} seconds` : { reps: "a rep", metres: "a metre", minutes: "a minute" }[measure];
  return { rule: "mobility", low, goal, cap: goal, step, adds, alone: true };
};
