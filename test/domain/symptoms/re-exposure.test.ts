import { describe, expect, it } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import type { LogEvent } from "../../../src/domain/log/event.ts";
import { reExposureOf } from "../../../src/domain/symptoms/re-exposure.ts";
import { cellStatus, toleranceFor } from "../../../src/domain/symptoms/tolerance.ts";
import { doneEvent, paused, resumed } from "../../support/build-event.ts";
import { situationOf } from "../../support/build-situation.ts";

const until = "2026-11-30";
const plane = paused({ plane: "flexion", until });
const moving = { plane: "flexion", mode: "move" } as const;
const resisting = { plane: "flexion", mode: "resist" } as const;

/** Crunches ("c") or planks ("p") with pain 0, or red ones in upper case, every two days from the end of the pause on. */
const sessions = (text: string, days = 2) =>
  [...text].map((letter, index) =>
    doneEvent({
      exercise: letter.toLowerCase() === "c" ? "crunch" : "plank",
      date: addDays(until, index * days),
      pain: letter === letter.toLowerCase() ? 0 : 8,
    }),
  );

const stepAfter = (events: readonly LogEvent[], today = "2027-01-31") =>
  reExposureOf(moving, situationOf(events, today))?.step.step ?? "normal";

describe("reExposureOf", () => {
  it.each([
    ["", 1],
    ["c", 1],
    ["cc", 2],
    ["cccc", 3],
    ["cccccc", 3],
    ["ccccpp", 4],
    ["ccccppcc", 5],
    ["ccccppcccc", "normal"],
    ["pppp", 1],
    ["C", 1],
    ["ccC", 1],
    ["ccccC", 2],
    ["ccccppC", 3],
    ["cCcc", 2],
  ])("after %j it is on step %s", (text, step) => {
    expect(stepAfter([plane, ...sessions(text)])).toBe(step);
  });

  it("counts only sessions 48 hours apart, and only where somebody said it was comfortable", () => {
    expect(stepAfter([plane, ...sessions("cc", 1)])).toBe(1);
    expect(stepAfter([plane, ...sessions("ccc", 1)])).toBe(2);
    expect(stepAfter([plane, ...sessions("cccc").map((each) => ({ ...each, pain: null }))])).toBe(1);
    expect(stepAfter([plane, ...sessions("cccc").map((each) => ({ ...each, pain: 4 }))])).toBe(1);
  });

  it("goes back a step after a flare", () => {
    expect(
      stepAfter([plane, ...sessions("cc"), doneEvent({ exercise: "crunch", date: "2026-12-10", flare: true })]),
    ).toBe(1);
  });

  it("has only the steps of the mode that was paused", () => {
    const modePause = paused({ plane: "flexion", mode: "resist", until });
    const situation = (text: string) => situationOf([modePause, ...sessions(text)], "2027-01-31");
    expect(reExposureOf(resisting, situation("p"))?.step.step).toBe(3);
    expect(reExposureOf(resisting, situation("pp"))).toBeNull();
    expect(reExposureOf(moving, situation(""))).toBeNull();
  });

  it("starts when the pause runs out and ends twelve weeks later", () => {
    expect(stepAfter([plane], "2026-11-29")).toBe("normal");
    expect(stepAfter([plane], until)).toBe(1);
    expect(stepAfter([plane], addDays(until, 83))).toBe(1);
    expect(stepAfter([plane], addDays(until, 84))).toBe("normal");
  });

  it("ends with a resume, and does not follow a pause of the whole plan", () => {
    expect(stepAfter([plane, resumed({ plane: "flexion" })])).toBe("normal");
    expect(stepAfter([plane, resumed({ plane: "flexion", date: "2026-12-04" })])).toBe("normal");
    expect(stepAfter([paused({ until })])).toBe("normal");
  });

  it("does not look at what comes after today", () => {
    expect(stepAfter([plane, ...sessions("cc")], "2026-12-01")).toBe(1);
  });

  it("names the pause and the sessions that counted", () => {
    expect(reExposureOf(moving, situationOf([plane, ...sessions("ccpC")], "2027-01-31"))).toMatchObject({
      greens: 0,
      since: until,
      until: "2027-02-22",
      entries: ["e1", "e2", "e3", "e5"],
    });
  });
});

describe("on the way back", () => {
  it("cells say which step it is, and both are planned lightly until holds are back", () => {
    const first = situationOf([plane], until);
    expect(cellStatus(moving, first)).toMatchObject({ state: "returning", step: 1, until: "2027-02-22" });
    expect(cellStatus(moving, first).why.text).toContain(
      "step 1 of 6: move without a weight, through about half of the range",
    );
    expect(toleranceFor(first)).toEqual({ "flexion:move": "sensitive", "flexion:resist": "sensitive" });
    const fourth = situationOf([plane, ...sessions("ccccpp")], "2026-12-20");
    expect(toleranceFor(fourth)).toEqual({ "flexion:move": "sensitive" });
    expect(toleranceFor(situationOf([plane, ...sessions("ccccppcccc")], "2027-01-10"))).toEqual({});
  });
});
