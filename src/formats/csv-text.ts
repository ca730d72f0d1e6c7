import { safeText } from "../domain/safe-text.ts";

/** What stands in a cell; a list is one text of its parts with spaces between. */
export type Cell = string | number | boolean | null | undefined | readonly (string | number)[];

/** How a table is written. */
export interface Dialect {
  readonly separator: "," | ";";
  readonly decimal: "." | ",";
  /** Begins with the mark by which Excel knows UTF-8. */
  readonly mark: boolean;
}

/** What databases, pandas and most programs read without being asked. */
export const plainCsv: Dialect = { separator: ",", decimal: ".", mark: false };

/** The decimal sign of a locale such as `de-DE` or `de_DE.UTF-8`: a point where it says nothing we know. */
const decimalOf = (locale: string): Dialect["decimal"] => {
  try {
    const tag = locale.replace(/[.@].*$/, "").replaceAll("_", "-");
    const parts = new Intl.NumberFormat(tag).formatToParts(1.5);
    return parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
  } catch {
    return ".";
  }
};

/** What Excel opens as a table, with the decimal sign of a locale. */
export const excelCsv = (locale: string): Dialect => ({ separator: ";", decimal: decimalOf(locale), mark: true });

/** What makes a spreadsheet take a text for a formula, in its wide forms too and after spaces and quotes. */
const formula = /^[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
/** The same behind what some spreadsheets split cells at, whatever stands around the cell. */
const splitFormula = /[;\t](?=[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

const numberText = (value: number, { decimal }: Dialect): string => String(value).replace(".", decimal);

const quotedText = (text: string): string => {
  const safe = safeText(text.replace(splitFormula, "$&'"));
  const plain = formula.test(text) || /^[\t\r]/.test(text) ? `'${safe}` : safe;
  return /[",;\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** Most texts of a table stand in it again and again, and looking at each takes longer than all the rest. */
const textsOnce = (): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = quotedText(text);
    known.set(text, found);
    return found;
  };
};

const cellText = (cell: Cell, dialect: Dialect, textOf: (text: string) => string): string => {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return textOf(cell);
  // Numbers are never touched, so that they stay numbers.
  if (typeof cell === "number") return numberText(cell, dialect);
  if (typeof cell === "boolean") return String(cell);
  return textOf(cell.map((part) => (typeof part === "number" ? numberText(part, dialect) : part)).join(" "));
};

const mark = "\uFEFF";

/**
 * A table after RFC 4180, with its header first: lines end in CRLF, quotes are doubled. A text that a spreadsheet would run
 * as a formula gets an apostrophe before it; control characters are spelled out.
 */
export const csvOf = (
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  dialect: Dialect = plainCsv,
): string => {
  const textOf = textsOnce();
  const lines = [header, ...rows].map(
    (row) => `${row.map((cell) => cellText(cell, dialect, textOf)).join(dialect.separator)}\r\n`,
  );
  return (dialect.mark ? mark : "") + lines.join("");
};

/** Columns that tell a table of ours, whatever later versions add behind them. */
const knownBy = 12;

/** Whether a text is a table with one of these headers, however it is written. */
export const hasHeader = (text: string, headers: readonly (readonly string[])[]): boolean => {
  const start = text.startsWith(mark) ? text.slice(1) : text;
  return headers.some((header) =>
    [",", ";"].some((separator) => start.startsWith(`${header.slice(0, knownBy).join(separator)}${separator}`)),
  );
};
