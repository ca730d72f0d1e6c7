import { readdirSync, readFileSync } from "node:fs";

import type { Catalog, Exercise } from "../../src/domain/catalog/entry.ts";
import { catalogOf, trustedExercises } from "../../src/domain/catalog/trusted.ts";
import type { Figure, Figures } from "../../src/domain/figure/figure.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** The files of figures that come with the program, as they are written. */
export const figureFiles: readonly { readonly name: string; readonly value: unknown }[] = readdirSync(
  "data/figures",
).map((name) => ({ name, value: read(`data/figures/${name}`) }));

const merged = (part: "bases" | "figures"): object =>
  Object.assign({}, ...figureFiles.map(({ value }) => (value as Partial<Figures>)[part])) as object;

export const allFigures: Figures = {
  bases: merged("bases") as Figures["bases"],
  figures: merged("figures") as Figures["figures"],
};

export const builtInCatalog: Catalog = catalogOf(trustedExercises(read("data/exercises.json")));

/** A figure of the built-in catalog and its exercise. */
export const drawn = (id: string): { readonly figure: Figure; readonly exercise: Exercise } => {
  const [figure, exercise] = [allFigures.figures[id], builtInCatalog.get(id)];
  if (figure === undefined || exercise === undefined) throw new Error(`no figure of ${id}`);
  return { figure, exercise };
};

/** A file of figures with these in it. */
export const fileOf = (figures: unknown, more: object = {}) => ({ schema: "fourplane/figures@1", figures, ...more });
