import { describe, expect, it } from "vitest";

import type { LogEvent } from "../../../src/domain/log/event.ts";
import type { Profile } from "../../../src/domain/profile/profile.ts";
import { flareOf } from "../../../src/domain/symptoms/flare.ts";
import { symptomsFor } from "../../../src/domain/symptoms/symptoms-for.ts";
import { checkin, doneEvent } from "../../support/build-event.ts";
import { bodyCatalog, situationOf } from "../../support/build-situation.ts";
import { trained } from "../../support/build-target.ts";
import { builtInCatalog, builtInExercise } from "../../support/planner-catalog.ts";

const flare = doneEvent({ exercise: "crunch", flare: true, pain: 4 });

describe("flareOf", () => {
  it("lasts seven days, to be looked at from the third on", () => {
    expect(flareOf(situationOf([flare], "2026-11-29"))).toMatchObject({
      since: "2026-11-23",
      reviewFrom: "2026-11-26",
      until: "2026-11-30",
    });
    expect(flareOf(situationOf([flare], "2026-11-30"))).toBeNull();
  });

  it.each([
    ["settled with no more than usual pain", checkin({ date: "2026-11-25", pain: 2 }), true],
    ["settled, nobody said how much pain", checkin({ date: "2026-11-25", pain: null }), false],
    ["settled, with more pain than usual", checkin({ date: "2026-11-25", pain: 3 }), false],
    ["not settled", checkin({ date: "2026-11-25", settled: false }), false],
    ["a check-in of the same day", checkin({ date: "2026-11-23" }), false],
    ["a check-in still to come", checkin({ date: "2026-11-28" }), false],
  ])("%s", (_what, answer, isOver) => {
    expect(flareOf(situationOf([flare, answer], "2026-11-26", { usualPain: 2 })) === null).toBe(isOver);
  });

  it("starts again when it is said again", () => {
    expect(
      flareOf(situationOf([flare, checkin({ date: "2026-11-28", flare: true, settled: false })], "2026-12-04")),
    ).toMatchObject({
      since: "2026-11-28",
      events: [{ id: "e2" }],
    });
  });
});

describe("what a flare asks of each exercise", () => {
  const asked = (id: string, today = "2026-11-25", events: readonly LogEvent[] = [flare], profile = {}) => {
    const exercise = bodyCatalog.get(id);
    if (exercise === undefined) throw new Error(id);
    return symptomsFor(exercise, situationOf(events, today, profile));
  };

  it.each([
    ["crunch", { cause: "flare", isNear: true, rungDown: true }],
    ["plank", { cause: "flare", isNear: true, rungDown: false }],
    ["jefferson-curl", { cause: "rest" }],
    ["deadlift", { cause: "flare", isNear: false, rungDown: false }],
    ["squat", { cause: "flare", isNear: false, rungDown: false }],
    ["ankle", { cause: "amber" }],
    ["walking", { cause: "amber" }],
  ])("%s: %j", (id, asks) => {
    expect(asked(id)).toMatchObject({ ...asks, why: { rule: "flare", entries: ["e1"] } });
  });

  it("leaves the direction that feels good", () => {
    expect(asked("chest-raise", "2026-11-25", [flare], { relief: "extension" }).cause).toBe("amber");
  });

  it("lowers once: what was done since is held there", () => {
    const since = doneEvent({ exercise: "deadlift", date: "2026-11-25" });
    expect(asked("deadlift", "2026-11-27", [flare, since]).cause).toBe("amber");
  });

  it("lowers what is done later on the same day once as well", () => {
    const later = doneEvent({ exercise: "deadlift", pain: 1 });
    expect(asked("deadlift", "2026-11-25", [flare, later]).cause).toBe("amber");
    expect(asked("deadlift", "2026-11-25", [later, flare]).cause).toBe("flare");
  });

  it("of a check-in lowers what is still to come that day", () => {
    const morning = checkin({ date: "2026-11-25", flare: true, settled: false });
    expect(asked("deadlift", "2026-11-25", [morning]).cause).toBe("flare");
    const done = doneEvent({ exercise: "deadlift", date: "2026-11-25" });
    expect(asked("deadlift", "2026-11-27", [morning, done]).cause).toBe("amber");
  });

  it("is over after a week", () => {
    expect(asked("deadlift", "2026-11-30").cause).toBe("none");
  });
});

