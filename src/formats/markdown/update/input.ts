import type { Catalog } from "../../../domain/catalog/entry.ts";
import type { DoneEvent, SkippedEvent } from "../../../domain/log/event.ts";
import type { Base } from "../../../domain/session/file-base.ts";
import type { SettledBase } from "../../../domain/session/record-settled.ts";
import type { WeekInFile } from "../look.ts";
import type { FileItem, FileReading, FileSession } from "../read/reading.ts";

/** Everything that a file is brought up to date by. */
export interface FileUpdate {
  readonly text: string;
  readonly reading: FileReading;
  /** The weeks that are kept, the newest first; only sessions that still count. */
  readonly weeks: readonly WeekInFile[];
  /** A week that the file has not yet is written into it. */
  readonly isNew: (week: WeekInFile) => boolean;
  /** What lines stand for in the log. */
  readonly entries: ReadonlyMap<FileItem, DoneEvent | SkippedEvent>;
  readonly bases: ReadonlyMap<FileItem, Base>;
  readonly settledBases: ReadonlyMap<FileSession, SettledBase>;
  /** Lines whose boxes are to be opened, as their entries were taken out of the log. */
  readonly opened: ReadonlySet<FileItem>;
  readonly catalog: Catalog;
  /** Of the program. */
  readonly version: string;
}
