import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { nearest, suggestion } from "../../src/domain/suggest.ts";

const planes = ["flexion", "extension", "rotation", "side-bending"];

describe("nearest", () => {
  it.each([
    ["rotaton", "rotation"],
    ["Rotatoin", "rotation"],
    ["flexon", "flexion"],
    ["side-bendign", "side-bending"],
  ])("takes %j for %j", (word, choice) => {
    expect(nearest(word, planes)).toBe(choice);
  });

  it.each(["", "xyz", "squat", "r".repeat(1000)])("finds nothing near %j", (word) => {
    expect(nearest(word, planes)).toBeUndefined();
  });

  it("finds a word with two neighbours swapped", () => {
    fc.assert(
      fc.property(fc.constantFrom(...planes), fc.nat(), (choice, at) => {
        const index = at % (choice.length - 1);
        const swapped = `${choice.slice(0, index)}${choice[index + 1]}${choice[index]}${choice.slice(index + 2)}`;
        expect(nearest(swapped, planes)).toBe(choice);
      }),
    );
  });
});

describe("suggestion", () => {
  it("reads on after a value, or is empty", () => {
    expect(suggestion("rotaton", planes)).toBe(' (did you mean "rotation"?)');
    expect(suggestion("GRPI", ["GRIP"], (tag) => tag.toLowerCase())).toBe(' (did you mean "grip"?)');
    expect(suggestion("squat", planes)).toBe("");
  });
});
