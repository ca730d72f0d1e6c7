import type { CalendarRecord } from "../calendar/record.ts";
import type { Profile } from "../profile/profile.ts";
import type { Running } from "../session/running-record.ts";
import type { Week } from "../week.ts";
import type { KeptLog } from "./older-log.ts";

export const stateSchema = "fourplane/state@4";

/** All that is kept about a person, one JSON document. The log is the truth: every target is derived from it. */
export interface State extends KeptLog {
  readonly schema: typeof stateSchema;
  /** Grows by one with every write, an undo too. */
  readonly revision: number;
  /**
   * The revision that undoing counts from: the one whose content an undo brought back, or in a guided session the first set
   * of an exercise, so that the whole of it is taken back. Left out where it is the state's own.
   */
  readonly basis?: number;
  readonly profile: Profile | null;
  readonly plan: Week | null;
  /** The week before the one in `plan`, to compare it with. */
  readonly previous: Week | null;
  /** What calendars were told; not set before the first export to one. */
  readonly calendar?: CalendarRecord;
  /** The guided session that is open. */
  readonly running?: Running;
}

/** The state of someone who has told and done nothing yet. */
export const emptyState: State = {
  schema: stateSchema,
  revision: 0,
  profile: null,
  plan: null,
  previous: null,
  log: [],
};

/** What a change is about: the state without its numbering. */
export type Content = Omit<State, "schema" | "revision" | "basis">;

export const contentOf = ({ profile, plan, previous, calendar, running, log, older }: State): Content => ({
  profile,
  plan,
  previous,
  ...(calendar === undefined ? {} : { calendar }),
  ...(running === undefined ? {} : { running }),
  log,
  ...(older === undefined ? {} : { older }),
});

/** The week to compare `plan` with: the one it follows, not an earlier attempt at the same week. */
export const previousFor = ({ plan: before, previous }: State, plan: Week | null): Week | null =>
  before !== null && plan !== null && before.from < plan.from ? before : previous;
