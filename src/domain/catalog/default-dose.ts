import type { DoseRange, Measure, Role } from "./entry.ts";

const amounts: Readonly<Record<Measure, readonly [number, number]>> = {
  reps: [8, 12],
  seconds: [15, 30],
  metres: [20, 40],
  minutes: [5, 10],
};

/** The dose of an entry that names none: a middling range that suits its measure and role. */
export const defaultDose = (role: Role, measure: Measure): DoseRange => ({
  sets: measure === "minutes" ? [1, 1] : role === "mobility" ? [1, 2] : [1, 4],
  amount: amounts[measure],
  rest: role === "mobility" ? 30 : 60,
});
