import { describe, expect, it } from "vitest";

import {
  filterExercises,
  implementsOf,
  parseLevelRange,
  type ExerciseFilter,
} from "../../../src/domain/catalog/filter.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";

const catalog = buildCatalog([
  buildExercise({ id: "plank", level: 1, planes: ["flexion", "rotation"] }),
  buildExercise({ id: "curl", level: 2, mode: "move" }),
  buildExercise({ id: "press", level: 3, planes: ["rotation"], equipment: [["band"], ["cable", "bench"]] }),
  buildExercise({ id: "ankle", role: "mobility" }),
]);

describe("filterExercises", () => {
  it.each<[ExerciseFilter, string]>([
    [{}, "plank curl press ankle"],
    [{ plane: "rotation" }, "press"],
    [{ plane: "side-bending" }, ""],
    [{ mode: "move" }, "curl"],
    [{ role: "mobility" }, "ankle"],
    [{ levels: { from: 2, to: 3 } }, "curl press"],
    [{ equipment: [] }, "plank curl ankle"],
    [{ equipment: [{ name: "band" }], mode: "resist" }, "plank press"],
  ])("%j leaves %j", (filter, ids) => {
    expect(
      filterExercises(catalog.values(), filter)
        .map((exercise) => exercise.id)
        .join(" "),
    ).toBe(ids);
  });
});

describe("parseLevelRange", () => {
  it.each([
    ["2", 2, 2],
    ["1-3", 1, 3],
    [" 4 - 5 ", 4, 5],
    ["5-5", 5, 5],
  ])("reads %j", (text, from, to) => {
    expect(parseLevelRange(text)).toEqual({ levels: { from, to } });
  });

  it.each(["", "0", "6", "1-6", "-1", "1-", "1.5", "a", "1-2-3", "５", "1e0"])("rejects %j", (text) => {
    expect(parseLevelRange(text)).toEqual({ problem: "a level from 1 to 5 or a range such as 1-3 is expected" });
  });

  it("wants the lower level first", () => {
    expect(parseLevelRange("3-1")).toEqual({ problem: "the lower level comes first: 1-3" });
  });
});

describe("implementsOf", () => {
  it("names each implement once", () => {
    expect([...implementsOf(catalog)]).toEqual(["band", "cable", "bench"]);
  });
});
