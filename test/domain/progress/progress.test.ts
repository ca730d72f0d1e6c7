import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import type { WholeLog, LogEvent } from "../../../src/domain/log/event.ts";
import { progressOf, type Progress, type ProgressInput } from "../../../src/domain/progress/progress.ts";
import { defaultProfile } from "../../../src/domain/profile/profile.ts";
import { planes } from "../../../src/domain/spine.ts";
import { checkin, doneEvent, logOf, paused, skipped, stopped } from "../../support/build-event.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";
import { buildItem, buildSession, buildWeek } from "../../support/build-week.ts";

const catalog = buildCatalog([
  buildExercise({ id: "bird-dog", planes: ["extension", "rotation"] }),
  buildExercise({ id: "plank", planes: ["flexion"], measure: "seconds" }),
]);

/** The default profile trains on Monday, Wednesday and Friday; today is Wednesday 2026-11-25 unless given. */
const read = (log: WholeLog, input: Partial<ProgressInput> = {}): Progress => {
  const found = progressOf({
    log,
    plan: null,
    profile: defaultProfile,
    catalog,
    today: "2026-11-25",
    weeks: 12,
    ...input,
  });
  if (found === null) throw new Error("nothing logged");
  return found;
};

const sessionsOf = (progress: Progress) =>
  progress.weeks.map(({ sessions, rest }) => rest ?? `${sessions.done}/${sessions.planned}`);
const done = (date: string, session: string | null = date) => doneEvent({ date, session });
/** A whole week done from its Monday on. */
const whole = (monday: string) => [0, 2, 4].map((offset) => done(addDays(monday, offset)));

test("nothing logged, or only later than today: nothing to show", () => {
  const input = { plan: null, profile: null, catalog, today: "2026-11-25", weeks: 12 };
  expect(progressOf({ ...input, log: logOf() })).toBeNull();
  expect(progressOf({ ...input, log: logOf(done("2026-11-26")) })).toBeNull();
  expect(progressOf({ ...input, log: logOf(paused()) })).toBeNull();
});

describe("weeks", () => {
  test("are Monday to Sunday without a plan, from the first entry to today", () => {
    const { weeks } = read(logOf(done("2026-11-11"), done("2026-11-23")));
    expect(weeks.map(({ from, to, isRunning }) => [from, to, isRunning])).toEqual([
      ["2026-11-09", "2026-11-15", false],
      ["2026-11-16", "2026-11-22", false],
      ["2026-11-23", "2026-11-29", true],
    ]);
  });

  test("begin on Mondays, whatever day the plan begins on: a plan made anew must not rewrite what was", () => {
    const log = logOf(done("2026-11-11"));
    const from = (plan: string) =>
      read(log, { plan: buildWeek({ from: plan, sessions: [] }) }).weeks.map((week) => week.from);
    expect(from("2026-11-21")).toEqual(["2026-11-09", "2026-11-16", "2026-11-23"]);
    expect(from("2026-11-28")).toEqual(["2026-11-09", "2026-11-16", "2026-11-23"]);
  });

  test("are the last so many, over a year's end", () => {
    const { weeks } = read(logOf(done("2026-11-11")), { today: "2027-01-02", weeks: 2 });
    expect(weeks.map(({ from }) => from)).toEqual(["2026-12-21", "2026-12-28"]);
  });
});

describe("load", () => {
  test("is counted on the day it was done, whenever it was written", () => {
    const log = logOf(
      done("2026-11-23"),
      done("2026-11-18"),
      done("2026-11-22"),
      done("2026-10-24"),
      done("2026-10-25"),
    );
    const sets = read(log).weeks.map(({ sets: { extension, rotation } }) => [extension, rotation]);
    expect(sets).toEqual([
      [6, 3],
      [0, 0],
      [0, 0],
      [0, 0],
      [6, 3],
      [3, 1.5],
    ]);
  });

  test("leaves out what is later than today and what no catalog knows, and says so", () => {
    const progress = read(
      logOf(done("2026-11-25"), done("2026-11-26"), doneEvent({ date: "2026-11-24", exercise: "gone" })),
    );
    expect(progress.weeks[0]?.sets).toEqual({ flexion: 0, extension: 3, rotation: 1.5, "side-bending": 0 });
    expect([progress.unknown, progress.later]).toEqual([["gone"], 1]);
  });

  test("names an unknown exercise only while its week is shown", () => {
    const log = logOf(doneEvent({ date: "2026-11-10", exercise: "gone" }), done("2026-11-24"));
    expect(read(log, { weeks: 1 }).unknown).toEqual([]);
  });
});

