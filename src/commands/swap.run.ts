import type { Context } from "../context.ts";
import type { Catalog, Exercise } from "../domain/catalog/entry.ts";
import { toleranceFor } from "../domain/symptoms/tolerance.ts";
import { dayOf } from "../domain/session/day-picture.ts";
import { nextName, preferring } from "../domain/session/naming.ts";
import { append } from "../domain/session/record.ts";
import { isLeft, swapCandidates, swapIn } from "../domain/session/swap.ts";
import { withStandIns } from "../domain/session/stand-in.ts";
import { dueSessions } from "../domain/session/today.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { usage } from "../failure.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeState } from "../storage/change-state.ts";
import { readState } from "../storage/state-file.ts";
import { obstacleWords } from "../words/obstacles.ts";
import { andList } from "../words/plane.ts";
import { sentenceText } from "../words/sentence.ts";
import { someoneToAsk, type Prompter } from "../terminal/prompts.ts";
import { renderSections } from "../terminal/why-view.ts";
import { askSwap } from "./ask-swap.ts";
import { pickExercise, pickOne } from "./pick-exercise.ts";
import { isCurrent } from "./is-current.ts";
import { dueWeek, type DueWeek } from "./with-week.ts";
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

const noneFits = ({ name }: Exercise): string =>
  `Nothing that trains the same can take the place of ${name} this week; fourplane catalog coverage shows what more equipment would open.`;

const checkLeft = (from: Exercise, input: ReturnType<typeof inputOf>): void => {
  if (!isLeft(from.id, input))
    throw usage(`${from.name} is not in what is left of this week`, "fourplane plan shows the week");
};

const candidates = (context: Context, from: Exercise, input: ReturnType<typeof inputOf>): void => {
  checkLeft(from, input);
  const found = swapCandidates(from, input);
  if (context.json) {
    const listed = found.map(({ id, name, level }) => ({ exercise: id, name, level }));
    return context.out(JSON.stringify({ schema: "fourplane/swap@1", from: from.id, to: null, candidates: listed }));
  }
  if (found.length === 0) return context.note(noneFits(from));
  const lines = found.slice(0, mostListed).map(({ id, name, level }) => `- ${id}: ${name}, level ${level}`);
  const more = found.length > mostListed ? [`and ${found.length - mostListed} more`] : [];
  const heading = `What could take the place of ${from.name}`;
  context.out(
    renderSections(
      [
        { heading, lines: [...lines, ...more] },
        { heading: "What to type next", lines: [`fourplane swap ${from.id} ${found[0]?.id ?? ""}`] },
      ],
      context.screen,
    ),
  );
};

/** The exercises that are still to be done from today on, the next ones first. */
const leftOf = (input: ReturnType<typeof inputOf>): readonly Exercise[] => {
  const { week, log, day } = input;
  const ids = new Set(
    dueSessions(week, log)
      .filter(({ date }) => date >= day.today)
      .flatMap(({ items }) => items.map(({ item }) => item.exercise)),
  );
  const known = withStandIns(day.catalog, week);
  return [...ids].flatMap((id) => (isLeft(id, input) ? (known.get(id) ?? []) : []));
};

/** The two exercises, asked for where they are not named; null where nothing can come in, which is said. */
const askedFor = async (
  context: Context,
  ask: Prompter,
  named: Exercise | null,
  input: ReturnType<typeof inputOf>,
): Promise<readonly [from: Exercise, to: Exercise] | null> => {
  if (named !== null) checkLeft(named, input);
  const left = leftOf(input);
  if (named === null && left.length === 0)
    throw usage("nothing is left of this week to swap", "fourplane plan shows the week");
  const { from, to } = await askSwap(ask, named, left, (each) => swapCandidates(each, input));
  if (from !== null && to !== null) return [from, to];
  if (from !== null) context.note(noneFits(from));
  return null;
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

/** The exercise to replace, and what comes in its place, looked for among what could first; null for what is not named. */
const picked = async (
  context: Context,
  catalog: Catalog,
  words: readonly string[],
  due: DueWeek,
): Promise<readonly [from: Exercise | null, to: Exercise | null]> => {
  if (words.length === 0) return [null, null];
  const state = due.into(readState(context));
  const input = inputOf(context, state, catalog);
  const naming = namingToday(state, catalog, context.today);
  const { text, used } = nextName(naming, words);
  const from = await pickExercise(context, naming, text);
  if (used >= words.length) return [from, null];
  return [from, await pickOne(context, preferring(naming, swapCandidates(from, input)), words.slice(used))];
};

/** Swaps, and says on which days. */
const swapNow = async (
  context: Context,
  catalog: Catalog,
  due: DueWeek,
  [from, to]: readonly [from: Exercise, to: Exercise],
): Promise<void> => {
  const week = await changeState(context, (saved) => {
    const fresh = due.into(saved);
    const plan = swapped(context, fresh, from, to, catalog);
    const event = { kind: "swapped" as const, date: context.today, from: from.id, to: to.id };
    return { state: { ...fresh, plan, log: append(fresh.log, [event]).log }, result: plan };
  });
  due.note();
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

/**
 * `swap`: puts another exercise in the place of one for the rest of the week. What is not named is asked for; where nobody
 * can be, those that could come in are listed. @throws Failure (usage) when nothing is named then.
 */
export const runSwap = async (context: Context, words: readonly string[]): Promise<void> => {
  const catalog = await loadCatalog(context);
  const due = await dueWeek(context, undefined);
  const [named, to] = await picked(context, catalog, words, due);
  if (named !== null && to !== null) return swapNow(context, catalog, due, [named, to]);
  const input = inputOf(context, due.into(readState(context)), catalog);
  if (named !== null && context.ask === null) return candidates(context, named, input);
  const ask = someoneToAsk(context, "the exercise to replace: fourplane swap ID");
  const both = await askedFor(context, ask, named, input);
  if (both !== null) await swapNow(context, catalog, due, both);
};
