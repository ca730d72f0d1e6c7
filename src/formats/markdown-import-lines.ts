import { isLocalDate, type LocalDate } from "../domain/dates.ts";
import { unescapeMarkdown } from "./markdown-escape.ts";
import { parseItemMarker, type ItemMarker } from "./markdown-marker.ts";

/** A line of a Markdown file as far as it can be told without knowing the plan. */
export interface FileLine {
  /** 1-based. */
  readonly number: number;
  /** Columns before the text; a tab is four. */
  readonly indent: number;
  /** What stands in its box: `x` when ticked; undefined without a box. */
  readonly box: string | undefined;
  readonly heading: { readonly level: number; readonly date: LocalDate | undefined } | undefined;
  readonly marker: ItemMarker | undefined;
  /** Without list marker, box, comments and escapes; emphasis is left in. */
  readonly text: string;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const dateFrom = (year: string, month: number, day: string): LocalDate | undefined => {
  const date = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isLocalDate(date) ? date : undefined;
};

const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;

/** The date in a heading: "2026-11-23", "Mon 23 Nov 2026" or "Mon, Nov 23, 2026". */
const dateIn = (text: string): LocalDate | undefined => {
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0];
  if (iso !== undefined) return isLocalDate(iso) ? iso : undefined;
  const [, day, month, year] = /\b(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})\b/i.exec(text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) return dateFrom(year, monthOf(month), day);
  const [, first, second, third] = /\b([a-z]{3,9})\.? (\d{1,2}),? (\d{4})\b/i.exec(text) ?? [];
  if (first === undefined || second === undefined || third === undefined) return undefined;
  return dateFrom(third, monthOf(first), second);
};

const widthOf = (space: string): number => [...space].reduce((sum, each) => sum + (each === "\t" ? 4 : 1), 0);

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * A line without its comments, and what stands in them; an escaped `<!--`, as in a name that looks like one, starts none.
 * One pass: a file made to keep a pattern searching is read as fast as any other.
 */
const splitComments = (line: string): { readonly bare: string; readonly comments: readonly string[] } => {
  const comments: string[] = [];
  let bare = "";
  let from = 0;
  for (let start = line.indexOf("<!--"); start >= 0; start = line.indexOf("<!--", start + 1)) {
    if (start < from || line[start - 1] === "\\") continue;
    const end = line.indexOf("-->", start + 4);
    if (end < 0) break;
    bare += line.slice(from, start);
    comments.push(line.slice(start + 4, end));
    from = end + 3;
  }
  return { bare: bare + line.slice(from), comments };
};

const readLine = (raw: string, number: number): FileLine => {
  const plain = raw.replaceAll("\u00A0", " ");
  const quote = /^[\s>]*/.exec(plain)?.[0].lastIndexOf(">") ?? -1;
  const line = plain.slice(quote + 1).replace(quote < 0 ? "" : /^ /, "");
  const { bare, comments } = splitComments(line);
  const markers = comments.flatMap((inside) => parseItemMarker(inside) ?? []);
  const content = bare.trimStart();
  const space = bare.slice(0, bare.length - content.length);
  const base = { number, indent: widthOf(space), marker: markers[0] };
  const [hashes] = /^#{1,6}(?=\s)/.exec(content) ?? [];
  if (hashes !== undefined) {
    const title = content.slice(hashes.length);
    const heading = { level: hashes.length, date: dateIn(unescapeMarkdown(tidy(title))) };
    return { ...base, box: undefined, heading, text: unescapeMarkdown(tidy(title)) };
  }
  const item = content.replace(/^(?:[-*+]|\d{1,9}[.)])(?:\s+|$)/, "");
  const [whole, box] = /^\[(.{0,2}?)\](?=\s|$)\s*/su.exec(item) ?? [];
  const text = unescapeMarkdown(tidy(whole === undefined ? item : item.slice(whole.length)));
  return { ...base, box: whole === undefined ? undefined : (box ?? "").trim().toLowerCase(), heading: undefined, text };
};

/** The lines of a Markdown file that are not empty, without its front matter. Line ends may be of any kind. */
export const readLines = (text: string): readonly FileLine[] => {
  const all = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const end = all[0]?.trim() === "---" ? all.findIndex((line, index) => index > 0 && line.trim() === "---") : -1;
  return all
    .flatMap((raw, index) => (index <= end || raw.trim() === "" ? [] : [readLine(raw, index + 1)]))
    .filter(({ text, box, marker }) => text !== "" || box !== undefined || marker !== undefined);
};