describe("sessions", () => {
  test("days without a trace count by the training days, from the first entry to yesterday", () => {
    expect(sessionsOf(read(logOf(done("2026-11-11"))))).toEqual(["1/2", "0/3", "0/1"]);
  });

  test("done on other days than usual are not counted twice", () => {
    const log = logOf(...["2026-11-17", "2026-11-19", "2026-11-21"].map((date) => done(date)));
    expect(sessionsOf(read(log))[0]).toBe("3/3");
  });

  test("more than there are training days now count as they were", () => {
    const log = logOf(...[16, 17, 18, 19, 20].map((day) => done(`2026-11-${day}`)));
    expect(sessionsOf(read(log))[0]).toBe("5/5");
  });

  test("count where they were planned, done a day late or logged after midnight", () => {
    const log = logOf(...whole("2026-11-09"), done("2026-11-16", "2026-11-15"));
    expect(sessionsOf(read(log))).toEqual(["4/4", "0/3", "0/1"]);
  });

  const item = (exercise: string) => buildItem({ exercise });
  const session = (date: string) => buildSession({ date, items: ["bird-dog", "plank", "walk"].map(item) });
  const plan = buildWeek({ sessions: ["2026-11-23", "2026-11-25", "2026-11-27"].map(session) });
  const entry = (exercise: string, date: string) => doneEvent({ exercise, date });

  test("are done with at least half of their items", () => {
    const one = [entry("bird-dog", "2026-11-23")];
    expect(sessionsOf(read(logOf(...one), { plan }))).toEqual(["0/1"]);
    expect(sessionsOf(read(logOf(...one, entry("bird-dog", "2026-11-23")), { plan }))).toEqual(["0/1"]);
    expect(sessionsOf(read(logOf(...one, entry("plank", "2026-11-23")), { plan }))).toEqual(["1/1"]);
  });

  test("of today count once something is logged, those to come when done early", () => {
    const monday = [entry("bird-dog", "2026-11-23"), entry("plank", "2026-11-23")];
    expect(sessionsOf(read(logOf(...monday, skipped({ date: "2026-11-25" })), { plan }))).toEqual(["1/2"]);
    const early = ["bird-dog", "plank"].map((exercise) =>
      doneEvent({ exercise, date: "2026-11-24", session: "2026-11-27" }),
    );
    expect(sessionsOf(read(logOf(...monday, ...early), { plan }))).toEqual(["2/2"]);
  });

  test("of older plans are judged by what was skipped", () => {
    const skips = ["plank", "walk"].map((exercise) => skipped({ exercise, date: "2026-11-16" }));
    expect(sessionsOf(read(logOf(done("2026-11-16"), ...skips)))[0]).toBe("0/3");
    expect(sessionsOf(read(logOf(done("2026-11-16"), ...skips.slice(1))))[0]).toBe("1/3");
  });

  test("that were moved are not missed before their new day", () => {
    const moved: LogEvent = { kind: "moved", id: "e1", date: "2026-11-24", from: "2026-11-23", to: "2026-11-26" };
    expect(sessionsOf(read(logOf(checkin(), moved), { plan }))).toEqual(["0/0"]);
    expect(sessionsOf(read(logOf(checkin(), moved), { plan, today: "2026-11-27" }))).toEqual(["0/2"]);
  });
});

