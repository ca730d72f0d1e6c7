import { addDays, type LocalDate } from "../dates.ts";
import type { Log } from "../log/event.ts";
import { historyOf } from "../log/history.ts";
import { standingStop } from "../screening/screen.ts";
import { dueSessions, hasOpen, type DueSession } from "../session/today.ts";
import { isPlanPaused } from "../symptoms/pauses.ts";
import type { Week } from "../week.ts";

/** What a calendar may speak of. */
export interface Weeks {
  readonly plan: Week | null;
  readonly previous: Week | null;
  readonly log: Log;
}

const isBegun = ({ items }: DueSession): boolean => items.some(({ status }) => status === "done");

/**
 * The sessions that count: all of the plan, and of the week before it what was there before the plan took over and is over,
 * or was done.
 */
export const standingSessions = ({ plan, previous, log }: Weeks, today: LocalDate): readonly DueSession[] => {
  if (plan === null) return [];
  const before = previous === null ? [] : dueSessions(previous, log);
  const isStanding = (session: DueSession) => session.date < plan.from && (session.date < today || isBegun(session));
  return [...before.filter(isStanding), ...dueSessions(plan, log)];
};

/** The mornings after the days on which something was done, or is still to be; a day on hold has none. In order. */
export const morningsAfter = (weeks: Weeks, today: LocalDate): readonly LocalDate[] => {
  const { plan, previous, log } = weeks;
  const first = previous?.from ?? plan?.from ?? today;
  const history = historyOf(log);
  const done = log.flatMap(({ kind, date }) => (kind === "done" && date >= first ? [date] : []));
  const isStopped = standingStop(log, today) !== null;
  const ahead = (isStopped ? [] : standingSessions(weeks, today)).filter(
    (session) => session.date >= today && hasOpen(session) && isPlanPaused(history, session.date) === null,
  );
  return [...new Set([...done, ...ahead.map(({ date }) => date)].map((date) => addDays(date, 1)))].sort();
};

/** Whether an event of a date speaks of a session that is not there any more; what lies before the weeks kept is left alone. */
export const isGone = (date: LocalDate, { plan, previous }: Weeks, today: LocalDate): boolean =>
  date >= today || [plan, previous].some((week) => week !== null && week.from <= date && date < addDays(week.from, 7));
