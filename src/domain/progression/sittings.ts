import type { LocalDate } from "../dates.ts";
import type { DoneEvent } from "../log/event.ts";
import type { History } from "../log/history.ts";
import type { Unit } from "../profile/profile.ts";
import { isHard } from "./effort.ts";
import { isClean, isComfortable, isMissed } from "./outcome.ts";
import { askedOf, type Prescription } from "./prescription.ts";

/** All entries of one exercise on one day: two sessions on a day earn no more than one. */
export interface Sitting {
  readonly date: LocalDate;
  /** In the order of writing. */
  readonly entries: readonly DoneEvent[];
  /** What the last of the entries asked for. */
  readonly asked: Prescription;
}

/**
 * The last `most` sittings of one exercise, newest first; `hold` are the seconds of its short holds. Entries that say
 * neither what was planned nor what was done are left out, and those that do not count.
 */
export const sittingsOf = (
  entries: readonly DoneEvent[],
  unit: Unit,
  most: number,
  hold: number | undefined,
  counts: (entry: DoneEvent) => boolean = () => true,
): readonly Sitting[] => {
  const sittings: { date: LocalDate; entries: DoneEvent[]; asked: Prescription }[] = [];
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at] as DoneEvent;
    const asked = counts(entry) ? askedOf(entry, unit, hold) : null;
    if (asked === null) continue;
    const current = sittings.at(-1);
    if (current?.date === entry.date) current.entries.unshift(entry);
    else if (sittings.length < most) sittings.push({ date: entry.date, entries: [entry], asked });
    else break;
  }
  return sittings;
};

export const wasClean = ({ entries }: Sitting, history: History, usualPain: number): boolean =>
  entries.every((entry) => isClean(entry, history, usualPain));

export const wasComfortable = ({ entries }: Sitting, history: History, usualPain: number): boolean =>
  entries.every((entry) => isComfortable(entry, history, usualPain));

export const wasMissed = ({ entries }: Sitting): boolean => entries.some(isMissed);

export const wasHard = ({ entries }: Sitting): boolean => entries.some(isHard);

export const idsOf = (...sittings: readonly (Sitting | undefined)[]): readonly string[] =>
  sittings.flatMap((sitting) => sitting?.entries.map(({ id }) => id) ?? []);
