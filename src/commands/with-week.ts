import type { Context } from "../context.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { changeState } from "../storage/change-state.ts";
import { addDays, weekdayOf, type LocalDate } from "../domain/dates.ts";
import { standingStop } from "../domain/screening/screen.ts";
import { openDate } from "../domain/session/open-session.ts";
import { exit, Failure } from "../failure.ts";
import { readState } from "../storage/state-file.ts";
import { isCurrent } from "./is-current.ts";

/**
 * The state with a week that is running or still to come: the one it has, else one made as `plan` makes it, and kept. The
 * rules will be asked about `date`, or later.
 */
export const withWeek = async (
  context: Context,
  state: State,
  date = context.today,
): Promise<State & { readonly plan: Week }> => {
  const { plan } = state;
  if (plan !== null && isCurrent(plan, context.today)) return { ...state, plan };
  const { planNew } = await import("./plan-new.run.ts");
  const full = readState(context, { date });
  const { week, profile } = await planNew(context, {}, full);
  await changeState(context, (fresh) => ({ ...fresh, profile, plan: week }));
  context.note(`A week was made for you: fourplane plan shows all of it.`);
  return { ...full, profile, plan: week };
};

/** Whether the last day of a week that has ended is what is meant: just after midnight, on a day off of the new week. */
const isOfLastDay = ({ plan, log, profile }: State, today: LocalDate): boolean =>
  plan !== null && !(profile ?? plan.profile).days.includes(weekdayOf(today)) && openDate(plan, log, today) < today;

/**
 * Makes the week that is due, so that what is open on a date can be told; `date` is the one that was named. Nothing is made
 * for someone without any week, while training is stopped, nor for a date of the week that has ended. Where no week can be
 * made, what was done can be written down all the same.
 */
export const withOpenWeek = async (context: Context, date: LocalDate | undefined): Promise<void> => {
  const state = readState(context);
  const { plan, log } = state;
  const { today } = context;
  if (plan === null || isCurrent(plan, today) || standingStop(log, today) !== null) return;
  if (date === undefined ? isOfLastDay(state, today) : date < addDays(plan.from, 7)) return;
  try {
    await withWeek(context, state);
  } catch (error) {
    if (!(error instanceof Failure && error.exit === exit.gaps)) throw error;
  }
};
