import type { Context } from "../context.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { changeState } from "../storage/change-state.ts";
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
