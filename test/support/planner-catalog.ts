import { readFileSync } from "node:fs";

import fc from "fast-check";

import type { Catalog, Exercise } from "../../src/domain/catalog/entry.ts";
import { trustedExercises } from "../../src/domain/catalog/trusted.ts";
import { buildCatalog } from "./build-exercise.ts";

/** The exercises that come with the program. */
export const builtIn: readonly Exercise[] = trustedExercises(JSON.parse(readFileSync("data/exercises.json", "utf8")));

export const builtInCatalog: Catalog = buildCatalog(builtIn);

/** The built-in exercises that satisfy a test. */
export const catalogWhere = (test: (exercise: Exercise) => boolean): Catalog => buildCatalog(builtIn.filter(test));

/** The built-in exercise of this id. */
export const builtInExercise = (id: string): Exercise => {
  const found = builtInCatalog.get(id);
  if (found === undefined) throw new Error(`the built-in catalog has no ${id}`);
  return found;
};

/** Part of the built-in catalog in its own order: `least` to `most` exercises. */
export const anyPart = (least: number, most: number): fc.Arbitrary<Catalog> =>
  fc
    .subarray([...builtIn], { minLength: least, maxLength: Math.min(most, builtIn.length) })
    .map((exercises) => buildCatalog(exercises));

/** Mostly the whole built-in catalog, else a part of it, down to a single exercise. */
export const anyCatalog: fc.Arbitrary<Catalog> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(builtInCatalog) },
  { weight: 1, arbitrary: anyPart(40, builtIn.length) },
  { weight: 2, arbitrary: anyPart(12, 40) },
  { weight: 1, arbitrary: anyPart(1, 12) },
);
