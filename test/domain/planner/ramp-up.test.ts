import { describe, expect, it } from "vitest";

import { rampUpFor, rampUpSeconds, setSeconds } from "../../../src/domain/planner/ramp-up.ts";
import { buildExercise } from "../../support/build-exercise.ts";
import { buildItem } from "../../support/build-week.ts";

const lift = buildExercise({
  level: 4,
  measure: "reps",
  perSide: false,
  equipment: [["barbell"]],
  dose: { sets: [2, 3], amount: [5, 8], rest: 90, load: [20, 100] },
});
const kg = (value: number) => ({ value, unit: "kg" as const });
const with_ = (value: number, ...loads: readonly number[]) =>
  rampUpFor(lift, kg(value), [{ name: "barbell", loads }]).map(({ reps, load }) => [reps, load.value]);

describe("rampUpFor", () => {
  it.each([
    [
      60,
      [20, 30, 40, 45, 50, 60],
      [
        [5, 30],
        [3, 45],
      ],
    ],
    [
      24,
      [8, 12, 16, 24],
      [
        [5, 12],
        [3, 16],
      ],
    ],
    [24, [8, 16, 20, 24], [[3, 16]]],
    [
      16,
      [8, 12, 16],
      [
        [5, 8],
        [3, 12],
      ],
    ],
    [24, [8, 24], [[5, 8]]],
    [24, [24], []],
    [60, [57.5, 60], []],
  ])("to %d kg with %j", (load, owned, sets) => {
    expect(with_(load, ...owned)).toEqual(sets);
  });

  it.each([
    ["below level 4", { ...lift, level: 3 }, kg(60)],
    ["without a weight", lift, null],
    ["for what is held or carried", { ...lift, measure: "seconds" as const }, kg(60)],
  ])("nothing %s", (_name, exercise, load) => {
    expect(rampUpFor(exercise, load, [{ name: "barbell", loads: [20, 30, 45, 60] }])).toEqual([]);
  });

  it("takes the reps at their tempo and a minute's rest each, both sides where sides matter", () => {
    const sets = [
      { reps: 5, load: kg(30) },
      { reps: 3, load: kg(45) },
    ];
    expect(rampUpSeconds(lift, sets)).toBe(8 * 4 + 2 * 60);
    expect(rampUpSeconds({ ...lift, perSide: true, secondsPerRep: 5 }, sets)).toBe(8 * 5 * 2 + 2 * 60);
  });

  it("a set of the item takes what is left of its seconds", () => {
    const rampUp = [{ reps: 5, load: kg(30) }];
    const seconds = 30 + 20 + 60 + 3 * 32 + 2 * 60;
    expect(setSeconds(buildItem({ seconds, rampUp, dose: { sets: 3, amount: 8, rest: 60 } }))).toBe(32);
    expect(setSeconds(buildItem({ seconds: 30 + 3 * 32 + 2 * 60, dose: { sets: 3, amount: 8, rest: 60 } }))).toBe(32);
  });
});
