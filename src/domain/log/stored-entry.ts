import { list, localDate, number, oneOf, optional, orNull, record, text, type Read } from "../read-value.ts";
import { storedDose, storedLoad } from "../stored-week.ts";
import { efforts, entryStatuses, skipReasons, type LogEntry, type Performed } from "./entry.ts";

/** Reads one log entry as it is stored. */
export const storedEntry: Read<LogEntry> = record<LogEntry>({
  id: text(true),
  date: localDate,
  exercise: text(true),
  planned: orNull(storedDose),
  done: orNull(record<Performed>({ sets: list(number(0, 10_000), 0, 100), load: orNull(storedLoad) })),
  effort: orNull(oneOf(efforts)),
  pain: orNull(number(0, 10)),
  status: oneOf(entryStatuses),
  reason: optional(oneOf(skipReasons)),
  note: optional(text()),
});
