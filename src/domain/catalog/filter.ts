import { canDo } from "../profile/equipment.ts";
import type { Implement } from "../profile/profile.ts";
import type { Mode, Plane } from "../spine.ts";
import type { Catalog, Exercise, Role } from "./entry.ts";

export interface LevelRange {
  readonly from: number;
  readonly to: number;
}

/** What exercises must be; whatever is left out does not matter. */
export interface ExerciseFilter {
  /** The plane trained first. */
  readonly plane?: Plane | undefined;
  readonly mode?: Mode | undefined;
  readonly role?: Role | undefined;
  /** Everything there is to train with. */
  readonly equipment?: readonly Implement[] | undefined;
  readonly levels?: LevelRange | undefined;
}

/** Reads a level `2` or a range `1-3` of levels, 1 to 5. */
export const parseLevelRange = (text: string): { readonly levels: LevelRange } | { readonly problem: string } => {
  const [, from, to = from] = /^\s*([1-5])\s*(?:-\s*([1-5])\s*)?$/.exec(text) ?? [];
  if (from === undefined || to === undefined) {
    return { problem: "a level from 1 to 5 or a range such as 1-3 is expected" };
  }
  if (from > to) return { problem: `the lower level comes first: ${to}-${from}` };
  return { levels: { from: Number(from), to: Number(to) } };
};

/** The exercises that fit, in the order they are given. */
export const filterExercises = (
  exercises: Iterable<Exercise>,
  { plane, mode, role, equipment, levels }: ExerciseFilter,
): readonly Exercise[] => {
  const fitting: Exercise[] = [];
  for (const exercise of exercises) {
    if (plane !== undefined && exercise.planes[0] !== plane) continue;
    if (mode !== undefined && exercise.mode !== mode) continue;
    if (role !== undefined && exercise.role !== role) continue;
    if (levels !== undefined && (exercise.level < levels.from || exercise.level > levels.to)) continue;
    if (equipment !== undefined && canDo(exercise, equipment) === null) continue;
    fitting.push(exercise);
  }
  return fitting;
};

/** Every implement some exercise of the catalog needs. */
export const implementsOf = (catalog: Catalog): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const exercise of catalog.values())
    for (const list of exercise.equipment) for (const name of list) names.add(name);
  return names;
};
