import type { Catalog } from "../catalog/entry.ts";
import { addDays, daysBetween, type LocalDate } from "../dates.ts";
import type { DoneEvent } from "../log/event.ts";
import type { History } from "../log/history.ts";
import { datedFrom } from "../log/recent.ts";
import { usualDeloadEvery, type Profile } from "../profile/profile.ts";
import { planes, type Plane } from "../spine.ts";
import type { Lighter } from "../week.ts";
import { lastFlare } from "../symptoms/flare.ts";
import { isMissed } from "./exposures.ts";
import { bandOf } from "../symptoms/pain-bands.ts";
import { usualPainOf } from "../symptoms/situation.ts";

/** Days a lighter week lasts: people take 6.4 of them (Rogerson 2024). */
const length = 7;

/** Days that a cycle may fall short of its weeks: a session moved by a day or two does not put a lighter week off [D]. */
const leeway = 2;

/** A lighter week comes sooner only after so many days of training since the last one [D]. */
const leastDays = 21;

/** Days between two sessions that hold a whole week without one: as light as a week can be [D]. */
const restDays = 8;

/** Days a plane is looked back on, and entries below the planned dose that make it stalled [D]. */
const lookBack = 14;
const stallMisses = 2;

export interface WeekAhead {
  /** Up to and with the first day of the week. */
  readonly history: History;
  readonly profile: Profile;
  readonly catalog: Catalog;
  /** The first day of the week, and of its sessions. */
  readonly from: LocalDate;
  readonly first: LocalDate;
  /** What the week before it, or the same week planned before, left of lighter days. */
  readonly running?: Lighter | undefined;
}

/**
 * The last day of the last week of lighter sessions: seven days before `first` in which every planned session was lighter. A
 * lighter day between usual ones is no rest from them [D].
 */
const lastLighter = (recent: readonly DoneEvent[], first: LocalDate): LocalDate | undefined => {
  const planned = recent.filter(({ session, date }) => session !== null && date < first);
  const light = new Set(planned.filter(({ deload }) => deload).map(({ date }) => date));
  const usual = [...new Set(planned.map(({ date }) => date))].filter((date) => !light.has(date));
  const isWhole = (date: LocalDate) =>
    Array.from({ length }, (_, before) => addDays(date, -before)).some((start) => {
      const end = addDays(start, length);
      return end <= first && !usual.some((each) => each >= start && each < end);
    });
  return [...light].findLast(isWhole);
};

/** The first session since the last time that was light; the first session to come where nothing was done since. */
const cycleStart = ({ history, profile, catalog, first }: WeekAhead, every: number): LocalDate => {
  // What lies further back than a whole cycle cannot put the lighter week off.
  const recent = datedFrom(history.done, addDays(first, -every * 7));
  const lighter = lastLighter(recent, first);
  const flare = lastFlare({ history, profile, catalog, today: first }, addDays(first, -every * 7));
  const isAfter = (date: LocalDate) =>
    date < first && (lighter === undefined || date > lighter) && (flare === null || date >= flare.end);
  let start = first;
  for (let at = recent.length - 1; at >= 0; at--) {
    const { date } = recent[at] as DoneEvent;
    if (date >= first) continue;
    if (!isAfter(date) || daysBetween(date, start) >= restDays) break;
    start = date;
  }
  return start;
};

const amberWeeks = ({ history, profile, from }: WeekAhead): readonly DoneEvent[] => {
  const usual = usualPainOf(profile);
  const isAmber = ({ pain, date }: DoneEvent) => bandOf(pain, usual) === "amber" && date < from;
  const last = datedFrom(history.done, addDays(from, -lookBack)).filter(isAmber);
  const middle = addDays(from, -7);
  const both = last.some(({ date }) => date >= middle) && last.some(({ date }) => date < middle);
  return both ? last : [];
};

const stalledIn = (plane: Plane, recent: readonly DoneEvent[], catalog: Catalog): readonly DoneEvent[] => {
  const entries = recent.filter(({ exercise }) => catalog.get(exercise)?.planes[0] === plane);
  const missed = entries.filter(isMissed);
  return missed.length >= stallMisses && missed.length * 2 > entries.length ? missed : [];
};

const stalls = ({ history, catalog, from }: WeekAhead): readonly DoneEvent[] => {
  const recent = datedFrom(history.done, addDays(from, -lookBack));
  const stalled = planes.map((plane) => stalledIn(plane, recent, catalog)).filter(({ length: misses }) => misses > 0);
  return stalled.length >= 2 ? recent.filter((event) => stalled.some((plane) => plane.includes(event))) : [];
};

/** A lighter week that has begun goes on to its end: its first days are over, or something was done lighter in it. */
const goesOn = ({ history, from, running }: WeekAhead): boolean => {
  if (running === undefined || from < running.from || from >= running.until) return false;
  return from > running.from || datedFrom(history.done, running.from).some(({ deload }) => deload);
};

/**
 * Whether the days of a week that is being planned are lighter: the last of every `deloadEvery` weeks (6 when not said,
 * never at 0), counted from the first session after whatever was light last. That is a lighter week; and, as no source says
 * what else counts, a time of 7 days and more without a session, and a flare-up, which halves everything anyway [D]. Sooner
 * with amber pain in each of the last two weeks, or two planes in which most entries of 14 days were below the planned dose
 * [D]. It lasts 7 days, however often its week is planned again. Same frequency and exercises, less of them (Rogerson 2024;
 * Bell 2023; domain facts section 3).
 */
export const lighterAhead = (week: WeekAhead): Lighter | null => {
  const { history, profile, from, first, running } = week;
  const every = profile.deloadEvery ?? usualDeloadEvery;
  if (every === 0) return null;
  if (running !== undefined && goesOn(week)) return first < running.until ? running : null;
  const lighter = (reason: Lighter["reason"], found: readonly DoneEvent[]): Lighter => {
    const entries = found.map(({ id }) => id);
    return { reason, every, entries, from, until: addDays(from, length) };
  };
  const days = daysBetween(cycleStart(week, every), first);
  if (history.done.length === 0 || days < leastDays - leeway) return null;
  if (days >= (every - 1) * 7 - leeway) return lighter("due", []);
  if (days < leastDays) return null;
  const amber = amberWeeks(week);
  if (amber.length > 0) return lighter("pain", amber);
  const stalled = stalls(week);
  return stalled.length > 0 ? lighter("stalled", stalled) : null;
};
