import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import type { LogEvent } from "../../../src/domain/log/event.ts";
import type { Profile } from "../../../src/domain/profile/profile.ts";
import { symptomsFor } from "../../../src/domain/symptoms/symptoms-for.ts";
import { toleranceFor } from "../../../src/domain/symptoms/tolerance.ts";
import { modes, planes } from "../../../src/domain/spine.ts";
import { checkin, cleared, doneEvent, paused, resumed } from "../../support/build-event.ts";
import { bodyCatalog, situationOf } from "../../support/build-situation.ts";

const asked = (id: string, events: readonly LogEvent[], today: string, profile: Partial<Profile> = {}) => {
  const exercise = bodyCatalog.get(id);
  if (exercise === undefined) throw new Error(id);
  return symptomsFor(exercise, situationOf(events, today, profile));
};

const wednesday = "2026-11-25";
const none = { cause: "none" };

describe("the table of domain facts section 2", () => {
  const green = doneEvent({ exercise: "crunch", pain: 2 });
  const amber = doneEvent({ exercise: "crunch", pain: 4 });
  const red = doneEvent({ exercise: "crunch", pain: 7 });
  const unsettled = checkin({ settled: false });
  const lasting = checkin({ date: wednesday, pain: 5, settled: null });

  it.each([
    ["green: itself", [green], "crunch", none],
    ["green: its plane", [green], "plank", none],
    ["amber and settled: itself", [amber, checkin()], "crunch", { cause: "amber" }],
    ["amber and settled: its plane", [amber, checkin()], "plank", none],
    ["amber, nobody checked in: itself", [amber], "crunch", { cause: "amber" }],
    ["amber, unsettled: itself", [amber, unsettled], "crunch", { cause: "unsettled" }],
    ["amber, unsettled: its plane", [amber, unsettled], "plank", { cause: "amber" }],
    ["amber, unsettled: the plan", [amber, unsettled], "bird-dog", none],
    ["amber for more than a day: itself", [amber, lasting], "crunch", { cause: "red" }],
    ["red: itself", [red], "crunch", { cause: "red" }],
    ["red: holds in its plane", [red], "plank", { cause: "plane" }],
    ["red: moving with a weight in its plane", [red], "jefferson-curl", { cause: "rest" }],
    ["red: the plan", [red], "bird-dog", { cause: "amber" }],
    ["red: mobility", [red], "ankle", { cause: "amber" }],
  ])("%s", (_what, events, id, asks) => {
    expect(asked(id, events, wednesday)).toMatchObject(asks);
  });

  it("goes by usual pain", () => {
    expect(asked("crunch", [amber], wednesday, { usualPain: 4 })).toMatchObject(none);
    expect(asked("crunch", [red], wednesday, { usualPain: 7 })).toMatchObject({ cause: "amber" });
  });

  it("rests for leg symptoms: the exercise, its plane, and stretches of the nerve", () => {
    const legs = doneEvent({ exercise: "crunch", legs: true, flare: true, pain: 8 });
    for (const id of ["crunch", "plank", "slider"]) {
      expect(asked(id, [legs], wednesday)).toMatchObject({
        cause: "rest",
        why: { rule: "leg-symptoms", entries: ["e1"] },
      });
    }
    expect(asked("bird-dog", [legs], wednesday).why.rule).toBe("flare");
  });

  it("lowers a little when pain rises two weeks running, once", () => {
    const weeks = [2, 3, 4].map((pain, index) =>
      doneEvent({ exercise: "wiper", date: addDays("2026-11-09", index * 7), pain }),
    );
    expect(asked("wiper", weeks, wednesday)).toMatchObject({
      cause: "unsettled",
      why: { rule: "pain-trend", entries: ["e1", "e2", "e3"] },
    });
    const again = [...weeks, doneEvent({ exercise: "wiper", date: wednesday, pain: 5 })];
    expect(asked("wiper", again, "2026-11-27").cause).toBe("amber");
  });

  it("lowers once: work done since is held until somebody says it went well", () => {
    const quiet = doneEvent({ exercise: "crunch", date: wednesday, pain: null });
    const plank = doneEvent({ exercise: "plank", date: wednesday, pain: null });
    expect(asked("crunch", [red, quiet], "2026-11-27").cause).toBe("amber");
    expect(asked("plank", [red, plank], "2026-11-27").cause).not.toBe("plane");
    expect(asked("crunch", [red, doneEvent({ exercise: "crunch", date: wednesday })], "2026-11-27")).toMatchObject(
      none,
    );
  });

  it("forgets after 28 days", () => {
    expect(asked("crunch", [red], "2026-12-20").cause).toBe("red");
    expect(asked("crunch", [red], "2026-12-21")).toMatchObject(none);
  });
});

