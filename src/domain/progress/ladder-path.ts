import type { Catalog, Exercise } from "../catalog/entry.ts";
import type { LocalDate } from "../dates.ts";
import type { History } from "../log/history.ts";

/** One exercise of a ladder and what was done of it. */
export interface Rung {
  readonly exercise: Exercise;
  readonly isHere: boolean;
  readonly times: number;
  /** Null when it was never done. */
  readonly first: LocalDate | null;
  readonly last: LocalDate | null;
}

const neighbours = (exercise: Exercise, side: "easier" | "harder", catalog: Catalog): readonly Exercise[] => {
  const seen = new Set([exercise.id]);
  const found: Exercise[] = [];
  let next = exercise[side];
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const at = catalog.get(next);
    if (at === undefined) break;
    found.push(at);
    next = at[side];
  }
  return found;
};

/** The ladder an exercise stands on, easiest first. A ladder that leads in a circle ends where it would repeat. */
export const ladderPath = (exercise: Exercise, catalog: Catalog, history: History): readonly Rung[] => {
  const easier = neighbours(exercise, "easier", catalog).toReversed();
  const below = new Set(easier.map(({ id }) => id));
  const harder = neighbours(exercise, "harder", catalog).filter(({ id }) => !below.has(id));
  return [...easier, exercise, ...harder].map((each) => {
    const done = history.byExercise.get(each.id) ?? [];
    return {
      exercise: each,
      isHere: each.id === exercise.id,
      times: done.length,
      first: done[0]?.date ?? null,
      last: done.at(-1)?.date ?? null,
    };
  });
};
