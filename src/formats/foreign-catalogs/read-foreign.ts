import type { ForeignEntry } from "../../domain/catalog/foreign/foreign-entry.ts";
import { csv, type Table } from "./csv.ts";
import type { ForeignFormat, Raw, Reading } from "./foreign-format.ts";
import { formatOf, jsonFormats } from "./formats.ts";
import { itemsOf, type Item } from "./json-items.ts";
import { openList, openObject, skipSpace, textOf, type Bytes } from "./json-pieces.ts";
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

const readItem = (item: Item, format: ForeignFormat, reading: Reading): ForeignItem => {
  if (!("raw" in item)) return item;
  const { path, raw } = item;
  const read = format.read(raw, reading);
  return "message" in read
    ? { path: joinPath(path, read.field), message: read.message }
    : { path, format, entry: read };
};

const isOurs = (raw: Raw): boolean => "role" in raw && "measure" in raw && "pattern" in raw;
const ours = "this is an exercise as fourplane keeps them, and needs no import: name the file with --catalog";

function* jsonItems(text: Bytes, reading: Reading): Generator<ForeignItem> {
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
    else if (format === undefined)
      yield { path, message: isOurs(raw) ? ours : "this is no exercise of a catalog that is known" };
    else if (first !== undefined && format.name !== first.name)
      yield { path, message: `this is an exercise of ${format.name}, and the first one is of ${first.name}` };
    else {
      first ??= format;
      yield readItem(item, format, reading);
    }
  }
}

function* rowItems({ rows }: Table, reading: Reading): Generator<ForeignItem> {
  for (const { line, raw } of rows) yield readItem({ path: `line ${line}`, raw }, csv, reading);
}

const known = [...new Set(jsonFormats.map(({ name, title }) => title ?? name))];

/** What can be read, in a sentence. */
export const knownCatalogs = `JSON of ${known.join(", ")}, or CSV whose first line has a heading such as name, exercise or title`;

/** The first byte that is no space tells JSON from a table. */
const isJson = (bytes: Bytes): boolean => {
  const first = bytes[skipSpace(bytes, 0)];
  return first === openList || first === openObject;
};

/** The format of the first entry that is known. */
const firstFormat = (bytes: Bytes): ForeignFormat | undefined => {
  for (const item of itemsOf(bytes)) {
    const format = "raw" in item ? formatOf(item.raw) : undefined;
    if (format !== undefined) return format;
  }
  return undefined;
};

const asLines = (text: string): readonly string[] => text.split("\n");

/**
 * Reads a file as whatever catalog it is, told by its content: JSON of a known one, or a table with a heading for names. The
 * items come one by one, good and bad, and none is kept. The parsers of HTML and of tables are loaded where they are needed.
 */
export const readForeign = async (bytes: Bytes, language: string): Promise<Foreign | { readonly problem: string }> => {
  if (isJson(bytes)) {
    const hasHtml = firstFormat(bytes)?.hasHtml === true;
    const htmlToLines = hasHtml ? (await import("./html-lines.ts")).htmlToLines : asLines;
    return { headings: null, items: jsonItems(bytes, { language, htmlToLines }) };
  }
  const { readTable } = await import("./read-table.ts");
  const table = readTable(textOf(bytes, 0, bytes.length));
  if (table === null) return { problem: "this is no catalog that is known" };
  if ("problem" in table) return table;
  return { headings: table.headings, items: rowItems(table, { language, htmlToLines: asLines }) };
};
