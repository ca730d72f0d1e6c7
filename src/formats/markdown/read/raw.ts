import { markdownPrint } from "../print.ts";
import { parsePlaceMarker } from "../marker.ts";
import type { LineProblem, OwnText, Span } from "./reading.ts";

/** A comment of ours in a text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Without the signs around it and the escapes in it. */
  readonly inside: string;
  /** A program that knows no comments escaped it, or it is part of a name that looks like one. */
  readonly isEscaped: boolean;
}

const markShape =
  /(\\?)<\\?!\\?--\s{0,9}(fourplane:[^]{0,700}?)\s{0,9}--\\?>|%%\s{0,9}(fourplane:[^]{0,700}?)\s{0,9}%%/g;

/** The comments of ours in a text, in their order. */
export const marksIn = (text: string): readonly Mark[] =>
  text.includes("fourplane:")
    ? [...text.matchAll(markShape)].map((found) => ({
        start: found.index,
        end: found.index + found[0].length,
        inside: (found[2] ?? found[3] ?? "").replace(/\\([!-/:-@[-`{-~])/g, "$1"),
        isEscaped: found[1] === "\\",
      }))
    : [];

/** A text without the comments of others; an escaped `<!--` starts none. One pass, whatever stands in it. */
export const withoutComments = (text: string): string => {
  let bare = "";
  let from = 0;
  for (let start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", start + 1)) {
    if (start < from || text[start - 1] === "\\") continue;
    const end = text.indexOf("-->", start + 4);
    if (end < 0) break;
    bare += text.slice(from, start);
    from = end + 3;
  }
  return bare + text.slice(from);
};

/** A file before its Markdown is read. */
export interface RawFile {
  /** As long as what was given, with a space for every sign that shows as one. */
  readonly text: string;
  /** Its lines for the parser: what is the program's alone is empty. */
  readonly parsed: string;
  /** Where each line starts. */
  readonly starts: readonly number[];
  readonly frontMatter: Span | null;
  readonly texts: readonly OwnText[];
  /** Both versions of a merge conflict, 0-based lines, the end not in it. */
  readonly conflicts: readonly (readonly [from: number, to: number])[];
  readonly problems: readonly LineProblem[];
}

const startsOf = (text: string): readonly number[] => {
  const starts = [0];
  for (const { index, 0: ending } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + ending.length);
  return starts;
};

/** The 0-based line that an offset stands in. */
export const lineAt = (starts: readonly number[], offset: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

const frontMatterOf = (text: string, starts: readonly number[]): Span | null => {
  const lineOf = (line: number) => text.slice(starts[line] ?? text.length, starts[line + 1] ?? text.length).trim();
  if (lineOf(0).replace(/^\uFEFF/, "") !== "---") return null;
  for (let line = 1; line < starts.length; line += 1)
    if (/^(?:---|\.\.\.)$/.test(lineOf(line)))
      return { start: starts[1] ?? 0, end: starts[line] ?? text.length, line: 2 };
  return null;
};

interface Stretches {
  readonly texts: readonly OwnText[];
  readonly problems: readonly LineProblem[];
}

/** What stands between the comments of a stretch of ours; one that does not end goes up to our next comment. */
const stretchesOf = (text: string, starts: readonly number[]): Stretches => {
  const texts: OwnText[] = [];
  const problems: LineProblem[] = [];
  let open: { readonly name: string; readonly print: string; readonly mark: Mark } | null = null;
  const close = (end: number, isWhole: boolean): void => {
    if (open === null) return;
    const { name, print, mark } = open;
    const line = lineAt(starts, mark.start) + 1;
    const inside = text.slice(mark.end, end).replace(/(?:<!--|%%)\s{0,9}fourplane:end\s{0,9}(?:-->|%%)$/, "");
    texts.push({
      name,
      span: { start: mark.start, end, line },
      isTouched: !isWhole || markdownPrint(inside) !== print,
    });
    if (!isWhole)
      problems.push({
        line,
        message: "the end of this stretch of the plan's own words is missing; what stands in it was not read",
      });
    open = null;
  };
  for (const mark of marksIn(text).filter((each) => !each.isEscaped)) {
    const place = parsePlaceMarker(mark.inside);
    if (place?.kind === "end") close(mark.end, true);
    else {
      close(starts[lineAt(starts, mark.start)] ?? mark.start, false);
      if (place?.kind === "text") open = { name: place.name, print: place.print, mark };
    }
  }
  close(text.length, false);
  return { texts, problems };
};

const conflictsOf = (text: string, starts: readonly number[]) => {
  if (!/^[ \t>]{0,20}<{7}(?!<)/m.test(text)) return { conflicts: [], lines: [], problems: [] };
  const conflicts: (readonly [number, number])[] = [];
  const lines: number[] = [];
  let from: number | null = null;
  for (const [line, start] of starts.entries()) {
    const content = text.slice(start, Math.min(starts[line + 1] ?? text.length, start + 40));
    const isStart = /^[ \t>]{0,20}<{7}(?:\s|$)/.test(content);
    const isEnd = /^[ \t]{0,20}>{7}(?:\s|$)/.test(content);
    if (isStart || isEnd || (from !== null && /^[ \t>]{0,20}(?:={7}|\|{7})(?:\s|$)/.test(content))) lines.push(line);
    if (isStart) from ??= line;
    if (isEnd && from !== null) {
      conflicts.push([from, line + 1]);
      from = null;
    }
  }
  if (from !== null) conflicts.push([from, starts.length]);
  const problems = conflicts.map(([line]) => ({
    line: line + 1,
    message: "both versions of a merge conflict stand here, and neither was read; keep one of them",
  }));
  return { conflicts, lines, problems };
};

/** Takes a file apart before its Markdown is read: all offsets stay what they are. */
export const rawFile = (given: string): RawFile => {
  const starts = startsOf(given);
  const frontMatter = frontMatterOf(given, starts);
  const { texts, problems } = stretchesOf(given, starts);
  const { conflicts, lines, problems: torn } = conflictsOf(given, starts);
  const cuts = [
    ...(frontMatter === null ? [] : [{ start: 0, end: starts[lineAt(starts, frontMatter.end) + 1] ?? given.length }]),
    ...texts.map(({ span }) => span),
    ...lines.map((line) => ({ start: starts[line] ?? 0, end: starts[line + 1] ?? given.length })),
  ].sort((a, b) => a.start - b.start);
  const text = given.replace(/[\uFEFF\u00A0\0]/g, " ");
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of cuts) {
    if (end <= from) continue;
    const first = Math.max(from, start);
    parts.push(text.slice(from, first), "\n".repeat(lineAt(starts, end) - lineAt(starts, first)));
    from = end;
  }
  const parsed = [...parts, text.slice(from)].join("").replace(/\r\n?/g, "\n");
  return { text, parsed, starts, frontMatter, texts, conflicts, problems: [...torn, ...problems] };
};
