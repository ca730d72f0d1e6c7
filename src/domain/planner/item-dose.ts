import type { Exercise } from "../catalog/entry.ts";
import type { Target } from "../progression/target.ts";
import type { Item } from "../week.ts";
import { itemSeconds, workSeconds } from "./duration.ts";

/** A planned item with the dose of a target, and the seconds that takes. */
export const withTarget = (item: Item, exercise: Exercise, target: Target, why: string): Item => {
  const { hold: _hold, strength: _strength, open: _open, ...dose } = item.dose;
  const { sets, amount, load, hold, strength, open } = target;
  return {
    ...item,
    dose: {
      ...dose,
      sets,
      amount,
      load,
      ...(hold === undefined ? {} : { hold }),
      ...(strength === undefined ? {} : { strength }),
      ...(open === undefined ? {} : { open }),
    },
    seconds: itemSeconds(sets, workSeconds(exercise, amount), dose.rest),
    why,
  };
};
