import type { LocalDate } from "../dates.ts";
import type { DoneEvent, Performed, PlannedDose, WholeLog } from "../log/event.ts";
import { append, type NewEvent } from "./record.ts";
import { isSaidOf } from "../log/said-since.ts";
import type { SessionAhead } from "./week-ahead.ts";
import { isSamePerformed } from "../log/performed.ts";

/** An exercise ticked on paper or in a file. */
export interface Tick {
  /** The date the plan gave its session. */
  readonly session: LocalDate;
  readonly exercise: string;
  readonly planned: PlannedDose;
  readonly done: Performed;
  readonly note?: string;
}

export interface RecordedTicks<T extends Tick> {
  readonly added: readonly DoneEvent[];
  /** In the log already, just like this. */
  readonly known: readonly T[];
  /** Known too, but for a note the log does not have. */
  readonly unread: readonly T[];
  /** In the log already, with other numbers. */
  readonly differing: readonly T[];
  /** Of a day to come, and not of a session that could have been done early. */
  readonly early: readonly T[];
}

const eventFor = (tick: Tick, sessions: readonly SessionAhead[], today: LocalDate): Omit<DoneEvent, "id"> => {
  const { session, exercise, planned, done, note } = tick;
  const ahead = sessions.find((each) => each.planned === session);
  const item = ahead?.items.find((each) => each.item.exercise === exercise);
  const day = ahead?.date ?? session;
  return {
    kind: "done",
    // A session done before its day was done today at the latest.
    date: day > today ? today : day,
    exercise,
    session: item === undefined ? null : session,
    planned: item === undefined ? null : planned,
    done,
    effort: null,
    pain: null,
    flare: false,
    legs: false,
    // Every dose of a lighter day is one, whichever rule has the last word.
    deload: item !== undefined && item.target !== null && ahead?.lighter !== null,
    ...(note === undefined ? {} : { note }),
  };
};

/**
 * Writes ticks down that the log does not have yet: one entry for an exercise of a session, so that the same ticks a
 * second time add nothing. What the session does not hold any more stands outside the plan.
 */
export const recordTicks = <T extends Tick>(
  ticks: readonly T[],
  sessions: readonly SessionAhead[],
  log: WholeLog,
  today: LocalDate,
): RecordedTicks<T> => {
  const keyOf = ({ exercise, session, date }: Pick<DoneEvent, "exercise" | "session" | "date">) =>
    `${session ?? `outside ${date}`} ${exercise}`;
  // What was said before a session was planned is about the one that stood on its day before.
  const planned = new Map(sessions.map(({ planned: date, items }) => [date, items[0]?.since]));
  const isAbout = (event: DoneEvent): boolean => {
    const since = event.session === null ? undefined : planned.get(event.session);
    return since === undefined || isSaidOf(event, { since });
  };
  const before = new Map<string, readonly DoneEvent[]>();
  for (const event of log) {
    if (event.kind === "done" && isAbout(event)) before.set(keyOf(event), [...(before.get(keyOf(event)) ?? []), event]);
  }
  const events: NewEvent[] = [];
  const [known, unread, differing, early]: [T[], T[], T[], T[]] = [[], [], [], []];
  for (const tick of ticks) {
    const event = eventFor(tick, sessions, today);
    const same = before.get(keyOf(event));
    const alike = same?.filter(({ done }) => isSamePerformed(done, tick.done)) ?? [];
    if (event.session === null && tick.session > today) early.push(tick);
    else if (same === undefined) {
      events.push(event);
      before.set(keyOf(event), [{ ...event, id: "" }]);
    } else if (alike.length === 0) differing.push(tick);
    else {
      known.push(tick);
      if (tick.note !== undefined && alike.every(({ note }) => note !== tick.note)) unread.push(tick);
    }
  }
  const { added } = append(log, events);
  return {
    added: added.filter((event) => event.kind === "done"),
    known,
    unread,
    differing,
    early,
  };
};
