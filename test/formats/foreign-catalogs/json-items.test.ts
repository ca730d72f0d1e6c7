import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { itemsOf } from "../../../src/formats/foreign-catalogs/json-items.ts";

/** Texts in which quotes and backslashes stand in every order. */
const awkward = fc.string({ unit: fc.constantFrom('"', "\\", "a", "é", "\u2028", "[", "}", ",", " ") });

describe("the entries of a JSON text", () => {
  it("are those that JSON.parse finds, whatever their texts hold", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name: awkward, steps: fc.array(awkward) }), { minLength: 1 }), (entries) => {
        const items = [...itemsOf(Buffer.from(JSON.stringify(entries, undefined, 1)))];
        expect(items).toEqual(entries.map((raw, index) => ({ path: `[${index}]`, raw })));
      }),
    );
  });

  it.each([
    ['[{"name":"a\\"}]', "[0]"],
    ['[{"name":"a\\\\', "[0]"],
    ['[{"name":"a"},{"na', "[1]"],
    ['[{"name":"', "[0]"],
  ])("say where %s is cut off", (text, path) => {
    expect([...itemsOf(Buffer.from(text))].at(-1)).toEqual({ path, message: "the file ends in the middle of it" });
  });
});
