import type { Catalog } from "../domain/catalog/entry.ts";
import type { LocalDate } from "../domain/dates.ts";
import type { DoneEvent } from "../domain/log/event.ts";
import { recordTicks } from "../domain/session/record-ticks.ts";
import { weekAhead, type SessionAhead } from "../domain/session/week-ahead.ts";
import { wholeLog } from "../domain/state/older-log.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { readMarkdown } from "../formats/markdown-import.ts";
import type { LineProblem } from "../formats/markdown-reading.ts";
import { trainingOf } from "./training.ts";

/** What a Markdown file comes to for a state. */
export interface TicksInFile {
  readonly added: readonly DoneEvent[];
  /** How many were in the log already. */
  readonly known: number;
  /** Lines that stay in the file, and why. */
  readonly problems: readonly LineProblem[];
  /** Exercises of a plan in the file, ticked or not. */
  readonly found: number;
}

/** Reads what is ticked in an exported plan against the weeks it may be of, and the log. Nothing is written. */
export const ticksIn = (
  text: string,
  weeks: readonly Week[],
  state: State,
  catalog: Catalog,
  today: LocalDate,
): TicksInFile => {
  const sessions: readonly SessionAhead[] = weeks.flatMap((week) =>
    weekAhead({ ...trainingOf(state, catalog), week }, today),
  );
  const { ticks, problems, found } = readMarkdown(text, { sessions, catalog });
  const unknown = ticks.filter(
    ({ exercise }) =>
      !catalog.has(exercise) && !sessions.some(({ items }) => items.some(({ item }) => item.exercise === exercise)),
  );
  const { added, known, unread, differing, early } = recordTicks(
    ticks.filter((tick) => !unknown.includes(tick)),
    sessions,
    wholeLog(state),
    today,
  );
  const more = [
    ...unknown.map(({ line, name }) => ({ line, message: `no catalog in use has ${name}` })),
    ...differing.map(({ line, name }) => ({
      line,
      message: `${name} is written down already with other numbers, which were left as they are`,
    })),
    ...unread.map(({ line, name }) => ({
      line,
      message: `${name} is written down already without this note, which stays in the file`,
    })),
    ...early.map(({ line, name, session }) => ({ line, message: `${name} of ${session} is still to come` })),
  ];
  return { added, known: known.length, found, problems: [...problems, ...more].sort((a, b) => a.line - b.line) };
};

/** A box that is ticked, at the start of a line. */
const tick = /^[ \t>]{0,40}[-*+] \[[xX]\]/m;

/** Why a file is not to be written over: something in it that has not been read; null where all of it has. */
export const unreadIn = (text: string, state: State, catalog: Catalog, today: LocalDate): string | null => {
  const weeks = [state.plan, state.previous].filter((week) => week !== null);
  const { added, problems, found } = ticksIn(text, weeks, state, catalog, today);
  if (added.length > 0) return "holds ticks that are not read yet";
  if (found === 0 && tick.test(text)) return "holds ticks of a week that is no longer kept";
  const [first] = problems;
  return first === undefined ? null : `holds something that stays in it, in line ${first.line}: ${first.message}`;
};
