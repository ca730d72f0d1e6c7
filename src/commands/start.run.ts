import type { Context } from "../context.ts";
import { addDays, type LocalDate } from "../domain/dates.ts";
import { standingStop } from "../domain/screening/screen.ts";
import { namingOn } from "../domain/session/naming.ts";
import { openDate } from "../domain/session/open-session.ts";
import { guidedDay, type GuidedDay } from "../domain/session/guided/guided-items.ts";
import { runningIn, settled } from "../domain/session/running.ts";
import { nextSession, sessionOn } from "../domain/session/today.ts";
import { safeText } from "../domain/safe-text.ts";
import type { State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { usage } from "../failure.ts";
import { loadIllustrated } from "../storage/load-figures.ts";
import { changeState } from "../storage/change-state.ts";
import { readState } from "../storage/state-file.ts";
import { renderStop } from "../terminal/stop-view.ts";
import { guideThrough } from "./guide-through.ts";
import { pickExercises } from "./pick-exercise.ts";
import { rememberSay } from "./remember-say.ts";
import { sentenceText } from "../words/sentence.ts";
import { dayFor, mannerOf, trainingOf, wordsOf } from "./training.ts";
import { withWeek } from "./with-week.ts";

/** The flags of `start` as they were typed. */
export interface StartOptions {
  readonly short?: boolean | undefined;
  readonly ownPace?: boolean | undefined;
  readonly say?: string | undefined;
}

type Planned = State & { readonly plan: Week };

/** Ends a session of another day: what was finished of it is written down there. */
const endEarlier = async (context: Context, date: LocalDate): Promise<void> => {
  const { written, open } = await changeState(context, (fresh) => {
    const state = settled(fresh);
    const begun = runningIn(fresh)?.begun.length ?? 0;
    const written = state.log.length - fresh.log.length;
    return { state, result: { written, open: begun - written } };
  });
  const what = [
    ...(written > 0 ? ["what you finished of it is written down there"] : []),
    ...(open > 0 ? ["what was begun without a whole set stays open"] : []),
  ];
  if (what.length > 0) context.note(`The session of ${dayFor(context, date)} is over; ${what.join(", and ")}.`);
};

/** The day the session is about: the one that is open already where it goes on, else today, or just after midnight yesterday. */
const dayToDo = async (context: Context, { plan, log }: Planned, state: State): Promise<LocalDate> => {
  const running = runningIn(state);
  const { today, ask } = context;
  const usual = openDate(plan, log, today);
  if (running === null || running.date === usual) return usual;
  const isYesterday = running.date === addDays(today, -1);
  const goesOn =
    isYesterday &&
    ask !== null &&
    (await ask.select({
      message: `The session of ${dayFor(context, running.date)} is not over. And now?`,
      label: "Session",
      choices: [
        { value: true, name: "go on with it; it counts for that day", short: "goes on" },
        { value: false, name: "end it: whole sets are written down, the rest stays open", short: "ends" },
      ],
    }));
  if (goesOn) return running.date;
  await endEarlier(context, running.date);
  return usual;
};

/** Says why there is nothing to lead through. */
const nothingToDo = (context: Context, { plan, log }: Planned, date: LocalDate, { resting }: GuidedDay): void => {
  const day = date === context.today ? "today" : dayFor(context, date);
  if (resting.length > 0)
    return context.out(resting.map(({ name, why }) => safeText(`${name} rests: ${why}`)).join("\n"));
  const session = sessionOn(plan, log, date);
  const next = nextSession(plan, log, date);
  const why =
    session === null
      ? `Nothing is planned for ${day}.`
      : session.items.some(({ status }) => status === "open")
        ? `What is left of ${day} rests; fourplane today says why.`
        : `Nothing is open ${day === "today" ? day : `on ${day}`}: all of it is written down already.`;
  context.out(
    [
      why,
      "To do something all the same, name it: fourplane start ID.",
      ...(next === null ? [] : [`The next session is on ${dayFor(context, next.date)}.`]),
    ].join("\n"),
  );
};

/** `start`: leads through what is open of the day, exercise by exercise, and writes each set down as it is finished. */
export const runStart = async (
  context: Context,
  words: readonly string[],
  options: StartOptions,
): Promise<number | void> => {
  const { live, clock } = context.world;
  if (context.ask === null || live === undefined)
    throw usage(
      "start leads you through a session, and needs a terminal with somebody at it",
      "fourplane today --how shows the session step by step, and fourplane done writes down what was done",
    );
  const saved = readState(context);
  const stop = standingStop(saved.log, context.today);
  if (stop !== null) return context.out(renderStop(stop, context.screen));
  const illustrated = await loadIllustrated(context);
  const { catalog } = illustrated;
  const planned = await withWeek(context, saved);
  const say = await rememberSay(context, planned.profile, options.say);
  const date = await dayToDo(context, planned, readState(context));
  const state: Planned = { ...readState(context), plan: planned.plan };
  const training = { ...trainingOf(state, catalog), week: state.plan };
  const short = options.short === true;
  const named = await pickExercises(context, namingOn(training, date, short), words);
  const running = runningIn(state);
  const begun = running?.begun ?? [];
  const day = guidedDay(training, date, { short, ownPace: options.ownPace === true, named, begun });
  const { nameOf } = wordsOf(catalog, state.plan);
  const entries = new Set(running?.entries);
  const before = state.log.flatMap((event) =>
    event.kind === "done" && entries.has(event.id)
      ? [{ exercise: event.exercise, name: nameOf(event.exercise), effort: event.effort }]
      : [],
  );
  if (day.items.length === 0 && before.length === 0) return nothingToDo(context, state, date, day);
  for (const { name, why } of day.resting) context.note(safeText(`${name} rests: ${why}`));
  const items = day.items.map((item) => ({ ...item, why: sentenceText(item.why, mannerOf(context)) }));
  return guideThrough(context, { live, clock, illustrated, state, date, short, say, items, before, begun });
};
