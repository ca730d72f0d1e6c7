import { safeText } from "../safe-text.ts";
import { amountWords, doseWords } from "./dose-words.ts";
import type { Facts } from "./facts.ts";
import type { Prescription } from "./prescription.ts";
import type { Step } from "./step.ts";

/** A dose of the exercise in words. */
export const say = ({ ladder }: Facts, dose: Prescription): string => doseWords(ladder.exercise, dose, ladder.unit);

const sameWeight = (a: Prescription, b: Prescription): boolean => a.amount === b.amount && a.load === b.load;

/**
 * A dose in words; where the session has no room for the sets of the last time, first what a set is, so that fewer sets do
 * not pass for a step: "9 a set; this session has room for one set of it: 1 x 9". Short holds are named in all their sets.
 */
export const sayInRoom = (facts: Facts, dose: Prescription): string => {
  const { input, last, ladder } = facts;
  const { exercise, unit } = ladder;
  const now = say(facts, dose);
  if (last === undefined || input.plannedSets !== dose.sets || last.asked.sets <= dose.sets) return now;
  const isInHolds = exercise.dose.hold !== undefined;
  const whole = isInHolds
    ? say(facts, { ...dose, sets: last.asked.sets })
    : `${amountWords(exercise, dose, unit)} a set`;
  return `${whole}; this session has room for ${dose.sets === 1 ? "one set" : `${dose.sets} sets`} of it: ${now}`;
};

/** "so it stays at 3 x 8", after the reason; with the sets the session has room for, where the last one had more. */
export const stayWords = (facts: Facts, dose: Prescription): string => {
  const asked = facts.last?.asked;
  const so = asked !== undefined && !sameWeight(asked, dose) ? "so it goes on at" : "so it stays at";
  return `${so} ${sayInRoom(facts, dose)}`;
};

/**
 * What both last sessions asked for, in words: the whole dose, or a set of it where the sets were not as many. The sets of
 * short holds differ, so they are named whole.
 */
export const askedTwice = (facts: Facts, last: Prescription, previous: Prescription): string => {
  const { exercise, unit } = facts.ladder;
  if (last.sets === previous.sets || exercise.dose.hold !== undefined) return say(facts, last);
  return `${amountWords(exercise, last, unit)} a set`;
};

/** What a step does, after "Both last sessions were clean at …, so". */
export const stepWords = (facts: Facts, { variable, dose, rule }: Step): string => {
  if (variable === "amount") return `it goes up to ${sayInRoom(facts, dose)}`;
  const isBack = rule === "regain";
  if (variable === "sets") return `${isBack ? "a set comes back" : "a set is added"}: ${say(facts, dose)}`;
  if (variable === "load")
    return `${dose.load} ${facts.ladder.unit} ${isBack ? "comes back" : "is next"}: ${sayInRoom(facts, dose)}`;
  return `the next rung of the ladder is due: ${safeText(facts.ladder.harder?.name ?? "")}`;
};

/** "2 x 8 instead of 3 x 8"; the dose alone where it is the same. */
export const lessWords = (facts: Facts, dose: Prescription, full: Prescription): string => {
  const [less, usual] = [say(facts, dose), say(facts, full)];
  return less === usual ? `${less} as before` : `${less} instead of ${usual}`;
};
