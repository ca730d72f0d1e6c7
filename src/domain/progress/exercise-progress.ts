import type { Catalog, Exercise } from "../catalog/entry.ts";
import type { LocalDate } from "../dates.ts";
import type { DoneEvent, MeasuredEvent, WholeLog } from "../log/event.ts";
import type { History } from "../log/history.ts";
import type { Unit } from "../profile/profile.ts";
import { ankleRanges, enoughOn, isForAnkles } from "../symptoms/ankle-range.ts";
import { blocksBetween, blockStart, type Block } from "./blocks.ts";
import { ladderPath, type Rung } from "./ladder-path.ts";
import { totalOf, workOf } from "./work.ts";
import { isSamePerformed } from "../log/performed.ts";

/** Entries in a row with the same sets, amounts and weight. */
export interface DoseRun {
  readonly first: LocalDate;
  readonly times: number;
  /** The last of them. */
  readonly event: DoneEvent;
}

export interface ExerciseProgress {
  readonly exercise: Exercise;
  /** The most of one entry in each week, 0 without one: reps, seconds, metres or minutes of all sets and sides. */
  readonly weeks: readonly (Block & { readonly most: number })[];
  /** `most` is weight × amount in this unit: every entry had a weight. */
  readonly weightUnit: Unit | null;
  /** Oldest first, over the whole log. */
  readonly doses: readonly DoseRun[];
  /** Entries over the whole log. */
  readonly times: number;
  readonly ladder: readonly Rung[];
  /** Of an exercise for the ankles: what was measured, oldest first, and whether it is enough. Null of any other. */
  readonly range: { readonly measured: readonly MeasuredEvent[]; readonly isEnough: boolean } | null;
}

const runsOf = (events: readonly DoneEvent[]): readonly DoseRun[] => {
  const runs: DoseRun[] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last !== undefined && isSamePerformed(last.event.done, event.done)) {
      runs[runs.length - 1] = { ...last, times: last.times + 1, event };
    } else runs.push({ first: event.date, times: 1, event });
  }
  return runs;
};

/** How one exercise went: its doses over time and its ladder. `anchor` is the first day of any one week. */
export const exerciseProgress = (input: {
  readonly exercise: Exercise;
  /** Up to and with today. */
  readonly history: History<WholeLog>;
  readonly catalog: Catalog;
  readonly today: LocalDate;
  readonly anchor: LocalDate;
  readonly weeks: number;
  readonly unit: Unit;
}): ExerciseProgress => {
  const { exercise, history, catalog, today, anchor, unit } = input;
  const done = history.byExercise.get(exercise.id) ?? [];
  const isWeighted = done.length > 0 && done.every((event) => event.done.load !== null);
  const most = new Map<LocalDate, number>();
  for (const event of done) {
    const week = blockStart(event.date, anchor);
    const amount = isWeighted ? workOf(event, exercise, unit) : totalOf(event, exercise);
    most.set(week, Math.max(most.get(week) ?? 0, Math.round(amount * 10) / 10));
  }
  const blocks = done[0] === undefined ? [] : blocksBetween(done[0].date, today, anchor);
  return {
    exercise,
    weeks: blocks.slice(-input.weeks).map((block) => ({ ...block, most: most.get(block.from) ?? 0 })),
    weightUnit: isWeighted ? unit : null,
    doses: runsOf(done),
    times: done.length,
    ladder: ladderPath(exercise, catalog, history),
    range: isForAnkles(exercise)
      ? { measured: ankleRanges(history), isEnough: enoughOn(history, today) !== null }
      : null,
  };
};
