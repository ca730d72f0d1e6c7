import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { coverageOf } from "../../../src/domain/planner/coverage.ts";
import { cells, modes, planes } from "../../../src/domain/spine.ts";
import { buildItem, buildSession, credits } from "../../support/build-week.ts";

const none = { sets: 0, days: 0 };

describe("coverageOf", () => {
  test("no session covers nothing, and says so for all eight cells", () => {
    const nothing = { move: none, resist: none };
    expect(coverageOf([])).toEqual({
      flexion: nothing,
      extension: nothing,
      rotation: nothing,
      "side-bending": nothing,
    });
  });

  test("a secondary plane takes half credit, which is no direct set", () => {
    const birdDog = buildItem({ cells: credits("resist", "extension", "rotation"), dose: { sets: 4 } });
    const coverage = coverageOf([buildSession({ items: [birdDog] })]);
    expect(coverage.extension.resist).toEqual({ sets: 4, days: 1 });
    expect(coverage.rotation).toEqual({ move: none, resist: none });
  });

  test("sets of a day and of other days add up, days count once", () => {
    const two = buildItem({ cells: credits("move", "rotation"), dose: { sets: 2 } });
    const coverage = coverageOf([
      buildSession({ date: "2026-11-23", items: [two, two] }),
      buildSession({ date: "2026-11-25", items: [two] }),
    ]);
    expect(coverage.rotation.move).toEqual({ sets: 6, days: 2 });
  });

  test("mobility and support fill no cell", () => {
    const items = [buildItem({ role: "mobility" }), buildItem({ role: "support" })];
    expect(coverageOf([buildSession({ items })])).toEqual(coverageOf([]));
  });

  test("every set of a trunk item lands in exactly one cell", () => {
    const anyItem = fc
      .record({ cell: fc.constantFrom(...cells), sets: fc.integer({ min: 1, max: 4 }) })
      .map(({ cell, sets }) => buildItem({ cells: credits(cell.mode, cell.plane, "rotation"), dose: { sets } }));
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 8 }), (items) => {
        const coverage = coverageOf([buildSession({ items })]);
        const counted = planes.flatMap((plane) => modes.map((mode) => coverage[plane][mode].sets));
        expect(counted.reduce((sum, sets) => sum + sets, 0)).toBe(items.reduce((sum, item) => sum + item.dose.sets, 0));
      }),
    );
  });
});
