import { addDays, daysBetween, weekdayOf, type LocalDate, type Weekday } from "../dates.ts";
import type { LogEvent, SkipReason } from "../log/event.ts";
import type { History } from "../log/history.ts";
import { isSaidOf } from "../log/said-since.ts";
import type { Week } from "../week.ts";
import type { Block } from "./blocks.ts";

/** How many sessions were planned, and how many of them were done: with at least half of their exercises. */
export interface SessionCount {
  readonly planned: number;
  readonly done: number;
}

/** What is known about the session the plan gave one day. */
interface Known {
  /** The day it was moved to, or its own. */
  readonly due: LocalDate;
  /** Exercises in the plan; null where the plan of that day is gone. */
  readonly items: number | null;
  readonly done: Set<string>;
  readonly skipped: Map<string, SkipReason>;
}

export interface Sessions {
  /** Planned sessions whose day is over, or that have something logged, by the date the plan gave them. */
  readonly known: ReadonlyMap<LocalDate, Known>;
  /** Days that counted as training days without a trace of what was planned. */
  readonly isExpected: (date: LocalDate) => boolean;
  readonly isOnHold: (date: LocalDate) => boolean;
}

/**
 * All planned sessions that can be told from the log and the current plan. Older plans are not kept, so for days
 * before it the person's training days `days` stand in, from the first entry on.
 */
export const sessionsOf = (input: {
  readonly history: History;
  readonly plan: Week | null;
  readonly days: readonly Weekday[];
  readonly isOnHold: (date: LocalDate) => boolean;
  readonly first: LocalDate;
  readonly today: LocalDate;
}): Sessions => {
  const { history, plan, days, isOnHold, first, today } = input;
  const planned = new Map((plan?.sessions ?? []).map((session) => [session.date, session]));
  const isOf = (event: LogEvent, date: LocalDate) => isSaidOf(event, planned.get(date) ?? {});
  const moves = new Map<LocalDate, LocalDate>();
  for (const event of history.log)
    if (event.kind === "moved" && isOf(event, event.from) && Math.abs(daysBetween(event.from, event.to)) < 7)
      moves.set(event.from, event.to);
  const known = new Map<LocalDate, Known>();
  const sessionOn = (date: LocalDate, items: number | null): Known => {
    const found = known.get(date) ?? { due: moves.get(date) ?? date, items, done: new Set(), skipped: new Map() };
    known.set(date, found);
    return found;
  };
  for (const { date, items } of plan?.sessions ?? []) sessionOn(date, items.length);
  for (const event of history.done) {
    const { exercise, session } = event;
    if (session !== null && isOf(event, session)) sessionOn(session, null).done.add(exercise);
  }
  for (const event of history.skipped) {
    const { exercise, session, reason } = event;
    if (session !== null && isOf(event, session)) sessionOn(session, null).skipped.set(exercise, reason);
  }
  for (const [date, { due, done, skipped }] of known) {
    if (due >= today && done.size + skipped.size === 0) known.delete(date);
  }
  const isPlanned = (date: LocalDate) => plan !== null && date >= plan.from && date <= addDays(plan.from, 6);
  return {
    known,
    isExpected: (date) =>
      date >= first && date < today && days.includes(weekdayOf(date)) && !isPlanned(date) && !isOnHold(date),
    isOnHold,
  };
};

const isDone = ({ items, done, skipped }: Known): boolean => {
  const asked = items ?? new Set([...done, ...skipped.keys()]).size;
  return done.size > 0 && done.size * 2 >= asked;
};

const isIll = ({ skipped }: Known): boolean =>
  skipped.size > 0 && [...skipped.values()].every((reason) => reason === "ill");

/**
 * The sessions of a week. One that was not done counts as planned only if it could have been: not on hold, not skipped
 * for illness. `excused` says how many were left out for that.
 */
export const countSessions = (block: Block, sessions: Sessions): SessionCount & { readonly excused: number } => {
  let planned = 0;
  let done = 0;
  let excused = 0;
  let traced = 0;
  let expected = 0;
  for (let date = block.from; date <= block.to; date = addDays(date, 1)) {
    if (sessions.isExpected(date)) expected += 1;
    const session = sessions.known.get(date);
    if (session === undefined) continue;
    const wasDone = isDone(session);
    const wasHeld = !wasDone && sessions.isOnHold(session.due);
    if (session.items === null && !wasHeld) traced += 1;
    if (wasDone) done += 1;
    if (wasHeld || (!wasDone && isIll(session))) excused += 1;
    else planned += 1;
  }
  return { planned: planned + Math.max(0, expected - traced), done, excused };
};
