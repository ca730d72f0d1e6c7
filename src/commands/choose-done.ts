import type { Context } from "../context.ts";
import type { Exercise } from "../domain/catalog/entry.ts";
import { formOf } from "../domain/catalog/set-form.ts";
import { inShortHolds } from "../domain/catalog/short-holds.ts";
import { addDays, type LocalDate } from "../domain/dates.ts";
import { dayOf, leftOf, type Training } from "../domain/session/day-picture.ts";
import { openDate } from "../domain/session/open-session.ts";
import { parsePastDay } from "../domain/session/read-day.ts";
import type { Begun } from "../domain/session/running-record.ts";
import type { LastSets, Picked } from "../domain/session/record-done.ts";
import { sessionOn } from "../domain/session/today.ts";
import type { TodaysItem } from "../domain/session/todays-items.ts";
import { usage } from "../failure.ts";
import type { Prompter } from "../terminal/prompts.ts";
import { answersFrom, type DoneOptions, type NamedForm } from "./answers.ts";
import { askFor } from "./ask-done.ts";
import { flagValue } from "./plan-flags.ts";
import { dayFor } from "./training.ts";

/** What is to be written down, settled before anything is. Nothing picked: nothing was open. */
export interface DoneChoice {
  readonly date: LocalDate;
  readonly picks: readonly Picked[];
  readonly exercises: readonly NamedForm[];
  /** The flags, with the answers given at the terminal in them. */
  readonly options: DoneOptions;
  /** How much the open last sets came to, by exercise. */
  readonly lastSets?: LastSets;
}

/** The open items of a day: of the day before just after midnight, unless a flag names the day. */
const openItems = (
  context: Context,
  training: Training,
  options: DoneOptions,
): readonly [LocalDate, readonly TodaysItem[]] => {
  const { week, log } = training;
  if (week === null)
    throw usage(
      "there is no plan to check off yet",
      "fourplane plan makes one; fourplane done ID records any exercise",
    );
  const { today } = context;
  const date = options.date === undefined ? openDate(week, log, today) : dateOf(options, context);
  if (date >= addDays(week.from, 7))
    throw usage(
      `the plan ended on ${dayFor(context, addDays(week.from, 6))}`,
      "fourplane today makes the next week; fourplane done ID records any exercise",
    );
  return [
    date,
    leftOf(sessionOn(week, log, date), { ...training, week }, dayOf(training, date), options.short === true),
  ];
};

const ofItems = (date: LocalDate, items: readonly TodaysItem[], options: DoneOptions): DoneChoice => ({
  date,
  picks: items.map(({ item, session }) => ({ item: item.exercise, session })),
  exercises: items.map(({ item }) => ({ ...item.dose, id: item.exercise })),
  options,
});

/** The date of `--date`, else today. @throws Failure (usage) when it cannot be read or is still to come. */
export const dateOf = ({ date }: DoneOptions, { today }: Pick<Context, "today">): LocalDate =>
  date === undefined ? today : flagValue("--date", parsePastDay(date, today));

/** The exercises that are named, or else all that is open. @throws Failure (usage) naming what cannot be read. */
export const chooseDone = (
  context: Context,
  training: Training,
  named: readonly Exercise[],
  options: DoneOptions,
): DoneChoice => {
  if (named.length === 0) return ofItems(...openItems(context, training, options), options);
  const { avoid } = training.profile;
  const forms = named.map((exercise) => ({ ...formOf(inShortHolds(exercise, avoid)), id: exercise.id }));
  const picks = named.map((exercise) => ({ exercise }));
  return { date: dateOf(options, context), picks, exercises: forms, options };
};

/**
 * What the person ticks off of what is open, and what they say about it; null when they tick nothing.
 * @throws Failure (cancelled) when they leave.
 */
export const askDone = async (
  context: Context,
  ask: Prompter,
  training: Training,
  options: DoneOptions,
  begun: readonly Begun[],
): Promise<DoneChoice | null> => {
  const [date, left] = openItems(context, training, options);
  const open = ofItems(date, left, options);
  // A flag that cannot be read is to be found out before the questions, not after them.
  answersFrom(options, open.exercises, training.profile);
  if (left.length === 0) return open;
  const day = date === context.today ? "" : dayFor(context, date);
  const [ticked, answered, lastSets] = await askFor(ask, left, day, options, begun);
  return ticked.length === 0 ? null : { ...ofItems(date, ticked, answered), lastSets };
};
