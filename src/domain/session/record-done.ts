import type { Exercise } from "../catalog/entry.ts";
import { addDays, type LocalDate } from "../dates.ts";
import { asPlanned } from "../log/dose-notation.ts";
import type { DoneEvent, Log, Performed, PlannedDose } from "../log/event.ts";
import type { Target } from "../progression/target.ts";
import { lighterOn, roomOf, type Week } from "../week.ts";
import { dayOf, itemsOf, type Training } from "./day-picture.ts";
import type { LastSet } from "./read-sets.ts";
import { append, doneEvent, type Answers } from "./record.ts";
import { itemNamed } from "./open-session.ts";
import type { DueSession, SessionItem } from "./today.ts";
import { targetOn, type Day, type TodaysItem } from "./todays-items.ts";
import { plannedDose } from "../log/performed.ts";

/** What open last sets came to, by exercise. */
export type LastSets = ReadonlyMap<string, LastSet>;

/** The sets of an item as asked for, but for its last one. */
const withLast = (
  asked: Omit<PlannedDose, "perSide">,
  { amount, right }: LastSet,
): Pick<Performed, "sets" | "right"> => {
  const before = asPlanned(asked).sets.slice(0, -1);
  return { sets: [...before, amount], ...(right === undefined ? {} : { right: [...before, right] }) };
};

const inPlan = (
  each: TodaysItem,
  { today: date, lighter }: Day,
  said: Answers,
  lastSets: LastSets | undefined,
): Omit<DoneEvent, "id"> => {
  const { item, session, target, done } = each;
  // A second time on one day is asked for what the first was.
  const planned = done === null ? plannedDose(item.dose) : done.planned;
  const last = lastSets?.get(item.exercise);
  const answers = last === undefined ? said : { ...said, sets: withLast(planned ?? item.dose, last) };
  return doneEvent(
    {
      exercise: item.exercise,
      date,
      session,
      planned,
      asked: planned ?? item.dose,
      // Every dose of a lighter day is one, whichever rule has the last word.
      deload: done?.deload ?? (target !== null && lighter !== null),
    },
    answers,
  );
};

const outsidePlan = (exercise: Exercise, day: Day, answers: Answers): Omit<DoneEvent, "id"> => {
  const asked = { ...targetOn(exercise, day), measure: exercise.measure };
  const isAsAsked = answers.sets === undefined && answers.against === undefined;
  const deload = isAsAsked && day.lighter !== null;
  return doneEvent({ exercise: exercise.id, date: day.today, session: null, planned: null, asked, deload }, answers);
};

/** An item of a session, or an exercise by name, which may be outside the plan. */
export type Picked = { readonly exercise: Exercise } | { readonly item: string; readonly session: LocalDate };

/** The item of the day that is picked, with the dose of that day; null where the exercise stands outside the plan. */
const itemPicked = (pick: Picked, input: Training, day: Day, short: boolean): TodaysItem | null => {
  const { week, log } = input;
  if (week === null) return null;
  const exercise = "exercise" in pick ? pick.exercise.id : pick.item;
  const named = itemNamed(week, log, exercise, day.today);
  if (named === null) return null;
  const fits = ({ item, session, status }: TodaysItem) =>
    item.exercise === exercise &&
    ("exercise" in pick
      ? session === named.item.session && status === named.item.status
      : session === pick.session && status === "open");
  const items = (all: boolean) => itemsOf(named.session, { ...input, week }, day, !all);
  return (short ? items(false).find(fits) : undefined) ?? items(true).find(fits) ?? null;
};

/**
 * Writes down what was done on a date. An exercise that is named belongs to the item that `itemNamed` finds; an item that is
 * not open any more (another run was faster) is left out.
 */
export const recordDone = (
  input: Training,
  picks: readonly Picked[],
  date: LocalDate,
  options: { readonly short: boolean; readonly answers: Answers; readonly lastSets?: LastSets | undefined },
): { readonly log: Log; readonly added: readonly DoneEvent[] } => {
  const day = dayOf(input, date);
  const events = picks.flatMap((pick) => {
    const found = itemPicked(pick, input, day, options.short);
    if (found !== null) return [inPlan(found, day, options.answers, options.lastSets)];
    return "exercise" in pick ? [outsidePlan(pick.exercise, day, options.answers)] : [];
  });
  const { log, added } = append(input.log, events);
  return { log, added: added.filter((event) => event.kind === "done") };
};

/**
 * The dose each of these exercises is ready for when it comes next: on its next date from `from` on among the sessions of the
 * week, else two days later, at its usual dose.
 */
export const nextTargets = (
  exercises: readonly Exercise[],
  week: Week | null,
  sessions: readonly DueSession[],
  day: Day,
  from: LocalDate = addDays(day.today, 1),
): ReadonlyMap<string, Target> =>
  new Map(
    exercises.map((exercise) => {
      const holds = ({ item, status }: SessionItem) => item.exercise === exercise.id && status === "open";
      const next = sessions.find(({ date, items }) => date >= from && items.some(holds));
      const item = next?.items.find(holds)?.item;
      if (next === undefined || item === undefined)
        return [exercise.id, targetOn(exercise, { ...day, today: addDays(day.today, 2), lighter: null })];
      const onDate = { ...day, today: next.date, lighter: lighterOn(week, next.date) };
      return [exercise.id, targetOn(exercise, onDate, roomOf(item))];
    }),
  );
