import { isClean } from "./exposures.ts";
import type { Facts } from "./facts.ts";
import { compare, type Place } from "./place.ts";
import type { Decision } from "./decision.ts";

/** The sets of a first dose: first 2, later 3 (chronic back pain trial 10.1186/s13063-017-1913-8). */
const firstSets = 2;

/**
 * The sets of a day. The plan of the week says how many there is room for; a further one waits for a session in which the
 * place does not rise and the last one was clean. `most` is what the limits leave.
 */
export const setsOf = (facts: Facts, place: Place, isLimited: boolean, most: number): number => {
  const { exposures, exercise, input, before } = facts;
  const [last, previous] = exposures;
  const fewest = exercise.dose.sets[0];
  if (last === undefined)
    return Math.max(1, Math.min(input.plannedSets ?? firstSets, Math.max(firstSets, fewest), most));
  const room = input.plannedSets ?? last.sets;
  const isSame = before !== null && compare(place, before, exercise) === 0;
  const isFine = isClean(last) && !facts.isUneasy;
  const mayGrow = !isLimited && isSame && isFine && facts.absence === null;
  // Sets that only the room of the last session took come back at once.
  const grown = mayGrow ? Math.max(last.sets + 1, previous?.sets ?? 0) : last.sets;
  // After a lay-off they come back week by week (50/30/20/10: CSCCa/NSCA 2019, domain facts section 3).
  return Math.max(1, Math.min(room, grown, most, facts.wayBack?.sets ?? grown));
};

/** What a set more is said with; null where there is none. */
export const setsWords = ({ facts, place, sets, made }: Decision, dose: string): string | null => {
  const { exposures, before, exercise } = facts;
  const [last] = exposures;
  if (last === undefined || before === null || made.rest === true || sets <= last.sets) return null;
  return compare(place, before, exercise) === 0 ? `The plan has room for a set more: ${dose}.` : null;
};
