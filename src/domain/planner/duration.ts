import type { Exercise } from "../catalog/entry.ts";

/** Seconds to get ready for an exercise and into position [D], as in the time formula of an item. */
export const setUpSeconds = 30;

/** Seconds of one rep at a tempo of about 2 s up and 2 s down (ACSM 2009, domain facts section 1). */
export const usualSecondsPerRep = 4;

/** Walking speed of a carry in metres per second [D]. */
const carrySpeed = 1;

/** Seconds of work in one set: reps × seconds per rep, seconds held, metres at walking speed; both sides where sides matter. */
export const workSeconds = (
  exercise: Pick<Exercise, "measure" | "perSide" | "secondsPerRep">,
  amount: number,
): number => {
  const oneSide = {
    reps: amount * (exercise.secondsPerRep ?? usualSecondsPerRep),
    seconds: amount,
    metres: amount / carrySpeed,
    minutes: amount * 60,
  }[exercise.measure];
  return oneSide * (exercise.perSide ? 2 : 1);
};

/** Estimated seconds of an item: 30 + sets × work + (sets − 1) × rest. */
export const itemSeconds = (sets: number, work: number, rest: number): number =>
  setUpSeconds + sets * work + (sets - 1) * rest;

/**
 * Rest where minutes are short: half, in steps of 15 s, never under 15 s [D]. 60 s and more is what untrained
 * people need between hard sets (Grgic 2018), so a brief rest costs points and is taken only to save a set.
 */
export const briefRest = (rest: number): number => (rest <= 15 ? rest : Math.max(15, Math.floor(rest / 2 / 15) * 15));
