import type { LocalDate } from "../dates.ts";
import type { Dose, Load } from "../week.ts";

/** How the work felt against what was planned: reps left over, as meant, or hardly possible. */
export const efforts = ["easy", "right", "hard"] as const;
export type Effort = (typeof efforts)[number];

/** A skip is neither a failure nor a success. */
export const entryStatuses = ["done", "skipped"] as const;
export type EntryStatus = (typeof entryStatuses)[number];

export const skipReasons = ["busy", "ill", "pain", "equipment", "other"] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What was really done: one number per set in the planned measure; of each side where sides matter. */
export interface Performed {
  readonly sets: readonly number[];
  readonly load: Load | null;
}

/** One exercise on one day, done or skipped. */
export interface LogEntry {
  /** Unique in the log. */
  readonly id: string;
  readonly date: LocalDate;
  /** The catalog id of the exercise. */
  readonly exercise: string;
  /** Null for an exercise that was not in the plan of that day. */
  readonly planned: Dose | null;
  /** Null when it was skipped. */
  readonly done: Performed | null;
  readonly effort: Effort | null;
  /** Most pain during the exercise, 0 to 10; null when nobody said. */
  readonly pain: number | null;
  readonly status: EntryStatus;
  /** Skipped only. */
  readonly reason?: SkipReason;
  readonly note?: string;
}
