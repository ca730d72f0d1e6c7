import type { LocalDate } from "../dates.ts";
import type { PausedEvent } from "../log/event.ts";
import type { History } from "../log/history.ts";
import { cells, type Cell, type Mode } from "../spine.ts";

/**
 * The whole-plan pause that counts today, or null. It holds up to and without its `until`; a later one takes the place of
 * an earlier one, and only resuming the whole plan ends it early. Every pause has an end: domain facts section 2.
 */
export const isPlanPaused = (history: History, today: LocalDate): PausedEvent | null => {
  let last: PausedEvent | null = null;
  for (const event of history.rare) {
    if (event.kind === "paused" && event.plane === null) last = event;
    else if (event.kind === "resumed" && event.plane === null) last = null;
  }
  return last !== null && today < last.until ? last : null;
};

/**
 * The pauses of a cell's plane or of the cell itself that were not taken back, whether they still hold or have run out.
 * A pause takes the place of an earlier one of the same plane and modes; `resume` of the cell, its plane or the whole plan
 * takes them back.
 */
export const pausesOf = (cell: Cell, history: History): readonly PausedEvent[] => {
  const standing = new Map<Mode | null, PausedEvent>();
  for (const event of history.rare) {
    if (event.kind !== "paused" && event.kind !== "resumed") continue;
    if (event.plane !== cell.plane && (event.plane !== null || event.kind === "paused")) continue;
    if (event.mode !== null && event.mode !== cell.mode) continue;
    if (event.kind === "paused") standing.set(event.mode, event);
    else standing.clear();
  }
  return [...standing.values()];
};

/** Whether every direction is on hold on a day, all at once or one by one. */
export const isAllPaused = (history: History, today: LocalDate): boolean =>
  isPlanPaused(history, today) !== null ||
  cells.every((cell) => pausesOf(cell, history).some(({ until }) => today < until));

/** The one of some pauses that ends last; null when there is none. */
export const lastToEnd = (pauses: readonly PausedEvent[]): PausedEvent | null =>
  pauses.reduce<PausedEvent | null>((last, each) => (last === null || each.until > last.until ? each : last), null);
