import type { Exercise } from "../catalog/entry.ts";
import { holdsOf } from "../holds.ts";
import type { Unit } from "../profile/profile.ts";
import type { Place } from "./place.ts";

const units = { reps: "", seconds: " s", metres: " m", minutes: " min" } as const;

/** " with 16 kg", " with the heavy band"; empty without either. */
export const againstWords = ({ load, strength }: Omit<Place, "amount">, unit: Unit): string =>
  load !== null ? ` with ${load} ${unit}` : strength === undefined ? "" : ` with the ${strength} band`;

/** What one set asks for, in a sentence: "9 with 16 kg", "20 s", "10 min"; of short holds their number: "4 x 10 s holds". */
export const amountWords = ({ measure, dose: { hold } }: Exercise, place: Place, unit: Unit): string => {
  const once =
    hold === undefined ? `${place.amount}${units[measure]}` : `${Math.round(place.amount / hold)} x ${hold} s holds`;
  return `${once}${againstWords(place, unit)}`;
};

/** A dose in a sentence, in ASCII: "3 x 8 with 16 kg", "3 x 20 s", "6-4-2 x 10 s holds", "10 min". */
export const doseWords = (exercise: Exercise, dose: Place & { readonly sets: number }, unit: Unit): string => {
  const {
    measure,
    dose: { hold },
  } = exercise;
  const { sets, amount } = dose;
  const holds = holdsOf({ sets, measure, amount, hold });
  const work =
    holds !== null
      ? `${holds.join("-")} x ${hold} s ${holds.join() === "1" ? "hold" : "holds"}`
      : measure === "minutes" && sets === 1
        ? `${amount}${units[measure]}`
        : `${sets} x ${amount}${units[measure]}`;
  return `${work}${againstWords(dose, unit)}`;
};
