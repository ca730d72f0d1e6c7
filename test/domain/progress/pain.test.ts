import { expect, test } from "vitest";

import { painOf, painTrend } from "../../../src/domain/progress/pain.ts";

test("mean to a tenth and worst; nothing without answers", () => {
  expect(painOf([1, 2, 2])).toEqual({ mean: 1.7, worst: 2, answers: 3 });
  expect(painOf([0])).toEqual({ mean: 0, worst: 0, answers: 1 });
  expect(painOf([])).toBeNull();
});

const weeks = (means: readonly (number | null)[]) => means.map((mean) => (mean === null ? null : painOf([mean])));

test.each<[string, readonly (number | null)[], string | null]>([
  ["two points lower", [5, 5, 5, 5, 3, 3, 3, 3], "lower"],
  ["two points higher", [1, 1, 1, 1, 3, 3, 3, 3], "higher"],
  ["a point that is under 30 %", [5, 5, 5, 5, 4, 4, 4, 4], "same"],
  ["a point that is over 30 %", [3, 3, 3, 3, 2, 2, 2, 2], "lower"],
  ["a large share of little", [0.5, 0.5, 0.5, 0.5, 0, 0, 0, 0], "same"],
  ["only the last eight weeks count", [9, 9, 9, 2, 2, 2, 2, 2, 2, 2, 2], "same"],
  ["weeks without answers are passed over", [4, null, 4, 4, 1, 1, null, 1], "lower"],
  ["too few answers before", [4, null, 4, null, 1, 1, 1, 1], null],
  ["too few answers lately", [4, 4, 4, 4, null, 1, null, 1], null],
  ["too few weeks", [4, 4, 4], null],
])("%s", (_case, means, direction) => {
  expect(painTrend(weeks(means))?.direction ?? null).toBe(direction);
});

test("says how many weeks with answers it was taken from", () => {
  expect(painTrend(weeks([4, null, 4, 4, 1, 1, 1, 1]))?.weeks).toEqual({ recent: 4, before: 3 });
});
