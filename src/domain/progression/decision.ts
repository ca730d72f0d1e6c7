import type { Facts } from "./facts.ts";
import type { Move } from "./move.ts";
import type { Place } from "./place.ts";

/** A move and the rule that made it. */
export interface Made extends Move {
  readonly rule: string;
}

/** A dose before its words. */
export interface Decision {
  readonly facts: Facts;
  /** The rule that has the last word, and what it says. */
  readonly made: Made;
  /** What the last exposures make of it, without what holds it back. */
  readonly free: Made;
  /** Something holds it back, so that it does not grow today. */
  readonly isLimited: boolean;
  readonly place: Place;
  readonly sets: number;
}
