import type { Measure } from "../../domain/catalog/entry.ts";
import type { ForeignFormat } from "./foreign-format.ts";
import { readFreeExercise } from "./free-exercise-db.ts";
import { textIn } from "./read-raw.ts";

const measures: Readonly<Record<string, Measure>> = { time: "seconds", weighted_time: "seconds" };

/**
 * erikpr1994/open-exercise-db: free-exercise-db and more, category renamed to modality. Its `laterality` calls side planks and
 * bird dogs bilateral, so the sides are told by the movement.
 */
export const openExerciseDb: ForeignFormat = {
  name: "open-exercise-db",
  recognises: (raw) => Array.isArray(raw["primaryMuscles"]) && "modality" in raw && "measurementType" in raw,
  read: (raw) => {
    const entry = readFreeExercise(raw, "open-exercise-db");
    if ("message" in entry) return entry;
    const category = textIn(raw["modality"]);
    const measure = measures[textIn(raw["measurementType"]) ?? ""];
    return {
      ...entry,
      ...(category === undefined ? {} : { category }),
      ...(measure === undefined ? {} : { measure }),
    };
  },
};
