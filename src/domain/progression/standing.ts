import type { Exercise } from "../catalog/entry.ts";
import { withSymptoms } from "./apply-symptoms.ts";
import { factsOf, type TargetInput } from "./facts.ts";
import { nextStep } from "./step.ts";
import { decide } from "./decide.ts";
import type { Target } from "./target.ts";

/** The dose an exercise has grown to, for the plan of a coming week. */
export interface GrownDose {
  readonly amount: number;
  /** In the profile's unit; null without a known weight. */
  readonly load: number | null;
  /** The most sets it is ready for, one more where a set is the next step; what symptoms and lighter weeks take off left out. */
  readonly sets: number;
  /** The sets it stands at now: `sets`, or one fewer where a set is the next step. */
  readonly setsNow: number;
  /** Another rung is due. */
  readonly rung?: Target["rung"];
}

/**
 * Where an exercise stands on a day: the dose of `targetFor` without a plan. A lighter week and what symptoms take off the
 * sets are left out, because the doses of each day take them off again; while symptoms hold it, or on the first day back
 * from a lay-off, no set is to come. Null with nothing logged.
 */
export const standingOf = (
  exercise: Exercise,
  input: Omit<TargetInput, "plannedSets" | "lighter">,
): GrownDose | null => {
  const facts = factsOf(exercise, input);
  if (facts.last === undefined) return null;
  const decision = decide(facts);
  const { dose, rung } = withSymptoms(facts, decision);
  const { sets } = decision.dose;
  const mayRise = input.symptoms.effect === "none" && facts.absence === null && decision.raised !== "sets";
  const isSetNext = mayRise && nextStep(decision.dose, facts.ladder)?.variable === "sets";
  return {
    amount: dose.amount,
    load: dose.load,
    sets: isSetNext ? sets + 1 : sets,
    setsNow: sets,
    ...(rung === undefined ? {} : { rung }),
  };
};
