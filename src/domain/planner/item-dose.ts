import type { Exercise } from "../catalog/entry.ts";
import type { Target } from "../progression/target.ts";
import type { Item } from "../week.ts";
import type { Implement } from "../profile/profile.ts";
import { itemSeconds, workSeconds } from "./duration.ts";
import { rampUpFor, rampUpSeconds } from "./ramp-up.ts";

/** A planned item with the dose of a target, the lighter sets before it, and the seconds all that takes. */
export const withTarget = (
  { rampUp: _rampUp, ...item }: Item,
  exercise: Exercise,
  target: Target,
  why: string,
  owned: readonly Implement[],
): Item => {
  const { hold: _hold, strength: _strength, open: _open, pair: _pair, ...dose } = item.dose;
  const { sets, amount, load, hold, strength, open } = target;
  const rampUp = rampUpFor(exercise, load, owned);
  return {
    ...item,
    dose: {
      ...dose,
      sets,
      amount,
      load,
      ...(hold === undefined ? {} : { hold }),
      ...(strength === undefined ? {} : { strength }),
      ...(exercise.hands === "pair" && load !== null ? { pair: true } : {}),
      ...(open === undefined ? {} : { open }),
    },
    ...(rampUp.length === 0 ? {} : { rampUp }),
    seconds: itemSeconds(sets, workSeconds(exercise, amount), dose.rest) + rampUpSeconds(exercise, rampUp),
    why,
  };
};
