import { readdirSync, readFileSync } from "node:fs";

import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";

import { catalogOf, trustedExercises } from "../../../src/domain/catalog/trusted.ts";
import { checkFigures } from "../../../src/domain/figure/check/check-figures.ts";
import type { Figures } from "../../../src/domain/figure/figure.ts";
import { parseFigures } from "../../../src/domain/figure/read-figures.ts";
import { figureGroup } from "../../../src/storage/built-in-figures.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

const catalog = catalogOf(trustedExercises(read("data/exercises.json")));
const files = readdirSync("data/figures").map((name) => ({ name, value: read(`data/figures/${name}`) }));
const parsed = files.map(({ name, value }) => ({ name, ...parseFigures(value) }));
const all: Figures = {
  bases: Object.assign({}, ...parsed.map(({ figures }) => figures?.bases)) as Figures["bases"],
  figures: Object.assign({}, ...parsed.map(({ figures }) => figures?.figures)) as Figures["figures"],
};

const founding = [
  "bird-dog",
  "kettlebell-deadlift",
  "pallof-press",
  "single-arm-farmers-carry",
  "ankle-dorsiflexion-mobilization",
];

describe("the figures that come with the program", () => {
  test("are read without a problem, and fit their JSON Schema", () => {
    const isValid = new Ajv({ strictTypes: false, strictRequired: false }).compile(
      read("data/figures.schema.json") as object,
    );
    expect(parsed.flatMap(({ name, problems }) => problems.map((problem) => ({ name, ...problem })))).toEqual([]);
    expect(files.filter(({ value }) => !isValid(value)).map(({ name }) => name)).toEqual([]);
  });

  test("pass the check", () => {
    expect(checkFigures(all, {}, catalog)).toEqual([]);
  });

  test("are there for the five that started the project", () => {
    expect(founding.filter((id) => all.figures[id] === undefined)).toEqual([]);
  });

  test("stand in the file of their exercise, where showing one looks for it", () => {
    const misplaced = parsed.flatMap(({ name, figures }) =>
      Object.keys(figures?.figures ?? {}).filter((id) => {
        const exercise = catalog.get(id);
        return exercise === undefined || `${figureGroup(exercise)}.json` !== name;
      }),
    );
    expect(misplaced).toEqual([]);
  });

  test("claim an exception at most once in twenty", () => {
    const figures = Object.values(all.figures);
    expect(figures.filter(({ except }) => except !== undefined).length).toBeLessThanOrEqual(figures.length * 0.05);
  });
});
