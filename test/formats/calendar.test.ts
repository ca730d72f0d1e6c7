import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";

import { appointmentsOf, type CalendarAsk } from "../../src/domain/calendar/appointments.ts";
import { safeText } from "../../src/domain/safe-text.ts";
import type { SessionAhead } from "../../src/domain/session/week-ahead.ts";
import type { Week } from "../../src/domain/week.ts";
import { calendarOf, isCalendar } from "../../src/formats/calendar.ts";
import { aheadOf } from "../support/build-ahead.ts";
import { buildItem, buildSession, buildWeek } from "../support/build-week.ts";
import { noKhal, withIcalJs, withKhal, withNodeIcal } from "../support/calendar-clients.ts";
import { fullWeek } from "../support/sample-weeks.ts";

const small = buildWeek({ sessions: [buildSession({ items: [buildItem({ dose: { sets: 2 } })] })] });

const now = Date.UTC(2026, 10, 22, 10);
const nothingSent = { id: "0123456789abcdef", times: { usual: "07:30" }, sent: [] };

interface Asked extends Partial<CalendarAsk> {
  readonly week?: Week;
  readonly person?: string | null;
  readonly now?: number;
}

const made = ({ week = fullWeek, person = null, now: at = now, ...ask }: Asked = {}) => {
  const appointments = appointmentsOf({
    plan: week,
    previous: null,
    log: [],
    sessions: aheadOf(week),
    isWhole: true,
    record: nothingSent,
    today: "2026-11-22",
    ...ask,
  });
  return calendarOf({ appointments, record: ask.record ?? nothingSent, person, now: at });
};

const calendar = (asked: Asked = {}): string => made(asked).text;

const named = (...names: readonly string[]): string =>
  calendar({ week: buildWeek({ sessions: [buildSession({ items: names.map((name) => buildItem({ name })) })] }) });

/** Undone by hand, so that the writer does not check itself. */
const unfolded = (text: string): readonly string[] => text.replaceAll("\r\n ", "").split("\r\n");

const valueOf = (text: string, key: string): readonly string[] =>
  unfolded(text).flatMap((line) => (line.startsWith(`${key}:`) ? [line.slice(key.length + 1)] : []));

const unescaped = (value: string): string =>
  value.replace(/\\([\\,;nN])/g, (_all, sign: string) => (/n/i.test(sign) ? "\n" : sign));

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));

