import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findExercise } from "../../../src/domain/catalog/find.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";

const catalog = buildCatalog([
  buildExercise({ id: "bird-dog", aliases: ["opposite arm and leg reach"] }),
  buildExercise({ id: "dead-bug" }),
  buildExercise({ id: "dead-bug-heel-tap" }),
  buildExercise({ id: "wall-plank" }),
  buildExercise({ id: "knee-plank" }),
  buildExercise({ id: "farmers-carry", name: "Farmer's Carry", aliases: ["suitcase carry"] }),
  buildExercise({ id: "pallof-press" }),
  buildExercise({ id: "pushing", name: "Résisted Pushing" }),
  buildExercise({ id: "plank-row", name: "Plank Row" }),
  buildExercise({ id: "arrow-hold", name: "Arrow Hold" }),
  buildExercise({ id: "ude", name: "腕立て伏せ" }),
]);

const outcome = (text: string): string => {
  const result = findExercise(catalog, text);
  if ("found" in result) return result.found.id;
  if ("several" in result) return `${result.several.length}: ${result.several.map((each) => each.id).join(" ")}`;
  return `near: ${result.near.map((each) => each.id).join(" ")}`.trim();
};

describe("findExercise", () => {
  it.each([
    ["bird-dog", "bird-dog"],
    ["Bird Dog", "bird-dog"],
    ["  BIRDDOG ", "bird-dog"],
    ["bird", "bird-dog"],
    ["leg reach", "bird-dog"],
    ["dead bug", "dead-bug"],
    ["dead", "2: dead-bug dead-bug-heel-tap"],
    ["heel", "dead-bug-heel-tap"],
    ["farmers carry", "farmers-carry"],
    ["farmer’s", "farmers-carry"],
    ["suitcase", "farmers-carry"],
    ["resisted pushing", "pushing"],
    ["RÉSIST", "pushing"],
    ["row", "plank-row"],
    ["rro", "arrow-hold"],
    ["plank", "3: wall-plank knee-plank plank-row"],
    ["立て", "ude"],
  ])("%j is %s", (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it.each([
    ["palof", "near: pallof-press"],
    ["brid dog", "near: bird-dog"],
    ["carry farmers", "near: farmers-carry"],
    ["wall plnak", "near: wall-plank"],
  ])("offers %j, never takes it: %s", (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it.each(["", "   ", "---", "🏋️", "zz", "nothing like it", "x".repeat(100_000)])("knows nothing near %j", (text) => {
    expect(outcome(text)).toBe("near:");
  });

  it("tells two exercises of one name apart by id only", () => {
    const twins = buildCatalog([buildExercise({ id: "a", name: "Twin" }), buildExercise({ id: "b", name: "Twin" })]);
    expect(findExercise(twins, "twin")).toMatchObject({ several: [{ id: "a" }, { id: "b" }] });
    expect(findExercise(twins, "b")).toMatchObject({ found: { id: "b" } });
  });

  it("takes digits for no part of a name", () => {
    const landmine = buildCatalog([buildExercise({ id: "landmine", aliases: ["landmine 180s", "1 arm"] })]);
    for (const text of ["1", "180", " 18 "]) expect(findExercise(landmine, text)).toEqual({ near: [] });
    expect(findExercise(landmine, "180s")).toMatchObject({ found: { id: "landmine" } });
  });

  it("finds every exercise by id and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" })), (text) => {
        const result = findExercise(catalog, text);
        expect(Object.keys(result).length).toBeGreaterThan(0);
      }),
    );
    for (const id of catalog.keys()) expect(outcome(id)).toBe(id);
  });
});
