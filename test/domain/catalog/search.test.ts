import { describe, expect, it } from "vitest";

import { searchExercises } from "../../../src/domain/catalog/search.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";

const catalog = buildCatalog([
  buildExercise({ id: "sit", family: "plank" }),
  buildExercise({ id: "hold", muscles: ["plank muscle"] }),
  buildExercise({ id: "push", aliases: ["long plank"] }),
  buildExercise({ id: "side-plank" }),
  buildExercise({ id: "front", aliases: ["plank"] }),
  buildExercise({ id: "bird-dog", family: "quadruped-brace", muscles: ["erector spinae", "gluteus maximus"] }),
  buildExercise({ id: "band-pull" }),
  buildExercise({ id: "side-bend" }),
  buildExercise({ id: "ude", name: "腕立て伏せ" }),
]);

const idsFor = (text: string): string =>
  searchExercises(catalog, text)
    .map((exercise) => exercise.id)
    .join(" ");

describe("searchExercises", () => {
  it.each([
    ["plank", "front side-plank push hold sit"],
    ["PLANK side", "side-plank"],
    ["gluteus dog", "bird-dog"],
    ["birddog", "bird-dog"],
    ["brid dgo", "bird-dog"],
    ["glutues", "bird-dog"],
    ["quadrupd", "bird-dog"],
    ["band", "band-pull"],
    ["bent", "side-bend"],
    ["side", "side-plank side-bend"],
    ["腕", "ude"],
    ["plank xylophone", ""],
    ["xylophone", ""],
    ["", ""],
    ["🏋️", ""],
    ["x".repeat(100_000), ""],
  ])("%j finds %j", (text, ids) => {
    expect(idsFor(text)).toBe(ids);
  });
});
