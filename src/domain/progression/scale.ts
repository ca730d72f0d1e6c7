import type { Exercise } from "../catalog/entry.ts";
import { poundsPerKilogram } from "../planner/start-dose.ts";
import { canDo } from "../profile/equipment.ts";
import { bandStrengths, type Profile, type Unit } from "../profile/profile.ts";
import { amountsFor, type Amounts } from "./amounts.ts";
import { amountAt, asks, bodyOnly, compare, sameResistance, type Place, type Resistance } from "./place.ts";

/** All doses of one set of an exercise that a person can be asked for, gentlest to hardest. */
export interface Scale {
  readonly exercise: Exercise;
  readonly unit: Unit;
  readonly amounts: Amounts;
  /** What it can be done against, lightest first: weights owned, strengths of band, or the body alone. */
  readonly resistances: readonly Resistance[];
  /** Never back to a lighter resistance on the way up. */
  readonly places: readonly Place[];
}

/** A wider range of reps than this is a test of patience [D, domain facts section 1]; of metres and seconds half as much again. */
const widestReps = 20;
const wider = 1.5;

/** A step of at most 10 % needs no wider range: 2-10 % is the step of ACSM 2009 (Ratamess, MSSE 41:687). */
const usualStep = 1.1;

/** Reps to spare on a weight that is within reach; of seconds and metres a quarter of the low end [D]. */
const spareReps = 2;

const spareOf = (exercise: Exercise, amounts: Amounts): number =>
  exercise.measure === "reps" ? spareReps : amounts.low / 4;

/** The weights owned that suit the exercise; the lightest one even above its range. Ascending, in the profile's unit. */
const loadsFor = (exercise: Exercise, profile: Profile, loads: readonly number[]): readonly number[] => {
  const most = (exercise.dose.load?.[1] ?? 0) * (profile.units === "lb" ? poundsPerKilogram : 1);
  return loads.filter((load, at) => at === 0 || load <= most + 0.5);
};

const resistancesFor = (exercise: Exercise, profile: Profile): readonly Resistance[] => {
  const can = canDo(exercise, profile.equipment);
  const { strengths, loads } = can ?? {};
  if (strengths !== undefined)
    return bandStrengths.filter((each) => strengths.includes(each)).map((strength) => ({ load: null, strength }));
  if (exercise.dose.load === undefined || loads === undefined) return [bodyOnly];
  return loadsFor(exercise, profile, loads).map((load) => ({ load }));
};

/**
 * The top of the range against one resistance: where the next one is more than 10 % heavier, up to what the low end with that
 * asks for, by Epley at most 20 reps [D, domain facts section 1: coarse equipment]; else the top of the entry.
 */
const topBefore = (now: Resistance, next: Resistance | undefined, exercise: Exercise, amounts: Amounts): number => {
  if (next === undefined || now.load === null || next.load === null || amounts.alone) return amounts.top;
  if (next.load <= now.load * usualStep) return amounts.top;
  const { measure } = exercise;
  const same = amountAt(asks({ ...next, amount: amounts.low }, measure), now, measure);
  const widest = measure === "reps" ? Math.max(widestReps, amounts.top) : amounts.top * wider;
  return Math.max(amounts.top, Math.min(widest, Math.ceil(same / amounts.step - 1) * amounts.step));
};

/** Whole steps from one amount to another, both of them included. */
const inSteps = (from: number, to: number, step: number): readonly number[] => {
  const first = (Math.floor(from / step) + 1) * step;
  const between = Array.from({ length: Math.max(0, Math.ceil((to - first) / step)) }, (_, at) => first + at * step);
  return from >= to ? [to] : [from, ...between, to];
};

/**
 * Builds the scale of a person on an exercise: against the lightest resistance from below the range on, then of each heavier
 * one the amounts that ask for more than all before them (design, "The scale").
 */
