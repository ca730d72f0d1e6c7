import type { Catalog, Exercise } from "../catalog/entry.ts";
import type { LocalDate } from "../dates.ts";
import type { DoneEvent } from "../log/event.ts";
import type { History } from "../log/history.ts";
import { briefRest } from "../planner/duration.ts";
import { withTarget } from "../planner/item-dose.ts";
import type { Profile } from "../profile/profile.ts";
import { symptomsFor } from "../symptoms/symptoms-for.ts";
import { targetFor } from "../progression/dose.ts";
import type { Target } from "../progression/target.ts";
import type { Why } from "../why.ts";
import { roomOf, type Item, type Lighter } from "../week.ts";
import { isSaidOf } from "../log/said-since.ts";
import type { DueSession, SessionItem } from "./today.ts";

/** What every dose of a day is derived from. */
export interface Day {
  readonly catalog: Catalog;
  readonly profile: Profile;
  /** Up to and with the day. */
  readonly history: History;
  readonly today: LocalDate;
  /** What makes its sessions lighter than usual. */
  readonly lighter: Lighter | null;
}

/** An item of the day: its dose is the one derived for that day; of one that is done, the one it was done by. */
export interface TodaysItem extends SessionItem {
  readonly why: Why;
  /** Null when it is not open any more, or no catalog in use has the exercise. */
  readonly target: Target | null;
  /** Open, and not to be done today: symptoms or a pause say so. */
  readonly rests: boolean;
  /** The first entry that did it. */
  readonly done: DoneEvent | null;
}

/** The dose an exercise is ready for on a day; `plannedSets` are those the week has room for. */
export const targetOn = (exercise: Exercise, day: Day, plannedSets?: number, isTight = false): Target =>
  targetFor(exercise, {
    ...day,
    symptoms: symptomsFor(exercise, day),
    isTight,
    ...(plannedSets === undefined ? {} : { plannedSets }),
  });

/** Whether a dose is one to start with, with nothing logged and nothing else to say of it. */
export const isFirstDose = ({ why }: Target): boolean => why.rule === "nothing-logged" && why.entries.length === 0;

const planOnly = (item: Item): Why => ({ rule: "plan", text: item.why, entries: [], next: "" });

const byLog = (due: SessionItem, day: Day): TodaysItem => {
  const { item, session } = due;
  const entries = day.history.byExercise.get(item.exercise) ?? [];
  const done = entries.find((event) => event.session === session && isSaidOf(event, due)) ?? null;
  const closed = { ...due, why: planOnly(item), target: null, rests: false, done };
  if (done?.planned === null || done?.planned === undefined) return closed;
  const { hold: _hold, strength: _strength, open: _open, ...dose } = item.dose;
  const { sets, amount, hold, load, strength } = done.planned;
  const asked = {
    ...dose,
    sets,
    amount,
    load,
    ...(hold === undefined ? {} : { hold }),
    ...(strength === undefined ? {} : { strength }),
  };
  return { ...closed, item: { ...item, dose: asked } };
};

const ofDay = (due: SessionItem, day: Day, isTight = false): TodaysItem => {
  if (due.status !== "open") return byLog(due, day);
  const exercise = day.catalog.get(due.item.exercise);
  if (exercise === undefined) return { ...due, why: planOnly(due.item), target: null, rests: false, done: null };
  const target = targetOn(exercise, day, roomOf(due.item), isTight);
  return {
    ...due,
    item: withTarget(due.item, exercise, target, target.why.text, day.profile.equipment),
    why: target.why,
    target,
    rests: target.rest === true,
    done: null,
  };
};

/** Estimated seconds of what is not resting. */
export const secondsOf = (items: readonly TodaysItem[]): number =>
  items.reduce((sum, { item, rests }) => sum + (rests ? 0 : item.seconds), 0);

const shortened = ({ item, ...rest }: TodaysItem): TodaysItem => {
  const pause = briefRest(item.dose.rest);
  const saved = (item.dose.sets - 1) * (item.dose.rest - pause);
  return { ...rest, item: { ...item, dose: { ...item.dose, rest: pause }, seconds: item.seconds - saved } };
};

/** The items with the last ones changed until the time fits. */
const untilFits = (
  items: readonly TodaysItem[],
  seconds: number,
  change: (item: TodaysItem, at: number) => TodaysItem,
): readonly TodaysItem[] => {
  const fitting = [...items];
  for (let at = fitting.length - 1; at >= 0 && secondsOf(fitting) > seconds; at--) {
    const each = fitting[at];
    if (each !== undefined && each.status === "open" && !each.rests) fitting[at] = change(each, at);
  }
  return fitting;
};

/**
 * The items of a session with the doses of the day, in their order. Where those take longer than the plan thought, first doses
 * that other exercises let begin higher give way, then rests become brief, the last ones first, until the time fits.
 */
export const todaysItems = (session: DueSession, day: Day): readonly TodaysItem[] => {
  const most = day.profile.minutes * 60;
  const all = session.items.map((due) => ofDay(due, day));
  const lower = (each: TodaysItem, at: number): TodaysItem => {
    const due = session.items[at];
    return due === undefined || each.why.rule !== "nothing-logged" ? each : ofDay(due, day, true);
  };
  return untilFits(untilFits(all, most, lower), most, shortened);
};

/** What is to be done: open, and not resting. */
export const toDo = (items: readonly TodaysItem[]): readonly TodaysItem[] =>
  items.filter(({ status, rests }) => status === "open" && !rests);
