import type { Exercise } from "../catalog/entry.ts";
import { poundsPerKilogram } from "../planner/start-dose.ts";
import { canDo } from "../profile/equipment.ts";
import type { Profile, Unit } from "../profile/profile.ts";
import type { Load } from "../week.ts";

/** The most reps a widened range goes to [D]: beyond them a set is a test of patience. */
const widestTop = 20;

/** A step of at most 10 % needs no wider range: 2-10 % is the step of ACSM 2009 (Ratamess, MSSE 41:687). */
const usualStep = 0.1;

/** Weights that came out of a change of unit are equal when they differ by less than this. */
const rounding = 0.01;

/** The load in another unit, to a hundredth. */
export const inUnit = (load: Load, unit: Unit): number => {
  if (load.unit === unit) return load.value;
  const value = unit === "lb" ? load.value * poundsPerKilogram : load.value / poundsPerKilogram;
  return Math.round(value * 100) / 100;
};

/** The weights the exercise can be done with, ascending, in the profile's unit; none when they are not known. */
export const loadsFor = (exercise: Exercise, profile: Profile): readonly number[] =>
  exercise.dose.load === undefined ? [] : (canDo(exercise, profile.equipment)?.loads ?? []);

/** The heaviest of the weights that is not above `load`: loads are rounded down to what is owned. Null when all are above. */
export const roundedDown = (loads: readonly number[], load: number): number | null =>
  loads.findLast((each) => each <= load + rounding) ?? null;

/**
 * The next heavier of the weights owned, within the range of the catalog entry (kilograms); null when there is none.
 * Only weights that are owned exist (domain facts section 1: coarse equipment).
 */
export const nextLoad = (exercise: Exercise, loads: readonly number[], load: number, unit: Unit): number | null => {
  const most = (exercise.dose.load?.[1] ?? 0) * (unit === "lb" ? poundsPerKilogram : 1);
  const next = loads.find((each) => each > load + rounding);
  return next !== undefined && next <= most + rounding ? next : null;
};

/** The heaviest weight owned that is at most `factor` (below 1) of the load; null when none is that light. */
export const lowerLoad = (loads: readonly number[], load: number, factor: number): number | null =>
  roundedDown(loads, load * factor);

/**
 * The top of the rep range before the next weight. Where that is more than 10 % heavier, the reps with this weight that
 * equal `low` reps with the next one by Epley, w × (1 + reps / 30), at most 20 [D, domain facts section 1]; else `top`.
 */
export const widenedTop = (load: number, next: number, low: number, top: number): number => {
  if (next <= load * (1 + usualStep)) return top;
  const equal = 30 * ((next / load) * (1 + low / 30) - 1);
  return Math.max(top, Math.min(widestTop, Math.ceil(equal - rounding)));
};
