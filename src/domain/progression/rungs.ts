import type { Catalog, Exercise } from "../catalog/entry.ts";
import type { History } from "../log/history.ts";
import { eligibilityOf } from "../planner/eligibility.ts";
import type { Profile } from "../profile/profile.ts";
import { rememberLast } from "../remember-last.ts";
import { exposuresOf, isClean, type Exposure } from "./exposures.ts";
import { compare } from "./place.ts";
import { mostMeantReps, possibleAfter } from "./possible.ts";
import { scaleOf, wayOn, type Scale } from "./scale.ts";

const noWishes: ReadonlySet<string> = new Set();

/** The highest level that can be earned: above it work is near-maximal or very technical [D, domain facts section 7]. */
const highestEarned = 4;

/** The highest level an exercise may lead to: the profile's, or one above its own where that was mastered. */
export const levelAfter = ({ level }: Exercise, profile: Profile): number =>
  Math.max(profile.level, Math.min(highestEarned, level + 1));

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
 * The next harder exercise of the ladder that the person can do; rungs out of reach are stepped over, as long as none is
 * more than a level above the exercise or the profile. Ballistic work is never offered unasked. Null at the top.
 */
export const nextRung = (exercise: Exercise, catalog: Catalog, profile: Profile): Exercise | null =>
  along(exercise, "harder", catalog, { ...profile, level: levelAfter(exercise, profile) });

/** The next easier exercise of the ladder that the person can do; null at the bottom. */
export const previousRung = (exercise: Exercise, catalog: Catalog, profile: Profile): Exercise | null =>
  along(exercise, "easier", catalog, profile);

/** A harder rung that only waits for equipment, and what of it is not owned; null where there is none. */
export const rungWithMore = (
  exercise: Exercise,
  catalog: Catalog,
  profile: Profile,
): { readonly rung: Exercise; readonly missing: readonly string[] } | null => {
  const seen = new Set([exercise.id]);
  const reachable = { ...profile, level: levelAfter(exercise, profile) };
  const owned = new Set(profile.equipment.map(({ name }) => name));
  for (let id = exercise.harder; id !== null && !seen.has(id);) {
    seen.add(id);
    const rung = catalog.get(id);
    if (rung === undefined) return null;
    if (eligibilityOf(rung, reachable, noWishes) === "equipment") {
      const lists = rung.equipment.map((list) => list.filter((name) => !owned.has(name)));
      const [missing = []] = lists.toSorted((a, b) => a.length - b.length);
      return { rung, missing };
    }
    id = rung.harder;
  }
  return null;
};

/** Pain that still lets a rung be earned: the green band of domain facts section 2. */
const mostPain = 2;

/** Sessions at the end of a range that an exposure counts as: two are needed, one that was easy is enough. */
const worthOf = (exposure: Exposure, scale: Scale): number => {
  const { place, last, wentOn, effort, pain, lighter } = exposure;
  if (lighter || !isClean(exposure) || (pain ?? 0) > mostPain) return 0;
  const possible = possibleAfter(exposure, scale.exercise.measure);
  const reached = wentOn ? { ...place, amount: last } : place;
  const top = scale.places.findLast((each) => compare(each, reached, scale.exercise) <= 0) ?? reached;
  const most = Math.max(possible.amount, scale.exercise.measure === "reps" ? last + mostMeantReps : 0);
  if (wayOn(scale, top, { ...possible, amount: most }) !== null) return 0;
  return effort === "easy" || effort === "very-easy" || wentOn ? 2 : 1;
};

/**
 * Whether the last exposures (newest first) have mastered an exercise: at the end of its range with nothing heavier in
 * reach, right or easier, pain at most 2, in two sessions running or in one that was easy (design, "Rungs are earned") [D].
 */
export const isMastered = (exposures: readonly Exposure[], scale: Scale): boolean => {
  const [last, previous] = exposures;
  if (last === undefined) return false;
  const worth = worthOf(last, scale);
  return worth >= 2 || (worth === 1 && previous !== undefined && worthOf(previous, scale) >= 1);
};

/**
 * The exercises above the level of the profile that the log has earned, and what each was earned from: every one whose
 * easier rung was mastered at some time.
 */
export const earnedIn = rememberLast(
  (history: History, profile: Profile, catalog: Catalog): ReadonlyMap<string, string> => {
    const earned = new Map<string, string>();
    for (const id of history.byExercise.keys()) {
      const exercise = catalog.get(id);
      if (exercise === undefined || exercise.role !== "trunk" || exercise.level < profile.level) continue;
      const rung = nextRung(exercise, catalog, profile);
      if (rung === null || rung.level <= profile.level) continue;
      const scale = scaleOf(exercise, profile);
      const exposures = exposuresOf(exercise, history, profile);
      if (exposures.some((_, at) => isMastered(exposures.slice(at, at + 2), scale))) earned.set(rung.id, id);
    }
    return earned;
  },
);
