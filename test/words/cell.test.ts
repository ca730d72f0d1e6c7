import { expect, test } from "vitest";

import { cellId, cells } from "../../src/domain/spine.ts";
import { cellBriefly, cellInWords, trainsBriefly } from "../../src/words/cell.ts";

test("a movement is called by its direction, and what keeps still by the part that works", () => {
  expect(cellInWords({ plane: "flexion", mode: "resist" })).toBe(
    "the front of the trunk by keeping still (flexion, resist)",
  );
  expect(cellInWords({ plane: "extension", mode: "move" })).toBe("bending back (extension, move)");
});

test("in brief every cell has words of its own, within 12 columns", () => {
  const words = cells.map(cellBriefly);
  expect(new Set(words).size).toBe(cells.length);
  expect(Math.max(...words.map((word) => word.length))).toBe(12);
  expect(cells.map((cell) => [cellId(cell), cellBriefly(cell)]).slice(0, 2)).toEqual([
    ["flexion:move", "forward"],
    ["flexion:resist", "front, still"],
  ]);
});

test("what fills no cell is called by what it is for", () => {
  expect(trainsBriefly({ role: "mobility", cells: [] })).toBe("mobility");
  expect(trainsBriefly({ role: "support", cells: [] })).toBe("legs, hips");
});
