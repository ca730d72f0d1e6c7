import type { Log, LogEvent } from "../log/event.ts";
import { eventLine } from "../log/stored-event.ts";
import { readLines } from "../log/stored-lines.ts";
import type { LocalDate } from "../dates.ts";
import {
  firstLines,
  joined,
  ownLog,
  readSettled,
  settle,
  type Digest,
  type KeptLog,
  type Settled,
} from "./older-log.ts";
import { parseState, type ParsedState } from "./parse-state.ts";
import type { State } from "./state.ts";
import type { Week } from "../week.ts";

const logStart = '\n  "log": [\n';
const logEnd = "\n]\n}\n";

/** The lines of a log as they stand in a file, so that what did not change need not be written out again. */
export interface LogLines {
  /** Without what is in the older part. */
  readonly log: Log;
  readonly text: string;
}

export type ReadState =
  | Exclude<ParsedState, { readonly state: State }>
  | {
      readonly state: State;
      readonly version: number;
      /** Undefined where the log is empty or was edited by hand. */
      readonly lines?: LogLines;
    };

/** What an older part of a log is taken on trust by, and what the rules will be asked about: nothing when left out. */
export interface Trust {
  readonly digestOf: Digest;
  readonly date?: LocalDate | undefined;
  /** The doses of the kept weeks alone; else those of any exercise. */
  readonly ofWeeks?: boolean | undefined;
}

const weeksOf = ({ plan, previous }: Pick<State, "plan" | "previous">): readonly Week[] =>
  [plan, previous].filter((week) => week !== null);

const firstDays = (weeks: readonly Week[]): readonly LocalDate[] => weeks.map(({ from }) => from);

const exercisesOf = (weeks: readonly Week[]): readonly string[] =>
  weeks.flatMap(({ sessions }) => sessions.flatMap(({ items }) => items.map(({ exercise }) => exercise)));

const readLog = (
  text: string,
  settled: Settled | undefined,
  state: State,
  trust: Trust | undefined,
): { readonly content: KeptLog; readonly rest: LogLines } | undefined => {
  if (settled !== undefined && trust !== undefined) {
    const { digestOf, date, ofWeeks } = trust;
    const weeks = weeksOf(state);
    const exercises = ofWeeks === true ? exercisesOf(weeks) : undefined;
    const asked = date === undefined ? { dates: [] } : { dates: [date, ...firstDays(weeks)], exercises };
    const found = readSettled(text, settled, digestOf, asked);
    if (found !== undefined) return found;
  }
  const log = readLines(text);
  return log && { content: { log }, rest: { log, text } };
};

/** The state of a file as `stateText` writes it; undefined for anything else. */
const readQuickly = (text: string, trust: Trust | undefined): ReadState | undefined => {
  const at = text.indexOf(logStart);
  if (at < 0 || !text.endsWith(logEnd)) return undefined;
  let head: unknown;
  try {
    head = JSON.parse(`${text.slice(0, at)}\n  "log": []\n}`);
  } catch {
    return undefined;
  }
  const found = parseState(head);
  if (!("state" in found) || found.version === 1) return undefined;
  const lines = text.slice(at + logStart.length, text.length - logEnd.length);
  const read = readLog(lines, found.settled, found.state, trust);
  return read && { state: { ...found.state, ...read.content }, version: found.version, lines: read.rest };
};

/** A log as it stands in the file; what people write has a backslash before each quote. */
const logKey = /(?<!\\)"log"\s*:/g;

const readSlowly = (text: string): ReadState => {
  const value: unknown = JSON.parse(text);
  // JSON takes the last of two, and the entries of the other would be gone with the next write.
  const logs = text.match(logKey)?.length ?? 0;
  if (logs > 1) return { problems: [{ path: "log", message: `this field stands ${logs} times, expected once` }] };
  const found = parseState(value);
  return "state" in found ? { state: found.state, version: found.version } : found;
};

/**
 * Reads the text of a state file: either all of it, or every problem in it. The older part of a long log stays text but for
 * the lines that count, while its fingerprint is the one it was written with; without `trust` all of it is read.
 * @throws SyntaxError when it is not JSON.
 */
export const readStateText = (text: string, trust?: Trust): ReadState => readQuickly(text, trust) ?? readSlowly(text);

/** What the head of a file says of the older part. */
const saidOf = ({ length, until, always, doses, digest }: Settled): Settled => ({
  length,
  until,
  always,
  doses,
  digest,
});

const sameEvents = (log: Log, before: Log): number => {
  const most = Math.min(log.length, before.length);
  let same = 0;
  while (same < most && log[same] === before[same]) same += 1;
  return same;
};

const logText = (log: Log, before: LogLines | undefined): string => {
  const kept = before === undefined ? 0 : sameEvents(log, before.log);
  const fresh = log.slice(kept).map(eventLine).join(",\n");
  if (before === undefined || kept === 0) return fresh;
  return joined(kept === before.log.length ? before.text : firstLines(before.text, kept), fresh);
};

/**
 * The text of a state file: the head for people, then one line for each event. `before` are the lines of the file it
 * replaces; events that are the same objects as there keep their text. With `digestOf` the older part of a long log settles.
 */
export const stateText = (state: State, before?: LogLines, digestOf?: Digest): string => {
  const { log: _log, older, ...head } = state;
  const own = logText(ownLog(state), before);
  const settled = digestOf === undefined ? older : settle(state, own, firstDays(weeksOf(state)), digestOf);
  const text = JSON.stringify(
    { ...head, ...(settled === undefined ? {} : { settled: saidOf(settled) }), log: [] },
    undefined,
    2,
  );
  const lines = joined(older?.text ?? "", own);
  if (lines === "") return `${text}\n`;
  return `${text.slice(0, text.length - '\n  "log": []\n}'.length)}${logStart}${lines}${logEnd}`;
};

/** Events of a log that were not in it before, or stood elsewhere in it. */
export const eventsAfter = (log: Log, before: Log): readonly LogEvent[] => log.slice(sameEvents(log, before));
