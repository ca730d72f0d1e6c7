import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import type { LocalDate } from "../domain/dates.ts";
import { lightenDay, obstacleToPutOff, putOffLighter, unlightenDay, type Obstacle } from "../domain/session/lighten.ts";
import { hasOpen, sessionOn } from "../domain/session/today.ts";
import type { State } from "../domain/state/state.ts";
import { lighterOn, type Week } from "../domain/week.ts";
import { usage } from "../failure.ts";
import { changeState } from "../storage/change-state.ts";
import { isCurrent } from "./is-current.ts";
import { dayFor, trainingOf } from "./training.ts";

const whyNot: Readonly<Record<Obstacle, string>> = {
  none: "nothing is lighter on that day",
  begun: "the lighter week has begun, so it stays; it ends by itself",
  again: "the lighter week was put off once already, so it is now",
};

const planOf = ({ plan }: State, today: LocalDate, flag: string): Week => {
  if (plan !== null && isCurrent(plan, today)) return plan;
  throw usage(`${flag}: there is no week to change`, "fourplane today makes one");
};

const undoes = "fourplane undo takes that back.";

/** `today --lighter`: the day becomes a lighter one. @throws Failure (usage) when nothing is open on it. */
export const makeLighter = (context: Context, catalog: Catalog, date: LocalDate): Promise<State> => {
  const { today } = context;
  return changeState(context, (fresh) => {
    const week = planOf(fresh, today, "--lighter");
    const session = sessionOn(week, fresh.log, date);
    if (date < today || session === null || !hasOpen(session))
      throw usage(`--lighter: nothing is open on ${dayFor(context, date)}`, "fourplane plan shows the week");
    if (lighterOn(week, date) !== null) return fresh;
    context.note(`This day is a lighter one now; ${undoes}`);
    return { ...fresh, plan: lightenDay(week, date, trainingOf(fresh, catalog), today) };
  });
};

/** `today --no-lighter`: a lighter day is a usual one again; a lighter week is put off by a week, once. @throws Failure (usage) when it cannot be. */
export const makeUsual = (context: Context, catalog: Catalog, date: LocalDate): Promise<State> => {
  const { today } = context;
  return changeState(context, (fresh) => {
    const week = planOf(fresh, today, "--no-lighter");
    const training = trainingOf(fresh, catalog);
    if (week.lighterDays?.includes(date) === true) {
      context.note(`This day is a usual one again; ${undoes}`);
      return { ...fresh, plan: unlightenDay(week, date, training, today) };
    }
    const obstacle = obstacleToPutOff({ ...fresh, plan: week }, today);
    if (obstacle !== null) throw usage(`--no-lighter: ${whyNot[obstacle]}`);
    context.note(`The lighter week is put off by a week; ${undoes}`);
    return { ...fresh, plan: putOffLighter(week, training, today) };
  });
};
