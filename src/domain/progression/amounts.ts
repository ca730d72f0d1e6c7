import type { Exercise } from "../catalog/entry.ts";
import type { Profile } from "../profile/profile.ts";
import { isOlder, olderReps, olderStretch, stepFor } from "./older.ts";

/** How much of an exercise there can be in one set, in its measure. */
export interface Amounts {
  /** Least that is ever asked for, on the way down. */
  readonly least: number;
  /** Where a first dose begins, and a heavier weight or another rung. */
  readonly low: number;
  /** Where a heavier weight or the next rung takes over. */
  readonly top: number;
  /** Where the range may go on where there is neither. */
  readonly most: number;
  readonly step: number;
  /** The amount is all that grows: never sets, load or rung. */
  readonly alone: boolean;
}

/**
 * Seconds: 3 × 30 s with ease is the usual mark for the next rung (from a secondary summary), 45 s the longest hold while
 * there is one [D, domain facts section 1]; 60 s where there is none [D].
 */
const holdTop = 30;
const holdMost = 60;

/** Metres: 40 before the next weight [D, domain facts section 1], 80 where there is none [D]. */
const carryTop = 40;
const carryMost = 80;

/** Reps where neither a weight nor a rung is left [D]: beyond them a set is a test of patience. */
const repsMost = 30;

const wide = { reps: repsMost, seconds: holdMost, metres: carryMost, minutes: 0 } as const;

const rangeOf = ({ role, measure, dose }: Exercise, profile: Profile): readonly [number, number] => {
  const [low, top] = dose.amount;
  if (role === "mobility" && measure === "seconds" && isOlder(profile))
    return [Math.max(low, olderStretch[0]), Math.max(top, olderStretch[1])];
  if (role === "mobility" || measure === "minutes") return [low, top];
  if (measure === "reps") return dose.load !== undefined && isOlder(profile) ? olderReps : [low, top];
  if (measure === "metres") return [low, Math.max(low, Math.min(carryTop, top))];
  return dose.hold === undefined ? [low, Math.max(low, Math.min(holdTop, top))] : [low, top];
};

/**
 * The amounts of an exercise for a person. A step is a rep, 5 s, 5 m, a minute, or one short hold more in each set (McGill,
 * from a secondary summary); half of it in seconds and metres from 65 on. All steps are defaults [D].
 */
export const amountsFor = (exercise: Exercise, profile: Profile): Amounts => {
  const { role, measure, dose } = exercise;
  const [low, top] = rangeOf(exercise, profile);
  const alone = role === "mobility" || measure === "minutes";
  const step = dose.hold ?? (measure === "seconds" || measure === "metres" ? stepFor(profile, 5) : 1);
  const hasMore = !alone && dose.hold === undefined;
  return { least: Math.min(low, step), low, top, most: hasMore ? Math.max(top, wide[measure]) : top, step, alone };
};
