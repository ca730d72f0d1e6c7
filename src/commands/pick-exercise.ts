import type { Catalog, Exercise } from "../domain/catalog/entry.ts";
import { findExercise } from "../domain/catalog/find.ts";
import { quoted } from "../domain/safe-text.ts";
import { usage } from "../failure.ts";

const idsOf = (exercises: readonly Exercise[]): string => exercises.map((exercise) => exercise.id).join(", ");

/**
 * The exercise a person named by any unambiguous part of its id, name or alias.
 * @throws Failure (usage) that lists what could be meant, when it is several exercises or none.
 */
export const pickExercise = (catalog: Catalog, text: string): Exercise => {
  const result = findExercise(catalog, text);
  if ("found" in result) return result.found;
  if ("several" in result) {
    const more = result.count - result.several.length;
    const others = more > 0 ? `, and ${more} more` : "";
    throw usage(`${quoted(text)} could be ${result.count} exercises`, `name one of ${idsOf(result.several)}${others}`);
  }
  const hint =
    result.near.length > 0 ? `did you mean ${idsOf(result.near)}?` : "fourplane exercises list shows all there are";
  throw usage(`there is no exercise ${quoted(text)}`, hint);
};
