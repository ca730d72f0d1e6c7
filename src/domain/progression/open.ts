import type { Decision } from "./decision.ts";
import { isOlder } from "./older.ts";
import { meantReps } from "./possible.ts";

/** Cautions of people who are never asked for as much as they can (design; domain facts section 5). */
const never = ["BP", "PREG-SUP", "PREG-PRONE", "OP-F", "OP-R"];

/** Seconds or metres to spare where an open set is not counted in reps [D]. */
const reserve = 5;

/** Days within which pain of 3 or more asks for no measurement [D]. */
const painful = 3;

/**
 * Whether the last set of a day is left open: in the first session of an exercise, so that its dose is found at once. Not of
 * people of 65 and over, with high blood pressure, pregnant or with osteoporosis, in a sensitive cell, after pain of 3 or
 * more, for ballistic work, nor of a loaded hinge that is new.
 */
export const openSetOf = ({ facts, made, isLimited, place }: Decision): number | null => {
  const { exposures, exercise, scale, isBound, input } = facts;
  const { profile, history } = input;
  const isNew = exposures.length === 0 && made.rule === "nothing-logged";
  const isCountable = !scale.amounts.alone && exercise.dose.hold === undefined;
  if (!isNew || !isCountable || isBound || isLimited || isOlder(profile)) return null;
  if (never.some((tag) => profile.avoid.includes(tag)) || exercise.cautions.includes("BALL")) return null;
  if (exercise.pattern === "hinge" && place.load !== null) return null;
  if ((history.done.at(-1)?.pain ?? 0) >= painful) return null;
  return exercise.measure === "reps" ? meantReps : reserve;
};
