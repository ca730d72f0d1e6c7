import type { Catalog, Exercise } from "../catalog/entry.ts";
import type { Profile } from "../profile/profile.ts";
import { eligibilityOf } from "../planner/eligibility.ts";
import type { Plane } from "../spine.ts";
import { flareOf, type Flare } from "./flare.ts";
import { isLoadedMove } from "./pain-effects.ts";
import { previousRung } from "../progression/rungs.ts";
import type { Situation } from "./situation.ts";

const noWishes: ReadonlySet<string> = new Set();

/** A flare-up with what it was noted with. */
export interface Flared {
  readonly flare: Flare;
  /** The exercises it was noted with; none when only check-ins tell of it. */
  readonly exercises: readonly Exercise[];
  /** The directions of those that train the trunk; none when no direction is known. */
  readonly planes: ReadonlySet<Plane>;
  /** For each of those exercises that is not the easiest of its kind, the easiest one. */
  readonly standIns: ReadonlyMap<string, Exercise>;
  /** The direction that brings relief, unless it is the one that was moved in when it flared. */
  readonly relief: Plane | undefined;
}

/** The easiest possible exercise further down the ladder, in the same plane and mode; never moving with a weight. */
const easiestBelow = (exercise: Exercise, catalog: Catalog, profile: Profile): Exercise | null => {
  const seen = new Set([exercise.id]);
  let easiest: Exercise | null = null;
  let rung = previousRung(exercise, catalog, profile);
  while (rung !== null && !seen.has(rung.id)) {
    seen.add(rung.id);
    const isAlike = rung.planes[0] === exercise.planes[0] && rung.mode === exercise.mode;
    if (isAlike && !isLoadedMove(rung)) easiest = rung;
    rung = previousRung(rung, catalog, profile);
  }
  return easiest;
};

/** The easiest possible exercise that moves the same way without a weight, where the ladder has none below. */
const easiestAlike = ({ id, planes: [plane], mode, level }: Exercise, catalog: Catalog, profile: Profile) =>
  mode !== "move" || plane === undefined
    ? null
    : ([...catalog.values()]
        .filter((other) => other.id !== id && other.level < level && other.planes[0] === plane && other.mode === mode)
        .filter((other) => !isLoadedMove(other) && typeof eligibilityOf(other, profile, noWishes) === "object")
        .sort((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1))[0] ?? null);

/** The flare-up that counts today, and where it is. Null with none. */
export const flaredIn = (situation: Situation): Flared | null => {
  const flare = flareOf(situation);
  if (flare === null) return null;
  const { catalog, profile } = situation;
  const ids = new Set(flare.events.flatMap((event) => (event.kind === "done" ? [event.exercise] : [])));
  const exercises = [...ids].flatMap((id) => catalog.get(id) ?? []);
  const trunk = exercises.filter(({ role }) => role === "trunk");
  const moved = trunk.filter(({ mode }) => mode === "move").map(({ planes }) => planes[0]);
  return {
    flare,
    exercises,
    planes: new Set(trunk.flatMap(({ planes }) => planes.slice(0, 1))),
    standIns: new Map(
      exercises.flatMap((exercise) => {
        const easiest = easiestBelow(exercise, catalog, profile) ?? easiestAlike(exercise, catalog, profile);
        return easiest === null ? [] : [[exercise.id, easiest] as const];
      }),
    ),
    relief: moved.includes(profile.relief) ? undefined : profile.relief,
  };
};
