import type { Exercise } from "../catalog/entry.ts";
import type { Profile, Unit } from "../profile/profile.ts";
import { amountRuleOf } from "../progression/amount-rule.ts";

/** Pounds in a kilogram. */
export const poundsPerKilogram = 2.204_622_6;

/** How finely an amount can be told apart in each measure. */
const stepOf = { reps: 1, seconds: 5, metres: 5, minutes: 1 } as const;

/**
 * The amount of a first dose: the low end of the entry's range for an exercise at the person's own level, half way up
 * for one three levels easier [D]. Short holds go in whole holds. Reps, seconds, metres or minutes of one set.
 */
export const startAmount = (exercise: Exercise, level: number): number => {
  const [least, most] = exercise.dose.amount;
  const ease = Math.min(3, Math.max(0, level - exercise.level)) / 6;
  const step = exercise.dose.hold ?? stepOf[exercise.measure];
  const amount = least + (most - least) * ease;
  return Math.max(least, Math.floor(amount / step) * step);
};

/** The amount of a first dose within the range it can grow in, which starts higher for some people of 65 and over. */
export const firstAmount = (exercise: Exercise, profile: Profile): number => {
  const { low, cap } = amountRuleOf(exercise, profile);
  return Math.min(cap, Math.max(low, startAmount(exercise, profile.level)));
};

/**
 * The weight of a first dose among the weights owned: the heaviest that is not above the aim, which rises over the
 * entry's range with the person's level [D]; loads are always rounded down. Where even the lightest is above the aim,
 * the lightest within the range serves. Null: every owned weight is above the range.
 */
export const startLoad = (exercise: Exercise, loads: readonly number[], level: number, unit: Unit): number | null => {
  const factor = unit === "lb" ? poundsPerKilogram : 1;
  const [low, high] = exercise.dose.load ?? [0, Number.POSITIVE_INFINITY];
  const share = Math.min(4, Math.max(0, level - 1)) / 4;
  const aim = Number.isFinite(high) ? (low + (high - low) * share * share) * factor : Number.POSITIVE_INFINITY;
  const [lightest] = loads;
  if (lightest === undefined) return null;
  const fitting = loads.filter((load) => load <= aim);
  const best = fitting.at(-1);
  if (best !== undefined) return best;
  return lightest <= high * factor ? lightest : null;
};
