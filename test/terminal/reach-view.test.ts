import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";

import { reachOf } from "../../src/domain/catalog/reach.ts";
import { createPalette } from "../../src/terminal/palette.ts";
import { renderReach } from "../../src/terminal/reach-view.ts";
import { browseCatalog } from "../support/browse-catalog.ts";
import { buildCatalog, buildExercise } from "../support/build-exercise.ts";
import { screenOf } from "../support/screens.ts";

const equipment = [{ name: "band" }, { name: "kettlebell", loads: [8, 12.5] }];
const question = { equipment, units: "kg", level: 2 } as const;
const reach = reachOf(browseCatalog, equipment, 2);

const full = reachOf(
  buildCatalog(
    (["flexion", "extension", "rotation", "side-bending"] as const).flatMap((plane) =>
      (["move", "resist"] as const).map((mode) => buildExercise({ id: `${plane}-${mode}`, planes: [plane], mode })),
    ),
  ),
  [],
  1,
);

describe("renderReach", () => {
  it("has one line for each plane and mode at 80 columns", () => {
    expect(renderReach(reach, question, screenOf(80))).toMatchInlineSnapshot(`
      "With band, kettlebell (8, 12.5 kg), up to level 2

      Flexion: bending forward
        move    none: the catalog has nothing
        resist  1 exercise, from level 1

      Extension: bending back and staying upright
        move    none: the catalog has nothing
        resist  2 exercises, from level 1

      Rotation: turning
        move    1 exercise, from level 1
        resist  none: the catalog has nothing

      Side-bending: tilting to the side
        move    none: the catalog has nothing
        resist  none: the catalog has nothing

      Out of reach: side-bending. A week with this equipment up to level 2 cannot
      cover all four planes."
    `);
  });

  it("puts what would add below at 40 columns", () => {
    expect(renderReach(reach, { ...question, equipment: [] }, screenOf(40, true))).toMatchInlineSnapshot(`
      "With no equipment, up to level 2

      Flexion: bending forward
        move    none: the catalog has nothing
        resist  1 exercise, from level 1

      Extension: bending back and staying
      upright
        move    none: the catalog has nothing
        resist  2 exercises, from level 1

      Rotation: turning
        move    1 exercise, from level 1
        resist  none: the catalog has nothing

      Side-bending: tilting to the side
        move    none: the catalog has nothing
        resist  none: the catalog has nothing

      Out of reach: side-bending. A week with
      this equipment up to level 2 cannot
      cover all four planes."
    `);
  });

  it("says when all is in reach, and when only some pairs are not", () => {
    const nothing = { equipment: [], units: "kg", level: 1 } as const;
    const last = (rows: typeof full) => renderReach(rows, nothing, screenOf(80)).split("\n").at(-1);
    expect(last(full)).toBe("All four planes can be trained, each in both modes.");
    const some = full.map((row, index) => (index === 3 ? { ...row, exercises: 0 } : row));
    expect(last(some)).toBe("All four planes can be trained; 1 of the 8 plane and mode pairs cannot.");
  });

  it.each([
    [{ lowestLevel: 4 }, "none: it starts at level 4"],
    [
      { lowestLevel: null, missing: [{ implement: "ab-wheel", exercises: 2 }] },
      "none: it needs equipment          more with: ab wheel +2",
    ],
    [{ lowestLevel: null }, "none: it needs equipment and a higher level"],
    [{ lowestLevel: null, total: 0 }, "none: the catalog has nothing"],
  ])("says what stands in the way: %j", (change, words) => {
    const rows = full.map((row) => ({ ...row, exercises: 0, ...change }));
    expect(renderReach(rows, question, screenOf(100))).toContain(`  move    ${words}`);
  });

  it.each([20, 40, 70, 80, 120])("stays within %i columns, colour or not", (width) => {
    for (const color of [true, false]) {
      const text = renderReach(reach, question, { width, plain: !color, palette: createPalette(color) });
      for (const line of text.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });
});
