import type { Context } from "../context.ts";
import { addDays, weekdayOf, type LocalDate } from "../domain/dates.ts";
import { standingStop } from "../domain/screening/screen.ts";
import { openDate } from "../domain/session/open-session.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { exit, Failure } from "../failure.ts";
import { changeState } from "../storage/change-state.ts";
import { readState } from "../storage/state-file.ts";
import { isCurrent } from "./is-current.ts";

const madeText = "A week was made for you: fourplane plan shows all of it.";

type WithWeek = State & { readonly plan: Week };

const hasWeek = (state: State, context: Context): state is WithWeek =>
  state.plan !== null && isCurrent(state.plan, context.today);

const outline = ({ from, sessions }: Week): string =>
  JSON.stringify([
    from,
    sessions.map(({ date, items }) => [date, items.map(({ exercise, dose }) => [exercise, dose.sets])]),
  ]);

/** Whether two commands that ran at once made the same week. */
const isAlike = (a: Week, b: Week): boolean => outline(a) === outline(b);

/** A state with a week, which may not be written down yet. */
export interface Draft {
  readonly state: WithWeek;
  /** Writes the week down where it is new. @throws Failure (write) when another one was made meanwhile. */
  readonly settle: () => Promise<void>;
}

/**
 * The state with a week that is running or still to come: the one it has, else one made as `plan` makes it, not kept yet. The
 * rules will be asked about `date`, or later.
 */
export const draftWeek = async (context: Context, state: State, date = context.today): Promise<Draft> => {
  if (hasWeek(state, context)) return { state, settle: async () => undefined };
  const { planNew } = await import("./plan-new.run.ts");
  const full = readState(context, { date });
  const { week, profile } = await planNew(context, {}, full);
  const settle = async (): Promise<void> => {
    const isOurs = await changeState(context, (fresh) =>
      hasWeek(fresh, context)
        ? { state: fresh, result: isAlike(fresh.plan, week) }
        : { state: { ...fresh, profile, plan: week }, result: true },
    );
    if (!isOurs)
      throw new Failure(exit.write, "state-changed", "another fourplane made a week meanwhile", {
        hint: "run the command again",
      });
    context.note(madeText);
  };
  // Writing moves the revision on.
  return { state: { ...full, revision: full.revision + 1, profile, plan: week }, settle };
};

/** The same state with its week, which is kept. */
export const withWeek = async (context: Context, state: State, date = context.today): Promise<WithWeek> => {
  const draft = await draftWeek(context, state, date);
  await draft.settle();
  return draft.state;
};

/** Whether the last day of a week that has ended is what is meant: just after midnight, on a day off of the new week. */
const isOfLastDay = ({ plan, log, profile }: State, today: LocalDate): boolean =>
  plan !== null && !(profile ?? plan.profile).days.includes(weekdayOf(today)) && openDate(plan, log, today) < today;

/** A week that is due and not kept yet: what writes something down keeps it in the same step, so that one undo takes back both. */
export interface DueWeek {
  /** The state with it; the same state where none is due, or another command made one meanwhile. */
  readonly into: (state: State) => State;
  /** Says that it was made. */
  readonly note: () => void;
}

const noneDue: DueWeek = { into: (state) => state, note: () => undefined };

/**
 * The week that is due, so that what is open on a date can be told; `date` is the one that was named. None is made for
 * someone without any week, while training is stopped, nor for a date of the week that has ended. Where no week can be
 * made, what was done can be written down all the same.
 */
export const dueWeek = async (context: Context, date: LocalDate | undefined): Promise<DueWeek> => {
  const state = readState(context);
  const { plan, log } = state;
  const { today } = context;
  if (plan === null || isCurrent(plan, today) || standingStop(log, today) !== null) return noneDue;
  if (date === undefined ? isOfLastDay(state, today) : date < addDays(plan.from, 7)) return noneDue;
  try {
    const { state: made } = await draftWeek(context, state);
    return {
      into: (fresh) => (hasWeek(fresh, context) ? fresh : { ...fresh, profile: made.profile, plan: made.plan }),
      note: () => context.note(madeText),
    };
  } catch (error) {
    if (!(error instanceof Failure && error.exit === exit.gaps)) throw error;
    return noneDue;
  }
};
