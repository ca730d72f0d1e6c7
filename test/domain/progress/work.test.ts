import { expect, test } from "vitest";

import type { DoneEvent } from "../../../src/domain/log/event.ts";
import { addLoads, addSets, noLoads, noSets, totalOf } from "../../../src/domain/progress/work.ts";
import { doneEvent } from "../../support/build-event.ts";
import { buildExercise } from "../../support/build-exercise.ts";

const carry = buildExercise({ id: "carry", planes: ["side-bending", "extension"], measure: "metres", perSide: true });
const lift = buildExercise({ id: "lift", planes: ["extension"], measure: "reps" });
const unplanned = (done: DoneEvent["done"]) => doneEvent({ planned: null, done });

test("a set counts 1 for the first plane and a half for the others; an empty set not at all", () => {
  expect(addSets(noSets, unplanned({ sets: [20, 20, 0], load: null }), carry)).toEqual({
    ...noSets,
    "side-bending": 2,
    extension: 1,
  });
  expect(addSets(noSets, unplanned({ sets: [0, 0], right: [5, 0], load: null }), carry)).toMatchObject({
    "side-bending": 1,
  });
  expect(addSets(noSets, unplanned({ sets: [8, 8], load: null }), buildExercise({ role: "mobility" }))).toEqual(noSets);
});

test("amounts of both sides add up, given or not", () => {
  expect(totalOf(unplanned({ sets: [10, 9], load: null }), carry)).toBe(38);
  expect(totalOf(unplanned({ sets: [10, 9], right: [8, 7], load: null }), carry)).toBe(34);
  expect(totalOf(unplanned({ sets: [10, 9], load: null }), lift)).toBe(19);
});

test("weight × amount goes to the first plane, by what the amount is", () => {
  const load = { value: 16, unit: "kg" } as const;
  expect(addLoads(noLoads, unplanned({ sets: [10, 8], load }), lift, "kg").extension).toEqual({
    reps: 288,
    seconds: 0,
    metres: 0,
  });
  const carried = addLoads(noLoads, unplanned({ sets: [20], load }), carry, "kg");
  expect(carried["side-bending"]).toEqual({ reps: 0, seconds: 0, metres: 640 });
  expect(carried.extension).toEqual({ reps: 0, seconds: 0, metres: 0 });
  expect(
    addLoads(noLoads, unplanned({ sets: [2], load }), { ...lift, measure: "minutes" }, "kg").extension.seconds,
  ).toBe(1920);
  expect(addLoads(noLoads, unplanned({ sets: [10], load: null }), lift, "kg")).toEqual(noLoads);
  expect(addLoads(noLoads, unplanned({ sets: [10], load }), buildExercise({ role: "support" }), "kg")).toEqual(noLoads);
});

test("weights in the other unit are converted", () => {
  const done = (unit: "kg" | "lb") => unplanned({ sets: [1], load: { value: 10, unit } });
  expect(addLoads(noLoads, done("lb"), lift, "kg").extension.reps).toBe(4.54);
  expect(addLoads(noLoads, done("kg"), lift, "lb").extension.reps).toBe(22.05);
});
