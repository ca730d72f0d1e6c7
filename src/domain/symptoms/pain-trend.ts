import { addDays, type LocalDate } from "../dates.ts";
import type { DoneEvent } from "../log/event.ts";
import { datedFrom } from "../log/recent.ts";
import { bandOf } from "./pain-bands.ts";

const meanPain = (events: readonly DoneEvent[]): number | null => {
  const pains = events.flatMap(({ pain }) => (pain === null ? [] : [pain]));
  return pains.length === 0 ? null : pains.reduce((sum, pain) => sum + pain, 0) / pains.length;
};

const risesTo = (events: readonly DoneEvent[], date: LocalDate): boolean => {
  const weekEnding = (end: LocalDate) =>
    meanPain(events.filter((each) => each.date <= end && each.date > addDays(end, -7)));
  const [last, before, first] = [weekEnding(date), weekEnding(addDays(date, -7)), weekEnding(addDays(date, -14))];
  return last !== null && before !== null && first !== null && last > before && before > first;
};

/** Amber pain that has risen two weeks running. */
interface Rise {
  /** False when an entry of the seven days before was already answered with a lower dose. */
  readonly isNew: boolean;
  /** The entries with pain in those three weeks, oldest first. */
  readonly entries: readonly string[];
}

/**
 * Whether the pain of one exercise's entries (in the order of dates) is amber and its mean over seven days has risen two
 * weeks running, counted back from the last entry. No rise from week to week: the pain-monitoring model (Silbernagel
 * 2007); two weeks: domain facts section 2 [D].
 */
export const trendOf = (events: readonly DoneEvent[], usual: number): Rise | null => {
  const last = events.at(-1);
  if (last === undefined || bandOf(last.pain, usual) !== "amber") return null;
  const recent = datedFrom(events, addDays(last.date, -27));
  if (!risesTo(recent, last.date)) return null;
  const before = recent.findLast(({ date }) => date < last.date);
  const isAnswered =
    before !== undefined &&
    before.date > addDays(last.date, -7) &&
    bandOf(before.pain, usual) === "amber" &&
    risesTo(recent, before.date);
  const read = datedFrom(recent, addDays(last.date, -20)).filter(({ pain }) => pain !== null);
  return { isNew: !isAnswered, entries: read.map(({ id }) => id) };
};
