import type { Measure } from "../../domain/catalog/entry.ts";
import { fold } from "../../domain/catalog/fold.ts";
import { columnsOf, type Column } from "./csv-columns.ts";
import type { ForeignFormat } from "./foreign-format.ts";
import { missing, textIn, told } from "./read-raw.ts";

/** What separates several things in one cell. */
const several = (text: string | undefined): readonly string[] =>
  (text ?? "")
    .split(/[;|,/\n]|\band\b|\bor\b/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? "")
    .split(/\r?\n|\s*\|\s*/)
    .map((line) => line.replace(/^\s*\d+[.)]\s+/, "").trim())
    .filter((line) => line !== "");

const measureOf = (text: string | undefined): Measure | undefined => {
  const words = fold(text ?? "");
  if (/sec|time|hold/.test(words)) return "seconds";
  if (/met(re|er)|distance/.test(words)) return "metres";
  if (/min/.test(words)) return "minutes";
  return /rep/.test(words) ? "reps" : undefined;
};

/** A row of a table, its cells by what their column is about. */
export const csv: ForeignFormat = {
  name: "csv",
  recognises: () => false,
  read: (row) => {
    const cell = (column: Column): string | undefined => textIn(row[column]);
    const name = cell("name");
    if (name === undefined) return missing("name", row["name"]);
    const said = told({ plane: cell("plane"), mode: cell("mode"), role: cell("role") });
    const measure = measureOf(cell("measure"));
    return {
      id: cell("id") ?? name,
      name,
      aliases: several(cell("aliases")),
      equipment: cell("equipment") === undefined ? null : several(cell("equipment")),
      primary: several(cell("primary")),
      secondary: several(cell("secondary")),
      patterns: several(cell("patterns")),
      steps: linesOf(cell("steps")),
      ...told({
        force: cell("force"),
        category: cell("category"),
        level: cell("level"),
        licence: cell("licence"),
        attribution: cell("attribution"),
      }),
      ...(measure === undefined ? {} : { measure }),
      ...(Object.keys(said).length === 0 ? {} : { said }),
    };
  },
};

/** Columns that are looked at: no table of exercises has more. */
const mostColumns = 200;

/** A line of a table, and the number of the line it ends on. */
interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A table that has been read: its rows as entries, and how its headings were understood. */
export interface Table {
  readonly rows: readonly { readonly line: number; readonly raw: Readonly<Record<string, unknown>> }[];
  readonly headings: readonly { readonly heading: string; readonly column: Column | null }[];
}

/** Lines of cells, the first of them the headings, as entries. Null where no heading is a name: then it is no such table. */
export const tableOf = ([header, ...lines]: readonly Line[]): Table | null => {
  if (header === undefined) return null;
  const headings = header.cells.slice(0, mostColumns);
  const columns = columnsOf(headings);
  if (!columns.includes("name")) return null;
  const rows = lines.map(({ cells, line }) => {
    const raw: Record<string, unknown> = {};
    columns.forEach((column, index) => {
      if (column !== null) raw[column] = cells[index];
    });
    return { line, raw };
  });
  return { rows, headings: headings.map((heading, index) => ({ heading, column: columns[index] ?? null })) };
};
