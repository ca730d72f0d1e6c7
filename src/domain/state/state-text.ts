import type { Log, LogEvent } from "../log/event.ts";
import { eventLine } from "../log/stored-event.ts";
import { readLines } from "../log/stored-lines.ts";
import { parseState, type ParsedState } from "./parse-state.ts";
import type { State } from "./state.ts";

const logStart = '\n  "log": [\n';
const logEnd = "\n]\n}\n";

/** The lines of a log as they stand in a file, so that what did not change need not be written out again. */
export interface LogLines {
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

/** The state of a file as `stateText` writes it; undefined for anything else. */
const readQuickly = (text: string): ReadState | undefined => {
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
  const log = readLines(lines);
  return log && { ...found, state: { ...found.state, log }, lines: { log, text: lines } };
};

/**
 * Reads the text of a state file: either all of it, or every problem in it.
 * @throws SyntaxError when it is not JSON.
 */
export const readStateText = (text: string): ReadState => readQuickly(text) ?? parseState(JSON.parse(text));

const sameEvents = (log: Log, before: Log): number => {
  const most = Math.min(log.length, before.length);
  let same = 0;
  while (same < most && log[same] === before[same]) same += 1;
  return same;
};

/** The first so many lines of a text. */
const firstLines = (text: string, count: number): string => {
  let end = -1;
  for (let line = 0; line < count; line += 1) end = text.indexOf("\n", end + 1);
  return text.slice(0, end < 0 ? text.length : end - 1);
};

const logText = (log: Log, before: LogLines | undefined): string => {
  const kept = before === undefined ? 0 : sameEvents(log, before.log);
  const fresh = log.slice(kept).map(eventLine).join(",\n");
  if (before === undefined || kept === 0) return fresh;
  const old = kept === before.log.length ? before.text : firstLines(before.text, kept);
  return fresh === "" ? old : `${old},\n${fresh}`;
};

/**
 * The text of a state file: the head for people, then one line for each event. `before` are the lines of the file it
 * replaces; events that are the same objects as there keep their text.
 */
export const stateText = (state: State, before?: LogLines): string => {
  const { log, ...head } = state;
  const text = JSON.stringify({ ...head, log: [] }, undefined, 2);
  if (log.length === 0) return `${text}\n`;
  return `${text.slice(0, text.length - '\n  "log": []\n}'.length)}${logStart}${logText(log, before)}${logEnd}`;
};

/** Events that were not in the log before, or stood elsewhere in it. */
export const eventsAfter = (log: Log, before: Log): readonly LogEvent[] => log.slice(sameEvents(log, before));
