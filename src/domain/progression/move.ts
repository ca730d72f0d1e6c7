import type { Exercise } from "../catalog/entry.ts";
import { amountWords, doseWords } from "./dose-words.ts";
import type { Facts } from "./facts.ts";
import type { Place } from "./place.ts";

/** Another rung of the ladder that is due: planned next week, or at once with a swap. */
export interface RungDue {
  readonly to: string;
  readonly direction: "harder" | "easier";
}

/** A dose before the sets of the day are known. */
export interface Move {
  readonly place: Place;
  /** The most sets it leaves; as many as the plan has room for when not given. */
  readonly sets?: number;
  /** Not to be done today at all. */
  readonly rest?: boolean;
  readonly rung?: RungDue;
  /** One sentence for the person; `dose` is what came of it, in words. */
  readonly text: (dose: string) => string;
  /** Ids of the log entries it was read from, oldest first. */
  readonly entries: readonly string[];
  /** What would change the number next, where the scale does not say it. */
  readonly next?: string;
}

/** One rule: where its numbers come from, and what it makes of the facts; null where it does not apply. */
export interface Rule {
  /** The name of its file. */
  readonly name: string;
  readonly source: string;
  readonly applies: (facts: Facts) => Move | null;
}

/** A dose of the exercise in words, in ASCII: "3 x 8 with 16 kg". */
export const say = ({ exercise, scale }: Facts, place: Place, sets: number): string =>
  doseWords(exercise, { ...place, sets }, scale.unit);

/** A set of the last exposure in words: the sets of two sessions may differ for want of room. */
export const saySet = ({ exposures: [last], exercise, scale }: Facts): string =>
  last === undefined ? "" : amountWords(exercise, last.place, scale.unit);

/** What was asked for, or done, last, in words. */
export const sayLast = (facts: Facts): string => {
  const { exposures, at } = facts;
  const [last] = exposures;
  return last === undefined || at === null ? "" : say(facts, last.place, last.sets);
};

export const rungTo = ({ id }: Exercise, direction: RungDue["direction"]): Pick<Move, "rung"> => ({
  rung: { to: id, direction },
});
