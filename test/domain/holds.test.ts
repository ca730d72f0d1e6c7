import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { amountsOf, holdsOf, pyramidOf } from "../../src/domain/holds.ts";

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

test.each([
  [{ sets: 3, measure: "seconds", amount: 40, hold: 10 }, [6, 4, 2], [60, 40, 20]],
  [{ sets: 2, measure: "seconds", amount: 25, hold: 10 }, null, [25, 25]],
  [{ sets: 2, measure: "seconds", amount: 8, hold: 10 }, null, [8, 8]],
  [{ sets: 2, measure: "seconds", amount: 20 }, null, [20, 20]],
  [{ sets: 2, measure: "reps", amount: 10, hold: 5 }, null, [10, 10]],
] as const)("the holds and the amounts of %j", (dose, holds, amounts) => {
  expect(holdsOf(dose)).toEqual(holds);
  expect(amountsOf(dose)).toEqual(amounts);
});
