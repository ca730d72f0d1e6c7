import type { Dose } from "../week.ts";
import type { Performed, PlannedDose } from "./event.ts";

/** The part of a dose that the log keeps. */
export const plannedDose = ({ sets, measure, amount, hold, perSide, load, strength }: Dose): PlannedDose => ({
  sets,
  measure,
  amount,
  ...(hold === undefined ? {} : { hold }),
  perSide,
  load,
  ...(strength === undefined ? {} : { strength }),
});

/** Whether the same was done: each set on each side, and the load. */
export const isSamePerformed = (a: Performed, b: Performed): boolean =>
  a.load?.value === b.load?.value &&
  a.load?.unit === b.load?.unit &&
  a.sets.length === b.sets.length &&
  a.sets.every(
    (each, index) => each === b.sets[index] && (a.right?.[index] ?? each) === (b.right?.[index] ?? b.sets[index]),
  );
