import type { Exercise, Measure } from "../catalog/entry.ts";
import type { BandStrength } from "../profile/profile.ts";

/** How hard one set is: its amount and what it is done against. */
export interface Place {
  /** Reps, seconds, metres or minutes; of short holds the mean of the sets in seconds. */
  readonly amount: number;
  /** In the profile's unit; null without a known weight. */
  readonly load: number | null;
  /** Of a band whose strengths are known. */
  readonly strength?: BandStrength;
}

/** What a set is done against, apart from how much of it. */
export type Resistance = Omit<Place, "amount">;

export const bodyOnly: Resistance = { load: null };

export const sameResistance = (a: Resistance, b: Resistance): boolean => a.load === b.load && a.strength === b.strength;

/** From one band to the next stronger one three quarters of the amount are left [D]. */
const perStrength = 0.75;
const strengthOrder: Readonly<Record<BandStrength, number>> = { light: 0, medium: 1, heavy: 2 };

/**
 * The amount that halves what can be lifted, in the unit of the exercise. Reps: 30, Epley's w × (1 + reps / 30) [M, domain
 * facts section 1]. Seconds, and metres at 1 m/s: 60, as half of the most can be held for about a minute (Rohmert 1960 [M]).
 */
export const halving = (measure: Measure): number => (measure === "reps" ? 30 : 60);

/**
 * What a set asks for, in one number by which places of one exercise can be compared: load × (1 + amount / 30 or 60), the
 * amount itself without a weight, and with bands of known strength the amount that the lightest one would have.
 */
export const asks = ({ amount, load, strength }: Place, measure: Measure): number => {
  if (load !== null) return load * (1 + amount / halving(measure));
  return strength === undefined ? amount : amount / perStrength ** strengthOrder[strength];
};

/** The amount against a resistance that asks for as much: the inverse of `asks`. Below 0 where nothing does. */
export const amountAt = (ask: number, { load, strength }: Resistance, measure: Measure): number => {
  if (load !== null) return halving(measure) * (ask / load - 1);
  return strength === undefined ? ask : ask * perStrength ** strengthOrder[strength];
};

/** Whether what a place asks for is more than, less than or the same as another; the heavier of two equal ones is more. */
export const compare = (a: Place, b: Place, { measure }: Pick<Exercise, "measure">): number =>
  Math.sign(Math.round((asks(a, measure) - asks(b, measure)) * 1e6)) || Math.sign((a.load ?? 0) - (b.load ?? 0));
