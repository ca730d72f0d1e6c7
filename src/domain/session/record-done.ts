import type { Exercise } from "../catalog/entry.ts";
import { addDays, type LocalDate } from "../dates.ts";
import { asPlanned } from "../log/dose-notation.ts";
import type { DoneEvent, Log, Performed, PlannedDose } from "../log/event.ts";
import type { Target } from "../progression/target.ts";
import { lighterOn, roomOf, type Week } from "../week.ts";
import { dayOf, itemsOf, type Training } from "./day-picture.ts";
import type { LastSet } from "./read-sets.ts";
import { append, doneEvent, type Answers } from "./record.ts";
import { sessionOn, type DueSession, type SessionItem } from "./today.ts";
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

/**
 * Writes down what was done on a date. An exercise that the session of that date holds belongs to it, open items first;
 * an item that is not open any more (another run was faster) is left out.
 */
export const recordDone = (
  input: Training,
  picks: readonly Picked[],
  date: LocalDate,
  options: { readonly short: boolean; readonly answers: Answers; readonly lastSets?: LastSets | undefined },
): { readonly log: Log; readonly added: readonly DoneEvent[] } => {
  const { week } = input;
  const day = dayOf(input, date);
  const session = week === null ? null : sessionOn(week, input.log, date);
  const whole = session === null || week === null ? [] : itemsOf(session, { ...input, week }, day, false);
  const short =
    session === null || week === null || !options.short ? whole : itemsOf(session, { ...input, week }, day, true);
  const open = (id: string, from?: LocalDate): TodaysItem | undefined => {
    const fits = ({ item, session: own, status }: TodaysItem) =>
      status === "open" && item.exercise === id && (from === undefined || own === from);
    return short.find(fits) ?? whole.find(fits);
  };
  const events = picks.flatMap((pick) => {
    const found =
      "exercise" in pick
        ? (open(pick.exercise.id) ?? whole.find(({ item }) => item.exercise === pick.exercise.id))
        : open(pick.item, pick.session);
    if (found !== undefined) return [inPlan(found, day, options.answers, options.lastSets)];
    return "exercise" in pick ? [outsidePlan(pick.exercise, day, options.answers)] : [];
  });
  const { log, added } = append(input.log, events);
  return { log, added: added.filter((event) => event.kind === "done") };
};

/**
 * The dose each of these exercises is ready for when it comes next after a day: on its next date among the sessions of the
 * week, else two days later, at its usual dose.
 */
export const nextTargets = (
  exercises: readonly Exercise[],
  week: Week | null,
  sessions: readonly DueSession[],
  day: Day,
): ReadonlyMap<string, Target> =>
  new Map(
    exercises.map((exercise) => {
      const holds = ({ item }: SessionItem) => item.exercise === exercise.id;
      const next = sessions.find(({ date, items }) => date > day.today && items.some(holds));
      const item = next?.items.find(holds)?.item;
      if (next === undefined || item === undefined)
        return [exercise.id, targetOn(exercise, { ...day, today: addDays(day.today, 2), lighter: null })];
      const onDate = { ...day, today: next.date, lighter: lighterOn(week, next.date) };
      return [exercise.id, targetOn(exercise, onDate, roomOf(item))];
    }),
  );
