import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { editDistance, typosAllowed } from "../../src/domain/edit-distance.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });

describe("editDistance", () => {
  it.each([
    ["bird", "bird", 0],
    ["brid", "bird", 1],
    ["palof", "pallof", 1],
    ["ketlebel", "kettlebell", 2],
    ["", "abc", 3],
    ["ca", "abc", 3],
  ])("%s to %s is %i", (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
  });

  it("is the same both ways, and the limit changes only what is over it", () => {
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, most) => {
        const exact = editDistance(a, b, 20);
        expect(editDistance(b, a, 20)).toBe(exact);
        expect(editDistance(a, b, most)).toBe(Math.min(exact, most + 1));
      }),
    );
  });
});

describe("typosAllowed", () => {
  it.each([
    ["ab", 0],
    ["abc", 1],
    ["abcdef", 2],
    ["abcdefghijklmnop", 3],
  ])("%s: %i", (text, typos) => {
    expect(typosAllowed(text)).toBe(typos);
  });
});
