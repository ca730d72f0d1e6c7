import type { Context } from "../context.ts";
import { safeText } from "../domain/safe-text.ts";
import { runningIn } from "../domain/session/running.ts";
import type { State } from "../domain/state/state.ts";
import { setsDone } from "../words/sets-done.ts";
import { dayFor } from "./training.ts";

/** Says what of an earlier day is in the middle of its sets, so that it is not forgotten there. */
export const noteBegun = (context: Context, state: State, nameOf: (id: string) => string): void => {
  const running = runningIn(state);
  if (running === null || running.date >= context.today || running.begun.length === 0) return;
  const begun = running.begun.map(
    (each) => `${safeText(nameOf(each.exercise))}, ${setsDone({ ...each, left: each.sets }, each.dose)}`,
  );
  context.note(
    `Begun on ${dayFor(context, running.date)} and not over: ${begun.join("; ")}. fourplane start goes on with it, or ends it.`,
  );
};
