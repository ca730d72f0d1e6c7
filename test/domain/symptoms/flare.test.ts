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
    ["crunch", "lower", 0.5, 0.5, true],
    ["plank", "lower", 0.5, 0.5, false],
    ["jefferson-curl", "rest", 1, 1, false],
    ["deadlift", "lower", 0.85, 0.5, false],
    ["squat", "lower", 0.85, 0.5, false],
    ["ankle", "hold", 1, 1, false],
    ["walking", "hold", 1, 1, false],
  ])("%s: %s", (id, effect, loadFactor, setsFactor, rungDown) => {
    expect(asked(id)).toMatchObject({
      effect,
      loadFactor,
      setsFactor,
      rungDown,
      why: { rule: "flare", entries: ["e1"] },
    });
  });

  it("leaves the direction that feels good", () => {
    expect(asked("chest-raise", "2026-11-25", [flare], { relief: "extension" }).effect).toBe("hold");
  });

  it("lowers once: what was done since is held there", () => {
    const since = doneEvent({ exercise: "deadlift", date: "2026-11-25" });
    expect(asked("deadlift", "2026-11-27", [flare, since]).effect).toBe("hold");
  });

  it("lowers what is done later on the same day once as well", () => {
    const later = doneEvent({ exercise: "deadlift", pain: 1 });
    expect(asked("deadlift", "2026-11-25", [flare, later]).effect).toBe("hold");
    expect(asked("deadlift", "2026-11-25", [later, flare]).effect).toBe("lower");
  });

  it("of a check-in lowers what is still to come that day", () => {
    const morning = checkin({ date: "2026-11-25", flare: true, settled: false });
    expect(asked("deadlift", "2026-11-25", [morning]).effect).toBe("lower");
    const done = doneEvent({ exercise: "deadlift", date: "2026-11-25" });
    expect(asked("deadlift", "2026-11-27", [morning, done]).effect).toBe("hold");
  });

  it("is over after a week", () => {
    expect(asked("deadlift", "2026-11-30").effect).toBe("none");
  });
});

describe("where it flared", () => {
  const asked = (id: string, flared: string, profile: Partial<Profile> = {}) =>
    symptomsFor(builtInExercise(id), {
      ...situationOf([doneEvent({ exercise: flared, flare: true })], "2026-11-25", { ...trained, ...profile }),
      catalog: builtInCatalog,
    });

  it.each([
    [
      "what flared rests, for the easiest of its ladder",
      "bent-knee-wiper",
      { effect: "rest", standIn: "supine-knee-roll" },
    ],
    ["which goes on lowered", "supine-knee-roll", { effect: "lower", setsFactor: 0.5 }],
    ["other movement in the direction rests", "open-book", { effect: "rest" }],
    ["with a weight as well", "weighted-russian-twist", { effect: "rest" }],
    ["holds go on, with much less weight", "pallof-press", { effect: "lower", loadFactor: 0.5, setsFactor: 0.5 }],
    ["other directions go on, a little lighter", "crunch", { effect: "lower", loadFactor: 0.85, setsFactor: 0.5 }],
    ["weights in other directions too", "jefferson-curl-light", { effect: "lower", loadFactor: 0.85 }],
    ["mobility goes on", "90-90-hip-switch", { effect: "hold" }],
  ])("%s", (_what, id, effect) => {
    expect(asked(id, "bent-knee-wiper")).toMatchObject({ ...effect, why: { rule: "flare" } });
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
    expect(asked("crunch", "crunch")).toMatchObject({ effect: "rest", standIn: "cat-camel" });
    expect(asked("cat-camel", "crunch")).toMatchObject({ effect: "lower" });
  });

  it("the easiest of its ladder goes on itself", () => {
    expect(asked("supine-knee-roll", "supine-knee-roll")).toMatchObject({ effect: "lower", setsFactor: 0.5 });
  });

  it("a hold rests for the easiest hold, and movement in its direction rests too", () => {
    expect(asked("front-plank", "front-plank")).toMatchObject({ effect: "rest", standIn: "wall-plank" });
    expect(asked("wall-plank", "front-plank")).toMatchObject({ effect: "lower" });
    expect(asked("crunch", "front-plank")).toMatchObject({ effect: "rest" });
    expect(asked("dead-bug", "front-plank")).toMatchObject({ effect: "lower" });
  });

  it("a weight is taken down before the exercise is changed", () => {
    expect(asked("kettlebell-deadlift", "kettlebell-deadlift")).toMatchObject({
      effect: "lower",
      loadFactor: 0.5,
      rungDown: true,
      standIn: "hip-hinge-drill",
    });
  });

  it("relief is believed, unless it flared in moving that way", () => {
    expect(asked("open-book", "pallof-press", { relief: "rotation" })).toMatchObject({ effect: "hold" });
    expect(asked("open-book", "bent-knee-wiper", { relief: "rotation" })).toMatchObject({ effect: "rest" });
  });

  it("of mobility lowers it", () => {
    expect(asked("90-90-hip-switch", "90-90-hip-switch")).toMatchObject({
      effect: "rest",
      standIn: expect.any(String),
    });
    expect(asked("walking", "walking")).toMatchObject({ effect: "lower", setsFactor: 0.5 });
  });

  it("with a check-in alone only moving with a weight rests", () => {
    const said = (id: string) =>
      symptomsFor(builtInExercise(id), {
        ...situationOf([checkin({ flare: true, settled: false })], "2026-11-25", trained),
        catalog: builtInCatalog,
      });
    expect(said("jefferson-curl-light")).toMatchObject({ effect: "rest" });
    expect(said("crunch")).toMatchObject({ effect: "lower" });
    expect(said("kettlebell-deadlift")).toMatchObject({ effect: "lower", loadFactor: 0.85 });
  });

  it("is not forgotten when a check-in says it again", () => {
    const log = [doneEvent({ exercise: "bent-knee-wiper", flare: true }), checkin({ flare: true, settled: false })];
    const situation = { ...situationOf(log, "2026-11-25", trained), catalog: builtInCatalog };
    expect(symptomsFor(builtInExercise("open-book"), situation)).toMatchObject({ effect: "rest" });
    expect(symptomsFor(builtInExercise("jefferson-curl-light"), situation)).toMatchObject({ effect: "lower" });
  });
});
