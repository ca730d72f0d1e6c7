import type { Measure } from "../catalog/entry.ts";
import type { LocalDate } from "../dates.ts";
import type { BandStrength } from "../profile/profile.ts";
import type { Mode, Plane } from "../spine.ts";
import type { Load } from "../week.ts";

/**
 * What was left at the end of the last set. Reps: twice as many were possible, 4 or more left, 2 or 3, 1 or none. Seconds,
 * metres, minutes: twice as long, half as long again, a little longer, no longer.
 */
export const efforts = ["very-easy", "easy", "right", "hard"] as const;
export type Effort = (typeof efforts)[number];

export const skipReasons = ["busy", "ill", "pain", "equipment", "other"] as const;
export type SkipReason = (typeof skipReasons)[number];

/** The part of a dose that progresses: what was asked for on the day. */
export interface PlannedDose {
  readonly sets: number;
  readonly measure: Measure;
  /** Reps, seconds, metres or minutes of one set; of short holds the mean of the sets. */
  readonly amount: number;
  /** The set is several short holds of at most this many seconds. */
  readonly hold?: number;
  readonly perSide: boolean;
  readonly load: Load | null;
  /** Of a band whose strengths are known. */
  readonly strength?: BandStrength;
}

/** What a set is done against. */
export interface Against {
  readonly load: Load | null;
  /** Of a band whose strengths are known. */
  readonly strength?: BandStrength;
}

/** What was really done: one number per set in the exercise's measure. What it was done against is that of the last set. */
export interface Performed extends Against {
  /** Of both sides, or of the left one where `right` is given. */
  readonly sets: readonly number[];
  /** Of the right side, as many as `sets`. */
  readonly right?: readonly number[];
  /** What each set was done against, as many as `sets`; only where they differ. */
  readonly perSet?: readonly Against[];
}

interface Event {
  /** Unique in the log: `e1`, `e2`, … in the order of writing. */
  readonly id: string;
  /** The local date it is about. */
  readonly date: LocalDate;
  readonly note?: string;
}

export interface DoneEvent extends Event {
  readonly kind: "done";
  readonly exercise: string;
  /** The date of the planned session it belongs to; null for an exercise outside the plan. */
  readonly session: LocalDate | null;
  /** Null for an exercise that was not planned. */
  readonly planned: PlannedDose | null;
  readonly done: Performed;
  readonly effort: Effort | null;
  /** Said before effort told of what was left over; its answers meant something else then. */
  readonly earlier?: true;
  /** Most pain during the exercise, 0 to 10; null when nobody said. */
  readonly pain: number | null;
  /** The person calls it a flare-up. */
  readonly flare: boolean;
  /** Pain spreading further down a leg, or new numbness or weakness in it. */
  readonly legs: boolean;
  /** Done in a lighter week on purpose: counts neither as a success nor as a best. */
  readonly deload: boolean;
  /** What a file said of it when it was read from one, as fingerprints (session/file-base.ts): the same again changes nothing. */
  readonly read?: string;
}

export interface SkippedEvent extends Event {
  readonly kind: "skipped";
  readonly exercise: string;
  readonly session: LocalDate | null;
  readonly reason: SkipReason;
}

/** The next-morning answer. It is about the sessions of the two days before its date. */
export interface CheckinEvent extends Event {
  readonly kind: "checkin";
  readonly pain: number | null;
  /** Whether what the last session stirred up has gone. */
  readonly settled: boolean | null;
  readonly flare: boolean;
  readonly legs: boolean;
}

export interface SwappedEvent extends Event {
  readonly kind: "swapped";
  readonly from: string;
  readonly to: string;
}

/**
 * How far the big toe can be from the wall with the knee touching it and the heel down, in centimetres: how far an ankle
 * bends.
 */
export interface MeasuredEvent extends Event {
  readonly kind: "measured";
  readonly what: "toe-to-wall";
  readonly left: number;
  readonly right: number;
}

/** A planned session done on another day. */
export interface MovedEvent extends Event {
  readonly kind: "moved";
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** On hold up to and without `until`. No plane: the whole plan; no mode: both modes. */
export interface PausedEvent extends Event {
  readonly kind: "paused";
  readonly plane: Plane | null;
  readonly mode: Mode | null;
  readonly until: LocalDate;
}

export interface ResumedEvent extends Event {
  readonly kind: "resumed";
  readonly plane: Plane | null;
  readonly mode: Mode | null;
}

/** A screening answer matched: the plan rests until a clinician has said otherwise. */
export interface StoppedEvent extends Event {
  readonly kind: "stopped";
  readonly urgency: "emergency" | "clinician";
  readonly answers: readonly string[];
}

/** A clinician has said that training may go on. */
export interface ClearedEvent extends Event {
  readonly kind: "cleared";
}

export type LogEvent =
  | DoneEvent
  | SkippedEvent
  | CheckinEvent
  | MeasuredEvent
  | SwappedEvent
  | MovedEvent
  | PausedEvent
  | ResumedEvent
  | StoppedEvent
  | ClearedEvent;

/** Entries in the order of writing, all or some. Dates may go back: yesterday's session can be logged today. */
export type Log = readonly LogEvent[];

declare const isWhole: unique symbol;

/** Every entry there is. What counts or compares them asks for this, so that it cannot be handed the newest ones alone. */
export type WholeLog = Log & { readonly [isWhole]: true };
