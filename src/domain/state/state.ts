import type { LogEntry } from "../log/entry.ts";
import type { Profile } from "../profile/profile.ts";
import type { Week } from "../week.ts";

export const stateSchema = "fourplane/state@1";

/** All that is kept about a person, one JSON document. The log is the truth: every target is derived from it. */
export interface State {
  readonly schema: typeof stateSchema;
  /** Grows by one with every write. */
  readonly revision: number;
  readonly profile: Profile | null;
  readonly plan: Week | null;
  /** Oldest first. */
  readonly log: readonly LogEntry[];
}

/** The state of someone who has told and done nothing yet. */
export const emptyState: State = { schema: stateSchema, revision: 0, profile: null, plan: null, log: [] };