describe("a calendar", () => {
  it("is these bytes for a small week", () => {
    expect(calendar({ week: small, record: { ...nothingSent, alarm: 15 } }).split("\r\n")).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//fourplane//fourplane//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "NAME:Back sessions",
      "X-WR-CALNAME:Back sessions",
      "BEGIN:VEVENT",
      "UID:0123456789abcdef-2026-11-23@fourplane",
      "SEQUENCE:217504800",
      "DTSTAMP:20261122T100000Z",
      "LAST-MODIFIED:20261122T100000Z",
      "DTSTART:20261123T073000",
      "DURATION:PT4M",
      "SUMMARY:Back session: forward (4 min)",
      String.raw`DESCRIPTION:1. Dead Bug Heel Tap: 2 × 8\, rest 60 s\n\nCheck it off: four`,
      String.raw` plane done\nGeneral exercise planning\, not medical advice. Stop and see s`,
      String.raw` omeone if a leg grows weak\, you go numb between the legs\, or bladder or `,
      " bowels change.",
      "CATEGORIES:Exercise",
      "STATUS:CONFIRMED",
      "TRANSP:OPAQUE",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:Back session: forward (4 min)",
      "TRIGGER:-PT15M",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it("is the same twice, however late, and known as one of ours", () => {
    const { text, record } = made();
    expect(calendar({ record: { ...nothingSent, ...record }, now: now + 1e9 })).toBe(text);
    expect(isCalendar(text)).toBe(true);
    expect(isCalendar("BEGIN:VCALENDAR\r\nPRODID:-//someone//else//EN\r\n")).toBe(false);
  });

  it("has an event for each session, at floating time, as long as the session", () => {
    const events = eventsOf(calendar());
    expect(events.map(({ startDate }) => startDate.toString())).toEqual([
      "2026-11-23T07:30:00",
      "2026-11-25T07:30:00",
      "2026-11-27T07:30:00",
    ]);
    expect(events.map(({ startDate }) => startDate.zone?.tzid)).toEqual(["floating", "floating", "floating"]);
    expect(events.map(({ duration }) => duration.toSeconds() / 60)).toEqual(
      fullWeek.sessions.map(({ seconds }) => Math.ceil(seconds / 60)),
    );
  });

  it("keeps the hour on either side of a change of the clocks, for every reader", () => {
    // Berlin: 2027-03-28, 2026-10-25.
    for (const sunday of ["2027-03-28", "2026-10-25"])
      for (const client of [withIcalJs(), withNodeIcal()]) {
        const dates = [-1, 0, 1].map((days) =>
          new Date(Date.parse(sunday) + days * 86_400_000).toISOString().slice(0, 10),
        );
        const week = buildWeek({ from: dates[0] ?? sunday, sessions: dates.map((date) => buildSession({ date })) });
        client.take(calendar({ week, today: "2026-10-20" }));
        expect(client.shows().map((line) => line.slice(0, 22))).toEqual(dates.map((date) => `${date} 07:30-07:34`));
      }
  });

  it("keeps the hour on either side of a change of the clocks in khal", ({ skip }) => {
    skip(noKhal !== "", noKhal);
    const dates = ["2027-03-27", "2027-03-28", "2027-03-29"];
    const week = buildWeek({ from: "2027-03-27", sessions: dates.map((date) => buildSession({ date })) });
    withKhal("2027-03-27", 3, (khal) => {
      khal.take(calendar({ week, today: "2027-03-26" }));
      expect(khal.shows().map((line) => line.slice(0, 22))).toEqual(dates.map((date) => `${date} 07:30-07:34`));
    });
  });

  it("is one event where a second session was moved to the same date", () => {
    const [first, second] = aheadOf(fullWeek) as [SessionAhead, SessionAhead];
    const [event, ...others] = eventsOf(calendar({ sessions: [first, { ...second, date: first.date }] }));
    expect(others.filter(({ startDate }) => startDate.toString().startsWith(first.date))).toEqual([]);
    expect((event?.duration.toSeconds() ?? 0) / 60).toBe(Math.ceil((first.seconds + second.seconds) / 60));
    expect(event?.description.match(/^\d+\. /gm)?.length).toBe(first.items.length + second.items.length);
  });

  it("says what to do, with its doses, and how it stands", () => {
    const [session] = aheadOf(fullWeek) as [SessionAhead];
    const items = session.items.map((item, index) => ({
      ...item,
      status: index === 0 ? ("done" as const) : item.status,
      rests: index === 1,
    }));
    const [description = ""] = valueOf(calendar({ sessions: [{ ...session, items }] }), "DESCRIPTION").map(unescaped);
    expect(description.split("\n").slice(0, 5)).toEqual([
      "1. Ankle Dorsiflexion Mobilization (done): 2 × 10 per side, rest 15 s",
      "2. Kettlebell Deadlift (rests): 3 × 8, 16 kg kettlebell, rest 60 s",
      "3. Seated Roll-Down: 2 × 5, rest 30 s",
      "4. Single-Arm Farmer's Carry: 3 × 20 m per side, 12 kg kettlebell, rest 60 s",
      "5. Bird Dog: 6-4-2 × 10 s holds per side, rest 45 s",
    ]);
  });

  it("says in the title what the day trains and how it stands", () => {
    const [session] = aheadOf(fullWeek) as [SessionAhead];
    const as = (changes: object) => ({ ...session, items: session.items.map((item) => ({ ...item, ...changes })) });
    const title = (one: SessionAhead, person: string | null = null) =>
      valueOf(calendar({ sessions: [one], person }), "SUMMARY").map(unescaped)[0];
    const lighter = { every: 6, entries: [], from: "2026-11-23", until: "2026-11-30" };
    expect([
      title(session),
      title(session, "anna"),
      title({ ...session, lighter: { ...lighter, reason: "due" } }),
      title({ ...session, lighter: { ...lighter, reason: "asked" } }),
      title(as({ status: "done" })),
      title(as({ status: "skipped" })),
      title({ ...session, isPaused: true }),
      title(as({ rests: true })),
    ]).toEqual([
      "Back session: forward, backward, sideways (20 min)",
      "Back session (anna): forward, backward, sideways (20 min)",
      "Back session: forward, backward, sideways (20 min, lighter week)",
      "Back session: forward, backward, sideways (20 min, lighter day)",
      "Back session done: forward, backward, sideways (20 min)",
      "Back session skipped: forward, backward, sideways (20 min)",
      "Back session on hold",
      "Back session on hold",
    ]);
  });

  it("marks a session on hold as cancelled, without an alarm", () => {
    const sessions = aheadOf(small).map((session) => ({ ...session, isPaused: true }));
    const text = calendar({ week: small, sessions, record: { ...nothingSent, alarm: 15 } });
    expect(valueOf(text, "STATUS")).toEqual(["CANCELLED"]);
    expect(valueOf(text, "TRANSP")).toEqual(["TRANSPARENT"]);
    expect(text).not.toContain("VALARM");
  });

  it("may sound at the start itself", () => {
    expect(valueOf(calendar({ week: small, record: { ...nothingSent, alarm: 0 } }), "TRIGGER")).toEqual(["PT0S"]);
  });

  it("asks for a check-in on the mornings after, before a session of that day", () => {
    const days = ["2026-11-23", "2026-11-24", "2026-11-26"].map((date) => buildSession({ date }));
    const text = calendar({
      week: buildWeek({ sessions: days }),
      record: { ...nothingSent, checkins: "08:00", alarm: 10 },
    });
    const events = eventsOf(text).filter(({ uid }) => uid.includes("checkin"));
    expect(events.map(({ startDate, summary }) => `${startDate.toString()} ${summary}`)).toEqual([
      "2026-11-24T07:25:00 Back check-in",
      "2026-11-25T08:00:00 Back check-in",
      "2026-11-27T08:00:00 Back check-in",
    ]);
    expect(valueOf(text, "TRIGGER").filter((trigger) => trigger === "PT0S")).toHaveLength(3);
  });

  it("keeps commas, semicolons, backslashes, and letters of every script", () => {
    const name = String.raw`A, b; c\n "d": 腕立て伏せ 👩‍👩‍👧‍👧 é`;
    const [description = ""] = valueOf(named(name), "DESCRIPTION").map(unescaped);
    expect(description.split("\n")[0]).toBe(`1. ${name}: 3 × 8, rest 60 s`);
    expect(eventsOf(named(name))[0]?.description).toBe(description);
  });

  it("lets no name begin anything of its own", () => {
    const text = named("x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:y\nATTACH:file:///etc/passwd\u2028z\u0007");
    expect(eventsOf(text).length).toBe(1);
    expect(unfolded(text).filter((line) => /^(BEGIN:VEVENT|UID|ATTACH)/.test(line)).length).toBe(2);
    expect(valueOf(text, "DESCRIPTION")[0]).toContain(String.raw`x\\u{d}\\u{a}END:VEVENT`);
  });

  it("folds every line within 75 octets and loses no character, whatever the names", () => {
    const word = fc.string({ unit: "binary", minLength: 1, maxLength: 120 });
    const hostile = fc.constantFrom(
      "\r\nBEGIN:VEVENT\r\n",
      "\\n\\,\\;",
      ";;,,",
      "日".repeat(60),
      "👩‍👩‍👧‍👧".repeat(9),
      "\r",
      "\n ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, hostile), { minLength: 1, maxLength: 4 }), (names) => {
        const text = named(...names);
        for (const line of text.split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
        }
        const [description = ""] = valueOf(text, "DESCRIPTION").map(unescaped);
        expect(description.split("\n").slice(0, names.length)).toEqual(
          names.map((name, index) => `${index + 1}. ${safeText(name)}: 3 × 8, rest 60 s`),
        );
        expect(eventsOf(text).map((event) => event.description)).toEqual([description]);
      }),
      { numRuns: 100 },
    );
  });
});
