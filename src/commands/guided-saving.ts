import type { Context } from "../context.ts";
import type { LocalDate } from "../domain/dates.ts";
import { standingStop } from "../domain/screening/screen.ts";
import { progressAt, type Effect, type Guided } from "../domain/session/guided/guided.ts";
import {
  runningIn,
  withDone,
  withoutRunning,
  withSets,
  withSkip,
  withWholeSets,
  type Doing,
  type Felt,
} from "../domain/session/running.ts";
import type { SkipReason } from "../domain/log/event.ts";
import { dueSessions } from "../domain/session/today.ts";
import type { State } from "../domain/state/state.ts";
import { exit, Failure } from "../failure.ts";
import { changeState } from "../storage/change-state.ts";

/** What is still to be written down. */
type Job =
  | { readonly kind: "sets" | "finished"; readonly doing: Doing }
  | { readonly kind: "skipped"; readonly doing: Doing; readonly reason: SkipReason }
  /** `exercises`: those the session was about. */
  | { readonly kind: "over"; readonly felt: ReadonlyMap<string, Felt>; readonly exercises: ReadonlySet<string> };

/** What came of writing. */
export interface Saved {
  readonly state: State;
  /** Ids of the entries that this session wrote. */
  readonly entries: readonly string[];
  /** Exercises that another fourplane wrote down or left out meanwhile. */
  readonly closed: readonly string[];
  /** Why the session cannot go on: another one went on with it, the plan is another one, or training is stopped. */
  readonly end: "taken" | "replanned" | "stopped" | null;
}

export interface Saver {
  readonly add: (job: Job) => void;
  /** Writes what is waiting; what the disk did not take waits on. @throws Failure where it cannot be written. */
  readonly flush: () => Promise<Saved | null>;
  /** The same for the last time: what stays unsaved is named in the failure. */
  readonly flushAtEnd: () => Promise<Saved | null>;
}

/** The end of a session, with what was said of its exercises. */
export const overJob = ({ items, before }: Guided, felt: ReadonlyMap<string, Felt> = new Map()): Job => ({
  kind: "over",
  felt,
  exercises: new Set([...items, ...before].map(({ exercise }) => exercise)),
});

/** What an effect of a session writes down; null where it writes nothing. */
export const jobOf = (effect: Effect, state: Guided, date: LocalDate): Job | null => {
  if (effect.kind === "answered") {
    const { rows, legs } = state.answers ?? { rows: [], legs: false };
    return overJob(state, new Map(rows.map(({ exercise, effort, pain }) => [exercise, { effort, pain, legs }])));
  }
  if (effect.kind !== "sets" && effect.kind !== "finished" && effect.kind !== "skipped") return null;
  const item = state.items[effect.item];
  if (item === undefined) return null;
  const { exercise, session, dose, deload } = item;
  const { left: sets, right, effort } = progressAt(state, effect.item);
  const doing: Doing = { date, exercise, session, dose, deload, sets, right, effort };
  return effect.kind === "skipped" ? { kind: "skipped", doing, reason: effect.reason } : { kind: effect.kind, doing };
};

type Standing = "open" | "closed" | "gone";

/** How an exercise stands in the state as it is now. */
const standingOf = ({ log, plan, running }: State, { exercise, session }: Doing): Standing => {
  const own = new Set(running?.entries);
  if (log.some((event) => event.kind === "done" && event.exercise === exercise && own.has(event.id))) return "open";
  if (session === null) return "open";
  const found = (plan === null ? [] : dueSessions(plan, log))
    .flatMap(({ items }) => items)
    .find((each) => each.session === session && each.item.exercise === exercise);
  return found === undefined ? "gone" : found.status === "open" ? "open" : "closed";
};

/** The revision that an undo of an exercise goes back before: that of its first set. */
const basisOf = ({ running }: State, { exercise }: Doing): number | undefined => {
  const begun = running?.begun.find((each) => each.exercise === exercise);
  return begun === undefined ? undefined : begun.revision + 1;
};

const apply = (state: State, job: Job): State => {
  switch (job.kind) {
    case "sets":
      return withSets(state, job.doing);
    case "finished":
      return withDone(state, job.doing);
    case "skipped":
      return withSkip(state, job.doing, job.reason);
    case "over":
      return withoutRunning(state, job.felt, job.exercises);
  }
};

