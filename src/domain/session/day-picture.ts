import type { Catalog } from "../catalog/entry.ts";
import { addDays, type LocalDate } from "../dates.ts";
import type { DoneEvent, Log } from "../log/event.ts";
import { historyOf } from "../log/history.ts";
import type { Profile } from "../profile/profile.ts";
import { isPlanPaused } from "../symptoms/pauses.ts";
import { advice, morningNote } from "../symptoms/review.ts";
import { symptomsFor } from "../symptoms/symptoms-for.ts";
import { lighterOn, type Lighter, type Week } from "../week.ts";
import { creditBeside, shortSeconds, shortVersion } from "./short.ts";
import { hasOpen, nextSession, openSessions, sessionOn, type DueSession, type SessionItem } from "./today.ts";
import { lighterNextNotes } from "./week-notes.ts";
import { secondsOf, todaysItems, toDo, type Day, type TodaysItem } from "./todays-items.ts";

/** What a person is to do on a day, as a screen or a script wants to know it. */
export interface DayPicture {
  readonly date: LocalDate;
  /** `rest`: the plan has nothing on that date. `outside`: it says nothing of that date, which is before or after its week. */
  readonly status: "training" | "rest" | "paused" | "outside";
  /** The ten-minute version was asked for. */
  readonly short: boolean;
  readonly items: readonly TodaysItem[];
  /** Done on that date besides the items. */
  readonly also: readonly DoneEvent[];
  /** Sessions of earlier days of the week with something still to be done; none while the plan is paused. */
  readonly missed: readonly DueSession[];
  readonly next: { readonly date: LocalDate; readonly items: readonly TodaysItem[] } | null;
  /** The day a paused plan goes on. */
  readonly until: LocalDate | null;
  readonly notes: readonly string[];
  /** What makes the date lighter than usual. */
  readonly lighter: Lighter | null;
}

/** Without a week there is no plan, and all that is recorded stands outside it. */
export interface Training {
  readonly week: Week | null;
  readonly log: Log;
  readonly profile: Profile;
  readonly catalog: Catalog;
}

export interface DayInput extends Training {
  readonly week: Week;
}

/** All that doses of a date are derived from. */
export const dayOf = ({ week, log, profile, catalog }: Training, date: LocalDate): Day => ({
  catalog,
  profile,
  history: historyOf(log, date),
  today: date,
  lighter: lighterOn(week, date),
});

/** The items of a session with their doses; in the short version only what that keeps. */
export const itemsOf = (session: DueSession, input: DayInput, day: Day, short: boolean): readonly TodaysItem[] => {
  const all = todaysItems(session, day);
  // What is as short as that already stays as it is.
  return short && secondsOf(toDo(all)) > shortSeconds
    ? shortVersion(all, creditBeside(input.week, input.log, input.catalog, session.date))
    : all;
};

/** Says that rests are shorter than planned; grown doses and two sessions on one day take longer than a week foresees. */
const restNotes = (
  items: readonly TodaysItem[],
  planned: readonly SessionItem[],
  minutes: number,
): readonly string[] => {
  const isShorter = items.some(({ item, session, status }) => {
    const same = planned.find((each) => each.session === session && each.item.exercise === item.exercise);
    return status === "open" && same !== undefined && item.dose.rest < same.item.dose.rest;
  });
  if (!isShorter) return [];
  const isFitting = secondsOf(items) <= minutes * 60;
  return [`Some rests are shorter today, ${isFitting ? `so that all of it fits ${minutes} minutes` : "to save time"}.`];
};

/** Says by how much a day with a moved session is over the minutes. */
const moveNotes = (items: readonly TodaysItem[], minutes: number): readonly string[] => {
  const more = Math.ceil(secondsOf(toDo(items)) / 60) - minutes;
  return new Set(items.map(({ session }) => session)).size < 2 || more <= 0
    ? []
    : [
        `With two sessions it is about ${more} min more than your ${minutes}; fourplane skip leaves out what is too much.`,
      ];
};

const bends = (items: readonly TodaysItem[]): boolean =>
  toDo(items).some(({ item }) => item.cells.some(({ plane, mode }) => plane === "flexion" && mode === "move"));

/** What was missed without what rests by now: symptoms or a pause took it out of the week. */
const stillToDo = (sessions: readonly DueSession[], day: Day): readonly DueSession[] => {
  const rests = ({ item, status }: SessionItem) => {
    const exercise = day.catalog.get(item.exercise);
    return status === "open" && exercise !== undefined && symptomsFor(exercise, day).cause === "rest";
  };
  return sessions.map(({ date, items }) => ({ date, items: items.filter((each) => !rests(each)) })).filter(hasOpen);
};

/**
 * What is due on a date, how it stands, what was missed before it and what comes after it. A session of `today` is not
 * missed yet, whatever later date is looked at.
 */
export const dayPicture = (input: DayInput, date: LocalDate, short: boolean, today: LocalDate = date): DayPicture => {
  const { week, log } = input;
  const day = dayOf(input, date);
  const session = sessionOn(week, log, date);
  const paused = isPlanPaused(day.history, date);
  const items = session === null || paused !== null ? [] : itemsOf(session, input, day, short);
  // Before a week that is still to come there is rest.
  const isOutside = date >= addDays(week.from, 7) || (date < week.from && date < today);
  const known = new Set(items.map(({ done }) => done?.id));
  const next = nextSession(week, log, date);
  const dayOfNext = next === null ? day : { ...day, today: next.date, lighter: lighterOn(week, next.date) };
  return {
    date,
    status: paused !== null ? "paused" : session !== null ? "training" : isOutside ? "outside" : "rest",
    short,
    items,
    also: day.history.done.filter((event) => event.date === date && !known.has(event.id)),
    missed: paused !== null ? [] : stillToDo(openSessions(week, log, today < date ? today : date), day),
    next: next === null ? null : { date: next.date, items: todaysItems(next, dayOfNext) },
    until: paused?.until ?? null,
    notes: [
      // What a day beyond the plan brings depends on what is logged until then.
      ...(isOutside ? [] : advice(day)),
      ...(bends(items) ? morningNote(day) : []),
      ...restNotes(items, session?.items ?? [], input.profile.minutes),
      ...moveNotes(items, input.profile.minutes),
      ...lighterNextNotes(week, day, date),
    ],
    lighter: day.lighter,
  };
};

/** What is still to be done of a session. */
export const leftOf = (session: DueSession | null, input: DayInput, day: Day, short: boolean): readonly TodaysItem[] =>
  session === null ? [] : toDo(itemsOf(session, input, day, short));
