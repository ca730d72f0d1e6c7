import { weekdays, type LocalDate } from "../dates.ts";
import {
  distinct,
  flag,
  list,
  localDate,
  optional,
  record,
  text,
  whole,
  type Fields,
  type Read,
  type ValueProblem,
} from "../read-value.ts";
import { quoted } from "../safe-text.ts";
import { isClockTime, type ClockTime, type Times } from "./clock-time.ts";

/** An event as it was last sent to a calendar. */
export interface SentEvent {
  readonly uid: string;
  readonly date: LocalDate;
  /** The morning after a session; else the session of the date. */
  readonly checkin?: boolean;
  /** Not known of what an earlier version may have sent. */
  readonly start?: ClockTime;
  readonly minutes: number;
  /** Sent as cancelled: nothing stands on its date any more. */
  readonly cancelled?: boolean;
  /** The number it was sent under, and that under which it last said something new; see `secondsSince2020`. */
  readonly sequence: number;
  readonly changed: number;
  /** A fingerprint of all it said; empty where a calendar may have something newer. */
  readonly digest: string;
}

/**
 * What calendars were told, and how somebody wants it. It is no part of what `undo` and `restore` bring back: a calendar that
 * was told something knows it, whatever is taken back here.
 */
export interface CalendarRecord {
  /** Stands for the person in the ids of events. By chance, so that it says nothing about who it is; not set before the first export. */
  readonly id?: string;
  readonly times?: Times;
  /** Minutes before a session that a reminder sounds. */
  readonly alarm?: number;
  /** When check-ins of the morning after are asked for. */
  readonly checkins?: ClockTime;
  /** The highest number ever given. */
  readonly sequence?: number;
  /** The week that was there when this version took over from one whose events had other ids; until the next export. */
  readonly earlier?: { readonly from: LocalDate; readonly dates: readonly LocalDate[] };
  readonly sent: readonly SentEvent[];
}

/** The most a number can be: that of 2088-01-19, as calendars keep it in 32 bits. */
export const mostSequence = 2_147_483_647;

/** A day in minutes: how long before it a reminder may sound. */
export const mostAlarm = 1440;

/** Events that are remembered: half a year of sessions and mornings every day [D]. */
export const mostSent = 400;

const clockTime: Read<ClockTime> = (value, path, problems) => {
  if (typeof value === "string" && isClockTime(value)) return value;
  problems.push({ path, message: `${quoted(value)} found, a time such as 07:30 expected` } satisfies ValueProblem);
  return undefined;
};

const times = record<Times>(
  Object.fromEntries(["usual", ...weekdays].map((day) => [day, optional(clockTime)])) as Fields<Times>,
);

const sequence = whole(0, mostSequence);

const sentEvent = record<SentEvent>({
  uid: text(true),
  date: localDate,
  checkin: optional(flag),
  start: optional(clockTime),
  minutes: whole(0, 1440),
  cancelled: optional(flag),
  sequence,
  changed: sequence,
  digest: text(),
});

/** Reads what is kept of a calendar. */
export const storedCalendar: Read<CalendarRecord> = record<CalendarRecord>({
  id: optional(text(true)),
  times: optional(times),
  alarm: optional(whole(0, mostAlarm)),
  checkins: optional(clockTime),
  sequence: optional(sequence),
  earlier: optional(record<NonNullable<CalendarRecord["earlier"]>>({ from: localDate, dates: list(localDate, 0, 7) })),
  sent: distinct(list(sentEvent, 0, mostSent), ({ uid }) => uid),
});

/** The same with nothing that can be taken for known: another computer may have sent newer ones. */
const doubted = (sent: readonly SentEvent[]): readonly SentEvent[] => sent.map((event) => ({ ...event, digest: "" }));

/**
 * The record after a state was brought back: what either of them sent, so that all of it can still be cancelled; the choices
 * and the person are those that were brought back, unless they say nothing.
 */
export const broughtBack = (
  present: CalendarRecord | undefined,
  restored: CalendarRecord | undefined,
): CalendarRecord | undefined => {
  if (restored === undefined) return present;
  const byUid = new Map<string, SentEvent>();
  for (const event of [...restored.sent, ...(present?.sent ?? [])])
    if ((byUid.get(event.uid)?.sequence ?? -1) < event.sequence) byUid.set(event.uid, event);
  const highest = Math.max(restored.sequence ?? 0, present?.sequence ?? 0);
  const newest = [...byUid.values()].sort((a, b) => b.sequence - a.sequence).slice(0, mostSent);
  return {
    ...present,
    ...restored,
    ...(highest === 0 ? {} : { sequence: highest }),
    sent: doubted(newest.sort((a, b) => (a.uid < b.uid ? -1 : 1))),
  };
};
