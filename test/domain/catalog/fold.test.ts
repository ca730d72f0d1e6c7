import fc from "fast-check";
import { expect, it } from "vitest";

import { fold } from "../../../src/domain/catalog/fold.ts";

const plain = fc.string({ unit: fc.constantFrom(..."aB7 '-/.\t") });

it("folds plain ASCII as it folds a text of any script", () => {
  fc.assert(
    fc.property(plain, (text) => {
      expect(fold(`é ${text}`)).toBe(`e ${fold(text)}`.trim());
    }),
  );
});

it.each([
  ["Child's Pose", "childs pose"],
  ["3/4 Sit-Up", "3 4 sit up"],
  ["  Élévation—Latérale ", "elevation laterale"],
  ["Планка", "планка"],
  ["…", ""],
])("folds %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});
