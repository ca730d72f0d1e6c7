import { addDays, type LocalDate } from "../domain/dates.ts";
import type { LogEvent } from "../domain/log/event.ts";
import { contentKey } from "./markdown-marker.ts";

/** A week of a file: its heading line, and all that stands below that up to the next one or the closing words. */
interface WeekPart {
  readonly from: LocalDate;
  readonly heading: string;
  readonly body: string;
}

interface Parts {
  readonly before: string;
  readonly weeks: readonly WeekPart[];
  readonly after: string;
}

const weekLine = /^#{1,6} [^\r\n]{0,200}?(?:<!--|%%) fourplane:week (\d{4}-\d{2}-\d{2})-[0-9a-f]{12}[^\r\n]{0,100}$/gm;
const closingLine = /^[^\r\n]{0,200}fourplane:text closing/gm;

/** A file cut at the headings of its weeks; undefined where it has none. */
const partsOf = (text: string): Parts | undefined => {
  const headings = [...text.matchAll(weekLine)];
  const [first] = headings;
  if (first === undefined) return undefined;
  const closing = [...text.matchAll(closingLine)].find(({ index }) => index > first.index)?.index ?? text.length;
  // What stands behind closing words is no week of ours to leave unread.
  const own = headings.filter(({ index }) => index < closing);
  return {
    before: text.slice(0, first.index),
    weeks: own.map((found, at) => ({
      from: found[1] ?? "",
      heading: found[0],
      body: text.slice(found.index + found[0].length, own[at + 1]?.index ?? closing),
    })),
    after: text.slice(closing),
  };
};

/** What the log says of a week: its sessions, what was done outside of them, and the mornings after. */
const logKey = (log: readonly LogEvent[], from: LocalDate): string => {
  const last = addDays(from, 7);
  return contentKey(
    log.filter((event) => {
      const date = "session" in event ? (event.session ?? event.date) : event.date;
      return date >= from && date <= last;
    }),
  );
};

const sealOf = ({ from, body }: WeekPart, log: readonly LogEvent[]): string =>
  `${contentKey(body)}.${logKey(log, from)}`;

const sealShape = / \+([0-9a-f]{12}\.[0-9a-f]{12})(?= (?:-->|%%)\s*$)/;

/** What is left of a file to read, and how to put the rest back. */
export interface Unsealed {
  readonly text: string;
  /** A text with what was left out again in its place. */
  readonly whole: (text: string) => string;
  /** A line of what is left, as a line of the whole file. */
  readonly lineOf: (line: number) => number;
}

const placeholder = (index: number): string => `<!-- fourplane:unread ${index} -->`;

const breaksIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/**
 * A file without the weeks that are over and settled: nothing in them, nor in what the log says of them, has changed since
 * the seal in their heading was set. Reading a year of them takes longer than everything else.
 */
export const unsealed = (text: string, log: readonly LogEvent[], kept: readonly LocalDate[]): Unsealed => {
  const parts = text.includes("fourplane:unread") ? undefined : partsOf(text);
  if (parts === undefined) return { text, whole: (same) => same, lineOf: (line) => line };
  const bodies: string[] = [];
  const cuts: { readonly line: number; readonly lines: number }[] = [];
  let left = parts.before;
  let lines = breaksIn(left);
  for (const week of parts.weeks) {
    const seal = sealShape.exec(week.heading)?.[1];
    const isSealed = seal !== undefined && !kept.includes(week.from) && sealOf(week, log) === seal;
    const body = isSealed ? `\n\n${placeholder(bodies.length)}\n\n` : week.body;
    left += week.heading + body;
    lines += breaksIn(week.heading + body);
    if (!isSealed) continue;
    bodies.push(week.body);
    cuts.push({ line: lines, lines: breaksIn(week.body) - breaksIn(body) });
  }
  return {
    text: left + parts.after,
    whole: (next) =>
      bodies.reduce(
        (done, body, index) => done.replace(new RegExp(`\\s{2,4}${placeholder(index)}\\s{2,4}`), () => body),
        next,
      ),
    lineOf: (line) => line + cuts.reduce((sum, cut) => sum + (line > cut.line ? cut.lines : 0), 0),
  };
};

/** A file with a seal in the heading of every week that is over, but of those in which something waits for a person. */
export const sealed = (text: string, log: readonly LogEvent[], isOver: (from: LocalDate) => boolean): string => {
  const parts = partsOf(text);
  if (parts === undefined) return text;
  const weeks = parts.weeks.map((week) => {
    if (!isOver(week.from)) return week.heading.replace(sealShape, "") + week.body;
    const heading = week.heading.replace(sealShape, "");
    return heading.replace(/( (?:-->|%%)\s*)$/, (end) => ` +${sealOf(week, log)}${end}`) + week.body;
  });
  return parts.before + weeks.join("") + parts.after;
};
