import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { bandOf } from "../../../src/domain/symptoms/pain-bands.ts";

describe("bandOf", () => {
  it.each([
    [null, 0, null],
    [0, 0, "green"],
    [2, 0, "green"],
    [3, 0, "amber"],
    [5, 0, "amber"],
    [6, 0, "red"],
    [3, 3, "green"],
    [4, 3, "amber"],
    [5, 5, "green"],
    [6, 5, "red"],
    [5, 8, "green"],
    [6, 8, "amber"],
    [8, 8, "amber"],
    [9, 8, "red"],
    [10, 10, "amber"],
  ])("pain %s with a usual pain of %i is %s", (pain, usual, band) => {
    expect(bandOf(pain, usual)).toBe(band);
  });

  it("is never green above 5, and never milder for more pain", () => {
    const order = ["green", "amber", "red"];
    fc.assert(
      fc.property(fc.nat(9), fc.nat(10), (pain, usual) => {
        const [less, more] = [bandOf(pain, usual) ?? "", bandOf(pain + 1, usual) ?? ""];
        expect(order.indexOf(more)).toBeGreaterThanOrEqual(order.indexOf(less));
        if (pain > 5) expect(less).not.toBe("green");
      }),
    );
  });
});
