import { addDays, type LocalDate } from "../../../domain/dates.ts";
import type { LogEvent } from "../../../domain/log/event.ts";
import { eventLine } from "../../../domain/log/stored-event.ts";
import { contentKey } from "../marker.ts";

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

/** The log by its weeks: what is said of one is its sessions, what was done outside of them, and the mornings after. */
const byWeek = (log: readonly LogEvent[]): ((from: LocalDate) => readonly LogEvent[]) => {
  const byDate = new Map<LocalDate, LogEvent[]>();
  for (const event of log) {
    const date = "session" in event ? (event.session ?? event.date) : event.date;
    const same = byDate.get(date);
    if (same === undefined) byDate.set(date, [event]);
    else same.push(event);
  }
  const on = (from: LocalDate, day: number) => byDate.get(addDays(from, day)) ?? [];
  return (from) => [
    ...Array.from({ length: 7 }, (_, day) => on(from, day)).flat(),
    ...on(from, 7).filter(({ kind }) => kind === "checkin"),
  ];
};

const sealOf = ({ from, body }: WeekPart, logOf: (from: LocalDate) => readonly LogEvent[]): string =>
  `${contentKey(body)}.${contentKey(logOf(from).map(eventLine))}`;

const sealShape = / \+([0-9a-f]{12}\.[0-9a-f]{12})(?= (?:-->|%%)\s*$)/;

/** What is left of a file to read, and how to put the rest back. */
export interface Unsealed {
  readonly text: string;
  /** A text with what was left out again in its place. */
  readonly whole: (text: string) => string;
  /** A line of what is left, as a line of the whole file. */
  readonly lineOf: (line: number) => number;
  /** The first days of the weeks that were left out. */
  readonly leftOut: ReadonlySet<LocalDate>;
}

/** A file of which all is left. */
export const allOf = (text: string): Unsealed => ({
  text,
  whole: (same) => same,
  lineOf: (line) => line,
  leftOut: noneLeftOut,
});

const unread = (index: number): string => `<!-- fourplane:unread ${index} -->`;

const breaksIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

const noneLeftOut: ReadonlySet<LocalDate> = new Set();

/**
 * A file without the weeks that are over and settled: nothing in them, nor in what the log says of them, has changed since
 * the seal in their heading was set. Reading a year of them takes longer than everything else.
 */
export const unsealed = (text: string, log: readonly LogEvent[], kept: readonly LocalDate[]): Unsealed => {
  const parts = text.includes("fourplane:unread") ? undefined : partsOf(text);
  if (parts === undefined) return allOf(text);
  const logOf = byWeek(log);
  const bodies: string[] = [];
  const cuts: { readonly at: number; readonly body: string; readonly kept: string }[] = [];
  const leftOut = new Set<LocalDate>();
  let left = parts.before;
  for (const week of parts.weeks) {
    const seal = sealShape.exec(week.heading)?.[1];
    const isSealed = seal !== undefined && !kept.includes(week.from) && sealOf(week, logOf) === seal;
    const body = isSealed ? `\n\n${unread(bodies.length)}\n\n` : week.body;
    left += week.heading + body;
    if (!isSealed) continue;
    bodies.push(week.body);
    cuts.push({ at: left.length, body: week.body, kept: body });
    leftOut.add(week.from);
  }
  const all = left + parts.after;
  const lineOf = (line: number): number =>
    cuts.reduce(
      (sum, { at, body, kept: instead }) =>
        line > breaksIn(all.slice(0, at)) ? sum + breaksIn(body) - breaksIn(instead) : sum,
      line,
    );
  const whole = (next: string): string =>
    bodies.reduce(
      (done, body, index) => done.replace(new RegExp(`\\s{2,4}${unread(index)}\\s{2,4}`), () => body),
      next,
    );
  return { text: all, whole, lineOf, leftOut };
};

/** A file with a seal in the heading of every week that is over; one that stays has the right one, or none, already. */
export const sealed = (
  text: string,
  log: readonly LogEvent[],
  isOver: (from: LocalDate) => boolean,
  stays: (from: LocalDate) => boolean = () => false,
): string => {
  const parts = partsOf(text);
  if (parts === undefined) return text;
  const logOf = byWeek(log);
  const weeks = parts.weeks.map((week) => {
    if (stays(week.from)) return week.heading + week.body;
    if (!isOver(week.from)) return week.heading.replace(sealShape, "") + week.body;
    const heading = week.heading.replace(sealShape, "");
    return heading.replace(/( (?:-->|%%)\s*)$/, (end) => ` +${sealOf(week, logOf)}${end}`) + week.body;
  });
  return parts.before + weeks.join("") + parts.after;
};
