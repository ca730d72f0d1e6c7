import { parse } from "csv-parse/sync";

import type { ForeignEntry } from "../../domain/catalog/foreign/foreign-entry.ts";
import { csv, tableOf, type Table } from "./csv.ts";
import type { ForeignFormat } from "./foreign-format.ts";
import { formatOf } from "./formats.ts";
import { htmlToLines } from "./html-lines.ts";
import { itemsOf, type Item } from "./json-items.ts";
import { dangerousField } from "./read-raw.ts";

/** An entry of another catalog, or what is wrong with it, and where it stands. */
export type ForeignItem = { readonly path: string } & (
  | { readonly format: ForeignFormat; readonly entry: ForeignEntry }
  | { readonly message: string }
);

/** A catalog of another program as it is read. */
export interface Foreign {
  /** How the headings of a table were understood; null for JSON. */
  readonly headings: Table["headings"] | null;
  readonly items: Iterable<ForeignItem>;
}

const joinPath = (path: string, field: string): string =>
  field === "" ? path : `${path}${path === "" ? "" : "."}${field}`;

const readItem = (item: Item, format: ForeignFormat, language: string): ForeignItem => {
  if (!("raw" in item)) return item;
  const { path, raw } = item;
  const read = format.read(raw, { language, htmlToLines });
  return "message" in read
    ? { path: joinPath(path, read.field), message: read.message }
    : { path, format, entry: read };
};

function* jsonItems(text: string, language: string): Generator<ForeignItem> {
  let first: ForeignFormat | undefined;
  for (const item of itemsOf(text)) {
    if (!("raw" in item)) {
      yield item;
      continue;
    }
    const { path, raw } = item;
    const odd = dangerousField(raw);
    const format = formatOf(raw);
    if (odd !== undefined) yield { path, message: `the field name "${odd}" is not allowed; take it out` };
    else if (format === undefined) yield { path, message: "this is no exercise of a catalog that is known" };
    else if (first !== undefined && format.name !== first.name)
      yield { path, message: `this is an exercise of ${format.name}, and the first one is of ${first.name}` };
    else {
      first ??= format;
      yield readItem(item, format, language);
    }
  }
}

function* rowItems({ rows }: Table, language: string): Generator<ForeignItem> {
  for (const [index, raw] of rows.entries()) yield readItem({ path: `row ${index + 2}`, raw }, csv, language);
}

/** What separates the cells of a table: whichever its first line has most of. */
const separatorOf = (text: string): string => {
  const line = text.slice(0, text.search(/\r|\n|$/));
  const [best] = [",", ";", "\t"].toSorted((a, b) => line.split(b).length - line.split(a).length);
  return best ?? ",";
};

const readTable = (text: string): Table | null | { readonly problem: string } => {
  try {
    const rows = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      bom: true,
    });
    return tableOf(rows);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
};

/**
 * Reads a text as whatever catalog it is, told by its content: JSON of a known one, or a table with a heading for names.
 * The items come one by one, good and bad.
 */
export const readForeign = (text: string, language: string): Foreign | { readonly problem: string } => {
  if (/^\s*[[{]/.test(text)) return { headings: null, items: jsonItems(text, language) };
  const table = readTable(text);
  if (table === null)
    return { problem: "it is not JSON, and no table with a heading such as name, exercise or title in its first line" };
  if ("problem" in table) return table;
  return { headings: table.headings, items: rowItems(table, language) };
};
