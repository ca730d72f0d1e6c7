import type { Log } from "../log/event.ts";
import { isRare } from "../log/history.ts";
import { readLines } from "../log/stored-lines.ts";

/** A fingerprint of a text: the same for the same text only. */
export type Digest = (text: string) => string;

/** What a file says of the older part of its log: it was read and found good, and is so while its fingerprint is the same. */
export interface Settled {
  /** Characters, from the start of the first of its lines to the end of the last. */
  readonly length: number;
  readonly digest: string;
}

/** The older part of a long log, as it stands in the file. */
export interface OlderLog extends Settled {
  readonly text: string;
  /** How many entries of it lead the log of the state, because they hold until something ends them. */
  readonly held: number;
}

/** A log as a state keeps it. */
export interface KeptLog {
  /**
   * In the order of writing: all that rules look at. Of a long log it has the last entries, and of older ones those that
   * hold until something ends them; `wholeLog` has every one.
   */
  readonly log: Log;
  /** The older part of a long log; not set with a short one, or one that was edited by hand. */
  readonly older?: OlderLog;
}

/**
 * The last entries, which are read every time, and how many they may become before some of them settle. More than 100 days
 * of anybody's training [D]: no rule about a dose looks back further than 84 days, but to the last time of an exercise.
 */
const recent = { least: 1500, most: 2500 };

const separator = ",\n";

const kindMark = 'kind":"';
const usualKinds = ['done"', 'skipped"', 'checkin"'];
const legsMark = 'legs":true';

/**
 * The lines in which what `isRare` looks for can stand. Quotes in what people write are always behind a backslash; the marks
 * begin with a letter because that is found several times as fast as a quote.
 */
const linesOfRare = (text: string): readonly string[] => {
  const starts = new Set<number>();
  const add = (at: number) => starts.add(text.lastIndexOf("\n", at) + 1);
  for (let at = text.indexOf(kindMark); at >= 0; at = text.indexOf(kindMark, at + kindMark.length)) {
    const isUsual = usualKinds.some((kind) => text.startsWith(kind, at + kindMark.length));
    if (!isUsual) add(at);
  }
  for (let at = text.indexOf(legsMark); at >= 0; at = text.indexOf(legsMark, at + legsMark.length)) add(at);
  return [...starts]
    .sort((a, b) => a - b)
    .map((start) => {
      const end = text.indexOf("\n", start);
      return text.slice(start, end < 0 ? text.length : end - 1);
    });
};

const numberAfter = (text: string, start: number): number =>
  Number(/^\{"id":"e(\d{1,15})"/.exec(text.slice(start, start + 30))?.[1]);

/** Whether the numbers of the ids go on from one part to the next. */
const isContinued = (older: string, rest: string): boolean =>
  rest === "" || numberAfter(older, older.lastIndexOf("\n") + 1) < numberAfter(rest, 0);

/**
 * Splits the lines of a log where its file says that the older part ends. Undefined when that part is not the one the file
 * speaks of: then it was edited, and has to be read like the rest.
 */
export const splitLog = (
  text: string,
  { length, digest }: Settled,
  digestOf: Digest,
): { readonly older: OlderLog; readonly held: Log; readonly rest: string } | undefined => {
  const older = text.slice(0, length);
  const rest = text.slice(length + separator.length);
  const isWhole = text.length === length || text.startsWith(separator, length);
  if (!isWhole || digestOf(older) !== digest || !isContinued(older, rest)) return undefined;
  const held = readLines(linesOfRare(older).join(separator))?.filter(isRare);
  if (held === undefined) return undefined;
  return {
    older: { length, digest, text: older, held: held.length },
    held,
    rest,
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

/** The older part as it is to be written: `text` are the lines after it, so many `entries`, of which some may settle. */
export const settle = (
  older: OlderLog | undefined,
  text: string,
  entries: number,
  digestOf: Digest,
): Settled | undefined => {
  if (entries <= recent.most) return older;
  const settling = entries - recent.least;
  const all = joined(older?.text ?? "", firstLines(text, settling));
  // From here on it is taken as good.
  if (readLines(all) === undefined) return older;
  return { length: all.length, digest: digestOf(all) };
};

/** The entries of a state that are not in its older part. */
export const ownLog = ({ log, older }: KeptLog): Log => (older === undefined ? log : log.slice(older.held));

/** Every entry of a state, in the order of writing; only what looks at all of them needs this. */
export const wholeLog = (state: KeptLog): Log => {
  if (state.older === undefined) return state.log;
  const before = readLines(state.older.text);
  if (before === undefined) throw new Error("the older part of the log cannot be read");
  return [...before, ...ownLog(state)];
};

/** How many entries a state has. */
export const entriesIn = (state: KeptLog): number => (state.older?.text.split("\n").length ?? 0) + ownLog(state).length;
