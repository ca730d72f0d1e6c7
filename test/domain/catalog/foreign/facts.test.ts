import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { factsOf } from "../../../../src/domain/catalog/foreign/facts.ts";
import { foreignEntry } from "../../../support/foreign-entries.ts";

const signs = fc.string({ unit: fc.constantFrom(" ", ".", "a", "B", "7", "é", "\n", "-") });

describe("what the rules look at", () => {
  it("is a description as words of small letters and digits, whatever stands between them", () => {
    fc.assert(
      fc.property(signs, signs, (one, other) => {
        const read = factsOf(foreignEntry("Plank", { steps: [one, other] })).steps;
        expect(read).toBe(`${one} ${other}`.toLowerCase().replace(/[^a-z0-9]+/g, " "));
      }),
    );
  });
});
