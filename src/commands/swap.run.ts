import type { Context } from "../context.ts";
import type { Catalog, Exercise } from "../domain/catalog/entry.ts";
import { toleranceFor } from "../domain/symptoms/tolerance.ts";
import { dayOf } from "../domain/session/day-picture.ts";
import { nextName, preferring } from "../domain/session/naming.ts";
import { append } from "../domain/session/record.ts";
import { isLeft, swapCandidates, swapIn } from "../domain/session/swap.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { usage } from "../failure.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeState } from "../storage/change-state.ts";
import { readState } from "../storage/state-file.ts";
import { obstacleWords } from "../words/obstacles.ts";
import { andList } from "../words/plane.ts";
import { sentenceText } from "../words/sentence.ts";
import { renderSections } from "../terminal/why-view.ts";
import { pickExercise, pickOne } from "./pick-exercise.ts";
import { isCurrent } from "./is-current.ts";
import { withOpenWeek } from "./with-week.ts";
import { dayFor, mannerOf, namingToday, trainingOf } from "./training.ts";

const mostListed = 8;

const inputOf = (context: Context, state: State, catalog: Catalog) => {
  const { plan, log } = state;
  if (plan === null || !isCurrent(plan, context.today))
    throw usage("there is no week to swap in", "fourplane plan makes one");
  const training = trainingOf(state, catalog);
  const day = dayOf(training, context.today);
  return { week: plan, log, day: { ...day, profile: { ...day.profile, tolerance: toleranceFor(day) } } };
};

const candidates = (context: Context, from: Exercise, input: ReturnType<typeof inputOf>): void => {
  if (!isLeft(from.id, input))
    throw usage(`${from.name} is not in what is left of this week`, "fourplane plan shows the week");
  const found = swapCandidates(from, input);
  if (context.json) {
    const listed = found.map(({ id, name, level }) => ({ exercise: id, name, level }));
    return context.out(JSON.stringify({ schema: "fourplane/swap@1", from: from.id, to: null, candidates: listed }));
  }
  if (found.length === 0) {
    context.note(
      `Nothing that trains the same can take the place of ${from.name} this week; fourplane catalog coverage shows what more equipment would open.`,
    );
    return;
  }
  const lines = found
    .slice(0, mostListed)
    .map(({ id, name, level }) => `- ${name}, level ${level}: fourplane swap ${from.id} ${id}`);
  const more = found.length > mostListed ? [`and ${found.length - mostListed} more`] : [];
  context.out(
    renderSections(
      [{ heading: `What could take the place of ${from.name}`, lines: [...lines, ...more] }],
      context.screen,
    ),
  );
};

const swapped = (context: Context, state: State, from: Exercise, to: Exercise, catalog: Catalog): Week => {
  const result = swapIn(from.id, to, inputOf(context, state, catalog));
  if ("week" in result) return result.week;
  const reason = "obstacle" in result ? `${to.name} cannot be done: ${obstacleWords[result.obstacle]}` : result.refused;
  throw usage(
    `not swapped: ${context.json ? reason : sentenceText(reason, mannerOf(context))}`,
    `fourplane swap ${from.id} lists what could take its place`,
  );
};

/** The exercise to replace, and what comes in its place, looked for among what could first. */
const picked = async (
  context: Context,
  catalog: Catalog,
  words: readonly string[],
): Promise<readonly [from: Exercise, to: Exercise | undefined]> => {
  const state = readState(context);
  const input = inputOf(context, state, catalog);
  const naming = namingToday(state, catalog, context.today);
  const { text, used } = nextName(naming, words);
  const from = await pickExercise(context, naming, text);
  if (used >= words.length) return [from, undefined];
  const fitting = preferring(naming, swapCandidates(from, input));
  return [from, (await pickOne(context, fitting, words.slice(used))) ?? undefined];
};

/** `swap`: puts another exercise in the place of one for the rest of the week, or lists those that could come in. */
export const runSwap = async (context: Context, words: readonly string[]): Promise<void> => {
  const catalog = await loadCatalog(context);
  await withOpenWeek(context, undefined);
  const [from, to] = await picked(context, catalog, words);
  if (to === undefined) return candidates(context, from, inputOf(context, readState(context), catalog));
  const week = await changeState(context, (fresh) => {
    const plan = swapped(context, fresh, from, to, catalog);
    const event = { kind: "swapped" as const, date: context.today, from: from.id, to: to.id };
    return { state: { ...fresh, plan, log: append(fresh.log, [event]).log }, result: plan };
  });
  const dates = week.sessions
    .filter(({ date, items }) => date >= context.today && items.some(({ exercise }) => exercise === to.id))
    .map(({ date }) => date);
  if (context.json) {
    context.out(JSON.stringify({ schema: "fourplane/swap@1", from: from.id, to: to.id, dates, candidates: [] }));
    return;
  }
  const lines = [
    `- on ${andList(dates.map((date) => dayFor(context, date)))}`,
    "The week still covers what it covered before.",
    "fourplane plan shows it; fourplane undo takes it back.",
  ];
  context.out(renderSections([{ heading: `${to.name} takes the place of ${from.name}`, lines }], context.screen));
};
