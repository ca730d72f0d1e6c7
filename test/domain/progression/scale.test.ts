import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { defaultProfile, type Profile } from "../../../src/domain/profile/profile.ts";
import { compare, type Place } from "../../../src/domain/progression/place.ts";
import { isInReach, placeAfter, placeBefore, placeFor, scaleOf } from "../../../src/domain/progression/scale.ts";
import { asOwned } from "../../../src/domain/progression/loads.ts";
import { buildExercise } from "../../support/build-exercise.ts";
import { builtInCatalog } from "../../support/planner-catalog.ts";

const crunch = buildExercise({ id: "crunch", dose: { sets: [1, 4], amount: [8, 12], rest: 60 } });
const deadlift = buildExercise({
  id: "deadlift",
  equipment: [["kettlebell"]],
  dose: { sets: [1, 4], amount: [8, 12], rest: 60, load: [8, 32] },
});
const pallof = buildExercise({
  id: "pallof",
  equipment: [["band"]],
  dose: { sets: [1, 4], amount: [8, 12], rest: 45 },
});
const owning = (...loads: readonly number[]): Profile => ({
  ...defaultProfile,
  equipment: [{ name: "kettlebell", loads }],
});
const words = ({ amount, load, strength }: Place) => `${amount}${load === null ? "" : `@${load}`}${strength ?? ""}`;
const listed = (...of: Parameters<typeof scaleOf>) =>
  scaleOf(...of)
    .places.map(words)
    .join(" ");

describe("the scale", () => {
  test("without a weight goes from a rep to the top of the range", () => {
    expect(listed(crunch, defaultProfile)).toBe("1 2 3 4 5 6 7 8 9 10 11 12");
  });

  test("with weights never goes back to a lighter one, and widens before a far step up to 20 reps", () => {
    expect(listed(deadlift, owning(16, 20))).toBe(
      "1@16 2@16 3@16 4@16 5@16 6@16 7@16 8@16 9@16 10@16 11@16 12@16 13@16 14@16 15@16 16@16 17@16 8@20 9@20 10@20 11@20 12@20",
    );
    expect(
      listed(deadlift, owning(8, 12))
        .split(" ")
        .findLast((each) => each.endsWith("@8")),
    ).toBe("20@8");
  });

  test("with bands of known strength goes from the lightest to the strongest", () => {
    const bands: Profile = { ...defaultProfile, equipment: [{ name: "band", strengths: ["light", "heavy"] }] };
    expect(listed(pallof, bands)).toBe(
      "1light 2light 3light 4light 5light 6light 7light 8light 9light 10light 11light 12light 8heavy 9heavy 10heavy 11heavy 12heavy",
    );
  });

  test("of every exercise of the catalog rises from place to place", () => {
    const gym: Profile = {
      ...owning(8, 12, 16, 24, 32),
      equipment: [
        { name: "kettlebell", loads: [8, 12, 16, 24, 32] },
        { name: "dumbbell", loads: [2, 5, 10, 20] },
        { name: "band", strengths: ["light", "medium", "heavy"] },
        { name: "barbell" },
        { name: "cable" },
      ],
    };
    for (const exercise of builtInCatalog.values()) {
      const { places } = scaleOf(exercise, gym);
      expect(places.length, exercise.id).toBeGreaterThan(0);
      for (let at = 1; at < places.length; at++) {
        const [before, now] = [places[at - 1] as Place, places[at] as Place];
        expect(compare(now, before, exercise), `${exercise.id} ${words(before)} ${words(now)}`).toBeGreaterThan(0);
        expect(now.load ?? 0).toBeGreaterThanOrEqual(before.load ?? 0);
      }
    }
  });

  test("is walked up and down one place at a time", () => {
    const scale = scaleOf(deadlift, owning(16, 20));
    expect(words(placeAfter(scale, { amount: 17, load: 16 }) as Place)).toBe("8@20");
    expect(words(placeBefore(scale, { amount: 8, load: 20 }) as Place)).toBe("17@16");
    expect(placeAfter(scale, { amount: 12, load: 20 })).toBeNull();
    expect(placeBefore(scale, { amount: 1, load: 16 })).toBeNull();
  });
});

describe("what is possible", () => {
  const scale = scaleOf(deadlift, owning(8, 12, 16, 24));
  const possible = (amount: number, load: number, measured = false) => ({ resistance: { load }, amount, measured });

  test("85 % of it is asked for", () => {
    expect(placeFor(scaleOf(crunch, defaultProfile), { ...possible(12, 0), resistance: { load: null } })).toEqual({
      amount: 10,
      load: null,
    });
  });

  test.each([
    [26, 8, false, "20@8"],
    [31, 8, false, "9@12"],
    [60, 8, false, "20@12"],
    [60, 8, true, "12@16"],
    [24, 12, false, "8@16"],
    [5, 16, false, "14@12"],
  ])("%i reps with %i kg, measured: %s, lead to %s", (amount, load, measured, place) => {
    expect(words(placeFor(scale, possible(amount, load, measured)) as Place)).toBe(place);
  });

  test("the next bell needs its low end and two reps more", () => {
    expect(isInReach(scale, { load: 12 }, possible(29, 8))).toBe(false);
    expect(isInReach(scale, { load: 12 }, possible(30, 8))).toBe(true);
  });
});

describe("a place of the log with what is owned today", () => {
  test.each([
    [{ amount: 10, load: 24 }, [35, 53], "lb", { amount: 10, load: null }],
    [{ amount: 10, load: 52.91 }, [35, 53], "lb", { amount: 10, load: 53 }],
    [{ amount: 10, load: 24.04 }, [16, 24], "kg", { amount: 10, load: 24 }],
    [{ amount: 10, load: 10 }, [8, 12], "kg", { amount: 10, load: 8 }],
  ] as const)("%j among %j %s is %j", (place, loads, units, owned) => {
    const found = asOwned(scaleOf(deadlift, { ...owning(...loads), units }), place);
    if (owned.load === null) expect(found).toBeNull();
    else expect(found).toEqual(owned);
  });

  test("is never heavier than it was by more than a label", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 60 }),
        (loads, load) => {
          const sorted = [...new Set(loads)].sort((a, b) => a - b);
          const found = asOwned(scaleOf(deadlift, owning(...sorted)), { amount: 10, load });
          expect(found?.load ?? 0).toBeLessThanOrEqual(load * 1.07);
        },
      ),
    );
  });
});
