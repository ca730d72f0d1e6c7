import { readFileSync } from "node:fs";

import { Converter, type ConvertRules, type Outcome } from "../../src/domain/catalog/foreign/convert.ts";
import type { ForeignEntry } from "../../src/domain/catalog/foreign/foreign-entry.ts";
import { catalogOf, trustedExercises } from "../../src/domain/catalog/trusted.ts";
import type { Catalog } from "../../src/domain/catalog/entry.ts";
import { readForeign, type ForeignItem } from "../../src/formats/foreign-catalogs/read-foreign.ts";

/** free-exercise-db as it lies beside the repository; tests that need it are skipped where it does not. */
export const realFile = "../shared/data/free-exercise-db.json";

export const builtIn = (): Catalog =>
  catalogOf(trustedExercises(JSON.parse(readFileSync("data/exercises.json", "utf8"))));

/** An entry of another catalog that says no more than its name and what is given. */
export const foreignEntry = (name: string, given: Partial<ForeignEntry> = {}): ForeignEntry => ({
  id: name.replaceAll(" ", "_"),
  name,
  aliases: [],
  equipment: [],
  primary: [],
  secondary: [],
  patterns: [],
  steps: [],
  ...given,
});

export const converterWith = (given: Partial<ConvertRules> = {}): Converter =>
  new Converter({
    catalog: "test",
    ours: new Map(),
    answers: new Map(),
    trustsLow: false,
    anyLicence: false,
    ...given,
  });

/** "flexion:move", "support" or "out". */
export const cellOf = (outcome: Outcome): string => {
  if (!("exercise" in outcome)) return "out" in outcome ? "out" : "bad";
  const { role, planes: [plane] = [], mode } = outcome.exercise;
  return role === "trunk" ? `${plane}:${mode}` : role;
};

/** The items of a file's text. @throws Error where it cannot be read at all. */
export const itemsIn = async (text: string, language = "en"): Promise<readonly ForeignItem[]> => {
  const read = await readForeign(Buffer.from(text), language);
  if ("problem" in read) throw new Error(read.problem);
  return [...read.items];
};

/** The entries among them. */
export const entriesIn = async (text: string, language = "en"): Promise<readonly ForeignEntry[]> =>
  (await itemsIn(text, language)).flatMap((item) => ("entry" in item ? [item.entry] : []));
