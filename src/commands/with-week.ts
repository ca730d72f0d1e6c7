import type { Context } from "../context.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { exit, Failure } from "../failure.ts";
import { changeState } from "../storage/change-state.ts";
import { isCurrent } from "./is-current.ts";

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

/** The state with a week that is running or still to come: the one it has, else one made as `plan` makes it, not kept yet. */
export const draftWeek = async (context: Context, state: State): Promise<Draft> => {
  if (hasWeek(state, context)) return { state, settle: async () => undefined };
  const { planNew } = await import("./plan-new.run.ts");
  const { week, profile } = await planNew(context, {}, state);
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
    context.note("A week was made for you: fourplane plan shows all of it.");
  };
  // Writing moves the revision on.
  return { state: { ...state, revision: state.revision + 1, profile, plan: week }, settle };
};

/** The state with a week that is running or still to come: the one it has, else one made as `plan` makes it, and kept. */
export const withWeek = async (context: Context, state: State): Promise<WithWeek> => {
  const draft = await draftWeek(context, state);
  await draft.settle();
  return draft.state;
};
