import type { Catalog, Exercise } from "../catalog/entry.ts";
import { eligibilityOf } from "../planner/eligibility.ts";
import type { Profile } from "../profile/profile.ts";

const noWishes: ReadonlySet<string> = new Set();

const along = (exercise: Exercise, side: "harder" | "easier", catalog: Catalog, profile: Profile): Exercise | null => {
  const seen = new Set([exercise.id]);
  for (let id = exercise[side]; id !== null && !seen.has(id);) {
    seen.add(id);
    const rung = catalog.get(id);
    if (rung === undefined) return null;
    if (typeof eligibilityOf(rung, profile, noWishes) === "object") return rung;
    id = rung[side];
  }
  return null;
};

/**
 * The next harder exercise of the ladder that the person can do; rungs out of reach are stepped over. Ballistic work is
 * never offered unasked. Null at the top. The ladder of variations is the last variable to move (domain facts section 1).
 */
export const nextRung = (exercise: Exercise, catalog: Catalog, profile: Profile): Exercise | null =>
  along(exercise, "harder", catalog, profile);

/** The next easier exercise of the ladder that the person can do; null at the bottom. */
export const previousRung = (exercise: Exercise, catalog: Catalog, profile: Profile): Exercise | null =>
  along(exercise, "easier", catalog, profile);
