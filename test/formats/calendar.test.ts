import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";

import { safeText } from "../../src/domain/safe-text.ts";
import type { SessionAhead } from "../../src/domain/session/week-ahead.ts";
import { calendarText, isCalendar, type CalendarInput } from "../../src/formats/calendar.ts";
import { aheadItem, aheadOf } from "../support/build-ahead.ts";
import { buildItem, buildSession, buildWeek } from "../support/build-week.ts";
import { fullWeek } from "../support/sample-weeks.ts";

const small = buildWeek({ sessions: [buildSession({ items: [buildItem({ dose: { sets: 2 } })] })] });

const calendar = (overrides: Partial<CalendarInput> = {}): string =>
  calendarText({
    from: "2026-11-23",
    sessions: aheadOf(fullWeek),
    person: "default",
    revision: 3,
    today: "2026-11-22",
    at: 450,
    ...overrides,
  });

const named = (...names: readonly string[]): string =>
  calendar({
    sessions: aheadOf(buildWeek({ sessions: [buildSession({ items: names.map((name) => buildItem({ name })) })] })),
  });

/** Undone by hand, so that the writer does not check itself. */
const unfolded = (text: string): readonly string[] => text.replaceAll("\r\n ", "").split("\r\n");

const valueOf = (text: string, key: string): readonly string[] =>
  unfolded(text).flatMap((line) => (line.startsWith(`${key}:`) ? [line.slice(key.length + 1)] : []));

const unescaped = (value: string): string =>
  value.replace(/\\([\\,;nN])/g, (_all, sign: string) => (/n/i.test(sign) ? "\n" : sign));

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));

/** A calendar as clients keep one: an event with a known UID takes its place unless it is older. */
const imported = (...files: readonly string[]) => {
  const kept = new Map<string, { readonly sequence: number; readonly start: string; readonly summary: string }>();
  for (const { uid, sequence, startDate, summary } of files.flatMap(eventsOf)) {
    if ((kept.get(uid)?.sequence ?? -1) > sequence) continue;
    kept.set(uid, { sequence, start: startDate.toString(), summary });
  }
  return kept;
};

