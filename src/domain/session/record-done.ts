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
import type { Begun } from "./running-record.ts";
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

/** The sets of an item that a guided session was in the middle of: those that were finished, and the rest as asked for. */
const withBegun = (usual: Pick<Performed, "sets" | "right">, begun: Begun) => {
  const sets = usual.sets.map((amount, set) => begun.sets[set] ?? amount);
  const right = usual.sets.map((amount, set) => begun.right[set] ?? usual.right?.[set] ?? amount);
  return { sets, ...(begun.dose.perSide ? { right } : {}) };
};

const inPlan = (
  each: TodaysItem,
  { today: date, lighter }: Day,
  said: Answers,
  lastSets: LastSets | undefined,
  begun: Begun | undefined,
): Omit<DoneEvent, "id"> => {
  const { item, session, target, done } = each;
  // A second time on one day is asked for what the first was.
  const planned = begun !== undefined ? plannedDose(begun.dose) : done === null ? plannedDose(item.dose) : done.planned;
  const asked = planned ?? item.dose;
  const last = lastSets?.get(item.exercise);
  const usual = last === undefined ? asPlanned(asked) : withLast(asked, last);
  const isKnown = begun !== undefined && said.sets === undefined;
  const sets = isKnown ? withBegun(usual, begun) : usual;
  const answers = last === undefined && !isKnown ? said : { ...said, sets };
  return doneEvent(
    {
      exercise: item.exercise,
      date,
      session,
      planned,
      asked,
      // Every dose of a lighter day is one, whichever rule has the last word.
      deload: done?.deload ?? (target !== null && lighter !== null),
    },
    answers,
  );
};

const outsidePlan = (exercise: Exercise, day: Day, said: Answers, begun: Begun | undefined): Omit<DoneEvent, "id"> => {
  const asked = begun?.dose ?? { ...targetOn(exercise, day), measure: exercise.measure };
  const isAsAsked = said.sets === undefined && said.against === undefined;
  const isKnown = begun !== undefined && said.sets === undefined;
  const answers = isKnown ? { ...said, sets: withBegun(asPlanned(asked), begun) } : said;
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
  options: {
    readonly short: boolean;
    readonly answers: Answers;
    readonly lastSets?: LastSets | undefined;
    /** What a guided session was in the middle of on the date. */
    readonly begun?: readonly Begun[];
  },
): { readonly log: Log; readonly added: readonly DoneEvent[] } => {
  const day = dayOf(input, date);
  const events = picks.flatMap((pick) => {
    const found = itemPicked(pick, input, day, options.short);
    const begunOf = (id: string, session: LocalDate | null) =>
      options.begun?.find((each) => each.exercise === id && each.session === session);
    if (found !== null) {
      const begun = begunOf(found.item.exercise, found.session);
      return [inPlan(found, day, options.answers, options.lastSets, begun)];
    }
    if (!("exercise" in pick)) return [];
    return [outsidePlan(pick.exercise, day, options.answers, begunOf(pick.exercise.id, null))];
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
