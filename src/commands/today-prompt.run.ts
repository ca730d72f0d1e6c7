import type { Context } from "../context.ts";
import { standingStop } from "../domain/screening/screen.ts";
import { promptLine, type Due } from "../words/prompt-line.ts";
import { historyOf } from "../domain/log/history.ts";
import { dayOf, itemsOf } from "../domain/session/day-picture.ts";
import { secondsOf, toDo } from "../domain/session/todays-items.ts";
import { sessionOn } from "../domain/session/today.ts";
import { mayHaveMoved, mayHoldBack } from "../domain/session/week-hints.ts";
import { isPlanPaused } from "../domain/symptoms/pauses.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { readState } from "../storage/state-file.ts";
import { isCurrent } from "./is-current.ts";
import { trainingOf } from "./training.ts";

/** How a day stands, as far as one line can say it; null where there is no plan at all. */
const dueOn = async (context: Context): Promise<Due | null> => {
  const { today } = context;
  const state = readState(context, { date: today, ofWeeks: true });
  const { plan: week, log } = state;
  if (standingStop(log, today) !== null) return { status: "stopped" };
  if (week === null) return null;
  if (!isCurrent(week, today)) return { status: "over" };
  const paused = isPlanPaused(historyOf(log, today), today);
  if (paused !== null) return { status: "paused", until: paused.until };
  const session = sessionOn(week, log, today);
  if (session === null) return { status: "rest" };
  if (session.items.every(({ status }) => status !== "open")) return { status: "done" };
  // As in `plan`: with nothing logged that moves a dose the week has them, and no catalog need be read.
  if (!mayHaveMoved(week, log, today) && !log.some(mayHoldBack)) {
    const open = session.items.filter(({ status }) => status === "open");
    return { status: "training", open: open.length, seconds: open.reduce((sum, { item }) => sum + item.seconds, 0) };
  }
  const training = { ...trainingOf(state, await loadCatalog(context)), week };
  const open = toDo(itemsOf(session, training, dayOf(training, today), false));
  return open.length === 0 ? { status: "rest" } : { status: "training", open: open.length, seconds: secondsOf(open) };
};

/**
 * `today --prompt`: one short line for the prompt of a shell, or none. It writes nothing, makes no week and says nothing on
 * standard error; what goes wrong is no business of a prompt (FOURPLANE_DEBUG=1 tells).
 */
export const runTodayPrompt = async (context: Context): Promise<void> => {
  const due = await dueOn({ ...context, note: () => undefined });
  if (context.json) {
    const value = { schema: "fourplane/prompt@1", text: due === null ? null : promptLine(due, context.world.locale) };
    return context.out(JSON.stringify({ ...value, ...due }));
  }
  if (due !== null) context.out(promptLine(due, context.world.locale));
};
