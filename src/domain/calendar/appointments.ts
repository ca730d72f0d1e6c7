import { addDays, type LocalDate } from "../dates.ts";
import { standingStop } from "../screening/screen.ts";
import type { SessionAhead } from "../session/week-ahead.ts";
import { secondsOf, type TodaysItem } from "../session/todays-items.ts";
import type { Lighter } from "../week.ts";
import { clockTimeAt, minutesAfterMidnight, startOn, type ClockTime } from "./clock-time.ts";
import type { CalendarRecord, SentEvent } from "./record.ts";
import { isGone, morningsAfter, standingSessions, type Weeks } from "./standing.ts";

/** How the session of a date stands; `off`: a pause or symptoms leave nothing to do. */
export type DayStatus = "open" | "part" | "done" | "skipped" | "off";

/** What an event of a calendar is about. */
export interface Appointment {
  readonly uid: string;
  readonly date: LocalDate;
  readonly start: ClockTime;
  readonly minutes: number;
  /** Minutes before it that a reminder sounds; none once it is over. */
  readonly alarm?: number;
  readonly about:
    | {
        readonly kind: "session";
        readonly status: DayStatus;
        readonly items: readonly TodaysItem[];
        readonly lighter: Lighter | null;
      }
    | { readonly kind: "checkin"; readonly isAnswered: boolean }
    /** What an earlier export had. */
    | { readonly kind: "gone"; readonly checkin: boolean };
}

export interface CalendarAsk extends Weeks {
  /** The sessions to send. */
  readonly sessions: readonly SessionAhead[];
  /** They are all of the plan. */
  readonly isWhole: boolean;
  readonly record: CalendarRecord & { readonly id: string };
  readonly today: LocalDate;
}

/** How long a check-in takes, in minutes [D]. */
const checkinMinutes = 5;
/** So long what was cancelled is sent again, for a calendar that missed it [D]. */
const cancelledDays = 28;

const statusOf = (items: readonly TodaysItem[], isPaused: boolean): DayStatus => {
  const isDone = items.some(({ status }) => status === "done");
  const isOpen = items.some(({ status, rests }) => status === "open" && !rests);
  if (!isDone && (isPaused || secondsOf(items) === 0)) return "off";
  return isOpen ? (isDone ? "part" : "open") : isDone ? "done" : "skipped";
};

const uidOf = (id: string, date: LocalDate, isCheckin: boolean): string =>
  `${id}-${date}${isCheckin ? "-checkin" : ""}@fourplane`;

/** What was sent of a date: under its own id, else under that of an earlier version or another computer. */
const sentOn = ({ id, sent }: CalendarAsk["record"], date: LocalDate, isCheckin: boolean): SentEvent | undefined => {
  const own = uidOf(id, date, isCheckin);
  const same = sent.filter((event) => event.date === date && (event.checkin === true) === isCheckin);
  return same.find(({ uid }) => uid === own) ?? same[0];
};

/** One appointment a date, whatever was moved there: it is done in one go. What is over stays where it was. */
const sessionsOf = ({ sessions, record, log, today }: CalendarAsk): readonly Appointment[] => {
  const isStopped = standingStop(log, today) !== null;
  const dates = [...new Set(sessions.map(({ date }) => date))];
  return dates.map((date) => {
    const own = sessions.filter((session) => session.date === date);
    const items = own.flatMap((session) => session.items);
    const isPaused = own.every((session) => session.isPaused) || (isStopped && date >= today);
    const status = statusOf(items, isPaused);
    const before = sentOn(record, date, false);
    const isOver = date < today || status === "done" || status === "skipped";
    const kept = isOver && before?.start !== undefined && before.cancelled !== true ? before : undefined;
    const alarm = isOver || status === "off" ? undefined : record.alarm;
    return {
      uid: before?.uid ?? uidOf(record.id, date, false),
      date,
      start: kept?.start ?? startOn(date, record.times),
      minutes: kept?.minutes ?? Math.max(1, Math.ceil(secondsOf(items) / 60)),
      ...(alarm === undefined ? {} : { alarm }),
      about: { kind: "session", status, items, lighter: own[0]?.lighter ?? null },
    };
  });
};

