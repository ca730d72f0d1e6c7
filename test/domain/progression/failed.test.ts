import { describe, expect, test } from "vitest";

import { easeOff } from "../../../src/domain/progression/failed.ts";

const amounts = { low: 8 };
const loads = [8, 12, 16];

describe("a dose out of reach twice eases in one variable", () => {
  test.each([
    ["to a lighter weight", { sets: 3, amount: 10, load: 16 }, true, "load", { sets: 3, amount: 10, load: 12 }],
    ["without one to the low end", { sets: 3, amount: 10, load: 8 }, true, "amount", { sets: 3, amount: 8, load: 8 }],
    ["then by a set", { sets: 3, amount: 8, load: 8 }, true, "sets", { sets: 2, amount: 8, load: 8 }],
    ["of body weight too", { sets: 2, amount: 8, load: null }, true, "sets", { sets: 1, amount: 8, load: null }],
    ["then to the easier rung", { sets: 1, amount: 8, load: null }, true, "rung", { sets: 1, amount: 8, load: null }],
  ])("%s", (_name, dose, hasEasier, eased, expected) => {
    expect(easeOff(dose, loads, amounts, hasEasier)).toEqual({ eased, dose: expected });
  });

  test("and stays where nothing is easier", () => {
    expect(easeOff({ sets: 1, amount: 8, load: null }, loads, amounts, false)).toBeNull();
    expect(easeOff({ sets: 1, amount: 6, load: 8 }, loads, amounts, false)).toBeNull();
  });
});
