import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { implementNames } from "../../../src/domain/catalog/entry.ts";
import { parseCatalog } from "../../../src/domain/catalog/parse.ts";
import { proseWarnings } from "../../../src/domain/catalog/prose.ts";
import { catalogOf, trustedExercises } from "../../../src/domain/catalog/trusted.ts";
import { cells } from "../../../src/domain/spine.ts";
import { checkLadders } from "../../support/check-ladders.ts";

const file: unknown = JSON.parse(readFileSync("data/exercises.json", "utf8"));
const parsed = parseCatalog(file);
const { exercises } = parsed;

describe("the built-in catalog", () => {
  test("has 99 exercises or more and nothing wrong", () => {
    expect(exercises.length).toBeGreaterThanOrEqual(99);
    expect({ problems: parsed.problems, warnings: parsed.warnings }).toEqual({ problems: [], warnings: [] });
    expect(checkLadders(catalogOf(exercises))).toEqual([]);
  });

  test("reads the same unchecked, as every start of the program does", () => {
    expect(trustedExercises(file)).toEqual(exercises);
  });

  test.each(cells.flatMap((cell) => [1, 2].map((level) => ({ ...cell, level }))))(
    "trains $plane $mode with no equipment up to level $level",
    ({ plane, mode, level }) => {
      const fitting = exercises.filter(
        (each) => each.planes[0] === plane && each.mode === mode && each.level <= level && each.equipment.length === 0,
      );
      expect(fitting.length).toBeGreaterThan(0);
    },
  );

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

  test("has no two exercises under one name or alias", () => {
    const names = exercises.flatMap(({ name, aliases }) => [name, ...aliases].map((each) => each.toLowerCase()));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
