import type { Exercise } from "../catalog/entry.ts";
import { decide } from "./dose.ts";
import { isClean } from "./exposures.ts";
import { factsOf, type TargetInput } from "./facts.ts";
import type { RungDue } from "./move.ts";

/** What an exercise of the log is ready for in a coming week. */
export interface Readiness {
  readonly amount: number;
  /** In the profile's unit; null without a known weight. */
  readonly load: number | null;
  /** The most sets it is ready for; what symptoms and lighter weeks take off left out. */
  readonly sets: number;
  /** The sets of its last exposure. */
  readonly setsNow: number;
  readonly rung?: RungDue;
}

/**
 * What an exercise is ready for on a day. A lighter week and what symptoms take off the sets are left out, because the doses of each
 * day take them off again. Null with nothing logged.
 */
export const readinessOf = (
  exercise: Exercise,
  input: Omit<TargetInput, "plannedSets" | "lighter">,
): Readiness | null => {
  const facts = factsOf(exercise, input);
  const [last] = facts.exposures;
  if (last === undefined) return null;
  const { place, made, isLimited } = decide(facts);
  const mayGrow = !isLimited && isClean(last);
  return {
    amount: place.amount,
    load: place.load,
    sets: mayGrow ? last.sets + 1 : last.sets,
    setsNow: last.sets,
    ...(made.rung === undefined ? {} : { rung: made.rung }),
  };
};
