import type { DoneEvent } from "../log/event.ts";
import type { Unit } from "../profile/profile.ts";
import { inUnit } from "./loads.ts";

/** The part of a dose that progresses. */
export interface Prescription {
  readonly sets: number;
  /** Reps, seconds, metres or minutes of one set; of short holds the mean of the sets. */
  readonly amount: number;
  /** In the profile's unit; null without a known weight. */
  readonly load: number | null;
}

/** What was done in each set; where the sides differ, the weaker one. */
export const amountsDone = ({ done }: DoneEvent): readonly number[] =>
  done.sets.map((amount, set) => Math.min(amount, done.right?.[set] ?? amount));

/** The least of the sets; of short holds their mean in whole holds, because the sets of a pyramid differ. */
const usualOf = (amounts: readonly number[], hold: number | undefined): number => {
  const isInHolds = hold !== undefined && amounts.every((each) => each > 0 && Number.isInteger(each / hold));
  if (!isInHolds) return Math.floor(Math.min(...amounts));
  return Math.floor(amounts.reduce((sum, each) => sum + each, 0) / amounts.length / hold) * hold;
};

/**
 * What an entry asked for: its planned dose, or, where nothing was planned, what was done, its sets taken
 * together; `hold` are the seconds of a short hold where the exercise is done in some. Null when it says neither.
 */
export const askedOf = (event: DoneEvent, unit: Unit, hold: number | undefined): Prescription | null => {
  const { planned, done } = event;
  const load = planned?.load ?? done.load;
  const weight = load === null ? null : inUnit(load, unit);
  if (planned !== null) return { sets: planned.sets, amount: planned.amount, load: weight };
  const amounts = amountsDone(event);
  const amount = usualOf(amounts, hold);
  return amounts.length === 0 || !(amount >= 1) ? null : { sets: amounts.length, amount, load: weight };
};
