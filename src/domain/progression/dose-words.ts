import type { Exercise } from "../catalog/entry.ts";
import type { Prescription } from "./prescription.ts";
import { pyramidOf } from "./short-holds.ts";

const units = { reps: "", seconds: " s", metres: " m", minutes: " min" } as const;

/** The amount of one set in words: "9", "20 s", "25 m", "10 min"; of short holds "4 holds of 10 s". */
export const amountWords = ({ measure, dose }: Exercise, amount: number): string =>
  dose.hold === undefined ? `${amount}${units[measure]}` : `${Math.round(amount / dose.hold)} holds of ${dose.hold} s`;

/** A dose in a sentence: "3 x 8 with 16 kg", "3 x 20 s", "6-4-2 holds of 10 s". */
export const doseWords = (exercise: Exercise, { sets, amount, load }: Prescription, unit: string): string => {
  const { hold } = exercise.dose;
  const weight = load === null ? "" : ` with ${load} ${unit}`;
  if (hold !== undefined) return `${pyramidOf(sets, amount, hold).join("-")} holds of ${hold} s${weight}`;
  if (exercise.measure === "minutes" && sets === 1) return `${amount} min`;
  return `${sets} x ${amountWords(exercise, amount)}${weight}`;
};
