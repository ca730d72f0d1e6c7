import type { Exercise } from "../catalog/entry.ts";
import { withSymptoms } from "./apply-symptoms.ts";
import { decide } from "./decide.ts";
import { factsOf, type TargetInput } from "./facts.ts";
import { whatNext } from "./promise-words.ts";
import type { Target, Why } from "./target.ts";

/** What comes next is found by going through the sessions to come, which takes as long as all the rest; few ask for it. */
const withNext = ({ rule, text, entries }: Omit<Why, "next">, next: () => string): Why => {
  let known: string | undefined;
  return {
    rule,
    text,
    entries,
    get next() {
      return (known ??= next());
    },
  };
};

/**
 * The dose an exercise is ready for on a day, derived from the log up to that day: at most one variable above the dose
 * asked for last, and the reason. Rules in this order: symptoms, lay-off, lighter week, dose out of reach twice, hard effort
 * or discomfort, two clean sessions (design.md, "What a dose must be"). Loads are owned ones, in the profile's unit.
 */
export const targetFor = (exercise: Exercise, input: TargetInput): Target => {
  const facts = factsOf(exercise, input);
  const decision = withSymptoms(facts, decide(facts));
  const { dose, change, raised: variable, rung, rest, why } = decision;
  const { hold } = exercise.dose;
  return {
    sets: dose.sets,
    amount: dose.amount,
    load: dose.load === null ? null : { value: dose.load, unit: input.profile.units },
    ...(hold === undefined ? {} : { hold }),
    change,
    ...(variable === undefined ? {} : { raised: variable }),
    ...(rung === undefined ? {} : { rung }),
    ...(rest === true ? { rest } : {}),
    why: withNext(why, () => why.next ?? whatNext(facts, decision)),
  };
};
