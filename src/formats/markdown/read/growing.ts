import type { LocalDate } from "../../../domain/dates.ts";
import type { PlannedDose } from "../../../domain/log/event.ts";
import type { Item } from "../../../domain/week.ts";
import type { AnswerName } from "../labels.ts";
import type { FileLine } from "./line.ts";
import type { Span } from "./reading.ts";

/** Something a person wrote behind a label, and where. */
export interface Written {
  readonly text: string;
  readonly line: number;
}

/** A box for one set, as people and earlier exports have it. */
export interface SetBox {
  readonly line: FileLine;
  readonly number: number;
  readonly side: "left" | "right" | undefined;
  /** What stands behind the colon. */
  readonly amount: string;
}

/** An exercise of a file while its lines are gathered. */
export interface GrowingItem {
  readonly line: FileLine;
  readonly head: Span;
  readonly session: LocalDate;
  readonly date: LocalDate;
  readonly exercise: string;
  readonly name: string;
  readonly planned: PlannedDose | null;
  /** The item the plan has for it; undefined when it has none. */
  readonly known: Item | undefined;
  readonly isRecorded: boolean;
  readonly isMarked: boolean;
  readonly rests: boolean;
  readonly base: string | null;
  /** The dose in its first line; null where that is as it was written. */
  readonly dose: string | null;
  /** What stands behind its comment. */
  readonly tail: string;
  readonly sets: Written[];
  readonly boxes: SetBox[];
  readonly notes: Written[];
  setsSpan: Span | null;
  noteSpan: Span | null;
  /** 1-based lines that belong to it. */
  readonly lines: number[];
  end: number;
}

/** A session of a file while its lines are gathered. */
export interface GrowingSession {
  readonly line: FileLine;
  readonly level: number;
  session: LocalDate;
  readonly date: LocalDate;
  readonly key: string | null;
  readonly isMarked: boolean;
  readonly items: GrowingItem[];
  readonly answers: Map<AnswerName, Written>;
  readonly remarks: Written[];
  answersSpan: Span | null;
  answersHead: Span | null;
  answersBase: string | null;
  /** A remark is meant, no note of the last exercise: the answers stand before it. */
  isAfter: boolean;
}
