import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { measures } from "../../../src/domain/catalog/entry.ts";
import { startAmount, startLoad } from "../../../src/domain/planner/start-dose.ts";
import { buildExercise } from "../../support/build-exercise.ts";
import { builtInExercise } from "../../support/planner-catalog.ts";

describe("startAmount", () => {
  test.each([
    ["wall-plank", 1, 15],
    ["wall-plank", 2, 20],
    ["wall-plank", 4, 30],
    ["wall-plank", 5, 30],
    ["front-plank", 3, 15],
    ["crunch", 5, 11],
    ["bird-dog", 2, 20],
    ["bird-dog", 5, 40],
    ["single-arm-farmers-carry", 3, 20],
    ["single-arm-farmers-carry", 5, 30],
    ["walking", 1, 5],
    ["walking", 4, 10],
  ])("%s at level %i starts at %i", (id, level, amount) => {
    expect(startAmount(builtInExercise(id), level)).toBe(amount);
  });

  test("stays in the lower half of the range, in whole steps and holds, and never falls as the level rises", () => {
    const anyExercise = fc
      .record({
        measure: fc.constantFrom(...measures),
        level: fc.integer({ min: 1, max: 5 }),
        least: fc.integer({ min: 1, max: 100 }),
        more: fc.nat(100),
        hold: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
      })
      .map(({ measure, level, least, more, hold }) =>
        buildExercise({
          measure,
          level,
          dose: { sets: [1, 4], amount: [least, least + more], rest: 30, ...(hold === undefined ? {} : { hold }) },
        }),
      );
    fc.assert(
      fc.property(anyExercise, (exercise) => {
        const [least, most] = exercise.dose.amount;
        const amounts = [1, 2, 3, 4, 5].map((level) => startAmount(exercise, level));
        const step = exercise.dose.hold ?? { reps: 1, seconds: 5, metres: 5, minutes: 1 }[exercise.measure];
        for (const amount of amounts) {
          expect(amount).toBeGreaterThanOrEqual(least);
          expect(amount).toBeLessThanOrEqual((least + most) / 2);
          expect(amount === least || amount % step === 0).toBe(true);
        }
        expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("startLoad", () => {
  const deadlift = buildExercise({ dose: { sets: [1, 4], amount: [8, 15], rest: 60, load: [8, 32] } });
  test.each([
    [[8, 12, 16, 24], 1, "kg", 8],
    [[8, 12, 16, 24], 3, "kg", 12],
    [[8, 12, 16, 24, 32], 4, "kg", 16],
    [[8, 12, 16, 24, 32], 5, "kg", 32],
    [[10, 12], 1, "kg", 10],
    [[32], 1, "kg", 32],
    [[33], 5, "kg", null],
    [[4], 2, "kg", 4],
    [[], 2, "kg", null],
    [[18, 26, 35, 70], 1, "lb", 18],
    [[18, 26, 35, 70], 5, "lb", 70],
    [[71], 5, "lb", null],
  ] as const)("of %j at level %i in %s it takes %s", (loads, level, unit, load) => {
    expect(startLoad(deadlift, loads, level, unit)).toBe(load);
  });

  test("is owned, never above the range, and never falls as the level rises", () => {
    const anyLoads = fc
      .uniqueArray(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 6 })
      .map((loads) => loads.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(anyLoads, fc.constantFrom("kg", "lb"), (loads, unit) => {
        const most = 32 * (unit === "lb" ? 2.204_622_6 : 1);
        const chosen = [1, 2, 3, 4, 5].map((level) => startLoad(deadlift, loads, level, unit));
        if ((loads[0] ?? 0) > most) {
          expect(chosen).toEqual([null, null, null, null, null]);
          return;
        }
        const found = chosen.filter((load) => load !== null);
        expect(found).toHaveLength(5);
        expect(found.every((load) => loads.includes(load) && load <= most)).toBe(true);
        expect(found).toEqual(found.toSorted((a, b) => a - b));
      }),
    );
  });
});