export const scaleOf = (exercise: Exercise, profile: Profile): Scale => {
  const amounts = amountsFor(exercise, profile);
  const resistances = resistancesFor(exercise, profile);
  const places: Place[] = [];
  resistances.forEach((resistance, at) => {
    const top = topBefore(resistance, resistances[at + 1], exercise, amounts);
    const below = at === 0 ? inSteps(amounts.least, amounts.low, amounts.step) : [];
    for (const amount of [...below, ...inSteps(amounts.low, top, amounts.step)]) {
      const place = { ...resistance, amount };
      const last = places.at(-1);
      if (last === undefined || compare(place, last, exercise) > 0) places.push(place);
    }
  });
  return { exercise, unit: profile.units, amounts, resistances, places };
};

/** The low end of the range against the lightest resistance. */
export const lowEnd = ({ resistances, amounts }: Scale): Place => ({
  ...(resistances[0] ?? bodyOnly),
  amount: amounts.low,
});

/** The next harder place of the range, never against less; null at its end. */
export const placeAfter = ({ places, exercise }: Scale, place: Place): Place | null =>
  places.find((each) => compare(each, place, exercise) > 0 && (each.load ?? 0) >= (place.load ?? 0)) ?? null;

/** The next gentler place, with less of the same resistance or against less; null at the gentlest. */
export const placeBefore = ({ places, exercise }: Scale, place: Place): Place | null =>
  places.findLast((each) => compare(each, place, exercise) < 0) ?? null;

/** The hardest place that asks for no more than `ask`; null where even the gentlest asks for more. */
export const placeWithin = ({ places, exercise }: Scale, ask: number): Place | null =>
  places.findLast((each) => asks(each, exercise.measure) <= ask + 1e-6) ?? null;

/** How much of an exercise could be done in a last set, against what it was done with. */
export interface Possible {
  readonly resistance: Resistance;
  readonly amount: number;
  /** The last set was left open, so that it is a measurement and no guess. */
  readonly measured: boolean;
}

/** Part of what is possible that is asked for [D, tried on simulated trainees: domain facts section 1, how far to move]. */
const share = 0.85;

/** Whether what is possible brings a heavier resistance within reach: its low end and 2 reps more (design, "What was left"). */
export const isInReach = (scale: Scale, next: Resistance, { resistance, amount }: Possible): boolean => {
  const { exercise, amounts } = scale;
  const ask = asks({ ...resistance, amount }, exercise.measure);
  return amountAt(ask, next, exercise.measure) >= amounts.low + spareOf(exercise, amounts) - 1e-6;
};

/**
 * The hardest place of the range at or under 85 % of what is possible. One against the next heavier resistance has to be
 * within reach; still heavier ones count only where the last set was open. Against a lighter one only where nothing else is possible.
 */
export const placeFor = (scale: Scale, possible: Possible): Place | null => {
  const { exercise, resistances, amounts } = scale;
  const { resistance, measured } = possible;
  const ask = asks({ ...resistance, amount: possible.amount }, exercise.measure);
  const isHeavier = (each: Resistance) =>
    compare({ ...each, amount: 1 }, { ...resistance, amount: 1 }, exercise) > 0 && !sameResistance(each, resistance);
  const next = resistances.find(isHeavier);
  const isPossible = (place: Place): boolean => {
    const most = amountAt(ask, place, exercise.measure) * share;
    if (place.amount > most + 1e-6) return false;
    if (!isHeavier(place)) return true;
    if (measured) return most >= amounts.low;
    return next !== undefined && sameResistance(place, next) && isInReach(scale, place, possible);
  };
  const places = scale.places.filter(isPossible);
  return places.findLast((each) => isHeavier(each) || sameResistance(each, resistance)) ?? places.at(-1) ?? null;
};

/** The next place that what is possible leads on to: of the same resistance, or a heavier one within reach; null at the end. */
export const wayOn = (scale: Scale, place: Place, possible: Possible): Place | null => {
  const next = placeAfter(scale, place);
  if (next === null || sameResistance(next, place) || isInReach(scale, next, possible)) return next;
  return null;
};

/** Beyond the end of the range, where there is no other way on: a step more of the same, up to what the measure allows. */
export const placeBeyond = (
  { amounts }: Scale,
  place: Place,
  most: number = place.amount + amounts.step,
): Place | null => {
  const amount = Math.floor(Math.min(most, amounts.most) / amounts.step) * amounts.step;
  return amount > place.amount ? { ...place, amount } : null;
};
