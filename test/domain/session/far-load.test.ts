import { describe, expect, it } from "vitest";

import { defaultProfile } from "../../../src/domain/profile/profile.ts";
import { farFrom } from "../../../src/domain/session/far-load.ts";
import { buildExercise } from "../../support/build-exercise.ts";

const swing = buildExercise({
  equipment: [["kettlebell"]],
  dose: { sets: [2, 3], amount: [5, 8], rest: 60, load: [8, 24] },
});
const owning = (...loads: readonly number[]) => ({
  ...defaultProfile,
  equipment: [{ name: "kettlebell", ...(loads.length === 0 ? {} : { loads }) }],
});

describe("farFrom", () => {
  it.each([
    [80, [8, 16], 16],
    [33, [8, 16], 16],
    [32, [8, 16], null],
    [2, [8, 16], null],
    [49, [], 24],
    [48, [], null],
  ])("%d kg by someone who owns %j", (value, loads, heaviest) => {
    expect(farFrom({ value, unit: "kg" }, swing, owning(...loads))).toBe(heaviest);
  });

  it("compares in the unit of the profile", () => {
    expect(farFrom({ value: 80, unit: "kg" }, swing, { ...owning(35), units: "lb" })).toBe(35);
    expect(farFrom({ value: 70, unit: "lb" }, swing, { ...owning(35), units: "lb" })).toBeNull();
  });
});
