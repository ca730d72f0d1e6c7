import type { Context } from "../context.ts";
import type { Catalog, Exercise, Role } from "../domain/catalog/entry.ts";
import { filterExercises, parseLevelRange, type ExerciseFilter } from "../domain/catalog/filter.ts";
import { searchExercises } from "../domain/catalog/search.ts";
import { quoted } from "../domain/safe-text.ts";
import type { Mode, Plane } from "../domain/spine.ts";
import { usage } from "../failure.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { readState } from "../storage/state-file.ts";
import { renderExercises, renderFound } from "../terminal/exercise-list.ts";
import { renderExercise } from "../terminal/exercise-view.ts";
import { figureJson } from "../formats/figure-json.ts";
import { loadIllustrated } from "../storage/load-figures.ts";
import { pickExercises } from "./pick-exercise.ts";
import { playExercise, shownOn } from "./show-figure.ts";
import { readEquipment } from "./read-equipment.ts";
import { namingToday } from "./training.ts";

export interface ShowOptions {
  readonly play?: boolean | undefined;
  readonly still?: boolean | undefined;
}

export interface ExerciseFilters {
  readonly plane?: Plane | undefined;
  readonly mode?: Mode | undefined;
  readonly role?: Role | undefined;
  readonly equipment?: string | undefined;
  readonly level?: string | undefined;
}

const readFilters = (filters: ExerciseFilters, catalog: Catalog): ExerciseFilter => {
  const { plane, mode, role } = filters;
  const owned = filters.equipment === undefined ? undefined : readEquipment(catalog, filters.equipment, "kg");
  const range = filters.level === undefined ? undefined : parseLevelRange(filters.level);
  if (range !== undefined && "problem" in range) throw usage(`--level ${quoted(filters.level)}: ${range.problem}`);
  return { plane, mode, role, equipment: owned?.equipment, levels: range?.levels };
};

const show = (context: Context, exercises: readonly Exercise[], none: string, render: typeof renderExercises): void => {
  if (exercises.length === 0) context.note(none);
  if (context.json) context.out(JSON.stringify({ schema: "fourplane/exercises@1", exercises }));
  else if (exercises.length > 0) context.out(render(exercises, context.screen));
};

/** `exercises list`: those that fit the filters, by plane and mode. */
export const runExercisesList = async (context: Context, filters: ExerciseFilters): Promise<void> => {
  const catalog = await loadCatalog(context);
  const exercises = filterExercises(catalog.values(), readFilters(filters, catalog));
  show(
    context,
    exercises,
    "no exercise fits; leave out a filter, or see what is out of reach: fourplane catalog coverage",
    renderExercises,
  );
};

/** `exercises search`: those that have the words and fit the filters, best first. */
export const runExercisesSearch = async (context: Context, words: string, filters: ExerciseFilters): Promise<void> => {
  const catalog = await loadCatalog(context);
  const filter = readFilters(filters, catalog);
  const exercises = filterExercises(searchExercises(catalog, words), filter);
  show(
    context,
    exercises,
    `nothing found for ${quoted(words)}; names, muscles, parts of the body and kinds of movement can be searched, such as hip, hamstrings, carry or stretch; fourplane exercises list shows all there are`,
    renderFound,
  );
};

/** `exercises show`: exercises whole, with their pictures, each named in one word or several. Several are a list in JSON too. */
export const runExercisesShow = async (
  context: Context,
  words: readonly string[],
  options: ShowOptions,
): Promise<number | void> => {
  const { catalog, figuresOf } = await loadIllustrated(context);
  const exercises = await pickExercises(context, namingToday(readState(context), catalog, context.today), words);
  const [first, ...more] = exercises;
  if (options.play === true && more.length > 0)
    throw usage("--play moves one exercise at a time", `name one of ${exercises.map(({ id }) => id).join(", ")}`);
  const drawables = await figuresOf(exercises);
  if (context.json) {
    const figures = exercises.map((exercise) => {
      const drawable = drawables.get(exercise.id);
      return drawable === undefined ? null : figureJson(drawable.bases, drawable.figure, exercise);
    });
    const value =
      more.length === 0
        ? { schema: "fourplane/exercise@1", exercise: first, figure: figures[0] ?? null }
        : { schema: "fourplane/exercises@1", exercises, figures };
    return context.out(JSON.stringify(value));
  }
  const played = first && drawables.get(first.id);
  if (first !== undefined && played !== undefined && options.play === true && options.still !== true) {
    const code = await playExercise(context, first, played);
    if (code !== null) return code;
  }
  const neighbour = (id: string | null) => (id === null ? undefined : catalog.get(id));
  const shown = exercises.map((exercise) => {
    const drawable = drawables.get(exercise.id);
    return renderExercise(
      exercise,
      { easier: neighbour(exercise.easier), harder: neighbour(exercise.harder) },
      context.screen,
      drawable && shownOn(context, exercise, drawable),
    );
  });
  context.out(shown.join("\n\n"));
};
