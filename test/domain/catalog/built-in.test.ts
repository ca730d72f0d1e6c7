import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { implementNames, type Exercise } from "../../../src/domain/catalog/entry.ts";
import { checkLadders } from "../../../src/domain/catalog/ladder.ts";
import { parseCatalog } from "../../../src/domain/catalog/parse.ts";
import { proseWarnings } from "../../../src/domain/catalog/prose.ts";
import { catalogOf, trustedExercises } from "../../../src/domain/catalog/trusted.ts";

const file: unknown = JSON.parse(readFileSync("data/exercises.json", "utf8"));
const parsed = parseCatalog(file);
const { exercises } = parsed;

describe("the built-in catalog", () => {
  test("has 150 exercises or more and nothing wrong", () => {
    expect(exercises.length).toBeGreaterThanOrEqual(150);
    expect({ problems: parsed.problems, warnings: parsed.warnings }).toEqual({ problems: [], warnings: [] });
    expect(checkLadders(catalogOf(exercises))).toEqual([]);
  });

  test("reads the same unchecked, as every start of the program does", () => {
    expect(trustedExercises(file)).toEqual(exercises);
  });

  test("has the five that started the project, each saying why", () => {
    expect(
      exercises
        .filter(({ founding }) => founding !== undefined)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([
      "ankle-dorsiflexion-mobilization",
      "bird-dog",
      "kettlebell-deadlift",
      "pallof-press",
      "single-arm-farmers-carry",
    ]);
  });

  test("explains every exercise", () => {
    expect(proseWarnings(exercises, parsed.positions)).toEqual([]);
    const lacking = exercises.filter(
      ({ steps, cues, mistakes, stop, muscles }) =>
        steps.length < 3 || steps.length > 6 || [cues, mistakes, stop, muscles].some((list) => list.length === 0),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test("promises nothing and frightens nobody", () => {
    const words = /\b(prevent|treat|cure|fix|fragile|damage|wear and tear)(s|es|ed|ing)?\b/i;
    const said = exercises.flatMap((each) =>
      [each.why, ...each.steps, ...each.cues, ...each.mistakes, ...each.stop, each.founding ?? ""].map(
        (text) => `${each.id}: ${text}`,
      ),
    );
    expect(said.filter((text) => words.test(text))).toEqual([]);
  });

  test("needs only implements that can be owned, and gives weights for those that have them", () => {
    const known = new Set<string>(implementNames);
    const weighted = new Set(["dumbbell", "kettlebell", "barbell"]);
    expect(exercises.filter(({ equipment }) => equipment.flat().some((name) => !known.has(name)))).toEqual([]);
    const weightOnly = exercises.filter(
      ({ equipment }) => equipment.length > 0 && equipment.flat().every((name) => weighted.has(name)),
    );
    expect(weightOnly.filter(({ dose }) => dose.load === undefined).map(({ id }) => id)).toEqual([]);
  });

  test("says how dumbbells and kettlebells are held wherever their weight is told, and only there", () => {
    const isHeld = ({ equipment, dose }: Exercise) =>
      dose.load !== undefined && equipment.flat().some((name) => name === "dumbbell" || name === "kettlebell");
    expect(exercises.filter((each) => isHeld(each) !== (each.hands !== undefined)).map(({ id }) => id)).toEqual([]);
  });

  test("names no implement that is not used", () => {
    const words = ["band", "dumbbell", "kettlebell", "barbell", "cable", "landmine", "trap-bar", "machine"];
    const wrong = exercises.filter(({ name, equipment }) =>
      words.some(
        (word) =>
          new RegExp(`\\b${word}\\b`, "i").test(name) &&
          !(equipment.length > 0 && equipment.every((list) => list.some((each) => each.includes(word)))),
      ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("keeps its ids and their levels", () => {
    expect(exercises.find(({ id }) => id === "pallof-press")?.level).toBe(2);
    const byId = new Map(exercises.map((each) => [each.id, each]));
    for (const id of ["dumbbell-side-bend", "cable-side-bend", "cable-woodchop", "machine-ab-crunch", "waiter-carry"])
      expect(byId.has(id)).toBe(true);
  });

  test("has no two exercises under one name or alias", () => {
    const names = exercises.flatMap(({ name, aliases }) => [name, ...aliases].map((each) => each.toLowerCase()));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
