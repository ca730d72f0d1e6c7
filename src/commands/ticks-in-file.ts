import type { Catalog } from "../domain/catalog/entry.ts";
import type { LocalDate } from "../domain/dates.ts";
import type { CheckinEvent, DoneEvent, LogEvent, SkippedEvent } from "../domain/log/event.ts";
import { saidInWords } from "../domain/symptoms/said-in-words.ts";
import { saidWithin } from "../domain/session/edit-entry.ts";
import { parseBase, type Base } from "../domain/session/file-base.ts";
import { recordSettled, parseSettled, type SaidSettled, type SettledBase } from "../domain/session/record-settled.ts";
import { recordTicks, withRecorded } from "../domain/session/record-ticks.ts";
import type { ReadRules } from "../domain/session/tick-entry.ts";
import type { LineProblem, Tick } from "../domain/session/tick.ts";
import { weekAhead } from "../domain/session/week-ahead.ts";
import { wholeLog } from "../domain/state/older-log.ts";
import type { State } from "../domain/state/state.ts";
import type { WeekInFile } from "../formats/markdown/look.ts";
import { readFile } from "../formats/markdown/read/read.ts";
import type { FileItem, FileReading, FileSession } from "../formats/markdown/read/reading.ts";
import { trainingOf } from "./training.ts";

/** An entry as it was and as it is now. */
export interface Corrected {
  readonly before: DoneEvent | CheckinEvent;
  readonly after: DoneEvent | CheckinEvent;
}

/** What a Markdown file comes to for a state. */
export interface TicksInFile {
  readonly added: readonly (DoneEvent | SkippedEvent | CheckinEvent)[];
  readonly changed: readonly Corrected[];
  /** Entries that were taken out, as their boxes were opened. */
  readonly removed: readonly (DoneEvent | SkippedEvent)[];
  /** Ticked lines whose entries were taken out of the log since. */
  readonly takenBack: readonly Tick[];
  /** How many were in the log already. */
  readonly known: number;
  /** Lines that stay in the file, and why. */
  readonly problems: readonly LineProblem[];
  /** Those of them that stay until a person has done something about them. */
  readonly waiting: readonly LineProblem[];
  /** Exercises of a plan in the file, ticked or not. */
  readonly found: number;
  readonly reading: FileReading;
  /** What lines are known by from now on. */
  readonly bases: ReadonlyMap<FileItem, Base>;
  readonly settledBases: ReadonlyMap<FileSession, SettledBase>;
  /** The state after it; the same one where nothing is new. */
  readonly state: State;
  /** The weeks that were kept before it, as they stood. */
  readonly weeks: readonly WeekInFile[];
  readonly before: State;
}

/** How a file is to be read. */
export interface HowToRead {
  readonly today: LocalDate;
  readonly catalog: Catalog;
  /** Opened boxes take their entries out. */
  readonly takesOut: boolean;
  readonly again: boolean;
  /** Whether a session of a week that is not kept any more was one of this person's. */
  readonly wasOurs: (session: LocalDate) => boolean;
}

/** The longest note that is kept, in characters. */
const longestNote = 2000;

const workOf = ({ box, done, isAsAsked }: FileItem): Tick["work"] => {
  if (box === "skipped") return { kind: "skip" };
  if (done === null) return { kind: "nothing" };
  return isAsAsked ? { kind: "tick" } : { kind: "sets", done };
};

/** What a person wrote to the session as a whole counts for its exercises where it speaks of pain or of a leg. */
const noteOf = ({ note }: FileItem, { remark }: FileSession): string | undefined => {
  const said = note ?? (remark !== null && (remark.wordsOfPain || remark.wordsOfLegs) ? remark : null);
  return said === null || said.text === "" ? undefined : said.text.slice(0, longestNote);
};

