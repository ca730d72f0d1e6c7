import { safeText } from "../safe-text.ts";
import { amountWords, doseWords } from "./dose-words.ts";
import type { Facts } from "./facts.ts";
import type { Prescription } from "./prescription.ts";
import { nextStep, type Step } from "./step.ts";

/** A dose of the exercise in words. */
export const say = ({ ladder }: Facts, dose: Prescription): string => doseWords(ladder.exercise, dose, ladder.unit);

const gain = ({ variable, dose }: Step, { ladder }: Facts, isOne: boolean): string => {
  const [add, bring, lead] = isOne ? ["adds", "brings", "leads"] : ["add", "bring", "lead"];
  if (variable === "amount") return `${add} ${ladder.amounts.adds}`;
  if (variable === "sets") return `${add} a set`;
  if (variable === "load") return `${bring} ${dose.load} ${ladder.unit}`;
  return `${lead} on to ${safeText(ladder.harder?.name ?? "")}`;
};

/** What moves a dose next: "Two clean sessions at 9 add a rep." `clean` are the clean sessions it has already. */
export const whatNext = (facts: Facts, dose: Prescription, clean: 0 | 1): string => {
  const step = nextStep(dose, facts.ladder);
  if (step === null) return "It is kept there: the most there is to ask for here.";
  const { exercise, unit } = facts.ladder;
  const at = amountWords(exercise, dose, unit);
  const sessions = clean === 1 ? `One more clean session at ${at}` : `Two clean sessions at ${at}`;
  return `${sessions} ${gain(step, facts, clean === 1)}.`;
};

/** What a step does, after "Both last sessions were clean at …, so". */
export const stepWords = (facts: Facts, { variable, dose, rule }: Step): string => {
  if (variable === "amount") return `it goes up to ${say(facts, dose)}`;
  const isBack = rule === "regain";
  if (variable === "sets") return `${isBack ? "a set comes back" : "a set is added"}: ${say(facts, dose)}`;
  if (variable === "load")
    return `${dose.load} ${facts.ladder.unit} ${isBack ? "comes back" : "is next"}: ${say(facts, dose)}`;
  return `the next rung of the ladder is due: ${safeText(facts.ladder.harder?.name ?? "")}`;
};

/** "19 days", with the reason when a lay-off counts one row down. */
export const pauseWords = ({ absence }: Facts): string => {
  const days = `${absence?.layOff.days ?? 0} days without a session`;
  if (absence?.layOff.oneRowDown === "age") return `${days}, at 65 and over counted one step longer`;
  return absence?.layOff.oneRowDown === "pain" ? `${days}, with pain on the way` : days;
};

/** "2 x 8 instead of 3 x 8"; the dose alone where it is the same. */
export const lessWords = (facts: Facts, dose: Prescription, full: Prescription): string => {
  const [less, usual] = [say(facts, dose), say(facts, full)];
  return less === usual ? `${less} as before` : `${less} instead of ${usual}`;
};
