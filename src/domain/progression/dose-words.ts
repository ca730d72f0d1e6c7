import type { Exercise } from "../catalog/entry.ts";
import { holdsOf } from "../holds.ts";
import type { Prescription } from "./prescription.ts";

const units = { reps: "", seconds: " s", metres: " m", minutes: " min" } as const;

/** "8", "20 s", "25 m" of one set; short holds are only told apart over all sets: "6-4-2 x 10 s holds". */
const workWords = (
  { measure, dose: { hold } }: Exercise,
  { sets, amount }: Prescription,
  withSets: boolean,
): string => {
  const holds = holdsOf({ sets, measure, amount, hold });
  if (holds !== null) return `${holds.join("-")} x ${hold} s ${holds.join() === "1" ? "hold" : "holds"}`;
  const once = `${amount}${units[measure]}`;
  return withSets && !(measure === "minutes" && sets === 1) ? `${sets} x ${once}` : once;
};

const weightWords = ({ load }: Prescription, unit: string): string => (load === null ? "" : ` with ${load} ${unit}`);

/** What one set asks for, in a sentence: "9 with 16 kg", "20 s", "10 min"; short holds as in `doseWords`. */
export const amountWords = (exercise: Exercise, dose: Prescription, unit: string): string =>
  `${workWords(exercise, dose, false)}${weightWords(dose, unit)}`;

/** A dose in a sentence, in ASCII: "3 x 8 with 16 kg", "3 x 20 s", "6-4-2 x 10 s holds". */
export const doseWords = (exercise: Exercise, dose: Prescription, unit: string): string =>
  `${workWords(exercise, dose, true)}${weightWords(dose, unit)}`;
