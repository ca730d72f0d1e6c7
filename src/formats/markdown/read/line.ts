import { isLocalDate, type LocalDate } from "../../../domain/dates.ts";
import { blocksOf, runsOf, type Block } from "./blocks.ts";
import { marksIn, withoutComments, type Mark, type RawFile } from "./raw.ts";
import type { Box, Span } from "./reading.ts";

/** A paragraph or heading, or the part of one that a person meant as a line of its own. */
export interface FileLine {
  readonly block: Block;
  /** 1-based. */
  readonly number: number;
  /** As it stands in the file, without box and bullet. */
  readonly source: string;
  /** Where `source` starts and ends in the file. */
  readonly span: Span;
  readonly box: Box;
  readonly boxSpan: Span | null;
  /** What stands in a box that is neither empty, ticked nor skipped. */
  readonly oddSign: string;
  readonly marks: readonly Mark[];
}

const signShape =
  /^(?:\\?[-*+\u2010-\u2015\u2022]\s{0,3})?\\?\[[ \t]{0,9}(\\?[^\s\]\\]{0,2})[ \t]{0,9}\\?\](?=[\s*_~=]|$)\s*/u;
const glyphShape = /^(?:\\?[-*+\u2010-\u2015\u2022]\s{0,3})?([\u2610\u2611\u2612\u2705\u2713\u2714])\uFE0F?\s*/u;
const ticks = /^(?:[xX\u0445\u0425\u00D7\u2611\u2612\u2705\u2713\u2714\u221A])\uFE0F?$/u;

const boxIn = (sign: string): Box => {
  if (sign === "" || sign === "\u2610") return "open";
  if (ticks.test(sign)) return "ticked";
  return /^[-\u2010-\u2015]$/.test(sign) ? "skipped" : "odd";
};

const bullet = String.raw`(?:[-*+\u2013\u2014]|\d{1,9}\\?[.)])`;
/**
 * Where a person began a line that Markdown takes for the same: a box that no space follows the bullet of, a label of ours.
 * A formatter may have joined such a line to the one before.
 */
const cutShape = new RegExp(
  String.raw`\s(?=\\?[-*+\u2013\u2014](?: ?\[|\\\[) ?\\?[^\s\]]{0,2} ?\\?\](?:\s|\*|_)|(?:${bullet} {1,9})?[*_]{1,3}(?:Sets|Note|How it felt|Most pain|Down a leg|Back to usual next)(?![\p{L}]))`,
  "gu",
);
/** A paragraph that a person wrote has no more lines of its own in it [D]. */
const mostCuts = 100;
const loneBullet = new RegExp(`^${bullet}\\s*$`);
const bulletStart = new RegExp(`^${bullet}\\s+(?=[*_])`);

/** Text of a Markdown source as it is shown, a line of it; what is struck out keeps its tildes. */
export const shownText = (source: string): string =>
  runsOf(source)
    .map(({ text, isStruck }) => (isStruck ? `~~${text}~~` : text))
    .join("")
    .replace(/~~~~/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** The same, without comments. */
export const plainText = (source: string): string => shownText(withoutComments(source));

/** Where each line of a block's source starts in it, and in the file. */
interface Place {
  readonly at: number;
  readonly offset: number;
}

const placesOf = (block: Block, raw: RawFile): readonly Place[] => {
  let at = 0;
  return block.source.split("\n").map((line, down) => {
    const start = raw.starts[block.lines[0] + down] ?? 0;
    const physical = raw.text.slice(start, raw.starts[block.lines[0] + down + 1] ?? raw.text.length);
    const bare = line.trim();
    const place = {
      at: at + line.indexOf(bare),
      offset: start + Math.max(0, bare === "" ? 0 : physical.indexOf(bare)),
    };
    at += line.length + 1;
    return place;
  });
};

const lineOf = (block: Block, cut: string, from: number, raw: RawFile, places: readonly Place[]): FileLine => {
  const skipped = from === 0 ? 0 : (bulletStart.exec(cut)?.[0].length ?? 0);
  const source = cut.slice(skipped);
  const at = from + skipped;
  let down = places.length - 1;
  while (down > 0 && (places[down]?.at ?? 0) > at) down -= 1;
  const number = block.lines[0] + down;
  const place = places[down] ?? { at: 0, offset: 0 };
  const offset = place.offset + at - place.at;
  const last = Math.min(block.lines[1], raw.starts.length);
  const end = from + cut.length < block.source.length ? offset + source.length : trimmedEnd(raw, last);
  const found = signShape.exec(source) ?? glyphShape.exec(source);
  const [all = "", written = ""] = found ?? [];
  const sign = written.replace(/^\\/, "");
  const inBox = offset + all.search(/\\?\[/) + (all.includes("\\[") ? 2 : 1);
  const boxEnd = offset + Math.max(all.lastIndexOf("]"), 0) - (all.includes("\\]") ? 1 : 0);
  const hasBrackets = all.includes("[");
  return {
    block,
    number: number + 1,
    source: source.slice(all.length),
    span: { start: offset + all.length, end: Math.max(end, offset + all.length), line: number + 1 },
    box: found === null ? "none" : boxIn(sign),
    boxSpan: hasBrackets ? { start: inBox, end: boxEnd, line: number + 1 } : null,
    oddSign: sign,
    marks: marksIn(source.slice(all.length)),
  };
};

const trimmedEnd = (raw: RawFile, line: number): number => {
  let end = raw.starts[line] ?? raw.text.length;
  while (end > 0 && /\s/.test(raw.text[end - 1] ?? "")) end -= 1;
  return end;
};

/** The lines of a file, in their order. */
export const linesOf = (raw: RawFile): readonly FileLine[] =>
  blocksOf(raw.parsed).flatMap((block) => {
    if (block.source.trim() === "") return [];
    const places = placesOf(block, raw);
    const cuts = [0, ...[...block.source.matchAll(cutShape)].slice(0, mostCuts).map(({ index }) => index + 1)];
    return cuts.flatMap((from, index) => {
      const end = cuts[index + 1];
      const cut = block.source.slice(from, end === undefined ? undefined : end - 1);
      return loneBullet.test(cut) ? [] : [lineOf(block, cut, from, raw, places)];
    });
  });

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const dateFrom = (year: string, month: string, day: string): LocalDate | undefined => {
  const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const date = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isLocalDate(date) ? date : undefined;
};

/** The date in a heading: "2026-11-23", "Mon 23 Nov 2026" or "Mon, Nov 23, 2026". */
export const dateIn = (text: string): LocalDate | undefined => {
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0];
  if (iso !== undefined) return isLocalDate(iso) ? iso : undefined;
  const [, day, month, year] = /\b(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})\b/i.exec(text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) return dateFrom(year, month, day);
  const [, first, second, third] = /\b([a-z]{3,9})\.? (\d{1,2}),? (\d{4})\b/i.exec(text) ?? [];
  if (first === undefined || second === undefined || third === undefined) return undefined;
  return dateFrom(third, first, second);
};

/** The source of a line without our comments; what is escaped is no comment. */
export const withoutMarks = ({ source, marks }: FileLine): string => {
  let bare = "";
  let from = 0;
  for (const { start, end, isEscaped } of marks) {
    if (isEscaped) continue;
    bare += source.slice(from, start);
    from = end;
  }
  return bare + source.slice(from);
};
