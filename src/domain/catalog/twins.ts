import type { Catalog, Exercise } from "./entry.ts";
import { limits } from "./read-field.ts";

/** Files of exercises as they go together. */
export interface Joined {
  readonly catalog: Catalog;
  /** The exercises of each file that stand for themselves in it. */
  readonly standing: readonly (readonly Exercise[])[];
}

/**
 * The exercises of these files by id, a later one taking the place of an earlier one with its id. One that is the same as an
 * exercise of an earlier file (`sameAs`) takes no place: that one goes by its names, too.
 */
export const joinTwins = (files: readonly (readonly Exercise[])[]): Joined => {
  const catalog = new Map<string, Exercise>();
  const standing = files.map((exercises) => {
    const earlier = new Set(
      exercises.flatMap(({ sameAs }) => (sameAs !== undefined && catalog.has(sameAs) ? [sameAs] : [])),
    );
    return exercises.filter((exercise) => {
      const twin =
        exercise.sameAs === undefined || !earlier.has(exercise.sameAs) ? undefined : catalog.get(exercise.sameAs);
      if (twin === undefined) {
        catalog.set(exercise.id, exercise);
        return true;
      }
      const names = [...new Set([...twin.aliases, exercise.name, ...exercise.aliases])];
      const aliases = names.filter((name) => name !== twin.name).slice(0, limits.list);
      catalog.set(twin.id, { ...twin, aliases });
      return false;
    });
  });
  return { catalog, standing };
};
