import { readFileSync } from "node:fs";

import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";

import { checkFigures } from "../../../src/domain/figure/check/check-figures.ts";
import { parseFigures } from "../../../src/domain/figure/read-figures.ts";
import { figureGroup } from "../../../src/storage/built-in-figures.ts";
import { allFigures, builtInCatalog, figureFiles } from "../../support/figures.ts";

const founding = [
  "bird-dog",
  "kettlebell-deadlift",
  "pallof-press",
  "single-arm-farmers-carry",
  "ankle-dorsiflexion-mobilization",
];

describe("the figures that come with the program", () => {
  test("are read without a problem, and fit their JSON Schema", () => {
    const schema = JSON.parse(readFileSync("data/figures.schema.json", "utf8")) as object;
    const isValid = new Ajv({ strictTypes: false, strictRequired: false }).compile(schema);
    const problems = figureFiles.flatMap(({ name, value }) =>
      parseFigures(value).problems.map((problem) => ({ name, ...problem })),
    );
    expect(problems).toEqual([]);
    expect(figureFiles.filter(({ value }) => !isValid(value)).map(({ name }) => name)).toEqual([]);
  });

  test("pass the check", () => {
    expect(checkFigures(allFigures, {}, builtInCatalog)).toEqual([]);
  });

  test("are there for the five that started the project", () => {
    expect(founding.filter((id) => allFigures.figures[id] === undefined)).toEqual([]);
  });

  test("stand in the file of their exercise, where showing one looks for it", () => {
    const misplaced = figureFiles.flatMap(({ name, value }) =>
      Object.keys(parseFigures(value).figures?.figures ?? {}).filter((id) => {
        const exercise = builtInCatalog.get(id);
        return exercise === undefined || `${figureGroup(exercise)}.json` !== name;
      }),
    );
    expect(misplaced).toEqual([]);
  });

  test("claim an exception at most once in twenty", () => {
    const figures = Object.values(allFigures.figures);
    expect(figures.filter(({ except }) => except !== undefined).length).toBeLessThanOrEqual(figures.length * 0.05);
  });
});
