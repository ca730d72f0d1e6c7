import type { ForeignFormat } from "./foreign-format.ts";
import { readFreeExercise } from "./free-exercise-db.ts";
import { idIn, isRaw, missing, textsIn } from "./read-raw.ts";

/**
 * free-exercise-db++: an object of entries by id, each with the entry it comes from and an annotation. Its `volumeEligible`
 * is about sets for growth, and says nothing about backs.
 */
export const freeExerciseDbPlusPlus: ForeignFormat = {
  name: "free-exercise-db",
  title: "free-exercise-db++",
  recognises: (raw) => isRaw(raw["annotation"]) && isRaw(raw["source"]),
  read: (raw) => {
    const { annotation, source } = raw;
    if (!isRaw(source)) return missing("source", source);
    const entry = readFreeExercise({ ...source, id: idIn(raw["exerciseId"]) ?? source["id"] }, "free-exercise-db++");
    if ("message" in entry) return { ...entry, field: `source.${entry.field}` };
    return { ...entry, patterns: isRaw(annotation) ? textsIn(annotation["patterns"]) : [] };
  },
};
