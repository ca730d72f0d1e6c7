import { addDays, type LocalDate } from "../dates.ts";
import type { Log, LogEvent, WholeLog } from "../log/event.ts";
import { readLines } from "../log/stored-lines.ts";
import { heldLines, linesFor, type Asked, type HeldLines } from "./held-lines.ts";
import { allCountsFrom, latest, whatCounts } from "./what-counts.ts";

/** A fingerprint of texts: the same for the same ones only. */
export type Digest = (...texts: readonly string[]) => string;

/** What a file says of the older part of its log: it was read and found good, and is so while its fingerprint is the same. */
export interface Settled extends HeldLines {
  /** Characters, from the start of the first of its lines to the end of the last. */
  readonly length: number;
  /** The last date in it; everything after it is dated later. */
  readonly until: LocalDate;
  /** Of the text and of what is said of it here. */
  readonly digest: string;
}

/** The older part of a log, as it stands in the file. */
export interface OlderLog extends Settled {
  readonly text: string;
  /** How many entries of it lead the log of the state. */
  readonly held: number;
}

/** A log as a state keeps it. */
export interface KeptLog {
  /**
   * In the order of writing: all that rules look at when they are asked about what it was read for. The last months are all
   * in it, and of what is older the entries that may still count; `wholeLog` has every one.
   */
  readonly log: Log;
  /** The older part; not set where all of it is in `log`. */
  readonly older?: OlderLog;
}

/** Before the newest entry so many days stay unsettled as today, or a date that is asked for, may lie behind it [D]. */
const leeway = 7;

/** So many entries settle at once, as each time a fingerprint is taken [D]. */
const fewest = 50;

const separator = ",\n";

const numberAfter = (text: string, start: number): number =>
  Number(/^\{"id":"e(\d{1,15})"/.exec(text.slice(start, start + 30))?.[1]);

/** Whether the numbers of the ids go on from one part to the next. */
const isContinued = (older: string, rest: string): boolean =>
  numberAfter(older, older.lastIndexOf("\n") + 1) < numberAfter(rest, 0);

const fingerprint = (
  digestOf: Digest,
  { until, always, doses }: Omit<Settled, "length" | "digest">,
  text: string,
): string => digestOf(JSON.stringify([until, always, doses]), text);

/** The entries of a text whose lines begin there. */
const readAt = (text: string, starts: readonly number[]): Log | undefined => {
  const lines = starts.map((start) => {
    const end = text.indexOf("\n", start);
    return text.slice(start, end < 0 ? text.length : end - 1);
  });
  return readLines(lines.join(separator));
};

/**
 * The log of these lines without reading all of the older part. Undefined when that is not the one the file speaks of, which
 * then was edited, or when one of the dates that are asked about lies so far back that all of it counts: it has to be read
 * like the rest.
 */
export const readSettled = (
  text: string,
  settled: Settled,
  digestOf: Digest,
  asked: Asked,
): { readonly content: KeptLog; readonly rest: { readonly log: Log; readonly text: string } } | undefined => {
  const { length, until } = settled;
  const isEarly = asked.dates.length > 0 && until >= allCountsFrom(asked.dates);
  if (isEarly || !text.startsWith(separator, length)) return undefined;
  const older = text.slice(0, length);
  const rest = text.slice(length + separator.length);
  if (fingerprint(digestOf, settled, older) !== settled.digest || !isContinued(older, rest)) return undefined;
  const log = readLines(rest);
  if (log === undefined || log.some(({ date }) => date <= until)) return undefined;
  const held = readAt(older, linesFor(settled, log, asked));
  if (held === undefined) return undefined;
  return {
    content: { log: [...held, ...log], older: { ...settled, text: older, held: held.length } },
    rest: { log, text: rest },
  };
};

/** The first so many lines of a text. */
export const firstLines = (text: string, count: number): string => {
  let end = -1;
  for (let line = 0; line < count; line += 1) end = text.indexOf("\n", end + 1);
  return text.slice(0, end < 0 ? text.length : end - 1);
};

/** Lines one after the other, of which either may have none. */
export const joined = (first: string, second: string): string =>
  first === "" ? second : second === "" ? first : `${first}${separator}${second}`;

/** How many entries, all dated before those after them, are dated before a date. */
const entriesBefore = (log: Log, from: LocalDate): number => {
  let last = "";
  const lastDates = log.map(({ date }) => (last = date > last ? date : last));
  let [count, first] = [log.length, from];
  while (count > 0 && (lastDates[count - 1] as LocalDate) >= first) {
    count -= 1;
    const { date } = log[count] as LogEvent;
    if (date < first) first = date;
  }
  return count;
};

const startsIn = (text: string, offset: number): readonly number[] => {
  const starts: number[] = [];
  for (let at = 0; at >= 0; at = text.indexOf("\n", at) + 1 || -1) starts.push(offset + at);
  return starts;
};

/**
 * The older part as it is to be written: `text` are the lines after it, of which some may settle. `weeks` are the first days
 * of the weeks that are kept.
 */
export const settle = (
  state: KeptLog,
  text: string,
  weeks: readonly LocalDate[],
  digestOf: Digest,
): Settled | undefined => {
  const { older } = state;
  const log = ownLog(state);
  const newest = latest(log.map(({ date }) => date));
  const count = newest === "" ? 0 : entriesBefore(log, allCountsFrom([addDays(newest, -leeway), ...weeks]));
  if (count < fewest) return older;
  const settling = firstLines(text, count);
  const before = older === undefined ? [] : linesFor(older, [], { dates: [] });
  // From here on they are taken as good.
  const [held, fresh] = [readAt(older?.text ?? "", before), readLines(settling)];
  const isGood = older === undefined || isContinued(older.text, settling);
  if (held === undefined || fresh === undefined || !isGood) return older;
  const all = joined(older?.text ?? "", settling);
  const candidates = [...held, ...fresh];
  const starts = [...before, ...startsIn(settling, all.length - settling.length)];
  const startOf = new Map(candidates.map((event, at) => [event, starts[at] as number]));
  const said = {
    until: latest(fresh.map(({ date }) => date)),
    ...heldLines(whatCounts(candidates), (event) => startOf.get(event) as number),
  };
  return { length: all.length, ...said, digest: fingerprint(digestOf, said, all) };
};

/** The entries of a state that are not in its older part. */
export const ownLog = ({ log, older }: KeptLog): Log => (older === undefined ? log : log.slice(older.held));

const readBefore = new WeakMap<OlderLog, Log>();

/** Every entry of a state, in the order of writing; only what looks at all of them needs this. */
export const wholeLog = (state: KeptLog): WholeLog => {
  if (state.older === undefined) return state.log as WholeLog;
  const before = readBefore.get(state.older) ?? readLines(state.older.text);
  if (before === undefined) throw new Error("the older part of the log cannot be read");
  readBefore.set(state.older, before);
  return [...before, ...ownLog(state)] as Log as WholeLog;
};

/** How many entries a state has. */
export const entriesIn = (state: KeptLog): number => (state.older?.text.split("\n").length ?? 0) + ownLog(state).length;
