import { describe, expect, test } from "vitest";

import { defaultProfile } from "../../../src/domain/profile/profile.ts";
import {
  inUnit,
  loadsFor,
  lowerLoad,
  nextLoad,
  roundedDown,
  widenedTop,
} from "../../../src/domain/progression/loads.ts";
import { builtInExercise } from "../../support/planner-catalog.ts";

const deadlift = builtInExercise("kettlebell-deadlift");

describe("loads among the weights owned", () => {
  test.each([
    [8, 12],
    [12, 16],
    [10, 12],
    [16, null],
  ])("after %d kg comes %s", (load, next) => {
    expect(nextLoad(deadlift, [8, 12, 16], load, "kg")).toBe(next);
  });

  test("the next weight stays within the range of the exercise, in pounds as well", () => {
    expect(nextLoad(deadlift, [24, 32, 40], 24, "kg")).toBe(32);
    expect(nextLoad(deadlift, [24, 32, 40], 32, "kg")).toBeNull();
    expect(nextLoad(deadlift, [53, 70, 90], 53, "lb")).toBe(70);
    expect(nextLoad(deadlift, [53, 70, 90], 70, "lb")).toBeNull();
  });

  test.each([
    [16, 0.9, 12],
    [16, 0.5, 8],
    [12, 0.9, 8],
    [8, 0.9, null],
    [16, 0.75, 12],
  ])("%d kg times %d, rounded down, is %s", (load, factor, lower) => {
    expect(lowerLoad([8, 12, 16], load, factor)).toBe(lower);
  });

  test("rounds down, never up", () => {
    expect(roundedDown([8, 12, 16], 15.9)).toBe(12);
    expect(roundedDown([8, 12, 16], 7)).toBeNull();
    expect(roundedDown([35], inUnit({ value: 35, unit: "lb" }, "lb"))).toBe(35);
  });

  test("a weight survives a change of unit and back", () => {
    const pounds = inUnit({ value: 16, unit: "kg" }, "lb");
    expect(pounds).toBe(35.27);
    expect(roundedDown([16], inUnit({ value: pounds, unit: "lb" }, "kg"))).toBe(16);
  });

  test.each([
    // The figures of domain.md, section 1: about 27 reps at 8 kg, 21 at 12, 17-18 at 16, 16 at 20; at most 20 are asked for.
    [8, 12, 8, 15, 20],
    [12, 16, 8, 15, 20],
    [16, 20, 8, 15, 18],
    [20, 24, 8, 15, 16],
    [40, 44, 8, 12, 12],
    [40, 42.5, 8, 12, 12],
  ])("from %d to %d kg with a low end of %i the top of %i becomes %i", (load, next, low, top, expected) => {
    expect(widenedTop(load, next, low, top)).toBe(expected);
  });

  test("without a list of weights, or without a weight at all, there are no loads", () => {
    expect(loadsFor(deadlift, { ...defaultProfile, equipment: [{ name: "kettlebell" }] })).toEqual([]);
    expect(loadsFor(deadlift, defaultProfile)).toEqual([]);
    expect(
      loadsFor(builtInExercise("bird-dog"), { ...defaultProfile, equipment: [{ name: "kettlebell", loads: [8] }] }),
    ).toEqual([]);
    expect(loadsFor(deadlift, { ...defaultProfile, equipment: [{ name: "kettlebell", loads: [8, 12] }] })).toEqual([
      8, 12,
    ]);
  });
});
