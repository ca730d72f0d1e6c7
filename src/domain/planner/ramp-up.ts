import type { Exercise } from "../catalog/entry.ts";
import { canDo } from "../profile/equipment.ts";
import type { Implement } from "../profile/profile.ts";
import type { Item, Load, RampUpSet } from "../week.ts";
import { setUpSeconds, workSeconds } from "./duration.ts";

/** One or two lighter sets before the first heavy one are the practice of strength training [M]; at which weights is ours [D]. */
const steps = [
  { reps: 5, part: 0.5 },
  { reps: 3, part: 0.75 },
] as const;

/** How far from its part of the weight an owned one may be, as a part of that weight [D]. */
const within = 0.13;

/** From this level on a lift with a weight is a heavy one. */
const heavyLevel = 4;

/** Seconds of rest after each lighter set [D]. */
const restAfter = 60;

/**
 * The lighter sets before a lift of level 4 or 5 with a weight: 5 reps with about half of it, 3 with about three quarters,
 * where such weights are owned; else 5 with the heaviest lighter one up to 88 %. Nothing for all other work.
 */
export const rampUpFor = (exercise: Exercise, load: Load | null, owned: readonly Implement[]): readonly RampUpSet[] => {
  if (load === null || exercise.level < heavyLevel || exercise.measure !== "reps") return [];
  const lighter = (canDo(exercise, owned)?.loads ?? []).filter((each) => each < load.value * (0.75 + within));
  const found = steps.flatMap(({ reps, part }) => {
    const aim = load.value * part;
    const nearest = lighter.toSorted((a, b) => Math.abs(a - aim) - Math.abs(b - aim))[0];
    return nearest !== undefined && Math.abs(nearest - aim) <= load.value * within
      ? [{ reps, load: { value: nearest, unit: load.unit } }]
      : [];
  });
  const heaviest = lighter.at(-1);
  if (found.length > 0 || heaviest === undefined) return found;
  return [{ reps: steps[0].reps, load: { value: heaviest, unit: load.unit } }];
};

/** Seconds of lighter sets, each with 60 s of rest after it. */
export const rampUpSeconds = (exercise: Exercise, rampUp: readonly RampUpSet[]): number =>
  rampUp.reduce((sum, { reps }) => sum + workSeconds(exercise, reps) + restAfter, 0);

/** Seconds of one set of an item, worked out from the seconds of all of it. */
export const setSeconds = ({ dose, seconds, rampUp = [] }: Item): number => {
  const work = seconds - setUpSeconds - (dose.sets - 1) * dose.rest - rampUp.length * restAfter;
  const reps = rampUp.reduce((sum, each) => sum + each.reps, 0);
  return (work * dose.amount) / (dose.sets * dose.amount + reps);
};
