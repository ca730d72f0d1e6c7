import type { Catalog } from "../catalog/entry.ts";
import type { LocalDate } from "../dates.ts";
import type { CellId } from "../spine.ts";
import type { Wishes } from "../week.ts";
import type { Profile } from "../profile/profile.ts";

/** An item of the current week that stays where it stands. */
export interface LockedItem {
  readonly exercise: string;
  readonly date: LocalDate;
  readonly sets: number;
  readonly rest: number;
}

/** The dose an exercise has grown to, from the log; what is not in the log starts at its first dose. */
export interface Readiness {
  /** Reps, seconds, metres or minutes of one set. */
  readonly amount: number;
  /** In the profile's unit; null without a weight. */
  readonly load: number | null;
  /** The most sets it is ready for. */
  readonly sets: number;
  /** The sets it stands at now: `sets`, or one fewer where a set is the next step. */
  readonly setsNow: number;
  /** A rung above the level of the profile, earned in the log by mastering the exercise named. */
  readonly earned?: { readonly from: string } | undefined;
}

/** All that decides a week. The same request gives the same week, byte for byte. */
export interface PlanRequest extends Wishes {
  readonly catalog: Catalog;
  readonly profile: Profile;
  /** The first of the seven days. */
  readonly from: LocalDate;
  /** 0 to 2147483647; another seed gives another week of nearly the same score. */
  readonly seed: number;
  readonly locked: readonly LockedItem[];
  readonly readiness: ReadonlyMap<string, Readiness>;
  /** Exercise ids that the log asks for, though they are never planned unasked: slides of the nerves once a leg has settled. */
  readonly invited: readonly string[];
  /** Exercise ids that are in the week once at most. */
  readonly onceAWeek: readonly string[];
  /** Cells still on hold on a day, though the week has days on which they are not. */
  readonly barred: ReadonlyMap<LocalDate, ReadonlySet<CellId>>;
}

/** A request with nothing logged, nothing asked for and nothing to keep. */
export const plainRequest = (base: Pick<PlanRequest, "catalog" | "profile" | "from" | "seed">): PlanRequest => ({
  ...base,
  required: [],
  locked: [],
  kept: [],
  dropped: [],
  readiness: new Map(),
  blockSets: {},
  invited: [],
  onceAWeek: [],
  barred: new Map(),
});
