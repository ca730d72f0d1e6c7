import { poundsPerKilogram } from "../planner/start-dose.ts";
import type { Unit } from "../profile/profile.ts";
import type { Load } from "../week.ts";
import { lowEnd, type Scale } from "./scale.ts";
import type { Place } from "./place.ts";

/** Labels that differ by so little are the same weight: a 24 kg bell is sold as 53 lb, a 20 kg one as 44 or 45 [D]. */
const sameLabel = 0.07;

/** The load in another unit, to a hundredth. */
export const inUnit = (load: Load, unit: Unit): number => {
  if (load.unit === unit) return load.value;
  const value = unit === "lb" ? load.value * poundsPerKilogram : load.value / poundsPerKilogram;
  return Math.round(value * 100) / 100;
};

/**
 * The weight owned that a weight of the log is today: the same one, the nearest within 7 % (it may have been written in the
 * other unit), else the heaviest that is lighter. Null when all are heavier.
 */
export const ownedFor = (loads: readonly number[], load: number): number | null => {
  const nearest = loads.toSorted((a, b) => Math.abs(a - load) - Math.abs(b - load))[0];
  if (nearest !== undefined && Math.abs(nearest - load) <= load * sameLabel) return nearest;
  return loads.findLast((each) => each < load) ?? null;
};

/**
 * A place of the log as it can be asked for today: with a weight or a band that is owned, its amount within the range. Null
 * when every weight owned is heavier.
 */
export const asOwned = (scale: Scale, { amount, load, strength }: Place): Place | null => {
  const { resistances, amounts } = scale;
  const within = Math.max(1, Math.min(amount, Math.max(amounts.most, amounts.top)));
  const loads = resistances.flatMap((each) => (each.load === null ? [] : [each.load]));
  if (loads.length > 0) {
    if (load === null) return { ...lowEnd(scale), amount: Math.min(within, amounts.low) };
    const owned = ownedFor(loads, load);
    return owned === null ? null : { load: owned, amount: within };
  }
  const strengths = resistances.flatMap((each) => (each.strength === undefined ? [] : [each.strength]));
  const own = strengths.find((each) => each === strength) ?? strengths[0];
  return { load: null, amount: within, ...(own === undefined ? {} : { strength: own }) };
};
