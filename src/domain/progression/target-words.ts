import { safeText } from "../safe-text.ts";
import { amountWords, doseWords } from "./dose-words.ts";
import type { Facts } from "./facts.ts";
import type { Prescription } from "./prescription.ts";
import type { Step } from "./step.ts";

/** A dose of the exercise in words. */
export const say = ({ ladder }: Facts, dose: Prescription): string => doseWords(ladder.exercise, dose, ladder.unit);

const sameWeight = (a: Prescription, b: Prescription): boolean => a.amount === b.amount && a.load === b.load;

/** "so it stays at 3 x 8", after the reason; with the sets the session has room for, where the last one had more. */
export const stayWords = (facts: Facts, dose: Prescription): string => {
  const asked = facts.last?.asked;
  const so = asked !== undefined && !sameWeight(asked, dose) ? "so it goes on at" : "so it stays at";
  return `${so} ${say(facts, dose)}${roomWords(facts, dose)}`;
};

/** Says that the session has no room for the sets of the last time; nothing where it has. */
export const roomWords = ({ input, last }: Facts, { sets }: Prescription): string => {
  const isShort = input.plannedSets === sets && last !== undefined && last.asked.sets > sets;
  return isShort ? `: this session has room for ${sets === 1 ? "one set" : `${sets} sets`} of it` : "";
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
  if (variable === "amount") return `it goes up to ${say(facts, dose)}${roomWords(facts, dose)}`;
  const isBack = rule === "regain";
  if (variable === "sets") return `${isBack ? "a set comes back" : "a set is added"}: ${say(facts, dose)}`;
  if (variable === "load")
    return `${dose.load} ${facts.ladder.unit} ${isBack ? "comes back" : "is next"}: ${say(facts, dose)}`;
  return `the next rung of the ladder is due: ${safeText(facts.ladder.harder?.name ?? "")}`;
};

/** "2 x 8 instead of 3 x 8"; the dose alone where it is the same. */
export const lessWords = (facts: Facts, dose: Prescription, full: Prescription): string => {
  const [less, usual] = [say(facts, dose), say(facts, full)];
  return less === usual ? `${less} as before` : `${less} instead of ${usual}`;
};
