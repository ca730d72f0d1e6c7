import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { pyramidOf } from "../../../src/domain/progression/short-holds.ts";

describe("the pyramid of short holds", () => {
  test.each([
    [3, 40, 10, [6, 4, 2]],
    [3, 50, 10, [7, 5, 3]],
    [3, 80, 10, [10, 8, 6]],
    [3, 30, 10, [5, 3, 1]],
    [3, 20, 10, [2, 2, 2]],
    [2, 40, 10, [5, 3]],
    [1, 40, 10, [4]],
    [4, 40, 10, [7, 5, 3, 1]],
    [4, 30, 10, [3, 3, 3, 3]],
    [2, 5, 10, [1, 1]],
  ])("%i sets of %i s in holds of %i s", (sets, amount, hold, expected) => {
    expect(pyramidOf(sets, amount, hold)).toEqual(expected);
  });

  test("keeps the mean, never rises, and leaves no set empty", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 }), (sets, mean) => {
        const holds = pyramidOf(sets, mean * 10, 10);
        expect(holds).toHaveLength(sets);
        expect(holds.reduce((sum, each) => sum + each, 0)).toBe(sets * mean);
        expect(Math.min(...holds)).toBeGreaterThanOrEqual(1);
        expect(holds.toSorted((a, b) => b - a)).toEqual(holds);
      }),
    );
  });
});
