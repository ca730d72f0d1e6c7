import { addDays, daysBetween, type LocalDate } from "../dates.ts";
import type { DoneEvent } from "../log/event.ts";
import type { History } from "../log/history.ts";
import { datedFrom } from "../log/recent.ts";
import type { Profile } from "../profile/profile.ts";
import type { Catalog } from "../catalog/entry.ts";
import { rememberLast } from "../remember-last.ts";
import { planes, type Plane } from "../spine.ts";
import { isMissed } from "./outcome.ts";
import { bandOf } from "./pain-bands.ts";
import type { Share } from "./lighten.ts";

/** Weeks from one lighter week to the next: people take one every 5.6 weeks (Rogerson 2024, 10.1186/s40798-024-00691-y). */
const usualEvery = 6;

/** Sets -40 %, load -10-20 % [D]; the chronic back pain trial had one light week at 80 % load. */
export const deloadShare: Share = { sets: 0.6, load: 0.85 };

/** A lighter week comes sooner only after so many days of training since the last one [D]. */
const leastDays = 21;

/** Days without a session that end a cycle: a lay-off is lighter than any lighter week. */
const longPause = 14;

/** Days a plane is looked back on, and entries below the planned dose that make it stalled [D]. */
const stallDays = 14;
const stallMisses = 2;

export interface LighterWeek {
  readonly reason: "due" | "pain" | "stalled";
  /** Weeks between lighter weeks. */
  readonly every: number;
  /** Entries that brought it sooner, oldest first. */
  readonly entries: readonly string[];
}

/** The first training day of the cycle the day belongs to, or the lighter week the day is in. */
const cycleOn = (history: History, every: number, today: LocalDate): { readonly anchor: LocalDate } | "lighter" => {
  const { done } = history;
  let anchor = today;
  let start = done.length;
  for (; start > 0; start--) {
    const event = done[start - 1] as DoneEvent;
    if (event.date !== anchor && daysBetween(event.date, anchor) > longPause) break;
    if (event.deload) {
      const run = datedFrom(done.slice(0, start), addDays(event.date, -6)).find(({ deload }) => deload);
      const end = addDays(run?.date ?? event.date, 7);
      if (today < end) return "lighter";
      anchor = done.slice(start).find(({ date }) => date >= end)?.date ?? today;
      break;
    }
    anchor = event.date;
  }
  // A lighter week in which nobody trained was a rest, and the next cycle begins with the session after it.
  for (let end = addDays(anchor, every * 7); end <= today; end = addDays(anchor, every * 7)) {
    while (start < done.length && (done[start] as DoneEvent).date < end) start += 1;
    anchor = done[start]?.date ?? today;
  }
  return { anchor };
};

const amberWeeks = (history: History, usual: number, today: LocalDate): readonly DoneEvent[] => {
  const isAmber = ({ pain }: DoneEvent) => bandOf(pain, usual) === "amber";
  const last = datedFrom(history.done, addDays(today, -13)).filter(isAmber);
  const middle = addDays(today, -6);
  const both = last.some(({ date }) => date >= middle) && last.some(({ date }) => date < middle);
  return both ? last : [];
};

const stalledIn = (plane: Plane, recent: readonly DoneEvent[], catalog: Catalog): readonly DoneEvent[] => {
  const entries = recent.filter(({ exercise }) => catalog.get(exercise)?.planes[0] === plane);
  const missed = entries.filter(isMissed);
  return missed.length >= stallMisses && missed.length * 2 > entries.length ? missed : [];
};

const stalls = (history: History, catalog: Catalog, today: LocalDate): readonly DoneEvent[] => {
  const recent = datedFrom(history.done, addDays(today, 1 - stallDays));
  const stalled = planes.map((plane) => stalledIn(plane, recent, catalog)).filter(({ length }) => length > 0);
  return stalled.length >= 2 ? recent.filter((event) => stalled.some((plane) => plane.includes(event))) : [];
};

/**
 * Whether a day belongs to a lighter week: the last of every `deloadEvery` weeks (6 when not said, never at 0), counted from
 * the first session after the last lighter week or pause of more than 14 days; sooner with amber pain in each of the last
 * two weeks, or two planes in which most entries of 14 days were below the planned dose [D]. It lasts 7 days from its first
 * session. Same frequency and exercises, less of them (Rogerson 2024; Bell 2023; domain facts section 3).
 */
export const lighterWeekOn = rememberLast(
  (history: History, profile: Profile, catalog: Catalog, today: LocalDate): LighterWeek | null => {
    const every = profile.deloadEvery ?? usualEvery;
    if (every === 0 || history.done.length === 0) return null;
    const cycle = cycleOn(history, every, today);
    if (cycle === "lighter") return { reason: "due", every, entries: [] };
    const days = daysBetween(cycle.anchor, today);
    if (days >= (every - 1) * 7) return { reason: "due", every, entries: [] };
    if (days < leastDays) return null;
    const amber = amberWeeks(history, profile.usualPain ?? 0, today);
    const stalled = amber.length > 0 ? [] : stalls(history, catalog, today);
    if (amber.length === 0 && stalled.length === 0) return null;
    const found = amber.length > 0 ? amber : stalled;
    return { reason: amber.length > 0 ? "pain" : "stalled", every, entries: found.map(({ id }) => id) };
  },
);
