import { isDeepStrictEqual } from "node:util";

import type { World } from "../context.ts";
import { catalogText } from "../domain/catalog/catalog-text.ts";
import { parseCatalog } from "../domain/catalog/parse.ts";
import { catalogFailure } from "./catalog-failure.ts";
import { ownExercises, ownExercisesFile } from "./own-exercises.ts";
import { readCatalogFile, type CatalogText } from "./read-catalog-file.ts";
import { writeWhole } from "./write-whole.ts";
import { joined } from "../words/phrasing.ts";

/** An exercise as it stands in a catalog file, which has been checked. */
export type OwnEntry = { readonly id: string };

interface Whose {
  readonly home: string;
  readonly world: World;
}

/**
 * The exercises of a catalog's JSON value, as they stand in it; `within` is the field of the text that it is the value of.
 * @throws Failure (file) naming all that is wrong in it.
 */
export const checkedEntries = async (
  { label, text, value }: CatalogText,
  within?: string,
): Promise<readonly OwnEntry[]> => {
  const { problems, problemCount: count } = parseCatalog(value);
  if (count > 0) {
    const placed = problems.map((problem) => ({ ...problem, path: joined([within ?? "", problem.path], ".") }));
    throw await catalogFailure([{ label, text, problems: placed, count }], []);
  }
  return (value as { readonly exercises: readonly OwnEntry[] }).exercises;
};

const readOwn = async (whose: Whose): Promise<{ readonly text: string; readonly entries: readonly OwnEntry[] }> => {
  const [file] = ownExercises(whose);
  if (file === undefined) return { text: "", entries: [] };
  const read = await readCatalogFile(whose.world, file);
  return { text: read.text, entries: await checkedEntries(read) };
};

/** A person's own exercises as they stand in their file. @throws Failure (file) when it cannot be used. */
export const ownEntries = async (whose: Whose): Promise<readonly OwnEntry[]> => (await readOwn(whose)).entries;

/** The text with more exercises after the last; what is there stays letter for letter. JSON of a catalog, or "", is expected. */
const withMore = async (text: string, entries: readonly object[]): Promise<string> => {
  const lines = entries.map((entry) => JSON.stringify(entry));
  if (text === "") return catalogText(lines);
  const { findNodeAtLocation, parseTree } = await import("jsonc-parser");
  const tree = parseTree(text);
  const last = tree === undefined ? undefined : findNodeAtLocation(tree, ["exercises"])?.children?.at(-1);
  if (last === undefined) return catalogText(lines);
  const end = last.offset + last.length;
  return `${text.slice(0, end)},\n${lines.join(",\n")}${text.slice(end)}`;
};

/**
 * Adds exercises to a person's own, at the end of their file; the rest of it stays letter for letter. Checked as every
 * catalog is, before anything is written. The one who calls holds the lock of the state.
 * @throws Failure (file) when the file, or the exercises in it, cannot be used; errors of the disk as they are.
 */
export const appendOwn = async (whose: Whose, entries: readonly object[]): Promise<void> => {
  const file = ownExercisesFile(whose);
  const text = await withMore((await readOwn(whose)).text, entries);
  await checkedEntries({ label: file, text, value: JSON.parse(text) });
  await writeWhole(file, text);
};

/** What came of bringing back own exercises: ids. */
export interface BroughtBack {
  readonly added: readonly string[];
  /** There is another one of this id, and it stayed as it is. */
  readonly kept: readonly string[];
}

/** Adds those that a person has none of; nothing of theirs is ever written over. Lock and errors as for `appendOwn`. */
export const addMissing = async (whose: Whose, entries: readonly OwnEntry[]): Promise<BroughtBack> => {
  if (entries.length === 0) return { added: [], kept: [] };
  const there = new Map((await ownEntries(whose)).map((entry) => [entry.id, entry]));
  const missing = entries.filter(({ id }) => !there.has(id));
  if (missing.length > 0) await appendOwn(whose, missing);
  const kept = entries.filter((entry) => there.has(entry.id) && !isDeepStrictEqual(there.get(entry.id), entry));
  return { added: missing.map(({ id }) => id), kept: kept.map(({ id }) => id) };
};
