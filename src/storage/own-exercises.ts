import { existsSync } from "node:fs";
import { join } from "node:path";

import type { Place } from "../context.ts";

/** Where a person's own exercises are kept: beside the state. */
export const ownExercisesFile = ({ home }: Pick<Place, "home">): string => join(home, "exercises.json");

/** A person's own exercises as a catalog file that is always in use; none before the first one is added. */
export const ownExercises = (place: Pick<Place, "home">): readonly string[] => {
  const file = ownExercisesFile(place);
  return existsSync(file) ? [file] : [];
};