describe("weeks on hold or ill", () => {
  const before = whole("2026-11-02");
  const after = whole("2026-11-16");

  test("a paused week is left out and does not end the streak", () => {
    const progress = read(logOf(...before, paused({ date: "2026-11-09", until: "2026-11-16" }), ...after));
    expect(sessionsOf(progress)).toEqual(["3/3", "on-hold", "3/3", "0/1"]);
    expect(progress.sessions).toEqual({ planned: 7, done: 6 });
    expect(progress.streak).toEqual({ weeks: 2, longest: 2 });
  });

  test("so is one stopped by a screening answer", () => {
    const log = logOf(...before, stopped({ date: "2026-11-08" }));
    expect(sessionsOf(read(log))).toEqual(["3/3", "on-hold", "on-hold", "on-hold"]);
  });

  test("a week in which every skip says ill is left out", () => {
    const ill = ["2026-11-09", "2026-11-11"].map((date) => skipped({ date, reason: "ill" }));
    const progress = read(logOf(...before, ...ill, ...after));
    expect(sessionsOf(progress)).toEqual(["3/3", "ill", "3/3", "0/1"]);
    expect(progress.streak.weeks).toBe(2);
  });

  test("a week skipped for other reasons counts and ends the streak", () => {
    const log = logOf(
      ...before,
      skipped({ date: "2026-11-09", reason: "ill" }),
      skipped({ date: "2026-11-11" }),
      ...after,
    );
    expect(sessionsOf(read(log))).toEqual(["3/3", "0/2", "3/3", "0/1"]);
    expect(read(log).streak).toEqual({ weeks: 1, longest: 1 });
  });

  test("a pause or illness in part of a week leaves only its own sessions out", () => {
    const log = logOf(
      done("2026-11-09"),
      paused({ date: "2026-11-11", until: "2026-11-14" }),
      done("2026-11-16"),
      skipped({ date: "2026-11-18", reason: "ill" }),
      done("2026-11-20"),
    );
    expect(sessionsOf(read(log))).toEqual(["1/1", "2/2", "0/1"]);
  });

  test("a short pause does not excuse the rest of its week", () => {
    const pause = (until: string) => logOf(...before, paused({ date: "2026-11-09", until }), ...after);
    expect(sessionsOf(read(pause("2026-11-12")))[1]).toBe("0/1");
    expect(sessionsOf(read(pause("2026-11-13")))[1]).toBe("on-hold");
  });

  test("training in a paused week counts all the same", () => {
    const log = logOf(...before, paused({ date: "2026-11-09", until: "2026-11-16" }), done("2026-11-11"));
    expect(sessionsOf(read(log))[1]).toBe("1/1");
  });
});

test("work outside any plan keeps the streak", () => {
  const log = logOf(done("2026-11-11", null), done("2026-11-18", null));
  expect(read(log).streak.weeks).toBe(2);
});

test("pain comes from exercises and check-ins of the week", () => {
  const log = logOf(
    doneEvent({ date: "2026-11-22", pain: 5 }),
    doneEvent({ date: "2026-11-23", pain: 3 }),
    checkin({ date: "2026-11-24", pain: 2 }),
    checkin({ date: "2026-11-24", pain: null }),
  );
  expect(read(log).weeks.map(({ pain }) => pain)).toEqual([
    { mean: 5, worst: 5, answers: 1 },
    { mean: 2.5, worst: 3, answers: 2 },
  ]);
});

test("any log: figures stay in range, and what is dated later changes nothing", () => {
  const date = fc.integer({ min: -60, max: 20 }).map((offset) => addDays("2026-11-25", offset));
  const event = fc.oneof(
    fc
      .record({ date, exercise: fc.constantFrom("bird-dog", "plank", "gone"), session: fc.option(date) })
      .map((each) => doneEvent(each)),
    fc.record({ date, reason: fc.constantFrom("ill" as const, "busy" as const) }).map((each) => skipped(each)),
    fc.record({ date, until: date }).map((each) => paused(each)),
    fc.record({ date, pain: fc.integer({ min: 0, max: 10 }) }).map((each) => checkin(each)),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (events, count) => {
      const input = { plan: buildWeek(), profile: defaultProfile, catalog, today: "2026-11-25", weeks: count };
      const log = logOf(...events);
      const progress = progressOf({ ...input, log });
      const past = progressOf({ ...input, log: logOf(...log.filter((each) => each.date <= "2026-11-25")) });
      expect(past === null ? null : { ...past, later: 0 }).toEqual(
        progress === null ? null : { ...progress, later: 0 },
      );
      if (progress === null) return;
      expect(progress.weeks.length).toBeLessThanOrEqual(count);
      for (const week of progress.weeks) {
        expect(week.sessions.done).toBeLessThanOrEqual(week.sessions.planned);
        expect(week.sessions.planned).toBeGreaterThanOrEqual(0);
        expect(planes.every((plane) => week.sets[plane] >= 0 && Number.isInteger(week.sets[plane] * 2))).toBe(true);
        if (week.rest !== null) expect(week.sessions).toEqual({ planned: 0, done: 0 });
      }
      expect(progress.streak.longest).toBeGreaterThanOrEqual(progress.streak.weeks);
    }),
    { numRuns: 150 },
  );
});
