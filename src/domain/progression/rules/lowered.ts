import { rungTo, type Move } from "../move.ts";
import type { Facts } from "../facts.ts";
import { asks, type Place } from "../place.ts";
import { lowEnd, placeWithin, type Scale } from "../scale.ts";

/** What may take the place of an exercise, or the easier rung that is due. */
export const standInOf = ({ input, easier }: Facts): Pick<Move, "rung"> => {
  const { standIn, rungDown } = input.symptoms;
  const inPlace = standIn === undefined ? undefined : input.catalog.get(standIn);
  if (inPlace !== undefined) return rungTo(inPlace, "easier");
  return rungDown === true && easier !== null ? rungTo(easier, "easier") : {};
};

/** A lighter weight, at most this part of the one before, as many of it; null where none that light is owned. */
export const lighterWeight = ({ resistances }: Scale, place: Place, part: number): Place | null => {
  const { load } = place;
  if (load === null) return null;
  const lighter = resistances.findLast((each) => (each.load ?? load) <= load * part + 0.01);
  return lighter === undefined ? null : { ...place, ...lighter };
};

/** The hardest place that asks for at most this part of what a place asks for, with neither more weight nor more of it. */
export const partOf = (scale: Scale, place: Place, part: number): Place => {
  const ask = asks(place, scale.exercise.measure) * part;
  const lower = placeWithin({ ...scale, places: scale.places.filter(({ amount }) => amount <= place.amount) }, ask);
  return lower ?? scale.places[0] ?? place;
};

/** The low end of the range against what it was done with; less where it stood below that already. */
export const lowEndAt = (scale: Scale, place: Place): Place => ({
  ...place,
  amount: Math.min(place.amount, lowEnd(scale).amount),
});

/** Of some sets a part, half of 3 being 2 [D], at least one. */
export const partOfSets = (sets: number, part: number): number => Math.max(1, Math.round(sets * part));

/** The place and the sets that a rule which lowers begins from: those of the last exposure. */
export const before = ({ at, exposures, scale, input }: Facts): { readonly place: Place; readonly sets: number } => ({
  place: at ?? lowEnd(scale),
  sets: exposures[0]?.sets ?? input.plannedSets ?? scale.exercise.dose.sets[0],
});
