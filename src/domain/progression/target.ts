import type { Load } from "../week.ts";

/** Why a number is what it is: the rule, the log entries it looked at, and what would move it next. */
export interface Why {
  /** The file in src/domain/progression the rule stands in, for example `double-progression`. */
  readonly rule: string;
  /** One plain sentence for the person. */
  readonly text: string;
  /** Ids of the log entries the rule read, oldest first. */
  readonly entries: readonly string[];
  /** One plain sentence: what would change the number next. */
  readonly next: string;
}

/** The variable that a step moves; one per step. */
export const variables = ["amount", "sets", "load", "rung"] as const;
export type Variable = (typeof variables)[number];

/** The dose an exercise is ready for on a day. */
export interface Target {
  readonly sets: number;
  readonly amount: number;
  readonly load: Load | null;
  /** Seconds, when the set is made of short holds. */
  readonly hold?: number;
  /** Against what was asked for last time: `start` with nothing logged. */
  readonly change: "start" | "same" | "up" | "down";
  /** What an `up` raised. */
  readonly raised?: Variable;
  /** Another rung of the ladder is due: planned next week, or at once with a swap. */
  readonly rung?: { readonly to: string; readonly direction: "harder" | "easier" };
  /** Not to be done today at all: leg symptoms, or a paused cell. */
  readonly rest?: boolean;
  readonly why: Why;
}

/** What symptoms ask of an exercise on a day. They hold or lower a dose, never raise it. */
export interface Symptoms {
  /** `none` leaves the dose to the other rules. */
  readonly effect: "none" | "hold" | "lower" | "rest";
  /** Multiplies the load (then rounded down to an owned weight); 1 leaves it. */
  readonly loadFactor: number;
  /** Multiplies the sets (then rounded, half of 3 being 2 [D], at least 1). */
  readonly setsFactor: number;
  /** Without a lighter weight to go to, an easier rung is due. */
  readonly rungDown: boolean;
  /** The easier rung that is due, where it is not the next one; of something that rests, what may take its place. */
  readonly standIn?: string;
  readonly why: Why;
}
