import type { Exercise } from "../../catalog/entry.ts";
import type { LocalDate } from "../../dates.ts";
import type { Dose, RampUpSet } from "../../week.ts";

/** One exercise of a guided session, with all that is shown and asked for while it is done. */
export interface GuidedItem {
  readonly exercise: string;
  readonly name: string;
  /** Its number as `today` prints it, and how many there are. */
  readonly number: number;
  readonly of: number;
  /** The date of the planned session it belongs to; null for one outside the plan. */
  readonly session: LocalDate | null;
  readonly dose: Dose;
  /** Done on a day that is lighter on purpose. */
  readonly deload: boolean;
  /** Lighter sets before the first one, lightest first. */
  readonly rampUp: readonly RampUpSet[];
  /** The sides take turns rep by rep, or hold by hold. */
  readonly alternating: boolean;
  /** Seconds of one rep where the exercise has a tempo; null where the person counts. */
  readonly secondsPerRep: number | null;
  /** Why its dose is what it is today. */
  readonly why: string;
  /** How it is done, step by step. */
  readonly how: readonly string[];
  /** What to think of while doing it. */
  readonly cues: readonly string[];
}

/** What the catalog says of doing an exercise; of one that no catalog has, nothing. */
export const mannerOfDoing = (
  exercise: Exercise | undefined,
  ownPace: boolean,
): Pick<GuidedItem, "alternating" | "secondsPerRep" | "how" | "cues"> => ({
  alternating: exercise?.alternating === true,
  secondsPerRep: ownPace ? null : (exercise?.secondsPerRep ?? null),
  how: exercise?.steps ?? [],
  cues: exercise?.cues ?? [],
});
