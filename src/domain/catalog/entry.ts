import type { Mode, Plane } from "../spine.ts";

export const roles = ["trunk", "mobility", "support"] as const;
export type Role = (typeof roles)[number];

export const measures = ["reps", "seconds", "metres", "minutes"] as const;
export type Measure = (typeof measures)[number];

/**
 * Where an exercise stands in a session, in this order: mobility, then hinge or squat (and other leg work),
 * then loaded movement, then carries, then trunk holds, then an easy finish.
 */
export const patterns = ["mobility", "hinge", "squat", "legs", "movement", "carry", "hold", "finish"] as const;
export type Pattern = (typeof patterns)[number];

/** The machines of a gym, apart: hardly any gym has them all. */
export const machineNames = [
  "ab-crunch-machine",
  "back-extension-machine",
  "rotary-torso-machine",
  "reverse-hyper-machine",
  "roman-chair",
] as const;

/** The implements the built-in catalog and the flags know; a catalog may name others. */
export const implementNames = [
  "band",
  "dumbbell",
  "kettlebell",
  "barbell",
  "trap-bar",
  "landmine",
  "cable",
  ...machineNames,
  "med-ball",
  "ab-wheel",
  "bench",
  "pull-up-bar",
] as const;

/**
 * How dumbbells and kettlebells are held, and so what their weight means. `one`: a single one, in one hand · `pair`: one in
 * each hand, the weight told per hand, two of it needed · `both`: a single one, held with both hands or lying on the body.
 */
export const handsNames = ["one", "pair", "both"] as const;
export type Hands = (typeof handsNames)[number];

/** Caution tags, domain facts section 5: what a person may want left out. */
export const cautionTags = [
  "FLEX",
  "EXT",
  "ROT",
  "SIDE",
  "NERVE",
  "OP-F",
  "OP-R",
  "PREG-SUP",
  "PREG-PRONE",
  "BP",
  "BALL",
  "SHLD",
  "WRIST",
  "KNEE",
  "HIP",
  "ANKLE",
  "GRIP",
  "BAL",
  "HEAD",
] as const;
export type CautionTag = (typeof cautionTags)[number];

/** The range a dose of this exercise moves in. `amount` is per set (and per side) in the entry's measure. */
export interface DoseRange {
  /** Fewest and most sets, 1 to 4. */
  readonly sets: readonly [number, number];
  /** Least and most reps, seconds, metres or minutes of one set, of one side where sides matter. */
  readonly amount: readonly [number, number];
  /** Seconds of rest after each set but the last, when there is time for all of it. */
  readonly rest: number;
  /** The set is several short holds of at most this many seconds each instead of one long hold. */
  readonly hold?: number;
  /**
   * Least and most seconds of one set when it is made of holds of at most `shortHold` seconds instead of one long hold;
   * only where the usual set is one long hold (short-holds.ts).
   */
  readonly shortHolds?: readonly [number, number];
  /**
   * Kilograms that suit a newcomer and a trained person; only for exercises that take a weight. Per hand where a pair is
   * held, else in all, the bar included.
   */
  readonly load?: readonly [number, number];
}

export interface Exercise {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: Role;
  /** Trunk exercises only. */
  readonly mode?: Mode;
  /** Trunk exercises only: the first is the primary plane. Empty for the other roles. */
  readonly planes: readonly Plane[];
  readonly family: string;
  readonly pattern: Pattern;
  /** Any one of these lists is enough, all of a list is needed; no list at all needs nothing. */
  readonly equipment: readonly (readonly string[])[];
  /** 1 supported … 5 ballistic or very technical. */
  readonly level: number;
  readonly measure: Measure;
  readonly perSide: boolean;
  /** The sides take turns rep by rep instead of one whole set after the other. */
  readonly alternating: boolean;
  /** Seconds one rep takes, where it is not the usual 4. */
  readonly secondsPerRep?: number;
  readonly dose: DoseRange;
  /** Only where dumbbells or kettlebells are held. */
  readonly hands?: Hands;
  readonly cautions: readonly string[];
  readonly easier: string | null;
  readonly harder: string | null;
  readonly muscles: readonly string[];
  readonly why: string;
  readonly steps: readonly string[];
  readonly cues: readonly string[];
  readonly mistakes: readonly string[];
  readonly stop: readonly string[];
  /** Why it is one of the five exercises that started the project. */
  readonly founding?: string;
  readonly licence?: string;
  readonly attribution?: string;
  /** Where it was imported from: the catalog and its id there, `free-exercise-db:Dead_Bug`. */
  readonly source?: string;
  /** What its plane, mode and role follow from: the rule that gave them, "a plank". */
  readonly takenFor?: string;
  /** Its tags were guessed: it is found and can be done, but never planned unless it is asked for. */
  readonly guessed?: boolean;
  /** It is this exercise of an earlier catalog in other words: where that one is in use, it only lends it its name. */
  readonly sameAs?: string;
}

/** Exercises by id, in the order they were first seen. */
export type Catalog = ReadonlyMap<string, Exercise>;
