import type { LocalDate } from "../dates.ts";
import { asPlanned } from "../log/dose-notation.ts";
import type { Against, DoneEvent, Effort, Log, LogEvent, Performed, PlannedDose } from "../log/event.ts";
import { againstEach, withAgainst } from "../log/performed.ts";
import { lastNumber } from "../log/said-since.ts";
import type { SaidSets } from "./read-sets.ts";

/** What is the same for every kind of event but its id, which the log gives it. */
type WithoutId<T> = T extends LogEvent ? Omit<T, "id"> : never;
export type NewEvent = WithoutId<LogEvent>;

/** What a person said about the work, already read and checked. */
export interface Answers {
  readonly sets?: SaidSets;
  /** What it was done against, where that was not what was asked for. */
  readonly against?: Against;
  readonly effort: Effort | null;
  readonly pain: number | null;
  readonly flare: boolean;
  readonly legs: boolean;
  readonly note?: string;
}

/** What was done: as said, and as it would have been where nothing was said. */
export const performedAs = (usual: Performed, { sets, against }: Pick<Answers, "sets" | "against">): Performed => {
  const each = againstEach(usual);
  const said = sets ?? usual;
  const rest: Against = against ?? {
    load: usual.load,
    ...(usual.strength === undefined ? {} : { strength: usual.strength }),
  };
  const of = (set: number): Against =>
    sets?.perSet?.[set] ?? (sets === undefined && against === undefined ? each[set] : undefined) ?? rest;
  return withAgainst(
    said,
    said.sets.map((_, set) => of(set)),
  );
};

/** The entry for work done. What was not said is taken as asked for; `planned` is null for work outside the plan. */
export const doneEvent = (
  work: {
    readonly exercise: string;
    readonly date: LocalDate;
    readonly session: LocalDate | null;
    readonly planned: PlannedDose | null;
    /** The dose to go by where nothing was said. */
    readonly asked: Omit<PlannedDose, "perSide">;
    readonly deload: boolean;
  },
  answers: Answers,
): Omit<DoneEvent, "id"> => {
  return {
    kind: "done",
    date: work.date,
    exercise: work.exercise,
    session: work.session,
    planned: work.planned,
    done: performedAs(asPlanned(work.asked), answers),
    effort: answers.effort,
    pain: answers.pain,
    flare: answers.flare,
    legs: answers.legs,
    deload: work.deload,
    ...(answers.note === undefined ? {} : { note: answers.note }),
  };
};

/** The log with new events at its end, numbered on from the highest number in it: e1, e2, … */
export const append = (log: Log, events: readonly NewEvent[]): { readonly log: Log; readonly added: Log } => {
  let last = lastNumber(log);
  const added = events.map((event): LogEvent => ({ ...event, id: `e${++last}` }));
  return { log: [...log, ...added], added };
};
