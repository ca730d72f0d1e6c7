import { describe, expect, it } from "vitest";

import { planesOutOfReach, reachOf } from "../../../src/domain/catalog/reach.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";

const catalog = buildCatalog([
  buildExercise({ id: "a", planes: ["flexion", "rotation"], level: 3 }),
  buildExercise({ id: "b", planes: ["flexion"], level: 2, equipment: [["band"], ["cable"]] }),
  buildExercise({ id: "c", planes: ["flexion"], level: 1, equipment: [["bench", "dumbbell"]] }),
  buildExercise({ id: "d", planes: ["flexion"], level: 1, equipment: [["band"], ["band", "bench"]] }),
  buildExercise({ id: "e", planes: ["extension"], level: 4, equipment: [["band"]] }),
  buildExercise({ id: "f", role: "support" }),
]);

const row = (owned: readonly string[], level: number, number: number) =>
  reachOf(
    catalog,
    owned.map((name) => ({ name })),
    level,
  )[number];

describe("reachOf", () => {
  it("has the eight cells in their order", () => {
    const ids = reachOf(catalog, [], 2).map(({ cell }) => `${cell.plane}:${cell.mode}`);
    expect(ids).toHaveLength(8);
    expect(ids.slice(0, 3)).toEqual(["flexion:move", "flexion:resist", "extension:move"]);
  });

  it("counts what can be done, and what one implement would add", () => {
    expect(row([], 2, 1)).toEqual({
      cell: { plane: "flexion", mode: "resist" },
      total: 4,
      exercises: 0,
      lowestLevel: 3,
      noEquipmentLowestLevel: 3,
      missing: [
        { implement: "band", exercises: 2 },
        { implement: "cable", exercises: 1 },
      ],
    });
    expect(row(["bench", "band"], 3, 1)).toEqual({
      cell: { plane: "flexion", mode: "resist" },
      total: 4,
      exercises: 3,
      lowestLevel: 1,
      noEquipmentLowestLevel: 3,
      missing: [{ implement: "dumbbell", exercises: 1 }],
    });
  });

  it("gives half credits no cell, and says where equipment and level are missing both", () => {
    expect(row([], 5, 5)).toMatchObject({ total: 0, exercises: 0, lowestLevel: null, missing: [] });
    expect(row([], 2, 3)).toMatchObject({ total: 1, exercises: 0, lowestLevel: null, missing: [] });
    expect(row(["band"], 2, 3)).toMatchObject({ exercises: 0, lowestLevel: 4, noEquipmentLowestLevel: null });
  });
});

describe("planesOutOfReach", () => {
  it("names the planes without any exercise", () => {
    expect(planesOutOfReach(reachOf(catalog, [], 2))).toEqual(["flexion", "extension", "rotation", "side-bending"]);
    expect(planesOutOfReach(reachOf(catalog, [{ name: "band" }], 4))).toEqual(["rotation", "side-bending"]);
  });
});
