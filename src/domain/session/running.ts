import type { LocalDate } from "../dates.ts";
import { asPlanned } from "../log/dose-notation.ts";
import type { DoneEvent, Effort, Log, LogEvent, SkipReason } from "../log/event.ts";
import { plannedDose } from "../log/performed.ts";
import { isSaidOf, lastNumber } from "../log/said-since.ts";
import { putInPlace } from "./edit-entry.ts";
import { append, doneEvent, performedAs } from "./record.ts";
import type { Begun, Running } from "./running-record.ts";
import { isWorth, wholeSets } from "./whole-sets.ts";

/** What a guided session is about. */
export interface RunningState {
  readonly running?: Running;
  readonly log: Log;
}

const isClosed = (log: Log, { exercise, since, session }: Pick<Begun, "exercise" | "since" | "session">): boolean =>
  log.some(
    (event) =>
      (event.kind === "done" || event.kind === "skipped") &&
      event.exercise === exercise &&
      event.session === session &&
      isSaidOf(event, { since }),
  );

/** The guided session as the log leaves it: without entries that are gone, and without sets that are written down by now. */
export const runningIn = ({ running, log }: RunningState): Running | null => {
  if (running === undefined) return null;
  const own = new Set(running.entries);
  return {
    date: running.date,
    entries: log.filter(({ id }) => own.has(id)).map(({ id }) => id),
    begun: running.begun.filter((each) => !isClosed(log, each)),
  };
};

/** The exercises that are in the middle of their sets on a date. */
export const begunOn = (state: RunningState, date: LocalDate): readonly Begun[] => {
  const running = runningIn(state);
  return running?.date === date ? running.begun : [];
};

/** An exercise with its whole sets alone, as it is written down when it ends early; null where that leaves nothing done. */
export const withWholeSets = <D extends Pick<Begun, "sets" | "right" | "dose">>(each: D): D | null => {
  const whole = wholeSets({ left: each.sets, right: each.right }, each.dose);
  return isWorth(whole) ? { ...each, sets: whole.left, right: whole.right } : null;
};

const others = ({ begun }: Running, exercise: string): readonly Begun[] =>
  begun.filter((each) => each.exercise !== exercise);

/** What is to be written down of an exercise. */
export interface Doing extends Pick<Begun, "exercise" | "session" | "dose" | "deload" | "sets" | "right" | "effort"> {
  readonly date: LocalDate;
}

/** The sets of an exercise as an entry keeps them: `right` only where the sides differ; a side that is missing is 0. */
const saidSets = ({ dose, sets, right }: Pick<Doing, "dose" | "sets" | "right">) => {
  const other = sets.map((_, set) => right[set] ?? 0);
  const isSame = !dose.perSide || other.every((amount, set) => amount === sets[set]);
  return { sets, ...(isSame ? {} : { right: other }) };
};

const entryOf = (doing: Doing): Omit<DoneEvent, "id"> => {
  const { exercise, date, session, dose, deload, effort } = doing;
  const planned = session === null ? null : plannedDose(dose);
  const asked = plannedDose(dose);
  const said = { sets: saidSets(doing), effort, pain: null, flare: false, legs: false };
  return doneEvent({ exercise, date, session, planned, asked, deload }, said);
};

const noneYet = (date: LocalDate): Running => ({ date, entries: [], begun: [] });

/** The entry of an exercise that this session wrote; undefined where it wrote none. */
const ownEntry = (log: Log, { entries }: Running, exercise: string): DoneEvent | undefined =>
  log.find(
    (event): event is DoneEvent => event.kind === "done" && event.exercise === exercise && entries.includes(event.id),
  );

/** A set is finished: of an exercise that stands in the log already its entry is put right. */
export const withSets = <S extends RunningState & { readonly revision: number }>(state: S, doing: Doing): S => {
  const running = runningIn(state) ?? noneYet(doing.date);
  const own = ownEntry(state.log, running, doing.exercise);
  if (own !== undefined) return withDone(state, doing);
  const { date, ...sets } = doing;
  const before = running.begun.find(({ exercise }) => exercise === doing.exercise);
  const { since, revision } = before ?? { since: lastNumber(state.log), revision: state.revision };
  const begun = [...others(running, doing.exercise), { ...sets, since, revision }];
  return { ...state, running: { ...running, date, begun } };
};

/** An exercise is over: its entry stands in the log, in place of one that this session wrote of it before. */
export const withDone = <S extends RunningState>(state: S, doing: Doing): S => {
  const running = runningIn(state) ?? noneYet(doing.date);
  const own = ownEntry(state.log, running, doing.exercise);
  const begun = others(running, doing.exercise);
  if (own !== undefined) {
    const done = performedAs(asPlanned(plannedDose(doing.dose)), { sets: saidSets(doing) });
    const log = putInPlace(state.log, { ...own, done, effort: doing.effort });
    return { ...state, log, running: { ...running, begun } };
  }
  const { log, added } = append(state.log, [entryOf(doing)]);
  return { ...state, log, running: { ...running, begun, entries: [...running.entries, ...added.map(({ id }) => id)] } };
};

/** An exercise is left out. */
export const withSkip = <S extends RunningState>(
  state: S,
  { date, exercise, session }: Pick<Doing, "date" | "exercise" | "session">,
  reason: SkipReason,
): S => {
  const running = runningIn(state) ?? noneYet(date);
  const begun = others(running, exercise);
  const { log } = append(state.log, [{ kind: "skipped", date, exercise, session, reason }]);
  return { ...state, log, running: { ...running, begun } };
};

/** What was said at the end of one exercise. */
export interface Felt {
  readonly effort: Effort;
  /** 0 to 10. */
  readonly pain: number;
  readonly legs: boolean;
}

/**
 * The end of a guided session: what was said stands with its entries. `exercises` are those it was about, null for all that
 * was begun; others stay begun.
 */
export const withoutRunning = <S extends RunningState>(
  state: S,
  felt: ReadonlyMap<string, Felt> = new Map(),
  exercises: ReadonlySet<string> | null = null,
): S => {
  const running = runningIn(state);
  const { running: _over, ...rest } = state;
  const own = new Set(running?.entries);
  const said = (event: LogEvent): LogEvent => {
    const answers = event.kind === "done" && own.has(event.id) ? felt.get(event.exercise) : undefined;
    return answers === undefined ? event : { ...event, ...answers };
  };
  const begun = exercises === null ? [] : (running?.begun ?? []).filter(({ exercise }) => !exercises.has(exercise));
  const kept = running === null || begun.length === 0 ? {} : { running: { date: running.date, entries: [], begun } };
  const over: RunningState = { ...rest, ...kept, log: felt.size === 0 ? state.log : state.log.map(said) };
  return over as S;
};

/** The whole sets of exercises that were begun are written down for the day of the session, which is over; without one they stay open. */
export const settled = <S extends RunningState>(state: S): S => {
  const running = runningIn(state);
  const worth = (running?.begun ?? []).flatMap((each) => withWholeSets(each) ?? []);
  const { date = "" } = running ?? {};
  return withoutRunning(worth.reduce((before, each) => withDone(before, { ...each, date }), state));
};
