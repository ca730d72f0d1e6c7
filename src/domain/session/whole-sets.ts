import type { Dose } from "../week.ts";

/** Amounts of finished sets in their order, side by side; `right` is the same as `left` where sides do not matter. */
export interface Sides {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** The sets that are finished on every side they have: one side alone is no set that a dose could be judged by. */
export const wholeSets = ({ left, right }: Sides, { perSide }: Pick<Dose, "perSide">): Sides => {
  const count = perSide ? Math.min(left.length, right.length) : left.length;
  return { left: left.slice(0, count), right: right.slice(0, count) };
};

/** Whether anything was done in these sets: a set of which 0 was said is none. */
export const isWorth = ({ left, right }: Sides): boolean => [...left, ...right].some((amount) => amount > 0);
