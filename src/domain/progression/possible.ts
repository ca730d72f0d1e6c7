import type { Measure } from "../catalog/entry.ts";
import type { Exposure } from "./exposures.ts";
import type { Possible } from "./scale.ts";

/** Reps left after a set that felt right: 2 or 3 are meant to be (chronic back pain trial 10.1186/s13063-017-1913-8). */
export const meantReps = 2;

/** The most of "2 or 3 left": what two sessions running that felt right may count on. */
export const mostMeantReps = 3;

/** Of a hold, carry or walk that felt right a little more was possible: its share of what could be done [D]. */
export const meantShare = 0.85;

/** Reps by which an easy set is exceeded at most: guesses far from the last rep are poor (Zourdos 2021). */
const mostReserve = 6;
const easyTimes = 1.5;
const veryEasyTimes = 2;

/** How much could have been done in the last set of an exposure, by what was said to be left (design, "What was left"). */
export const possibleAfter = ({ last, reached, effort, place, wentOn }: Exposure, measure: Measure): Possible => {
  const { amount, ...resistance } = place;
  const done = reached ? last : Math.min(last, amount);
  const inReps = measure === "reps";
  const meant = inReps ? done + meantReps : done / meantShare;
  const possible =
    !reached || effort === "hard"
      ? done
      : effort === "very-easy"
        ? done * veryEasyTimes
        : effort === "easy"
          ? inReps
            ? Math.min(done * easyTimes, done + mostReserve)
            : done * easyTimes
          : meant;
  return { resistance, amount: Math.max(possible, wentOn && effort !== "hard" ? meant : 0), measured: wentOn };
};
