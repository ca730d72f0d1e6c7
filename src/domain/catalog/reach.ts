import { canDo } from "../profile/equipment.ts";
import type { Implement } from "../profile/profile.ts";
import { cellNumber, cells, planes, type Cell, type Plane } from "../spine.ts";
import type { Catalog, Exercise } from "./entry.ts";

/** What one more implement would add to a cell. */
export interface Opening {
  readonly implement: string;
  /** How many more exercises up to the level asked for. */
  readonly exercises: number;
}

/** How far a cell can be trained. Only an exercise's first plane counts: half credits never fill a cell. */
export interface CellReach {
  readonly cell: Cell;
  /** Exercises the catalog has for it, whatever they need. */
  readonly total: number;
  /** Exercises that can be done up to the level asked for. */
  readonly exercises: number;
  /** The lowest level anything can be done at with what is owned, also above the level asked for; null: nothing can. */
  readonly lowestLevel: number | null;
  /** The same with nothing owned at all. */
  readonly noEquipmentLowestLevel: number | null;
  /** Single implements not owned that would add exercises, the most first. */
  readonly missing: readonly Opening[];
}

interface Tally {
  total: number;
  exercises: number;
  lowest: number;
  lowestBare: number;
  readonly opened: Map<string, number>;
}

const newTally = (): Tally => ({ total: 0, exercises: 0, lowest: Infinity, lowestBare: Infinity, opened: new Map() });

/** The single implements each of which would make the exercise possible. */
const openersOf = (exercise: Exercise, owned: ReadonlySet<string>): ReadonlySet<string> => {
  const openers = new Set<string>();
  for (const list of exercise.equipment) {
    const missing = new Set(list.filter((name) => !owned.has(name)));
    if (missing.size === 1) for (const name of missing) openers.add(name);
  }
  return openers;
};

const levelOrNull = (level: number): number | null => (level === Infinity ? null : level);

const rowOf = (cell: Cell, tally: Tally): CellReach => ({
  cell,
  total: tally.total,
  exercises: tally.exercises,
  lowestLevel: levelOrNull(tally.lowest),
  noEquipmentLowestLevel: levelOrNull(tally.lowestBare),
  missing: [...tally.opened]
    .map(([implement, exercises]) => ({ implement, exercises }))
    .sort((a, b) => b.exercises - a.exercises || (a.implement < b.implement ? -1 : 1)),
});

/** The eight cells in their usual order: what can be trained with `owned` up to `level` (1 to 5), and what would add to it. */
export const reachOf = (catalog: Catalog, owned: readonly Implement[], level: number): readonly CellReach[] => {
  const tallies = cells.map(newTally);
  const names = new Set(owned.map((implement) => implement.name));
  for (const exercise of catalog.values()) {
    const [plane] = exercise.planes;
    if (exercise.role !== "trunk" || plane === undefined || exercise.mode === undefined) continue;
    if (exercise.guessed === true) continue;
    const tally = tallies[cellNumber({ plane, mode: exercise.mode })] as Tally;
    tally.total += 1;
    if (exercise.equipment.length === 0) tally.lowestBare = Math.min(tally.lowestBare, exercise.level);
    if (canDo(exercise, owned) !== null) {
      tally.lowest = Math.min(tally.lowest, exercise.level);
      if (exercise.level <= level) tally.exercises += 1;
    } else if (exercise.level <= level) {
      for (const name of openersOf(exercise, names)) tally.opened.set(name, (tally.opened.get(name) ?? 0) + 1);
    }
  }
  return cells.map((cell, index) => rowOf(cell, tallies[index] as Tally));
};

/** The planes no exercise trains, move or resist. */
export const planesOutOfReach = (reach: readonly CellReach[]): readonly Plane[] =>
  planes.filter((plane) => reach.every((row) => row.cell.plane !== plane || row.exercises === 0));
