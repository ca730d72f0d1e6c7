import type { Measure } from "./catalog/entry.ts";

/** The part of a dose that says how its sets are made up. */
interface SetsOfHolds {
  readonly sets: number;
  readonly measure: Measure;
  /** Of one set; of short holds the mean of the sets, in seconds. */
  readonly amount: number;
  /** Seconds of one short hold. */
  readonly hold?: number | undefined;
}

/**
 * The holds of each set of a descending pyramid (McGill's "Russian" pyramid, domain facts section 1): falling by 2 around
 * the mean where every set keeps at least one, else the same in each. `amount` is the mean of the sets in seconds: 3 sets
 * of 40 s in holds of 10 s are 6, 4 and 2 holds.
 */
export const pyramidOf = (sets: number, amount: number, hold: number): readonly number[] => {
  const mean = Math.max(1, Math.round(amount / hold));
  const spread = sets - 1;
  const falls = mean - spread >= 1;
  return Array.from({ length: sets }, (_, set) => (falls ? mean + spread - 2 * set : mean));
};

/** The holds of each set of a dose; null without short holds, or where they do not divide its amount. */
export const holdsOf = ({ sets, measure, amount, hold }: SetsOfHolds): readonly number[] | null =>
  measure === "seconds" && hold !== undefined && hold > 0 && amount >= hold && Number.isInteger(amount / hold)
    ? pyramidOf(sets, amount, hold)
    : null;

/** The amount of each set of a dose, in its measure: 60, 40 and 20 s for 6, 4 and 2 holds of 10 s. */
export const amountsOf = (dose: SetsOfHolds): readonly number[] => {
  const { sets, amount, hold = 0 } = dose;
  return holdsOf(dose)?.map((count) => count * hold) ?? Array.from({ length: sets }, () => amount);
};
