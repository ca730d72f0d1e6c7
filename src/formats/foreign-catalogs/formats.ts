import { exercisesDataset } from "./exercises-dataset.ts";
import type { ForeignFormat, Raw } from "./foreign-format.ts";
import { freeExerciseDbPlusPlus } from "./free-exercise-db-plus-plus.ts";
import { freeExerciseDb } from "./free-exercise-db.ts";
import { openExerciseDb } from "./open-exercise-db.ts";
import { wger } from "./wger.ts";

/** The catalogs of other programs that are read from JSON, the first that recognises an entry reads it. */
export const jsonFormats: readonly ForeignFormat[] = [
  freeExerciseDbPlusPlus,
  openExerciseDb,
  freeExerciseDb,
  wger,
  exercisesDataset,
];

/** Whose entry this is; undefined where nobody knows it. */
export const formatOf = (raw: Raw): ForeignFormat | undefined => jsonFormats.find((format) => format.recognises(raw));
