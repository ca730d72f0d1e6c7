import type { Catalog } from "../catalog/entry.ts";
import { daysBetween, type LocalDate } from "../dates.ts";
import type { History } from "../log/history.ts";
import { cellId } from "../spine.ts";
import { cellOf } from "./eligibility.ts";

/** An exercise done within so many days is being progressed [D]: one missed week does not break a streak. */
export const recentDays = 21;

/** Kept of each cell, of mobility and of the rest [D]: two of the five that started the project share a cell. */
const mostOfGroup = 2;

/** A harder rung done so many days after an exercise was has taken its place [D]: not merely another day of the same week. */
const replacedAfter = 5;

/** More rungs than any ladder has; a catalog of one's own may go in circles. */
const longestLadder = 8;

interface Known {
  readonly history: History;
  readonly catalog: Catalog;
  readonly from: LocalDate;
}

/** The harder rung that has taken the place of an exercise, as far as the log tells; undefined where none has. */
export const replacedBy = (id: string, { history, catalog }: Omit<Known, "from">): string | undefined => {
  const last = history.byExercise.get(id)?.at(-1)?.date;
  if (last === undefined) return undefined;
  let rung = catalog.get(id)?.harder ?? null;
  for (let step = 0; rung !== null && step < longestLadder; step++) {
    const since = history.byExercise.get(rung)?.at(-1)?.date;
    if (since !== undefined && daysBetween(last, since) >= replacedAfter) return rung;
    rung = catalog.get(rung)?.harder ?? null;
  }
  return undefined;
};

/** The roster of the block: of the exercises worth keeping those that are due, and the most practised ones of each kind. */
export const rosterOf = (ids: readonly string[], due: ReadonlySet<string>, known: Known): readonly string[] => {
  const { history, catalog, from } = known;
  const practice = (id: string) =>
    (history.byExercise.get(id) ?? []).filter(({ date }) => daysBetween(date, from) <= recentDays).length;
  const room = new Map<string, number>();
  return ids
    .map((id) => ({ id, practice: practice(id), last: history.byExercise.get(id)?.at(-1)?.date ?? from }))
    .sort(
      (a, b) =>
        Number(due.has(b.id)) - Number(due.has(a.id)) ||
        b.practice - a.practice ||
        (a.last < b.last ? 1 : -1) ||
        (a.id < b.id ? -1 : 1),
    )
    .filter(({ id }) => {
      const exercise = catalog.get(id);
      if (exercise === undefined) return false;
      const cell = cellOf(exercise);
      const group = cell === null ? exercise.role : cellId(cell);
      const used = room.get(group) ?? 0;
      room.set(group, used + 1);
      return used < mostOfGroup;
    })
    .map(({ id }) => id);
};
