import type { LocalDate } from "../dates.ts";
import { asPlanned } from "../log/dose-notation.ts";
import type { Effort, Performed, PlannedDose } from "../log/event.ts";
import { feltPrint, notePrint, workPrint, type Base, type Prints, type SaidWork } from "./file-base.ts";

/** What a file says of one exercise of a session. */
export interface Tick {
  readonly line: number;
  readonly name: string;
  /** The date the plan gave its session. */
  readonly session: LocalDate;
  /** The day it counts for: the one an app wrote behind it, else that of its heading. */
  readonly date: LocalDate;
  readonly exercise: string;
  readonly planned: PlannedDose | null;
  readonly work: SaidWork;
  /** Its box is ticked, or has a dash; what was done can be said by sets alone. */
  readonly isTicked: boolean;
  readonly note?: string;
  readonly effort: Effort | null;
  readonly pain: number | null;
  readonly legs: boolean | null;
  /** Where the answers of its session stand, when those are what it felt like. */
  readonly answersLine?: number;
  /** What the file said when it was last brought up to date; null where it never was. */
  readonly base: Base | null;
}

/** A line that stays in the file, and why. */
export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

/** What a line is known by: fingerprints of its parts. */
export const printsOf = (tick: Tick): Prints => ({
  work: workPrint(tick.work),
  note: notePrint(tick.note),
  felt: feltPrint(tick),
});

/** What a line says was done; null where it says nothing of it. */
export const doneOf = ({ work, planned }: Tick): Performed | null =>
  work.kind === "sets" ? work.done : work.kind === "tick" && planned !== null ? asPlanned(planned) : null;