const tickOf = (item: FileItem, session: FileSession): Tick => {
  const { effort, pain, legs } = session.answers;
  const note = noteOf(item, session);
  const own = item.note?.pain ?? null;
  const answersLine = own === null ? (effort ?? pain ?? legs)?.line : undefined;
  return {
    line: item.line,
    name: item.name,
    session: item.session,
    date: item.doneDate ?? item.date,
    exercise: item.exercise,
    planned: item.planned,
    work: workOf(item),
    isTicked: item.box === "ticked" || item.box === "skipped",
    ...(note === undefined ? {} : { note }),
    effort: effort?.value ?? null,
    pain: own ?? pain?.value ?? session.remark?.pain ?? null,
    legs: legs?.value ?? null,
    ...(answersLine === undefined ? {} : { answersLine }),
    base: item.base === null ? null : (parseBase(item.base) ?? null),
  };
};

const settledOf = (session: FileSession, log: readonly LogEvent[]): readonly [FileSession, SaidSettled][] => {
  const { settled } = session.answers;
  if (settled === null) return [];
  const done = log.findLast((event) => event.kind === "done" && event.session === session.session);
  const base = parseSettled(session.answersBase);
  return [[session, { line: settled.line, date: done?.date ?? session.date, settled: settled.value, base }]];
};

const noteProblems = (entries: readonly LogEvent[], lines: ReadonlyMap<string, FileItem>): readonly LineProblem[] =>
  entries.flatMap((event) => {
    const item = event.kind === "done" ? lines.get(event.id) : undefined;
    if (event.kind !== "done" || event.note === undefined || item === undefined) return [];
    const said = saidInWords(event.note);
    if (!said.legs && (!said.pain || event.pain !== null)) return [];
    const line = item.noteSpan?.line ?? item.line;
    const ask = said.legs
      ? event.legs
        ? ""
        : '; answer "Down a leg, or numb" with yes, and what brought it on rests'
      : '; say how much as a number, "pain 3 of 10"';
    const message = `the note under ${item.name} speaks of ${said.legs ? "a leg" : "pain"}, so its dose stays as it is${ask}`;
    return [{ line, message }];
  });

const isAnswered = ({ answers: { effort, pain, legs } }: FileSession): boolean =>
  effort !== null || pain !== null || legs !== null;

/** Answers to a session of which nothing is written down. */
const looseAnswers = (session: FileSession, log: readonly LogEvent[]): readonly LineProblem[] => {
  const { effort, pain, legs } = session.answers;
  const line = (effort ?? pain ?? legs)?.line;
  if (line === undefined || !isAnswered(session)) return [];
  const isDone = log.some((event) => event.kind === "done" && event.session === session.session);
  const isTold = isDone || session.items.some((item) => item.done !== null || item.isUnread);
  return isTold ? [] : [{ line, message: "answers to a session in which nothing is ticked; they stay in the file" }];
};

/** The weeks that are kept with their sessions as they stand today, the newest first. */
export const keptWeeks = (state: State, catalog: Catalog, today: LocalDate): readonly WeekInFile[] =>
  [state.plan, state.previous].flatMap((week) =>
    week === null ? [] : [{ week, sessions: weekAhead({ ...trainingOf(state, catalog), week }, today) }],
  );

