import type { LocalDate } from "../dates.ts";
import type { Effort } from "../log/event.ts";
import type { Dose } from "../week.ts";

/**
 * An exercise in the middle of its sets. It is worth something only while no entry of the log tells of the exercise: whoever
 * writes one down (`done`, `skip`, `import`, another `start`) need not know of it, and no set counts twice.
 */
export interface Begun {
  readonly exercise: string;
  /** The date of the planned session it belongs to; null for one outside the plan. */
  readonly session: LocalDate | null;
  /** The dose it was begun with, which entries of the same day may move meanwhile. */
  readonly dose: Dose;
  readonly deload: boolean;
  /** The number of the last entry of the log when it was begun. */
  readonly since: number;
  /** The revision before its first set: an undo of the whole exercise goes back to it. */
  readonly revision: number;
  /** The amounts of finished sets in their order, of the left side where sides matter. */
  readonly sets: readonly number[];
  /** Of the right side, at most as many. */
  readonly right: readonly number[];
  readonly effort: Effort | null;
}

/**
 * The guided session that is open, beside the log of the same state. The log is the truth: a finished exercise stands in it
 * at once, and here only what the log has no place for yet, the finished sets of the exercise that is on and which entries
 * are to be asked about at the end. Both change in one write, so that no crash leaves a set in neither or in both. It ends
 * with the answers, with another day, or with an undo of what it rests on; losing it loses at most those sets.
 */
export interface Running {
  /** The day the session belongs to, also past midnight. */
  readonly date: LocalDate;
  /** Ids of the entries it wrote. */
  readonly entries: readonly string[];
  /** Exercises in the middle of their sets, the one that was on last at the end. */
  readonly begun: readonly Begun[];
}
