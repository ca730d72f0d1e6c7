import { describe, expect, it } from "vitest";

import type { LogEvent } from "../../../src/domain/log/event.ts";
import { flareOf } from "../../../src/domain/progression/flare.ts";
import { symptomsFor } from "../../../src/domain/progression/symptoms-for.ts";
import { checkin, doneEvent } from "../../support/build-event.ts";
import { bodyCatalog, situationOf } from "../../support/build-situation.ts";

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