describe("where it flared", () => {
  const asked = (id: string, flared: string, profile: Partial<Profile> = {}) =>
    symptomsFor(builtInExercise(id), {
      ...situationOf([doneEvent({ exercise: flared, flare: true })], "2026-11-25", { ...trained, ...profile }),
      catalog: builtInCatalog,
    });

  it.each([
    ["what flared rests, for the easiest of its ladder", "bent-knee-wiper", { cause: "rest" }],
    ["which goes on lowered", "supine-knee-roll", { cause: "flare" }],
    ["other movement in the direction rests", "open-book", { cause: "rest" }],
    ["with a weight as well", "weighted-russian-twist", { cause: "rest" }],
    ["holds go on, with much less weight", "pallof-press", { cause: "flare", isNear: true }],
    ["other directions go on, a little lighter", "crunch", { cause: "flare", isNear: false }],
    ["weights in other directions too", "jefferson-curl-light", { cause: "flare", isNear: false }],
    ["mobility goes on", "90-90-hip-switch", { cause: "amber" }],
  ])("%s", (_what, id, asks) => {
    expect(asked(id, "bent-knee-wiper")).toMatchObject({ ...asks, why: { rule: "flare" } });
  });

  it("says how far, how easy and until when", () => {
    expect(asked("supine-knee-roll", "bent-knee-wiper").why.text).toBe(
      "A flare-up was noted on 2026-11-23: keep it very easy, and only as far as it feels fine.",
    );
    expect(asked("open-book", "bent-knee-wiper").why.next).toBe(
      "It comes back on 2026-11-30, or before that with a check-in that says it has settled.",
    );
  });

  it("without an easier one on its ladder the easiest that moves the same way takes its place", () => {
    expect(asked("crunch", "crunch")).toMatchObject({ cause: "rest" });
    expect(asked("cat-camel", "crunch")).toMatchObject({ cause: "flare" });
  });

  it("the easiest of its ladder goes on itself", () => {
    expect(asked("supine-knee-roll", "supine-knee-roll")).toMatchObject({ cause: "flare" });
  });

  it("a hold rests for the easiest hold, and movement in its direction rests too", () => {
    expect(asked("front-plank", "front-plank")).toMatchObject({ cause: "rest" });
    expect(asked("wall-plank", "front-plank")).toMatchObject({ cause: "flare" });
    expect(asked("crunch", "front-plank")).toMatchObject({ cause: "rest" });
    expect(asked("dead-bug", "front-plank")).toMatchObject({ cause: "flare" });
  });

  it("a weight is taken down before the exercise is changed", () => {
    expect(asked("kettlebell-deadlift", "kettlebell-deadlift")).toMatchObject({
      cause: "flare",
      isNear: true,
      rungDown: true,
      standIn: expect.any(String),
    });
  });

  it("relief is believed, unless it flared in moving that way", () => {
    expect(asked("open-book", "pallof-press", { relief: "rotation" })).toMatchObject({ cause: "amber" });
    expect(asked("open-book", "bent-knee-wiper", { relief: "rotation" })).toMatchObject({ cause: "rest" });
  });

  it("of mobility lowers it", () => {
    expect(asked("90-90-hip-switch", "90-90-hip-switch")).toMatchObject({
      cause: "rest",
      standIn: expect.any(String),
    });
    expect(asked("walking", "walking")).toMatchObject({ cause: "flare" });
  });

  it("with a check-in alone only moving with a weight rests", () => {
    const said = (id: string) =>
      symptomsFor(builtInExercise(id), {
        ...situationOf([checkin({ flare: true, settled: false })], "2026-11-25", trained),
        catalog: builtInCatalog,
      });
    expect(said("jefferson-curl-light")).toMatchObject({ cause: "rest" });
    expect(said("crunch")).toMatchObject({ cause: "flare" });
    expect(said("kettlebell-deadlift")).toMatchObject({ cause: "flare", isNear: false });
  });

  it("is not forgotten when a check-in says it again", () => {
    const log = [doneEvent({ exercise: "bent-knee-wiper", flare: true }), checkin({ flare: true, settled: false })];
    const situation = { ...situationOf(log, "2026-11-25", trained), catalog: builtInCatalog };
    expect(symptomsFor(builtInExercise("open-book"), situation)).toMatchObject({ cause: "rest" });
    expect(symptomsFor(builtInExercise("jefferson-curl-light"), situation)).toMatchObject({ cause: "flare" });
  });
});
