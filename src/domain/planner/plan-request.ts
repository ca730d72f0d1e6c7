import type { Catalog } from "../catalog/entry.ts";
import type { LocalDate } from "../dates.ts";
import type { Profile } from "../profile/profile.ts";

/** An item of the current week that stays where it stands. */
export interface LockedItem {
  readonly exercise: string;
  readonly date: LocalDate;
  readonly sets: number;
  readonly rest: number;
}

/** All that decides a week. The same request gives the same week, byte for byte. */
export interface PlanRequest {
  readonly catalog: Catalog;
  readonly profile: Profile;
  /** The first of the seven days. */
  readonly from: LocalDate;
  /** 0 to 2147483647; another seed gives another week of nearly the same score. */
  readonly seed: number;
  /** Exercise ids that must be in the week. */
  readonly required: readonly string[];
  readonly locked: readonly LockedItem[];
  /** Exercise ids that are being progressed and worth keeping. */
  readonly kept: readonly string[];
}