describe("pauses", () => {
  it("rest a cell until its day and say which day that is", () => {
    const pause = paused({ plane: "flexion" });
    expect(asked("plank", [pause], wednesday)).toMatchObject({ cause: "rest", why: { rule: "pauses" } });
    expect(asked("plank", [pause], wednesday).why.next).toContain("2026-11-30");
    expect(asked("bird-dog", [pause], wednesday)).toMatchObject(none);
    expect(asked("plank", [pause], "2026-11-30").cause).not.toBe("rest");
  });

  it("of the whole plan rest mobility too", () => {
    for (const id of bodyCatalog.keys()) expect(asked(id, [paused()], wednesday).cause).toBe("rest");
  });

  it("are followed by the way back: lighter the first time, then held, no weight where the spine moves", () => {
    const before = ["crunch", "jefferson-curl", "plank"].map((exercise) => doneEvent({ exercise, date: "2026-11-20" }));
    const log = [...before, paused({ plane: "flexion" })];
    expect(asked("crunch", log, "2026-11-30")).toMatchObject({
      cause: "returning",
      why: { rule: "re-exposure" },
    });
    expect(asked("jefferson-curl", log, "2026-11-30")).toMatchObject({ cause: "rest", why: { rule: "re-exposure" } });
    const back = [...log, doneEvent({ exercise: "crunch", date: "2026-11-30" })];
    expect(asked("crunch", back, "2026-12-02")).toMatchObject({ cause: "amber" });
  });
});

const day = fc.nat(40).map((offset) => addDays("2026-10-20", offset));
const pain = fc.constantFrom(null, 0, 1, 2, 3, 4, 5, 6, 8, 10);
const exerciseId = fc.constantFrom(...bodyCatalog.keys());
const rarely = fc.integer({ min: 0, max: 9 }).map((n) => n === 0);
const anEvent: fc.Arbitrary<LogEvent> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ date: day, exercise: exerciseId, pain, flare: rarely, legs: rarely, deload: rarely })
      .map(doneEvent),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ date: day, pain, settled: fc.constantFrom(null, true, false), flare: rarely, legs: rarely })
      .map(checkin),
  },
  fc
    .record({
      date: day,
      plane: fc.constantFrom(null, ...planes),
      mode: fc.constantFrom(null, ...modes),
      days: fc.nat(20),
    })
    .map(({ days, ...rest }) =>
      paused({ ...rest, mode: rest.plane === null ? null : rest.mode, until: addDays(rest.date, days) }),
    ),
  fc.record({ date: day, plane: fc.constantFrom(null, ...planes) }).map(resumed),
  fc.record({ date: day }).map(cleared),
);
const aLog = fc.array(anEvent, { maxLength: 25 });
const usual = fc.nat(8);

describe("whatever was logged", () => {
  it("always says why, from entries of the log", () => {
    fc.assert(
      fc.property(aLog, exerciseId, day, usual, (log, id, today, usualPain) => {
        const { cause, why } = asked(id, log, today, { usualPain });
        expect(why.text).toMatch(/^\S.*\.$/);
        expect(why.next).toMatch(/^\S.*\.$/);
        if (cause !== "none") expect(why.entries.length).toBeGreaterThan(0);
        const known = new Set(log.map((_, index) => `e${index + 1}`));
        for (const entry of why.entries) expect(known).toContain(entry);
      }),
    );
  });

  it("says the same again, and looks at nothing dated after today", () => {
    fc.assert(
      fc.property(aLog, exerciseId, day, usual, (log, id, today, usualPain) => {
        const known = log
          .map((event, index) => ({ ...event, id: `e${index + 1}` }))
          .filter(({ date }) => date <= today);
        const renumbered = (text: unknown) => JSON.stringify(text).replace(/"e\d+"/g, "e");
        const said = asked(id, log, today, { usualPain });
        expect(asked(id, log, today, { usualPain })).toEqual(said);
        expect(renumbered(asked(id, known, today, { usualPain }))).toBe(renumbered(said));
      }),
    );
  });

  it("never lets a dose grow after pain above 5, a flare or leg symptoms", () => {
    fc.assert(
      fc.property(
        aLog,
        exerciseId,
        day,
        fc.constantFrom("pain", "flare", "legs"),
        usual,
        (log, id, today, what, usualPain) => {
          const bad = doneEvent({
            exercise: id,
            date: today,
            pain: what === "pain" ? 6 : 0,
            flare: what === "flare",
            legs: what === "legs",
          });
          const before = log.filter((event) => event.kind !== "cleared" && event.date <= today);
          expect(asked(id, [...before, bad], addDays(today, 1), { usualPain }).cause).not.toBe("none");
        },
      ),
    );
  });

  it("leaves doses alone while everything is comfortable", () => {
    const comfortable = fc
      .record({ date: day, exercise: exerciseId, pain: fc.constantFrom(null, 0, 1, 2) })
      .map(doneEvent);
    fc.assert(
      fc.property(fc.array(comfortable, { maxLength: 20 }), exerciseId, day, (log, id, today) => {
        expect(asked(id, log, today)).toMatchObject(none);
        expect(toleranceFor(situationOf(log, today))).toEqual({});
      }),
    );
  });
});
