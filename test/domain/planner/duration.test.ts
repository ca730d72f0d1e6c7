import { expect, test } from "vitest";

import { briefRest, itemSeconds, workSeconds } from "../../../src/domain/planner/duration.ts";

test.each([
  [{ measure: "reps", perSide: false }, 10, 40],
  [{ measure: "reps", perSide: true }, 10, 80],
  [{ measure: "reps", perSide: false, secondsPerRep: 6 }, 10, 60],
  [{ measure: "seconds", perSide: false, secondsPerRep: 6 }, 45, 45],
  [{ measure: "seconds", perSide: true }, 20, 40],
  [{ measure: "metres", perSide: true }, 20, 40],
  [{ measure: "minutes", perSide: false }, 5, 300],
] as const)("%j: a set of %i takes %i s", (exercise, amount, seconds) => {
  expect(workSeconds(exercise, amount)).toBe(seconds);
});

test.each([
  [1, 40, 60, 70],
  [3, 40, 60, 270],
  [4, 20, 0, 110],
])("%i sets of %i s with rests of %i s take %i s", (sets, work, rest, seconds) => {
  expect(itemSeconds(sets, work, rest)).toBe(seconds);
});

test.each([
  [0, 0],
  [10, 10],
  [15, 15],
  [30, 15],
  [45, 15],
  [60, 30],
  [90, 45],
  [120, 60],
  [150, 75],
])("a rest of %i s is %i s when minutes are short", (rest, brief) => {
  expect(briefRest(rest)).toBe(brief);
});
