import type { LocalDate } from "../../src/domain/dates.ts";
import type { Performed, PlannedDose } from "../../src/domain/log/event.ts";
import type { Book } from "../../src/formats/markdown/read/names.ts";
import { readFile } from "../../src/formats/markdown/read/read.ts";
import type { LineProblem } from "../../src/formats/markdown/read/reading.ts";

/** An exercise ticked in a file, and the line it stands in. */
export interface FileTick {
  /** The date the plan gave its session. */
  readonly session: LocalDate;
  readonly exercise: string;
  readonly planned: PlannedDose;
  readonly done: Performed;
  readonly note?: string;
  readonly line: number;
  readonly name: string;
  /** Its comment says that it was in the log when it was written. */
  readonly isRecorded: boolean;
  /** The day an app wrote behind it as the one it was done on. */
  readonly doneDate: LocalDate | null;
}

export interface ReadTicks {
  readonly ticks: readonly FileTick[];
  readonly problems: readonly LineProblem[];
  /** Exercises of a plan in the file, ticked or not. */
  readonly found: number;
}

/** What is ticked and written down in an exported plan, and the lines of it that could not be read. */
export const readMarkdown = (text: string, book: Book): ReadTicks => {
  const { sessions, problems } = readFile(text, book);
  const items = sessions.flatMap((session) => session.items);
  const ticks = items.flatMap((item): readonly FileTick[] => {
    const { line, session, exercise, name, planned, done, isRecorded, doneDate, note } = item;
    if (done === null || planned === null || item.isUnread) return [];
    const said = note === null ? {} : { note: note.text };
    return [{ line, session, exercise, name, planned, done, isRecorded, doneDate, ...said }];
  });
  return { ticks, problems, found: items.length };
};
