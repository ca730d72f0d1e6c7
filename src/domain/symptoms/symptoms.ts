import type { Why } from "../why.ts";

/**
 * What symptoms ask of an exercise on a day, in the order of strictness; the rules of progression say how much less it is.
 *
 * - `none`: nothing in the log holds it back.
 * - `amber`: something to feel, or its plane or the plan waits: the dose stays.
 * - `unsettled`: what it stirred up had not settled, or pain rises from week to week.
 * - `plane`: pain was high elsewhere in its plane.
 * - `returning`: its plane comes back from a pause in steps.
 * - `red`: pain was high in the exercise itself.
 * - `flare`: a flare-up.
 * - `rest`: leg symptoms, a pause, or the worst of a flare-up: not today.
 */
export type SymptomCause = "none" | "amber" | "unsettled" | "plane" | "returning" | "red" | "flare" | "rest";

/** They hold or lower a dose, never raise it. */
export interface Symptoms {
  readonly cause: SymptomCause;
  /** Done once already since it was told of, at the lowered dose: what is left is to keep it there. */
  readonly isAnswered?: boolean;
  /** Where it was felt, or next to it: less of the weight is left than elsewhere. */
  readonly isNear?: boolean;
  /** An easier rung is due, whatever the weights: what flared, or what is too hard for the way back. */
  readonly rungDown?: boolean;
  /** The easier rung that is due, where it is not the next one; of something that rests, what may take its place. */
  readonly standIn?: string;
  readonly why: Why;
}

/** Keeps the dose as it is. */
export const held = (why: Why): Symptoms => ({ cause: "amber", why });

/** Not today. */
export const resting = (why: Why): Symptoms => ({ cause: "rest", why });
