import { describe, expect, it } from "vitest";

import { cellStatus, toleranceFor } from "../../../src/domain/symptoms/tolerance.ts";
import { checkin, cleared, doneEvent, paused } from "../../support/build-event.ts";
import { situationOf } from "../../support/build-situation.ts";

const moving = { plane: "flexion", mode: "move" } as const;
const resisting = { plane: "flexion", mode: "resist" } as const;
const tuesday = "2026-11-24";

describe("cellStatus", () => {
  it("is normal with nothing logged", () => {
    const status = cellStatus(moving, situationOf([], tuesday));
    expect(status).toMatchObject({ state: "normal", why: { entries: [] } });
    expect(status).not.toHaveProperty("until");
  });

  it("says until when a pause holds, the plane's or the whole plan's", () => {
    expect(cellStatus(moving, situationOf([paused({ plane: "flexion", mode: "move" })], tuesday))).toMatchObject({
      state: "paused",
      until: "2026-11-30",
      why: { rule: "pauses", entries: ["e1"], next: "It comes back on 2026-11-30, or with fourplane resume." },
    });
    expect(cellStatus(resisting, situationOf([paused({ plane: "flexion", mode: "move" })], tuesday)).state).toBe(
      "normal",
    );
    const both = [paused(), paused({ plane: "flexion", until: "2026-12-24" })];
    expect(cellStatus(resisting, situationOf(both, tuesday)).until).toBe("2026-12-24");
  });

  it("is paused without an end by the profile, and by leg symptoms", () => {
    const profile = { tolerance: { "flexion:move": "paused" } } as const;
    expect(cellStatus(moving, situationOf([], tuesday, profile))).toMatchObject({
      state: "paused",
      why: { rule: "tolerance" },
    });
    const legs = doneEvent({ exercise: "plank", legs: true });
    expect(cellStatus(moving, situationOf([legs], tuesday))).toMatchObject({
      state: "paused",
      why: { rule: "leg-symptoms" },
    });
    expect(cellStatus(moving, situationOf([legs, cleared({ date: tuesday })], tuesday)).state).toBe("normal");
  });

  it("moves gently after high pain in the plane, until a session went well", () => {
    const red = doneEvent({ exercise: "plank", pain: 8 });
    const well = doneEvent({ exercise: "crunch", date: "2026-11-25" });
    expect(cellStatus(moving, situationOf([red], tuesday)).state).toBe("sensitive");
    expect(cellStatus(resisting, situationOf([red], tuesday)).state).toBe("normal");
    expect(cellStatus(moving, situationOf([red, well], "2026-11-25")).state).toBe("normal");
  });

  it("is sensitive in a flare-up: the plane of what flared, or every plane after a check-in", () => {
    const flare = doneEvent({ exercise: "plank", flare: true });
    expect(toleranceFor(situationOf([flare], tuesday))).toEqual({
      "flexion:move": "sensitive",
      "flexion:resist": "sensitive",
    });
    expect(cellStatus(moving, situationOf([flare], tuesday)).until).toBe("2026-11-30");
    const morning = checkin({ flare: true, settled: false });
    expect(Object.values(toleranceFor(situationOf([morning], tuesday)))).toEqual(
      Array.from({ length: 8 }, () => "sensitive"),
    );
  });
});

describe("toleranceFor", () => {
  it("keeps what the profile says", () => {
    const tolerance = { "rotation:move": "sensitive", "flexion:resist": "paused", "flexion:move": "ok" } as const;
    expect(toleranceFor(situationOf([], tuesday, { tolerance }))).toEqual({
      "rotation:move": "sensitive",
      "flexion:resist": "paused",
    });
  });

  it("leaves out a paused plane until its day, and the whole plan to isPlanPaused", () => {
    const events = [paused({ plane: "rotation", until: "2026-11-26" })];
    expect(toleranceFor(situationOf(events, "2026-11-25"))["rotation:move"]).toBe("paused");
    expect(toleranceFor(situationOf(events, "2026-11-26"))["rotation:move"]).toBe("sensitive");
    expect(toleranceFor(situationOf([paused()], tuesday))).toEqual({});
  });
});