/** The check-ins of the mornings after these dates; one is over before a session of its day begins. */
const checkinsOf = (
  { record, log, today }: CalendarAsk,
  mornings: readonly LocalDate[],
  training: ReadonlySet<LocalDate>,
): readonly Appointment[] => {
  const { checkins: time, times } = record;
  if (time === undefined) return [];
  const answered = new Set(log.flatMap(({ kind, date }) => (kind === "checkin" ? [date] : [])));
  return mornings.map((date) => {
    const before = sentOn(record, date, true);
    const latest = training.has(date) ? minutesAfterMidnight(startOn(date, times)) - checkinMinutes : 1440;
    const isAnswered = answered.has(date);
    const isOver = date < today || isAnswered;
    const kept = isOver && before?.cancelled !== true ? before?.start : undefined;
    return {
      uid: before?.uid ?? uidOf(record.id, date, true),
      date,
      start: kept ?? clockTimeAt(Math.min(minutesAfterMidnight(time), latest)),
      minutes: checkinMinutes,
      ...(isOver || record.alarm === undefined ? {} : { alarm: 0 }),
      about: { kind: "checkin", isAnswered },
    };
  });
};

const goneOf = (ask: CalendarAsk, staying: ReadonlySet<string>): readonly Appointment[] => {
  const { record, today } = ask;
  const oldest = addDays(today, -cancelledDays);
  return record.sent.flatMap(({ uid, date, start, minutes, checkin = false, cancelled = false }) => {
    if (staying.has(uid) || date < oldest) return [];
    // A morning that is over is nobody's ghost, and a choice made later does not take it back.
    if (!cancelled && !(checkin ? date >= today : isGone(date, ask, today))) return [];
    const at = start ?? startOn(date, record.times);
    return [{ uid, date, start: at, minutes: Math.max(1, minutes), about: { kind: "gone" as const, checkin } }];
  });
};

const inOrder = (a: Appointment, b: Appointment): number =>
  `${a.date}T${a.start} ${a.uid}` < `${b.date}T${b.start} ${b.uid}` ? -1 : 1;

/**
 * What a calendar is to be told: the sessions asked for, one a date; the check-ins of the mornings after them, where they are
 * wanted; and as gone all that an earlier export had and that does not stand any more. In the order of time.
 */
export const appointmentsOf = (ask: CalendarAsk): readonly Appointment[] => {
  const { plan, record, today, isWhole } = ask;
  const training = new Set(standingSessions(ask, today).map(({ date }) => date));
  const sessions = sessionsOf({ ...ask, sessions: ask.sessions.filter(({ date }) => training.has(date)) });
  const sent = new Set(sessions.map(({ date }) => date));
  const mornings = record.checkins === undefined ? [] : morningsAfter(ask, today);
  const isSent = (morning: LocalDate) =>
    isWhole && plan !== null ? morning >= plan.from : sent.has(addDays(morning, -1));
  const checkins = checkinsOf(ask, mornings.filter(isSent), training);
  const uidsOn = (dates: Iterable<LocalDate>, isCheckin: boolean) =>
    [...dates].map((date) => sentOn(record, date, isCheckin)?.uid ?? uidOf(record.id, date, isCheckin));
  const staying = new Set([...uidsOn(training, false), ...uidsOn(mornings, true)]);
  return [...sessions, ...checkins, ...goneOf(ask, staying)].sort(inOrder);
};

/** The first date that an export may speak of again. */
export const firstSpokenOf = ({ plan, previous }: Weeks, today: LocalDate): LocalDate =>
  [plan, previous].reduce(
    (first, week) => (week !== null && week.from < first ? week.from : first),
    addDays(today, -cancelledDays),
  );