describe("a calendar", () => {
  it("is these bytes for a small week", () => {
    expect(calendar({ sessions: aheadOf(small), alarm: 15 }).split("\r\n")).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//fourplane//fourplane//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "BEGIN:VEVENT",
      "UID:2026-11-23-mon-933b5bde@fourplane",
      "SEQUENCE:3",
      "DTSTAMP:20261122T000000Z",
      "DTSTART:20261123T073000",
      "DURATION:PT4M",
      "SUMMARY:Back session: 4 min",
      String.raw`DESCRIPTION:1. Dead Bug Heel Tap: 2 × 8\, rest 60 s\n\nCheck it off: four`,
      String.raw` plane done\nGeneral exercise planning\, not medical advice. Stop and see s`,
      String.raw` omeone if a leg grows weak\, you go numb between the legs\, or bladder or `,
      " bowels change.",
      "STATUS:CONFIRMED",
      "TRANSP:OPAQUE",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:Back session: 4 min",
      "TRIGGER:-PT15M",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it("is the same twice, and known as one of ours", () => {
    expect(calendar()).toBe(calendar());
    expect(isCalendar(calendar())).toBe(true);
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

  it("keeps the hour in the night the clocks change", () => {
    const [, moved] = aheadOf(fullWeek);
    const [event] = eventsOf(calendar({ sessions: [{ ...(moved as SessionAhead), date: "2027-03-28" }], at: 150 }));
    expect(event?.startDate.toString()).toBe("2027-03-28T02:30:00");
  });

  it("goes on after midnight and lets a second session of a day follow the first", () => {
    const [first, second] = aheadOf(fullWeek) as [SessionAhead, SessionAhead];
    const events = eventsOf(calendar({ sessions: [first, { ...second, date: first.date }], at: 1435 }));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(["2026-11-23T23:55:00", "2026-11-24T00:15:00"]);
    expect(events.map(({ uid }) => uid.slice(0, 14))).toEqual(["2026-11-23-mon", "2026-11-23-wed"]);
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

  it("marks a session on hold as cancelled, without an alarm", () => {
    const sessions = aheadOf(small).map((session) => ({ ...session, isPaused: true }));
    const text = calendar({ sessions, alarm: 15 });
    expect(valueOf(text, "STATUS")).toEqual(["CANCELLED"]);
    expect(valueOf(text, "SUMMARY")).toEqual(["Back session: on hold"]);
    expect(text).not.toContain("VALARM");
  });

  it("may sound at the start itself", () => {
    expect(valueOf(calendar({ alarm: 0, sessions: aheadOf(small) }), "TRIGGER")).toEqual(["PT0S"]);
  });

  it("updates instead of doubling when it is imported again", () => {
    const [first, ...others] = aheadOf(fullWeek) as [SessionAhead, SessionAhead, SessionAhead];
    const moved = calendar({
      sessions: [...others, { ...first, date: "2026-11-28" }],
      revision: 4,
      today: "2026-11-25",
    });
    const once = imported(calendar());
    expect(once.size).toBe(3);
    expect(imported(calendar(), calendar())).toEqual(once);
    const updated = imported(calendar(), moved);
    expect([...updated.keys()]).toEqual([...once.keys()]);
    expect([...updated.values()].map(({ start }) => start.slice(0, 10))).toEqual([
      "2026-11-28",
      "2026-11-25",
      "2026-11-27",
    ]);
    expect(imported(moved, calendar())).toEqual(imported(moved));
  });

  it("keeps people and weeks apart", () => {
    expect(imported(calendar(), calendar({ person: "anna" }), calendar({ from: "2026-11-30" })).size).toBe(9);
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

  it("stands as it is when an item is added to it", () => {
    const [session] = aheadOf(small) as [SessionAhead];
    const more = { ...session, items: [...session.items, aheadItem(buildItem({ name: "Another" }))] };
    expect(valueOf(calendar({ sessions: [more] }), "UID")).toEqual(valueOf(calendar({ sessions: [session] }), "UID"));
  });
});

const khal = "/usr/bin/khal";

describe("a calendar, in khal", () => {
  it("is imported twice without a double, the newer one standing", ({ skip }) => {
    skip(!existsSync(khal), "no khal on this machine (Debian: apt-get install khal)");
    const folder = mkdtempSync(join(tmpdir(), "fourplane-khal-"));
    try {
      const store = join(folder, "store");
      const locale =
        "local_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n";
      writeFileSync(
        join(folder, "conf"),
        `[calendars]\n[[back]]\npath = ${store}\ntype = calendar\n[sqlite]\npath = ${join(folder, "db")}\n[locale]\n${locale}`,
      );
      const run = (...args: readonly string[]) =>
        execFileSync(khal, ["-c", join(folder, "conf"), ...args], {
          encoding: "utf8",
          env: { ...process.env, LC_ALL: "C.UTF-8" },
        });
      const take = (text: string) => {
        writeFileSync(join(folder, "week.ics"), text);
        run("import", "--batch", "-a", "back", join(folder, "week.ics"));
      };
      take(calendar());
      take(calendar());
      take(calendar({ at: 480, revision: 4 }));
      expect(readdirSync(store).length).toBe(3);
      const lines = run(
        "list",
        "2026-11-23",
        "7d",
        "--day-format",
        "{date}",
        "--format",
        "{start-time} {end-time} {title}",
      );
      expect(lines.trim().split("\n")).toEqual(
        fullWeek.sessions.flatMap(({ date, seconds }) => {
          const minutes = Math.ceil(seconds / 60);
          return [date, `08:00 08:${String(minutes).padStart(2, "0")} Back session: ${minutes} min`];
        }),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
