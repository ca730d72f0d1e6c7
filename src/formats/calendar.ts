import ICAL from "ical.js";

import { addDays, weekdayOf, type LocalDate } from "../domain/dates.ts";
import { safeText } from "../domain/safe-text.ts";
import type { TodaysItem } from "../domain/session/todays-items.ts";
import type { SessionAhead } from "../domain/session/week-ahead.ts";
import { fullDoseText } from "../words/dose.ts";

export interface CalendarInput {
  /** The first day of the week. */
  readonly from: LocalDate;
  readonly sessions: readonly SessionAhead[];
  /** Tells the plans of several people in one calendar apart. */
  readonly person: string;
  /** The revision of the state: it grows with every change, so a newer export takes the place of an older one. */
  readonly revision: number;
  readonly today: LocalDate;
  /** Minutes after midnight a session starts at, 0 to 1439, on the clock of wherever the person is. */
  readonly at: number;
  /** Minutes before the start that a reminder sounds; none when left out. */
  readonly alarm?: number | undefined;
}

const producer = "-//fourplane//fourplane//EN";

/** Whether a file was made by `calendarText`. */
export const isCalendar = (text: string): boolean =>
  text.startsWith("BEGIN:VCALENDAR") && text.slice(0, 300).includes(`PRODID:${producer}`);

/*
 * ical.js counts the octets of a line without the space it puts before a continued one, so 74 of them keep every line
 * within the 75 of RFC 5545 section 3.1.
 */
ICAL.foldLength = 74;

/** FNV-1a: short, the same everywhere, and all a name in a UID is needed for. */
const hashed = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
};

const two = (number: number): string => String(number).padStart(2, "0");

/** Floating, in the form of jCal (RFC 7265): no zone, so it is that time wherever the person is. */
const floating = (date: LocalDate, minutes: number): string => {
  const day = addDays(date, Math.floor(minutes / 1440));
  return `${day}T${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}:00`;
};

const itemLine = ({ item, status, rests }: TodaysItem, index: number): string => {
  const state = rests ? " (rests)" : status === "open" ? "" : ` (${status})`;
  return `${index + 1}. ${safeText(item.name)}${state}: ${fullDoseText(item)}`;
};

const closing =
  "General exercise planning, not medical advice. Stop and see someone if a leg grows weak, you go numb between the legs, or bladder or bowels change.";

const alarmOf = (minutes: number, summary: string) => [
  "valarm",
  [
    ["action", {}, "text", "DISPLAY"],
    ["description", {}, "text", summary],
    ["trigger", {}, "duration", minutes === 0 ? "PT0S" : `-PT${minutes}M`],
  ],
  [],
];

const lighterWords = ({ lighter }: SessionAhead): string =>
  lighter === null ? "" : lighter.reason === "asked" ? ", lighter day" : ", lighter week";

/** One session as a jCal event. Nothing to do on its date: it stays, marked as cancelled. */
const eventOf = (session: SessionAhead, start: number, input: CalendarInput) => {
  const minutes = Math.ceil(session.seconds / 60);
  const isOff = session.isPaused || minutes === 0;
  const summary = isOff ? "Back session: on hold" : `Back session: ${minutes} min${lighterWords(session)}`;
  const lines = [...session.items.map(itemLine), "", "Check it off: fourplane done", closing];
  return [
    "vevent",
    [
      ["uid", {}, "text", `${input.from}-${weekdayOf(session.planned)}-${hashed(input.person)}@fourplane`],
      ["sequence", {}, "integer", input.revision],
      ["dtstamp", {}, "date-time", `${input.today}T00:00:00Z`],
      ["dtstart", {}, "date-time", floating(session.date, start)],
      ["duration", {}, "duration", `PT${Math.max(1, minutes)}M`],
      ["summary", {}, "text", summary],
      ["description", {}, "text", lines.join("\n")],
      ["status", {}, "text", isOff ? "CANCELLED" : "CONFIRMED"],
      ["transp", {}, "text", isOff ? "TRANSPARENT" : "OPAQUE"],
    ],
    input.alarm === undefined || isOff ? [] : [alarmOf(input.alarm, summary)],
  ];
};

/** When each session starts: a second one of the same date follows the first. */
const startsOf = ({ sessions, at }: CalendarInput): readonly number[] => {
  const free = new Map<LocalDate, number>();
  return sessions.map(({ date, seconds }) => {
    const start = free.get(date) ?? at;
    free.set(date, start + Math.ceil(seconds / 60));
    return start;
  });
};

/**
 * An iCalendar file (RFC 5545) with one event a session. The UID follows from the week, the weekday the plan gave the
 * session and the person, so that importing again updates: a moved session moves, a changed dose changes.
 */
export const calendarText = (input: CalendarInput): string => {
  const starts = startsOf(input);
  const events = input.sessions.map((session, index) => eventOf(session, starts[index] ?? input.at, input));
  const calendar = [
    "vcalendar",
    [
      ["version", {}, "text", "2.0"],
      ["prodid", {}, "text", producer],
      ["calscale", {}, "text", "GREGORIAN"],
      ["method", {}, "text", "PUBLISH"],
    ],
    events,
  ];
  return ICAL.stringify(calendar);
};