/** The record of a session as it can be compared, whatever order its fields were written in. */
const recordText = (state: State): string => {
  const { date, entries, begun } = runningIn(state) ?? { date: "", entries: [], begun: [] };
  return JSON.stringify([
    date,
    entries,
    begun.map(({ exercise, session, since, sets, right, effort }) => [exercise, session, since, sets, right, effort]),
  ]);
};

/**
 * Writes a guided session down as it goes, each time under the lock and onto the newest state. The record of the session is
 * compared with the one written last: where another fourplane changed it, nothing of ours is written any more, so that no set
 * is there twice.
 */
export const createSaver = (context: Context, begun: State): Saver => {
  let jobs: readonly Job[] = [];
  let known = recordText(begun);
  const write = (mine: readonly Job[]) =>
    changeState(context, (saved): { state: State; result: Saved; basis?: number } => {
      if (recordText(saved) !== known)
        return { state: saved, result: { state: saved, entries: [], closed: [], end: "taken" } };
      const closed: string[] = [];
      const bases: number[] = [];
      let end: Saved["end"] = null;
      let state = saved;
      let entries = saved.running?.entries ?? [];
      for (const job of mine) {
        const standing = job.kind === "over" ? "open" : standingOf(state, job.doing);
        if (job.kind === "over") {
          // Nothing is taken back by taking back that nothing was said.
          if (job.felt.size === 0) bases.push(saved.basis ?? saved.revision);
        } else if (standing === "closed") {
          closed.push(job.doing.exercise);
          continue;
        } else {
          const basis = job.kind === "sets" ? undefined : basisOf(state, job.doing);
          if (basis !== undefined) bases.push(basis);
        }
        if (job.kind !== "over" && standing === "gone") {
          end = "replanned";
          const whole = job.kind === "skipped" ? null : withWholeSets(job.doing);
          if (whole !== null) state = withDone(state, { ...whole, session: null });
        } else state = apply(state, job);
        if (job.kind !== "over") entries = state.running?.entries ?? entries;
      }
      if (end === null && standingStop(state.log, context.today) !== null) end = "stopped";
      const basis = bases.length === 0 ? {} : { basis: Math.min(...bases) };
      return { state, result: { state, entries, closed, end }, ...basis };
    });
  const flush = async (): Promise<Saved | null> => {
    if (jobs.length === 0) return null;
    const mine = jobs;
    const result = await write(mine);
    jobs = jobs.slice(mine.length);
    known = recordText(result.state);
    return result;
  };
  return {
    add: (job) => {
      jobs = [...jobs, job];
    },
    flush,
    flushAtEnd: async () => {
      try {
        return await flush();
      } catch (error) {
        throw error instanceof Failure && isOfDisk(error) ? unsaved(error, jobs) : error;
      }
    },
  };
};

/** A failure to write that names the sets which are lost by it, and how they are written down by hand. */
const unsaved = (failure: Failure, jobs: readonly Job[]): Failure => {
  const doings = new Map(
    jobs.flatMap((job) => {
      const whole = job.kind === "sets" || job.kind === "finished" ? withWholeSets(job.doing) : null;
      return whole === null ? [] : [[whole.exercise, whole]];
    }),
  );
  const hints = [...doings.values()].map(({ exercise, sets, right, dose, date }) => {
    const each = sets.map((amount, set) => (dose.perSide ? `${amount}/${right[set] ?? 0}` : String(amount)));
    const unit = dose.hold === undefined ? "" : "s";
    return `fourplane done ${exercise} --sets ${each.map((text) => text.replace(/(?=\/)|$/g, unit)).join(",")} --date ${date}`;
  });
  const hint = hints.length === 0 ? failure.hint : `once it can be written: ${hints.join("; ")}`;
  return new Failure(exit.write, failure.code, `${failure.message}; the last of the session is not saved`, {
    ...(failure.where === undefined ? {} : { where: failure.where }),
    ...(hint === undefined ? {} : { hint }),
    cause: failure,
  });
};

/** Whether a failure is one of the disk, so that it is worth while to try again. */
export const isOfDisk = (error: unknown): boolean => error instanceof Failure && error.exit === exit.write;
