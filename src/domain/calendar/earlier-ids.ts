import { weekdayOf, type LocalDate } from "../dates.ts";
import { dueSessions } from "../session/today.ts";
import type { CalendarRecord, SentEvent } from "./record.ts";
import type { Weeks } from "./standing.ts";

/** Where the session that was planned for a date stands now; the date itself where it is not in the plan any more. */
const nowOn = ({ plan, log }: Weeks, planned: LocalDate): LocalDate =>
  (plan === null ? [] : dueSessions(plan, log)).find(({ items }) => items.some(({ session }) => session === planned))
    ?.date ?? planned;

/**
 * The record with the events that an earlier version may have sent, under the ids it gave them: a week, a weekday and a mark of
 * the person's name. What still stands goes on under them, and what does not is cancelled; so nobody has a session twice, or
 * one that is not there.
 */
export const withEarlierIds = (record: CalendarRecord, weeks: Weeks, mark: string): CalendarRecord => {
  const { earlier, sent } = record;
  if (earlier === undefined) return record;
  const known = new Set(sent.map(({ uid }) => uid));
  const old = earlier.dates.map((planned): SentEvent => ({
    uid: `${earlier.from}-${weekdayOf(planned)}-${mark}@fourplane`,
    date: nowOn(weeks, planned),
    minutes: 0,
    sequence: 0,
    changed: 0,
    digest: "",
  }));
  return { ...record, sent: [...sent, ...old.filter(({ uid }) => !known.has(uid))] };
};

/** What is remembered of a state that an earlier version wrote; nothing where it had no plan, and so no events. */
export const calendarOfEarlier = (plan: Weeks["plan"]): { readonly calendar?: CalendarRecord } =>
  plan === null
    ? {}
    : { calendar: { earlier: { from: plan.from, dates: plan.sessions.map(({ date }) => date) }, sent: [] } };
