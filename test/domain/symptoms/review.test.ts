import { expect, it } from "vitest";

import type { LogEvent } from "../../../src/domain/log/event.ts";
import type { Profile } from "../../../src/domain/profile/profile.ts";
import { advice, morningNote } from "../../../src/domain/symptoms/review.ts";
import { checkin, doneEvent, paused } from "../../support/build-event.ts";
import { situationOf } from "../../support/build-situation.ts";

const notes = (events: readonly LogEvent[], today: string, profile: Partial<Profile> = {}) =>
  advice(situationOf(events, today, profile)).join("\n");

it("says nothing when there is nothing to say", () => {
  expect(notes([doneEvent()], "2026-11-24")).toBe("");
});

it("says when a flare-up is looked at again, and what goes on", () => {
  const flare = doneEvent({ exercise: "bird-dog", flare: true });
  expect(notes([flare], "2026-11-24")).toContain("Look at it again from 2026-11-26 on");
  expect(notes([flare], "2026-11-26")).toContain("otherwise it ends on 2026-11-30");
  expect(notes([flare], "2026-11-26", { relief: "extension" })).toContain("unloaded extension");
  expect(notes([flare], "2026-11-30")).toBe("");
});

it("says what rests in a flare-up, what may go on, and what is good to do instead", () => {
  const crunch = notes([doneEvent({ exercise: "crunch", flare: true })], "2026-11-24");
  expect(crunch).toContain("so easy that you could do many more");
  expect(crunch).toContain("Moving in the direction that flared, bending forward (flexion), rests but for");
  expect(crunch).toContain("Good to do instead, with the time this frees: a walk");
  expect(notes([checkin({ flare: true, settled: false })], "2026-11-24")).toContain(
    "Moving against a weight rests; holding still and moving without one go on.",
  );
  expect(notes([doneEvent({ exercise: "walking", flare: true })], "2026-11-24")).toContain(
    "with the time this frees: easy movement",
  );
  const hold = doneEvent({ exercise: "bird-dog", flare: true });
  expect(notes([hold], "2026-11-24")).toContain("bending back and staying upright (extension), rests. Holding still");
  expect(notes([hold], "2026-11-24", { relief: "extension" })).toContain(
    "Moving against a weight rests in the direction that flared",
  );
});

it("says that a pause ends in the three days before", () => {
  const pauses = [paused({ plane: "rotation" }), paused({ plane: "extension", until: "2026-12-24" })];
  expect(notes(pauses, "2026-11-26")).toBe("");
  expect(notes(pauses, "2026-11-27")).toBe("Coming back soon: rotation on 2026-11-30, in small steps.");
  expect(notes(pauses, "2026-11-30")).toBe(
    "Coming back in small steps: rotation, step 1 of 6: move without a weight, through about half of the range.",
  );
});

it("says no more than that while the whole plan is on hold", () => {
  const events = [doneEvent({ flare: true }), paused()];
  expect(notes(events, "2026-11-24", { usualPain: 8 })).toBe("");
  expect(notes(events, "2026-11-28")).toBe("Coming back soon: the whole plan on 2026-11-30.");
});

it("asks to have leg symptoms looked at, and how it goes on", () => {
  const legs = doneEvent({ exercise: "crunch", legs: true });
  expect(notes([legs], "2026-11-24")).toContain("Resting now: bending forward (flexion), moving as well");
  expect(notes([legs], "2026-11-24")).toContain("From 2026-11-26 on, a check-in without them brings it back.");
  expect(notes([legs], "2026-11-26")).toContain("If they have gone, say so with fourplane checkin");
});

it.each([
  [5, false],
  [6, true],
])("with a usual pain of %i, hinge drills before deadlifts: %s", (usualPain, isSaid) => {
  expect(notes([], "2026-11-24", { usualPain }).includes("hip-hinge drill")).toBe(isSaid);
});

it("has a tip for mornings when bending forward is sensitive", () => {
  const tolerance = { "flexion:move": "sensitive" } as const;
  const situation = (profile: Partial<Profile>) => situationOf([], "2026-11-24", profile);
  expect(morningNote(situation({ tolerance })).join()).toContain("after getting up");
  expect(morningNote(situation({}))).toEqual([]);
});
