import { addDays, type LocalDate } from "../dates.ts";
import type { Log } from "../log/event.ts";
import type { Week } from "../week.ts";
import { dueSessions, hasOpen, openSessions, sessionOn, type DueSession, type SessionItem } from "./today.ts";

/**
 * The date that "what is open" means on a day where nothing is named: the day itself, or, just after midnight, the day before:
 * when the day has no session and nothing done yet, and the day before has something open.
 */
export const openDate = (week: Week, log: Log, today: LocalDate): LocalDate => {
  const yesterday = addDays(today, -1);
  if (sessionOn(week, log, today) !== null) return today;
  if (log.some((event) => event.kind === "done" && event.date === today)) return today;
  const before = sessionOn(week, log, yesterday);
  return before !== null && hasOpen(before) ? yesterday : today;
};

/** The last session before a date in which something is still open; null when there is none. */
export const lastOpen = (week: Week, log: Log, date: LocalDate): DueSession | null =>
  openSessions(week, log, date).at(-1) ?? null;

/**
 * The item of a week that naming an exercise on a date means: the open one of the session of that date, else the latest
 * open one of an earlier session, else the one of that date that is open no more. Null: it stands outside the plan.
 */
export const itemNamed = (
  week: Week,
  log: Log,
  exercise: string,
  date: LocalDate,
): { readonly session: DueSession; readonly item: SessionItem } | null => {
  const found = dueSessions(week, log)
    .filter((session) => session.date <= date)
    .toReversed()
    .flatMap((session) =>
      session.items.filter(({ item }) => item.exercise === exercise).map((item) => ({ session, item })),
    );
  return found.find(({ item }) => item.status === "open") ?? found.find(({ session }) => session.date === date) ?? null;
};
