import type { LocalDate } from "../dates.ts";
import { mostSent, mostSequence, type CalendarRecord, type SentEvent } from "./record.ts";

/** 2020-01-01 00:00 UTC in milliseconds since 1970. */
export const start2020 = 1_577_836_800_000;

/** An event that is about to be sent, with a fingerprint of all it says. */
export type Drafted = Omit<SentEvent, "sequence" | "changed">;

/** What an event is numbered with: seconds since 2020, which SEQUENCE, DTSTAMP and LAST-MODIFIED are made of. */
export type Numbers = Pick<SentEvent, "sequence" | "changed">;

/**
 * Numbers the events of an export, and what is remembered of it. Where nothing in it is new to the record, every event keeps
 * its numbers and the export its bytes. Else all of it gets the next number, which is never below the seconds since 2020: after
 * `restore` on another computer the record may be older than what a calendar was told last, but the clock is not. `now` is in
 * milliseconds since 1970; a second of its own for each export keeps numbers growing where the clock does not.
 */
export const numbered = (
  record: CalendarRecord,
  drafted: readonly Drafted[],
  now: number,
): { readonly record: CalendarRecord; readonly numbers: ReadonlyMap<string, Numbers> } => {
  const known = new Map(record.sent.map((event) => [event.uid, event]));
  const isNew = ({ uid, digest }: Drafted) => known.get(uid)?.digest !== digest;
  const highest = Math.max(record.sequence ?? 0, ...record.sent.map((event) => event.sequence));
  const next = Math.min(mostSequence, Math.max(highest + 1, Math.floor((now - start2020) / 1000)));
  const isChanged = drafted.some(isNew);
  const sent = drafted.map((event): SentEvent => {
    const before = known.get(event.uid);
    if (!isChanged && before !== undefined) return before;
    return { ...event, sequence: next, changed: before === undefined || isNew(event) ? next : before.changed };
  });
  for (const event of sent) known.set(event.uid, event);
  const { earlier: _earlier, ...rest } = record;
  return {
    record: { ...rest, ...(isChanged ? { sequence: next } : {}), sent: [...known.values()] },
    numbers: new Map(sent.map(({ uid, sequence, changed }) => [uid, { sequence, changed }])),
  };
};

/** Without what is over for so long that no export speaks of it again; `since` is the first day one may speak of. */
export const pruned = (record: CalendarRecord, since: LocalDate): CalendarRecord => ({
  ...record,
  sent: record.sent
    .filter(({ date }) => date >= since)
    .sort((a, b) => b.sequence - a.sequence)
    .slice(0, mostSent)
    .sort((a, b) => (a.date + a.uid < b.date + b.uid ? -1 : 1)),
});
