import type { Exercise } from "../catalog/entry.ts";
import { inUnit } from "../progression/loads.ts";
import { poundsPerKilogram } from "../planner/start-dose.ts";
import { canDo } from "../profile/equipment.ts";
import type { Profile } from "../profile/profile.ts";
import type { Load } from "../week.ts";

/** A weight of more than this many times the heaviest owned is more likely a slip of the fingers [D]. */
const far = 2;

/**
 * The heaviest weight known for an exercise, in the profile's unit, where a weight is more than twice as heavy: the heaviest
 * owned, or without known weights the top of the exercise's own range. Null where the weight is a likely one.
 */
export const farFrom = (load: Load, exercise: Exercise, profile: Profile): number | null => {
  const owned = canDo(exercise, profile.equipment)?.loads;
  const top = exercise.dose.load?.[1];
  const inRange = top === undefined ? undefined : top * (profile.units === "lb" ? poundsPerKilogram : 1);
  const heaviest = owned?.at(-1) ?? inRange;
  return heaviest !== undefined && inUnit(load, profile.units) > heaviest * far ? Math.round(heaviest * 10) / 10 : null;
};
