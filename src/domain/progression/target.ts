import type { BandStrength } from "../profile/profile.ts";
import type { Load } from "../week.ts";
import type { Why } from "../why.ts";
import type { RungDue } from "./move.ts";

/** What a step raised; one at a time. */
export type Variable = "amount" | "sets" | "load";

/** The dose an exercise is ready for on a day. */
export interface Target {
  readonly sets: number;
  readonly amount: number;
  readonly load: Load | null;
  /** Of a band whose strengths are known. */
  readonly strength?: BandStrength;
  /** Seconds, when the set is made of short holds. */
  readonly hold?: number;
  /** The last set is left open: as many as leave this many reps (of seconds and metres a little). */
  readonly open?: number;
  /** Against what was done last time: `start` with nothing logged. */
  readonly change: "start" | "same" | "up" | "down";
  /** What an `up` raised. */
  readonly raised?: Variable;
  readonly rung?: RungDue;
  /** Not to be done today at all: leg symptoms, or a paused cell. */
  readonly rest?: boolean;
  readonly why: Why;
}
