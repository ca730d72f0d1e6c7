import { addDays, type LocalDate } from "../dates.ts";
import type { Log } from "../log/event.ts";
import type { Item, Week } from "../week.ts";
import { isSaidOf } from "../log/said-since.ts";

/** A skip is neither done nor failed. */
export type ItemStatus = "open" | "done" | "skipped";

/** One item of a session and how it stands. */
export interface SessionItem {
  readonly item: Item;
  /** The date the plan gave its session; the log knows the item by this date and its exercise. */
  readonly session: LocalDate;
  readonly status: ItemStatus;
  /** As of its session. */
  readonly since?: number;
}

/** What is due on one date: the session of that date, and those moved to it. */
export interface DueSession {
  readonly date: LocalDate;
  readonly items: readonly SessionItem[];
}

const keyOf = (session: LocalDate, exercise: string): string => `${session} ${exercise}`;

/**
 * How the log leaves the sessions of a week: the status of its items, and where its sessions were moved to. Once done an
 * item stays done, whatever is skipped later; of several moves the last one counts. One pass, as logs grow long.
 */
const readLog = (week: Week, log: Log) => {
  const planned = new Map(week.sessions.map((session) => [session.date, session]));
  const last = addDays(week.from, 6);
  const status = new Map<string, ItemStatus>();
  const moved = new Map<LocalDate, LocalDate>();
  const closed = new Map<string, LocalDate>();
  for (const event of log) {
    if (event.kind !== "moved" && event.kind !== "done" && event.kind !== "skipped") continue;
    const date = event.kind === "moved" ? event.from : event.session;
    const session = date === null ? undefined : planned.get(date);
    if (session === undefined || !isSaidOf(event, session)) continue;
    if (event.kind === "moved") {
      // A session stays in its week, whatever an older log says.
      if (event.to >= week.from && event.to <= last) moved.set(event.from, event.to);
      continue;
    }
    const key = keyOf(session.date, event.exercise);
    if (status.get(key) !== "done") {
      status.set(key, event.kind);
      closed.set(key, event.date);
    }
  }
  return { status, moved, closed };
};

/**
 * The items of a date without doubles: of two sessions on one day an exercise is done once, so that of two that are open the
 * second falls away, and one that was closed on that very day closes the other.
 */
const joined = (
  items: readonly SessionItem[],
  date: LocalDate,
  closed: ReadonlyMap<string, LocalDate>,
): readonly SessionItem[] =>
  items.filter((each, at) => {
    if (each.status !== "open") return true;
    return !items.some((other, before) => {
      if (other.session === each.session || other.item.exercise !== each.item.exercise) return false;
      const key = keyOf(other.session, other.item.exercise);
      return other.status === "open" ? before < at : closed.get(key) === date;
    });
  });

/** All sessions of a week where they stand now, in the order of their dates. */
export const dueSessions = (week: Week, log: Log): readonly DueSession[] => {
  const { status, moved, closed } = readLog(week, log);
  const byDate = new Map<LocalDate, readonly SessionItem[]>();
  for (const { date: session, since, items } of week.sessions) {
    const date = moved.get(session) ?? session;
    const own = items.map((item): SessionItem => {
      const found = status.get(keyOf(session, item.exercise)) ?? "open";
      return { item, session, status: found, ...(since === undefined ? {} : { since }) };
    });
    byDate.set(date, [...(byDate.get(date) ?? []), ...own]);
  }
  return [...byDate]
    .map(([date, items]) => ({ date, items: joined(items, date, closed) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
};

export const hasOpen = ({ items }: DueSession): boolean => items.some(({ status }) => status === "open");

/** What is due on a date; null on a day without training. */
export const sessionOn = (week: Week, log: Log, date: LocalDate): DueSession | null =>
  dueSessions(week, log).find((session) => session.date === date) ?? null;

/** The sessions before a date in which something is still open, oldest first. */
export const openSessions = (week: Week, log: Log, today: LocalDate): readonly DueSession[] =>
  dueSessions(week, log).filter((session) => session.date < today && hasOpen(session));

/** The first session after a date in which something is open; null when the week has none left. */
export const nextSession = (week: Week, log: Log, today: LocalDate): DueSession | null =>
  dueSessions(week, log).find((session) => session.date > today && hasOpen(session)) ?? null;
