import type { ForeignEntry } from "../../domain/catalog/foreign/foreign-entry.ts";
import type { ForeignFormat, Raw, Wrong } from "./foreign-format.ts";
import { idIn, missing, textIn, textsIn, told } from "./read-raw.ts";

/** An entry of free-exercise-db, or of a catalog made from it. */
export const readFreeExercise = (raw: Raw, attribution: string): ForeignEntry | Wrong => {
  const name = textIn(raw["name"]);
  if (name === undefined) return missing("name", raw["name"]);
  return {
    // wrkout keeps each exercise in a folder of its name and gives it no id.
    id: idIn(raw["id"]) ?? name.replaceAll(" ", "_").replaceAll("/", "_"),
    name,
    aliases: textsIn(raw["aliases"]),
    equipment: raw["equipment"] === null || raw["equipment"] === undefined ? null : textsIn(raw["equipment"]),
    primary: textsIn(raw["primaryMuscles"]),
    secondary: textsIn(raw["secondaryMuscles"]),
    patterns: [],
    steps: textsIn(raw["instructions"]),
    attribution,
    licence: "Unlicense",
    ...told({ force: textIn(raw["force"]), category: textIn(raw["category"]), level: textIn(raw["level"]) }),
  };
};

/** yuhonas/free-exercise-db, and wrkout/exercises.json, which it comes from: a list, or one file an exercise. */
export const freeExerciseDb: ForeignFormat = {
  name: "free-exercise-db",
  recognises: (raw) =>
    Array.isArray(raw["primaryMuscles"]) && "force" in raw && "category" in raw && !("modality" in raw),
  read: (raw) => readFreeExercise(raw, "free-exercise-db"),
};
