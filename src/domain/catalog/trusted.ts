import type { Catalog, Exercise } from "./entry.ts";

interface TrustedFile {
  readonly exercises: readonly (Omit<Exercise, "planes" | "alternating"> & Partial<Exercise>)[];
}

/** The exercises of the built-in catalog, unchecked: a test checks them, so that no start of the program has to. */
export const trustedExercises = (file: unknown): readonly Exercise[] =>
  (file as TrustedFile).exercises.map((entry) => ({ planes: [], alternating: false, ...entry }));

/** The exercises by id; a later one with the same id takes the place of the earlier one. */
export const catalogOf = (exercises: Iterable<Exercise>): Catalog => {
  const catalog = new Map<string, Exercise>();
  for (const exercise of exercises) catalog.set(exercise.id, exercise);
  return catalog;
};
