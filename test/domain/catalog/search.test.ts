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

describe("searchExercises with words for how it feels", () => {
  const people = buildCatalog([
    buildExercise({ id: "superman", name: "Back Raise", muscles: ["erector spinae"] }),
    buildExercise({ id: "lower-trunk-turn", level: 3 }),
    buildExercise({ id: "curl", muscles: ["rectus abdominis"], level: 2 }),
    buildExercise({ id: "back-stretch", role: "mobility" }),
    buildExercise({ id: "stiff-leg-deadlift", level: 3 }),
  ]);
  const found = (text: string) => searchExercises(people, text).map(({ id }) => id);

  it.each([
    ["stiff back", ["back-stretch", "superman"]],
    ["my back feels tight", ["back-stretch", "superman"]],
    ["lower back", ["superman", "back-stretch"]],
    ["sore belly", ["curl"]],
    ["sore", ["back-stretch", "superman"]],
    ["stiff", ["stiff-leg-deadlift"]],
    ["lower trunk", ["lower-trunk-turn"]],
    ["sore xylophone", []],
  ])("finds for %j", (text, ids) => {
    expect(found(text)).toEqual(ids);
  });
});
