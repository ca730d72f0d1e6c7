import { cellId, cells, type CellId } from "../../spine.ts";
import type { Exercise } from "../entry.ts";
import { unknownGear } from "./equipment.ts";
import type { Basis, Outcome } from "./convert.ts";

/** Exercises that can fill each cell. */
export type CellCounts = Readonly<Record<CellId, number>>;

type Counted = Pick<Partial<Exercise>, "mode" | "planes" | "guessed">;

/** How many of these fill each cell unasked: by their first plane, guesses not counted. */
export const countCells = (exercises: Iterable<Counted>): CellCounts => {
  const counts = Object.fromEntries(cells.map((cell) => [cellId(cell), 0])) as Record<CellId, number>;
  for (const { mode, planes, guessed } of exercises) {
    const [plane] = planes ?? [];
    if (plane !== undefined && mode !== undefined && guessed !== true) counts[cellId({ plane, mode })] += 1;
  }
  return counts;
};

/** What came of a catalog, counted. */
export interface Tally {
  read: number;
  taken: number;
  readonly byBasis: Map<Basis, number>;
  /** Left out, by the reason. */
  readonly out: Map<string, number>;
  /** Left out for their licence, by the licence. */
  readonly barred: Map<string, number>;
  readonly licences: Map<string, number>;
  readonly attributions: Map<string, number>;
  /** By the rule that decided, for those that were taken. */
  readonly rules: Map<string, number>;
  bad: number;
  /** Taken, and it is not known what they need. */
  unknownGear: number;
}

export const newTally = (): Tally => ({
  read: 0,
  taken: 0,
  bad: 0,
  unknownGear: 0,
  byBasis: new Map(),
  out: new Map(),
  barred: new Map(),
  licences: new Map(),
  attributions: new Map(),
  rules: new Map(),
});

const count = <Key>(counts: Map<Key, number>, key: Key): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Adds what became of one entry. */
export const tally = (sums: Tally, outcome: Outcome): void => {
  sums.read += 1;
  if ("bad" in outcome) sums.bad += 1;
  else if ("out" in outcome) {
    if (outcome.basis === "licence") count(sums.barred, outcome.out);
    else count(sums.out, outcome.basis === "twice" ? "it is in the file twice" : outcome.out);
  } else {
    const { exercise, basis, rule } = outcome;
    sums.taken += 1;
    if (exercise.equipment.some((list) => list.includes(unknownGear))) sums.unknownGear += 1;
    count(sums.byBasis, basis);
    count(sums.rules, rule);
    count(sums.licences, exercise.licence ?? "not told");
    if (exercise.attribution !== undefined) count(sums.attributions, exercise.attribution);
  }
};
