import type { Exercise } from "../catalog/entry.ts";
import type { Facts } from "./facts.ts";
import type { Prescription } from "./prescription.ts";
import type { Target, Variable, Why } from "./target.ts";
import { stayWords } from "./target-words.ts";

/** A reason whose last sentence is, where it is not given, what clean sessions lead to (promise-words.ts). */
type Because = Omit<Why, "next"> & Partial<Pick<Why, "next">>;

/** What a rule makes of a dose, before symptoms and the plan of the day have their say. */
export interface Decision {
  readonly dose: Prescription;
  readonly change: Target["change"];
  readonly raised?: Variable;
  readonly rung?: NonNullable<Target["rung"]>;
  readonly why: Because;
}

/** The dose as it was, for a reason that goes on in "so it stays at …". */
export const stay = (
  facts: Facts,
  dose: Prescription,
  rule: string,
  reason: string,
  entries: readonly string[],
): Decision => ({
  dose,
  change: "same",
  why: { rule, text: `${reason}, ${stayWords(facts, dose)}.`, entries },
});

export const rungTo = (exercise: Exercise, direction: "harder" | "easier"): Pick<Decision, "rung"> => ({
  rung: { to: exercise.id, direction },
});

/** How a dose compares with the one asked for last. */
export const changeFrom = (last: Prescription, dose: Prescription): "same" | "up" | "down" => {
  const pairs = [
    [last.sets, dose.sets],
    [last.amount, dose.amount],
    [last.load ?? 0, dose.load ?? 0],
  ] as const;
  if (pairs.some(([before, now]) => now > before)) return "up";
  return pairs.some(([before, now]) => now < before) ? "down" : "same";
};
