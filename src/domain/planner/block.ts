import type { Catalog } from "../catalog/entry.ts";
import { addDays, type LocalDate } from "../dates.ts";
import type { DoneEvent } from "../log/event.ts";
import { datedFrom } from "../log/recent.ts";
import type { History } from "../log/history.ts";
import type { Plane } from "../spine.ts";
import type { PlanRequest } from "./plan-request.ts";

/** The most weeks from one lighter week to the next (profile, deloadEvery); looking further back finds nothing. */
const longestBlock = 8;

/** The weeks of the block that runs up to `from`, the last one first: back to a lighter week, or one without training. */
const weeksOfBlock = (done: readonly DoneEvent[], from: LocalDate): readonly (readonly DoneEvent[])[] => {
  const recent = datedFrom(done, addDays(from, -7 * longestBlock));
  const weeks: (readonly DoneEvent[])[] = [];
  for (let back = 1; back <= longestBlock; back++) {
    const [first, after] = [addDays(from, -7 * back), addDays(from, -7 * (back - 1))];
    const week = recent.filter(({ date }) => date >= first && date < after);
    if (week.length === 0 || week.some(({ deload }) => deload)) break;
    weeks.push(week);
  }
  return weeks;
};

const directSets = (week: readonly DoneEvent[], catalog: Catalog): ReadonlyMap<Plane, number> => {
  const sets = new Map<Plane, number>();
  for (const { exercise, done } of week) {
    const [plane] = catalog.get(exercise)?.planes ?? [];
    if (plane !== undefined) sets.set(plane, (sets.get(plane) ?? 0) + done.sets.length);
  }
  return sets;
};

/**
 * The most direct sets that each plane has had in a week of the block so far, from which the next week may add one; empty at
 * the start of a block. A week with sessions missed takes nothing back.
 */
export const blockSetsOf = (history: History, catalog: Catalog, from: LocalDate): PlanRequest["blockSets"] => {
  const most: Partial<Record<Plane, number>> = {};
  for (const week of weeksOfBlock(history.done, from))
    for (const [plane, sets] of directSets(week, catalog)) most[plane] = Math.max(most[plane] ?? 0, sets);
  return most;
};
