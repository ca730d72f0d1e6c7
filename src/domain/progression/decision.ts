import type { Exercise } from "../catalog/entry.ts";
import type { Facts } from "./facts.ts";
import type { Prescription } from "./prescription.ts";
import type { Target, Variable, Why } from "./target.ts";
import { say, whatNext } from "./target-words.ts";

/** What a rule makes of a dose, before symptoms and the plan of the day have their say. */
export interface Decision {
  readonly dose: Prescription;
  readonly change: Target["change"];
  readonly raised?: Variable;
  readonly rung?: NonNullable<Target["rung"]>;
  readonly why: Why;
}

/** The dose as it was, for a reason that ends in "so it stays at …". */
export const stay = (
  facts: Facts,
  dose: Prescription,
  rule: string,
  reason: string,
  entries: readonly string[],
): Decision => ({
  dose,
  change: "same",
  why: { rule, text: `${reason}, so it stays at ${say(facts, dose)}.`, entries, next: whatNext(facts, dose, 0) },
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
