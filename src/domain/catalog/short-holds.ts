import type { CautionTag, Exercise } from "./entry.ts";

/** Seconds a hold lasts at most for people who avoid BP: domain facts section 5, holds of at most 10 s. */
export const shortHold = 10;

const strain: CautionTag = "BP";

/**
 * The exercise as it is for someone who avoids these tags. Where BP is among them and the entry has short holds, its sets
 * are made of those, and its BP caution is met by that; in all other cases it is the same exercise.
 */
export const inShortHolds = (exercise: Exercise, avoid: readonly string[]): Exercise => {
  const { shortHolds, ...dose } = exercise.dose;
  if (shortHolds === undefined || !avoid.includes(strain)) return exercise;
  return {
    ...exercise,
    dose: { ...dose, amount: shortHolds, hold: shortHold },
    cautions: exercise.cautions.filter((tag) => tag !== strain),
  };
};
