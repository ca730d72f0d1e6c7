import type { Catalog, Exercise } from "../domain/catalog/entry.ts";
import { findExercise } from "../domain/catalog/find.ts";
import { quoted } from "../domain/safe-text.ts";
import type { Log } from "../domain/log/event.ts";
import type { Week } from "../domain/week.ts";
import { usage } from "../failure.ts";

const idsOf = (exercises: readonly Exercise[]): string => exercises.map((exercise) => exercise.id).join(", ");

/** The exercises of a catalog that are in a week: what a name most likely means while training. */
const plannedIn = (catalog: Catalog, week: Week | null): Catalog =>
  new Map(
    (week?.sessions ?? []).flatMap(({ items }) =>
      items.flatMap(({ exercise: id }) => {
        const exercise = catalog.get(id);
        return exercise === undefined ? [] : [[id, exercise] as const];
      }),
    ),
  );

/**
 * The id of an exercise that is in the log or the plan under just this name, whether a catalog in use has it or not; else
 * that of the one a person named. @throws Failure (usage) as `pickExercise`.
 */
export const pickLoggedId = (
  catalog: Catalog,
  text: string,
  { log, plan }: { readonly log: Log; readonly plan: Week | null },
): string => {
  const isLogged = log.some((event) => "exercise" in event && event.exercise === text);
  const isPlanned = plan?.sessions.some(({ items }) => items.some(({ exercise }) => exercise === text)) === true;
  return isLogged || isPlanned ? text : pickExercise(catalog, text, plan).id;
};

/**
 * The exercise a person named by any unambiguous part of its id, name or alias; where that could be several, the one of
 * them that is in `week`.
 * @throws Failure (usage) that lists what could be meant, when it is several exercises or none.
 */
export const pickExercise = (catalog: Catalog, text: string, week: Week | null = null): Exercise => {
  const result = findExercise(catalog, text);
  if ("found" in result) return result.found;
  if ("several" in result) {
    const planned = findExercise(plannedIn(catalog, week), text);
    if ("found" in planned) return planned.found;
    const more = result.count - result.several.length;
    const others = more > 0 ? `, and ${more} more` : "";
    throw usage(`${quoted(text)} could be ${result.count} exercises`, `name one of ${idsOf(result.several)}${others}`);
  }
  const hint =
    result.near.length > 0 ? `did you mean ${idsOf(result.near)}?` : "fourplane exercises list shows all there are";
  throw usage(`there is no exercise ${quoted(text)}`, hint);
};
