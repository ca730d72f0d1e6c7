import type { LocalDate } from "../dates.ts";
import type { CheckinEvent, DoneEvent, Log, LogEvent, SkippedEvent } from "./event.ts";

/** The log sorted for the questions that targets ask. Every list is in the order of dates, then of writing. */
export interface History<L extends Log = Log> {
  readonly byExercise: ReadonlyMap<string, readonly DoneEvent[]>;
  readonly done: readonly DoneEvent[];
  readonly skipped: readonly SkippedEvent[];
  readonly checkins: readonly CheckinEvent[];
  /** All other kinds, and what tells of leg symptoms, in the order of writing: few events even in ten years. */
  readonly rare: Log;
  readonly log: L;
}

/** Events in the order of their dates, those of a day in the order of writing. */
export const byDate = <T extends { readonly date: LocalDate }>(events: readonly T[]): readonly T[] => {
  const isSorted = events.every((event, index) => index === 0 || (events[index - 1] as T).date <= event.date);
  return isSorted ? events : events.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
};

/** Events that hold until something ends them, and what tells of leg symptoms. */
export const isRare = (event: LogEvent): boolean =>
  event.kind === "done" || event.kind === "checkin" ? event.legs : event.kind !== "skipped";

/**
 * The history up to and with `upTo` (all of it when left out), of a whole log or a part of it. What is dated later is not
 * looked at. One pass: logs grow to ten thousands of events, and every command reads them.
 */
export const historyOf = <L extends Log>(log: L, upTo?: LocalDate): History<L> => {
  const isWhole = upTo === undefined || log.every(({ date }) => date <= upTo);
  const known = isWhole ? log : (log.filter(({ date }) => date <= upTo) as Log as L);
  const done: DoneEvent[] = [];
  const skipped: SkippedEvent[] = [];
  const checkins: CheckinEvent[] = [];
  const rare: LogEvent[] = [];
  for (const event of known) {
    if (isRare(event)) rare.push(event);
    if (event.kind === "done") done.push(event);
    else if (event.kind === "skipped") skipped.push(event);
    else if (event.kind === "checkin") checkins.push(event);
  }
  const inOrder = byDate(done);
  const byExercise = new Map<string, DoneEvent[]>();
  for (const event of inOrder) {
    const same = byExercise.get(event.exercise);
    if (same === undefined) byExercise.set(event.exercise, [event]);
    else same.push(event);
  }
  return { byExercise, done: inOrder, skipped: byDate(skipped), checkins: byDate(checkins), rare, log: known };
};
