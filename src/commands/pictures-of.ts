import type { Exercise } from "../domain/catalog/entry.ts";
import type { SessionAhead } from "../domain/session/week-ahead.ts";
import { figureSvg } from "../formats/figure-svg.ts";
import type { Illustrated } from "../storage/load-figures.ts";
import { figureInWords } from "../words/figure.ts";

/** The exercises of sessions that a catalog describes, each once. */
export const exercisesIn = (sessions: readonly SessionAhead[], { catalog }: Illustrated): readonly Exercise[] => {
  const ids = new Set(sessions.flatMap(({ items }) => items.map(({ item }) => item.exercise)));
  return [...ids].flatMap((id) => catalog.get(id) ?? []);
};

/**
 * The pictures of the exercises of these sessions as SVG, by exercise, each called by what it shows.
 * @throws Failure (file) when the figures of a --catalog file cannot be used.
 */
export const picturesOf = async (
  sessions: readonly SessionAhead[],
  illustrated: Illustrated,
): Promise<ReadonlyMap<string, string>> => {
  const exercises = exercisesIn(sessions, illustrated);
  const figures = await illustrated.figuresOf(exercises);
  return new Map(
    exercises.flatMap((exercise) => {
      const drawable = figures.get(exercise.id);
      if (drawable === undefined) return [];
      const { bases, figure } = drawable;
      const title = figureInWords(bases, figure, exercise);
      return [[exercise.id, figureSvg(bases, figure, { title, description: "" })] as const];
    }),
  );
};
