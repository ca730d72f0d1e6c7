import type { LocalDate } from "../dates.ts";
import type { DoneEvent, Effort, Log, LogEvent } from "../log/event.ts";
import { asPlanned } from "../log/dose-notation.ts";
import { lastNumber } from "../log/said-since.ts";
import { wholeLog } from "../state/older-log.ts";
import type { State } from "../state/state.ts";
import type { Week } from "../week.ts";
import { performedAs, type Answers } from "./record.ts";

const editable = ["done", "skipped", "checkin", "measured"] as const;

/** What a person says of a day. Other entries go with a change of the plan, and `undo` takes those back. */
export type EditableEvent = Extract<LogEvent, { readonly kind: (typeof editable)[number] }>;

export const isEditable = (event: LogEvent): event is EditableEvent => editable.some((kind) => kind === event.kind);

/** What is to be otherwise; what is left out stays. */
export interface Edit extends Pick<Answers, "sets" | "against"> {
  readonly effort?: Effort;
  readonly pain?: number;
  /** An empty one takes the note away. */
  readonly note?: string;
  readonly date?: LocalDate;
}

const withNote = <E extends LogEvent>(event: E, note: string | undefined): E => {
  if (note === undefined) return event;
  const { note: _before, ...rest } = event;
  return (note === "" ? rest : { ...rest, note }) as E;
};

/** The entry as corrected; sets, load and effort are only asked for of what was done. */
export const edited = (event: EditableEvent, { note, date, effort, pain, ...said }: Edit): EditableEvent => {
  const dated = { ...withNote(event, note), ...(date === undefined ? {} : { date }) };
  const felt = pain === undefined || !("pain" in dated) ? dated : { ...dated, pain };
  if (felt.kind !== "done") return felt;
  const { earlier: _earlier, ...today } = felt;
  const answered = effort === undefined ? felt : { ...today, effort };
  const isSaid = said.sets !== undefined || said.against !== undefined;
  return isSaid ? { ...answered, done: performedAs(felt.done, said) } : answered;
};

/** An entry said anew: what is not said of it is as it was asked for. */
export const saidAnew = (event: DoneEvent, { sets, against, note, ...felt }: Answers): DoneEvent => {
  const usual = event.planned === null ? event.done : asPlanned(event.planned);
  const said = { ...(sets === undefined ? {} : { sets }), ...(against === undefined ? {} : { against }) };
  const { earlier: _earlier, note: _note, ...rest } = event;
  return { ...rest, done: performedAs(usual, said), ...felt, ...(note === undefined ? {} : { note }) };
};

/** The log with an entry in the place of the one of the same id. */
export const putInPlace = (log: Log, event: LogEvent): Log => log.map((each) => (each.id === event.id ? event : each));

/** A week of which nothing is said to be planned after the end of the log: the number of an entry taken out may be given again. */
export const saidWithin = (week: Week, log: Log): Week => {
  const last = lastNumber(log);
  if (week.sessions.every(({ since = 0 }) => since <= last)) return week;
  const sessions = week.sessions.map((session) =>
    session.since === undefined || session.since <= last ? session : { ...session, since: last },
  );
  return { ...week, sessions };
};

/** The state with an entry in the place of the one of the same id, or without that one. */
export const withEntry = (state: State, id: string, next: LogEvent | null): State => {
  const { older: _older, ...rest } = state;
  const log = wholeLog(state).flatMap((event) => (event.id !== id ? [event] : next === null ? [] : [next]));
  if (next !== null) return { ...rest, log };
  const last = lastNumber(log);
  const running = rest.running && {
    ...rest.running,
    entries: rest.running.entries.filter((entry) => entry !== id),
    begun: rest.running.begun.map((each) => ({ ...each, since: Math.min(each.since, last) })),
  };
  const plan = state.plan && saidWithin(state.plan, log);
  return { ...rest, plan, log, ...(running === undefined ? {} : { running }) };
};
