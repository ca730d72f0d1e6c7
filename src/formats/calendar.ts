import ICAL from "ical.js";

import type { Appointment } from "../domain/calendar/appointments.ts";
import { numbered, start2020, type Drafted, type Numbers } from "../domain/calendar/numbers.ts";
import type { CalendarRecord } from "../domain/calendar/record.ts";
import { safeText } from "../domain/safe-text.ts";
import { appointmentText, appointmentTitle } from "../words/appointment.ts";

export interface CalendarInput {
  readonly appointments: readonly Appointment[];
  readonly record: CalendarRecord;
  /** Whose sessions they are, where several people may share a calendar; null where there is one alone. */
  readonly person: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const producer = "-//fourplane//fourplane//EN";

/** Whether a file was made by `calendarOf`. */
export const isCalendar = (text: string): boolean =>
  text.startsWith("BEGIN:VCALENDAR") && text.slice(0, 300).includes(`PRODID:${producer}`);

/*
 * ical.js counts the octets of a line without the space it puts before a continued one, so 74 of them keep every line
 * within the 75 of RFC 5545 section 3.1.
 */
ICAL.foldLength = 74;

/** FNV-1a: short and the same everywhere, to tell whether a text is another one. */
export const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
};

/** A property as jCal (RFC 7265) writes it. */
type Property = readonly [name: string, parameters: object, type: string, ...values: readonly unknown[]];

const alarmOf = (minutes: number, title: string) => [
  "valarm",
  [
    ["action", {}, "text", "DISPLAY"],
    ["description", {}, "text", title],
    ["trigger", {}, "duration", minutes === 0 ? "PT0S" : `-PT${minutes}M`],
  ],
  [],
];

/**
 * What an event says. Its time is floating, without a zone: 07:30 wherever the person is, on either side of a change of the
 * clocks. What is cancelled keeps its place, says so in its title too, and takes up no time.
 */
const draft = (appointment: Appointment, person: string | null) => {
  const { uid, date, start, minutes, alarm, about } = appointment;
  const title = appointmentTitle(appointment, person);
  const isCancelled = about.kind === "gone" || (about.kind === "session" && about.status === "off");
  const isBusy = about.kind === "session" && !isCancelled && about.status !== "skipped";
  const properties: readonly Property[] = [
    ["dtstart", {}, "date-time", `${date}T${start}:00`],
    ["duration", {}, "duration", `PT${minutes}M`],
    ["summary", {}, "text", title],
    ["description", {}, "text", appointmentText(appointment)],
    ["categories", {}, "text", "Exercise"],
    ["status", {}, "text", isCancelled ? "CANCELLED" : "CONFIRMED"],
    ["transp", {}, "text", isBusy ? "OPAQUE" : "TRANSPARENT"],
  ];
  const alarms = alarm === undefined ? [] : [alarmOf(alarm, title)];
  const drafted: Drafted = {
    uid,
    date,
    ...((about.kind === "gone" ? about.checkin : about.kind === "checkin") ? { checkin: true } : {}),
    start,
    minutes,
    ...(about.kind === "gone" ? { cancelled: true } : {}),
    digest: fingerprint(JSON.stringify([properties, alarms])),
  };
  return { drafted, properties, alarms };
};

/** An instant of UTC by its seconds since 2020. */
const instant = (seconds: number): string => new Date(start2020 + seconds * 1000).toISOString().replace(".000Z", "Z");

const stamps = (uid: string, { sequence, changed }: Numbers): readonly Property[] => [
  ["uid", {}, "text", uid],
  ["sequence", {}, "integer", sequence],
  ["dtstamp", {}, "date-time", instant(sequence)],
  ["last-modified", {}, "date-time", instant(changed)],
];

/**
 * An iCalendar file (RFC 5545), and what is to be remembered of it. An event is known by the person and the date, so that
 * importing again updates; what an earlier export had and this one has not is in it as cancelled.
 */
export const calendarOf = ({
  appointments,
  record,
  person,
  now,
}: CalendarInput): { readonly text: string; readonly record: CalendarRecord } => {
  const drafts = appointments.map((appointment) => draft(appointment, person));
  const { record: next, numbers } = numbered(
    record,
    drafts.map(({ drafted }) => drafted),
    now,
  );
  const name = `Back sessions${person === null ? "" : ` (${safeText(person)})`}`;
  const calendar = [
    "vcalendar",
    [
      ["version", {}, "text", "2.0"],
      ["prodid", {}, "text", producer],
      ["calscale", {}, "text", "GREGORIAN"],
      ["method", {}, "text", "PUBLISH"],
      // What RFC 7986 calls it, and what programs from before it read.
      ["name", {}, "unknown", name],
      ["x-wr-calname", {}, "unknown", name],
    ],
    drafts.map(({ drafted, properties, alarms }) => {
      const own = numbers.get(drafted.uid) ?? { sequence: 0, changed: 0 };
      return ["vevent", [...stamps(drafted.uid, own), ...properties], alarms];
    }),
  ];
  return { text: ICAL.stringify(calendar), record: next };
};
