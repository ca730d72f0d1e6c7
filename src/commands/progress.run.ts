import type { Context } from "../context.ts";
import type { Catalog, Exercise } from "../domain/catalog/entry.ts";
import type { WholeLog } from "../domain/log/event.ts";
import { historyOf } from "../domain/log/history.ts";
import { mondayOf } from "../domain/progress/blocks.ts";
import { exerciseProgress } from "../domain/progress/exercise-progress.ts";
import { progressOf } from "../domain/progress/progress.ts";
import type { Target } from "../domain/progression/target.ts";
import { defaultProfile } from "../domain/profile/profile.ts";
import { quoted } from "../domain/safe-text.ts";
import { nextTargets } from "../domain/session/record-done.ts";
import { dueSessions } from "../domain/session/today.ts";
import { targetOn, type Day } from "../domain/session/todays-items.ts";
import { wholeLog } from "../domain/state/older-log.ts";
import type { State } from "../domain/state/state.ts";
import { lighterOn } from "../domain/week.ts";
import { usage } from "../failure.ts";
import { exerciseProgressJson, progressJson } from "../formats/progress-json.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { readState } from "../storage/state-file.ts";
import { renderExerciseProgress } from "../terminal/exercise-progress-view.ts";
import { renderNoProgress, renderProgress } from "../terminal/progress-view.ts";
import { loggedId, pickOne } from "./pick-exercise.ts";
import { namingToday } from "./training.ts";

export interface ProgressOptions {
  /** As typed; 12 when left out. */
  readonly weeks?: string | undefined;
}

const usualWeeks = 12;
const mostWeeks = 520;

const weeksAsked = (text: string | undefined): number => {
  if (text === undefined) return usualWeeks;
  const weeks = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (weeks >= 1 && weeks <= mostWeeks) return weeks;
  throw usage(`--weeks ${quoted(text)} is not a number of weeks; write 1 to ${mostWeeks}, for example --weeks 26`);
};

interface Asked {
  readonly context: Context;
  readonly state: State;
  readonly log: WholeLog;
  readonly catalog: Catalog;
  readonly weeks: number;
}

const showAll = ({ context, state, log, catalog, weeks }: Asked): void => {
  const { screen, today, world } = context;
  const { plan, profile } = state;
  const progress = progressOf({ log, plan, profile, catalog, today, weeks });
  if (context.json) return context.out(JSON.stringify(progressJson(progress, today)));
  if (progress === null) return context.out(renderNoProgress(screen, ["fourplane today", "fourplane done"]));
  const known = historyOf(log, today).done.filter(({ exercise }) => catalog.has(exercise));
  const last = known.at(-1)?.date;
  // The shortest name of the last day is the quickest to type.
  const [example = "bird-dog"] = known
    .filter(({ date }) => date === last)
    .map(({ exercise }) => exercise)
    .toSorted((a, b) => a.length - b.length);
  context.out(
    renderProgress(progress, screen, {
      locale: world.locale,
      today,
      next: [`fourplane progress ${example}`, `fourplane progress --weeks ${weeks > 26 ? usualWeeks : 52}`],
    }),
  );
};

/** The dose an exercise is ready for: today's, or, where it was done today, that of the next time. */
const nowOrNext = (exercise: Exercise, day: Day, { plan, log }: State): { target: Target; isNext: boolean } => {
  const isNext = (day.history.byExercise.get(exercise.id) ?? []).some(({ date }) => date === day.today);
  if (!isNext) return { target: targetOn(exercise, day), isNext };
  const sessions = plan === null ? [] : dueSessions(plan, log);
  const target = nextTargets([exercise], plan, sessions, day).get(exercise.id) ?? targetOn(exercise, day);
  return { target, isNext };
};

const showOne = (exercise: Exercise, { context, state, log, catalog, weeks }: Asked): void => {
  const { screen, today, world } = context;
  const { plan } = state;
  const profile = state.profile ?? plan?.profile ?? defaultProfile;
  const history = historyOf(log, today);
  const anchor = mondayOf(today);
  const progress = exerciseProgress({ exercise, history, catalog, today, anchor, weeks, unit: profile.units });
  const day: Day = { catalog, profile, history, today, lighter: lighterOn(plan, today) };
  const { target, isNext } = nowOrNext(exercise, day, state);
  if (context.json) return context.out(JSON.stringify(exerciseProgressJson(progress, target, today)));
  const ids = new Set(target.why.entries);
  context.out(
    renderExerciseProgress(progress, screen, {
      locale: world.locale,
      today,
      target,
      isNext,
      read: history.done.filter(({ id }) => ids.has(id)),
      next: progress.times === 0 ? [`fourplane done ${exercise.id}`] : [`fourplane log --exercise ${exercise.id}`],
    }),
  );
};

/**
 * `progress [ID]`: the figures of the last weeks, of all planes or of one exercise. Reads only.
 * @throws Failure (usage) for a number of weeks out of range and an exercise that is not to be found.
 */
export const runProgress = async (
  context: Context,
  ids: readonly string[],
  options: ProgressOptions,
): Promise<void> => {
  const weeks = weeksAsked(options.weeks);
  const state = readState(context);
  const asked: Asked = { context, state, log: wholeLog(state), catalog: await loadCatalog(context), weeks };
  const logged = loggedId(ids, { log: asked.log, plan: state.plan });
  if (logged !== undefined && !asked.catalog.has(logged))
    throw usage(
      `${quoted(logged)} is in your log, and no catalog in use has it`,
      `name its catalog: fourplane --catalog FILE progress ${logged}; fourplane log --exercise ${logged} shows its entries`,
    );
  const exercise = await pickOne(context, namingToday(state, asked.catalog, context.today), ids);
  if (exercise === null) showAll(asked);
  else showOne(exercise, asked);
};
