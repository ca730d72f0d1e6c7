import type { Catalog } from "../catalog/entry.ts";
import type { LocalDate } from "../dates.ts";
import type { History } from "../log/history.ts";
import type { Profile } from "../profile/profile.ts";

/** What the rules about symptoms look at. `history` must end with `today` (`historyOf(log, today)`). */
export interface Situation {
  readonly history: History;
  readonly profile: Profile;
  /** Says which plane and mode a logged exercise belongs to; entries it does not know count for themselves only. */
  readonly catalog: Catalog;
  readonly today: LocalDate;
}

/** Back pain on a usual day, 0 to 10. */
export const usualPainOf = (profile: Profile): number => profile.usualPain ?? 0;