/** Reads what a file says against a state; nothing is written. */
export const ticksIn = (text: string, state: State, how: HowToRead): TicksInFile => {
  const { catalog, today, again, takesOut, wasOurs } = how;
  const weeks = keptWeeks(state, catalog, today);
  const sessions = weeks.flatMap((week) => week.sessions);
  // A line end of old is one character as well, so that every place in the file stays where it is.
  const reading = readFile(text.replace(/\r(?!\n)/g, "\n"), { sessions, catalog });
  const whole = wholeLog(state);
  const isKnown = ({ exercise }: FileItem): boolean =>
    catalog.has(exercise) || sessions.some(({ items }) => items.some(({ item }) => item.exercise === exercise));
  const pairs = reading.sessions.flatMap((session) =>
    session.items.flatMap((item): readonly [FileItem, Tick][] =>
      item.isUnread || item.rests || !isKnown(item) ? [] : [[item, tickOf(item, session)]],
    ),
  );
  const unknown = reading.sessions.flatMap(({ items }) =>
    items
      .filter((item) => !isKnown(item) && item.done !== null && !item.isUnread)
      .map(({ line, name }) => ({ line, message: `no catalog in use has ${name}` })),
  );
  const tooLong = pairs.flatMap(([{ line, name, note }]) =>
    note !== null && note.text.length > longestNote
      ? [{ line, message: `the note under ${name} has ${note.text.length} characters; the first ${longestNote} count` }]
      : [],
  );
  const rules: ReadRules = { sessions, today, wasOurs, takesOut, again };
  const ticks = recordTicks(
    pairs.map(([, tick]) => tick),
    whole,
    rules,
  );
  const after = withRecorded(whole, ticks);
  const answers = reading.sessions.flatMap((session) => settledOf(session, after));
  const settled = recordSettled(
    answers.map(([, answer]) => answer),
    after,
    today,
    again,
  );
  const corrected: readonly Corrected[] = [...ticks.changed, ...settled.changed];
  const afterAll = new Map(settled.changed.map((each) => [each.before.id, each.after]));
  const log = [...after.map((event) => afterAll.get(event.id) ?? event), ...settled.added];
  const added = [...ticks.added, ...settled.added];
  const bases = new Map(
    pairs
      .flatMap(([item, tick]) => [[item, ticks.bases.get(tick)] as const])
      .flatMap(([item, base]) => (base === undefined ? [] : [[item, base] as const])),
  );
  const lineOf = new Map([...bases].flatMap(([item, { id }]) => (id === null ? [] : [[id, item] as const])));
  const fresh = [
    ...ticks.added,
    ...ticks.changed.filter(({ before, after: now }) => before.note !== now.note).map(({ after: now }) => now),
  ];
  // The note of something that was checked off elsewhere has been taken over.
  const taken = new Set(
    [...bases.keys()].flatMap((item) =>
      item.done === null && item.note !== null ? [`a note under ${item.name}, which is not ticked`] : [],
    ),
  );
  const isTaken = ({ message }: LineProblem): boolean => taken.has(message.split(";")[0] ?? "");
  const waiting = [
    ...reading.problems.filter((each) => !isTaken(each)),
    ...unknown,
    ...tooLong,
    ...ticks.problems,
    ...settled.problems,
    ...reading.sessions.flatMap((session) => looseAnswers(session, log)),
  ];
  const problems = [...waiting, ...noteProblems(fresh, lineOf)].sort((a, b) => a.line - b.line);
  return {
    added,
    changed: corrected,
    removed: ticks.removed,
    takenBack: ticks.takenBack,
    known: ticks.known.length,
    problems,
    waiting,
    found: reading.sessions.reduce((sum, { items }) => sum + items.length, 0),
    reading,
    bases,
    settledBases: new Map(
      answers.flatMap(([session, answer]) => {
        const base = settled.bases.get(answer);
        return base === undefined ? [] : [[session, base] as const];
      }),
    ),
    weeks,
    before: state,
    state: stateAfter(state, log, { added, corrected, removed: ticks.removed }),
  };
};

/** The state with what is new at the end of its log; one in which an entry changed has all of it in its newer part. */
const stateAfter = (
  state: State,
  log: readonly LogEvent[],
  {
    added,
    corrected,
    removed,
  }: {
    readonly added: readonly LogEvent[];
    readonly corrected: readonly Corrected[];
    readonly removed: readonly LogEvent[];
  },
): State => {
  if (corrected.length > 0 || removed.length > 0) {
    const { older: _older, ...rest } = state;
    return { ...rest, log, plan: state.plan && saidWithin(state.plan, log) };
  }
  return added.length === 0 ? state : { ...state, log: [...state.log, ...added] };
};
