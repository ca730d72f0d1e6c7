import type { LocalDate } from "../../../domain/dates.ts";
import type { Effort, Performed, PlannedDose } from "../../../domain/log/event.ts";

/** A stretch of the file as it was given: UTF-16 offsets, the end not in it, and the 1-based line it starts in. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** A line that could not be read, and why. */
export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

/**
 * `open` is an empty box, `ticked` any tick, `skipped` a `[-]`; `odd` has another sign in it, which is named; `none` has no
 * box that could be read.
 */
export type Box = "open" | "ticked" | "skipped" | "odd" | "none";

/** Words that a person wrote, and what is said in them of pain and legs. */
export interface Said {
  readonly text: string;
  /** "pain 8 of 10", "pain 3/10": null where no number is said. */
  readonly pain: number | null;
  /** Pain is spoken of, and no number is with it. */
  readonly wordsOfPain: boolean;
  /** Pain, numbness, tingling or weakness down a leg is spoken of. */
  readonly wordsOfLegs: boolean;
}

/** An answer that was typed, and where; null where the line is empty, missing or cannot be read. */
export interface Answer<T> {
  readonly value: T;
  readonly line: number;
}

/** What the four lines behind the exercises of a session say. */
export interface Answers {
  readonly effort: Answer<Effort> | null;
  readonly pain: Answer<number> | null;
  /** Down a leg, or numb or weak there. */
  readonly legs: Answer<boolean> | null;
  /** Back to usual the next morning. */
  readonly settled: Answer<boolean> | null;
}

/** A stretch of the program's own sentences, between `fourplane:text` and `fourplane:end`; the markers are in it. */
export interface OwnText {
  /** `head`, `week`, `about` or `closing`. */
  readonly name: string;
  readonly span: Span;
  /** Something in it is not as it was written: a person's words may be there. */
  readonly isTouched: boolean;
}

/** An exercise of a session as it stands in a file. */
export interface FileItem {
  /** Of its first line. */
  readonly line: number;
  /** All of its block: the list item with everything in it. */
  readonly span: Span;
  /** From behind the box to the end of the marker, or of the dose where there is none: the program's, to be rewritten. */
  readonly head: Span;
  /** What stands in the brackets of its box, without them; null without a box that can be read. */
  readonly boxSpan: Span | null;
  /** Behind the labels of the sets and note lines; null where such a line is missing. */
  readonly setsSpan: Span | null;
  readonly noteSpan: Span | null;
  /** What stands before its bullet in its first line, and the column its text starts in. */
  readonly prefix: string;
  readonly column: number;
  /** The date that the plan gave its session, and the date its heading names. */
  readonly session: LocalDate;
  readonly date: LocalDate;
  readonly exercise: string;
  readonly name: string;
  /** Null when nothing says what was asked for. */
  readonly planned: PlannedDose | null;
  /** Its marker says that it was in the log when it was written. */
  readonly isRecorded: boolean;
  /** It was found by its marker; else by the date of a heading and its name. */
  readonly isMarked: boolean;
  /** It was not to be done: it has no box, and only a note can be read of it. */
  readonly rests: boolean;
  readonly box: Box;
  /** The dose in its first line is not as it was written. */
  readonly isHeadTouched: boolean;
  /** What a sync keeps in its marker, without the sign before it. */
  readonly base: string | null;
  /** A tick alone says what was done: all of it, as asked for. */
  readonly isAsAsked: boolean;
  /** What box, sets, set boxes and a changed dose come to; null where nothing was done, or it cannot be read (a problem then). */
  readonly done: Performed | null;
  /** Something that says what was done is there and cannot be read: it is named, and nothing may be recorded of it. */
  readonly isUnread: boolean;
  /** The day it was done, where an app wrote one. */
  readonly doneDate: LocalDate | null;
  readonly note: Said | null;
}

/** One session of a file. */
export interface FileSession {
  readonly line: number;
  /** The heading without its signs, to the end of our comment. */
  readonly heading: Span;
  /** From its heading up to the next one. */
  readonly span: Span;
  readonly session: LocalDate;
  readonly date: LocalDate;
  /** The week key its week's marker names; null without one. */
  readonly key: string | null;
  readonly isMarked: boolean;
  readonly answers: Answers;
  /** The block of the answers; null where there is none. */
  readonly answersSpan: Span | null;
  /** The first line of the answers, from behind its bullet to the end of its marker; null without one. */
  readonly answersHead: Span | null;
  /** What a sync keeps in that marker. */
  readonly answersBase: string | null;
  /** What the program says of its exercises. */
  readonly about: OwnText | null;
  readonly items: readonly FileItem[];
  /** What a person wrote to the session as a whole. */
  readonly remark: Said | null;
}

/** One week of a file. */
export interface FileWeek {
  readonly key: string;
  readonly from: LocalDate;
  readonly line: number;
  readonly heading: Span;
  /** From its heading up to the next week, or the closing words. */
  readonly span: Span;
}

/** A Markdown file as it was read: all that is the program's and all that a person said. */
export interface FileReading {
  readonly frontMatter: Span | null;
  readonly weeks: readonly FileWeek[];
  /** In the order of the file. */
  readonly sessions: readonly FileSession[];
  readonly texts: readonly OwnText[];
  readonly problems: readonly LineProblem[];
}
