import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import type { LogEvent } from "../../../src/domain/log/event.ts";
import { dueSessions, nextSession, openSessions, sessionOn } from "../../../src/domain/session/today.ts";
import { doneEvent, logOf, skipped } from "../../support/build-event.ts";
import { buildItem, buildSession, buildWeek } from "../../support/build-week.ts";

const monday = "2026-11-23";
const wednesday = "2026-11-25";
const items = ["bird-dog", "dead-bug"].map((exercise) => buildItem({ exercise, name: exercise }));
const week = buildWeek({ sessions: [monday, wednesday, "2026-11-27"].map((date) => buildSession({ date, items })) });
const moved = (from: string, to: string): LogEvent => ({ kind: "moved", id: "m", date: to, from, to });

const statuses = (date: string, ...log: LogEvent[]) =>
  sessionOn(week, logOf(...log), date)?.items.map(({ status }) => status);

describe("sessionOn", () => {
  it("gives the session of the date, all open with nothing logged", () => {
    expect(statuses(monday)).toEqual(["open", "open"]);
    expect(statuses("2026-11-24")).toBeUndefined();
  });

  it.each([
    ["done", [doneEvent({ exercise: "bird-dog" })], ["done", "open"]],
    ["skipped", [skipped({ exercise: "dead-bug" })], ["open", "skipped"]],
    ["skipped, then done after all", [skipped(), doneEvent()], ["done", "open"]],
    ["done, then skipped", [doneEvent(), skipped()], ["done", "open"]],
    ["done twice", [doneEvent(), doneEvent()], ["done", "open"]],
    ["outside the plan", [doneEvent({ session: null })], ["open", "open"]],
    ["of another session", [doneEvent({ session: wednesday })], ["open", "open"]],
    ["on another day for this session", [doneEvent({ date: "2026-11-24", session: monday })], ["done", "open"]],
  ] as const)("%s", (_name, log, expected) => {
    expect(statuses(monday, ...log)).toEqual(expected);
  });

  it("follows a moved session, the last move counting", () => {
    expect(statuses(monday, moved(monday, "2026-11-24"))).toBeUndefined();
    expect(statuses("2026-11-24", moved(monday, "2026-11-24"))).toEqual(["open", "open"]);
    expect(statuses("2026-11-26", moved(monday, "2026-11-24"), moved(monday, "2026-11-26"))).toEqual(["open", "open"]);
  });

  it("joins two sessions on one day, so that nothing is done twice", () => {
    const both = sessionOn(
      week,
      logOf(moved(monday, wednesday), doneEvent({ date: wednesday, session: monday })),
      wednesday,
    );
    expect(both?.items.map(({ session, status }) => [session, status])).toEqual([
      [monday, "done"],
      [monday, "open"],
    ]);
  });

  it("leaves open what the other session had done on its own day", () => {
    const both = sessionOn(week, logOf(doneEvent({ date: monday }), moved(monday, wednesday)), wednesday);
    expect(both?.items.map(({ session, item, status }) => [session, item.exercise, status])).toEqual([
      [monday, "bird-dog", "done"],
      [monday, "dead-bug", "open"],
      [wednesday, "bird-dog", "open"],
    ]);
  });
});

describe("openSessions and nextSession", () => {
  it("names what was missed before the day, oldest first", () => {
    expect(openSessions(week, [], "2026-11-26").map(({ date }) => date)).toEqual([monday, wednesday]);
    expect(openSessions(week, [], monday)).toEqual([]);
  });

  it("leaves out a session that is done or skipped whole", () => {
    const log = logOf(doneEvent(), skipped({ exercise: "dead-bug" }));
    expect(openSessions(week, log, "2026-11-26").map(({ date }) => date)).toEqual([wednesday]);
  });

  it("finds the next session after the day, and none after the last", () => {
    expect(nextSession(week, [], monday)?.date).toBe(wednesday);
    expect(nextSession(week, [], "2026-11-27")).toBeNull();
  });

  it("sees a clock set back before the week: everything is still to come", () => {
    expect(openSessions(week, [], "2026-11-01")).toEqual([]);
    expect(nextSession(week, [], "2026-11-01")?.date).toBe(monday);
  });
});

describe("dueSessions", () => {
  it("neither loses nor doubles an exercise of a day, whatever is moved where", () => {
    const day = fc.integer({ min: 0, max: 6 }).map((days) => addDays(monday, days));
    const from = fc.constantFrom(monday, wednesday, "2026-11-27");
    fc.assert(
      fc.property(fc.array(fc.tuple(from, day), { maxLength: 6 }), (all) => {
        const sessions = dueSessions(week, logOf(...all.map(([start, end]) => moved(start, end))));
        const where = new Map<string, string>(all);
        const days = new Set(week.sessions.map(({ date }) => where.get(date) ?? date));
        expect(new Set(sessions.map(({ date }) => date))).toEqual(days);
        for (const session of sessions)
          expect(session.items.map(({ item }) => item.exercise).toSorted()).toEqual(
            items.map(({ exercise }) => exercise).toSorted(),
          );
        expect(sessions.map(({ date }) => date)).toEqual(sessions.map(({ date }) => date).toSorted());
      }),
    );
  });
});
