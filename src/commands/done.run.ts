import type { Context } from "../context.ts";
import type { LocalDate } from "../domain/dates.ts";
import type { DoneEvent } from "../domain/log/event.ts";
import type { Training } from "../domain/session/day-picture.ts";
import { namingOn } from "../domain/session/naming.ts";
import { lastOpen } from "../domain/session/open-session.ts";
import { putInPlace, saidAnew } from "../domain/session/edit-entry.ts";
import { recordDone, type Picked } from "../domain/session/record-done.ts";
import { begunOn, runningIn } from "../domain/session/running.ts";
import { hasOpen, nextSession, sessionOn } from "../domain/session/today.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeState } from "../storage/change-state.ts";
import { readState } from "../storage/state-file.ts";
import { dayText } from "../words/date.ts";
import { renderLegAdvice } from "../terminal/stop-view.ts";
import { answersFrom } from "./answers.ts";
import { checkLoad } from "./check-load.ts";
import { askDone, chooseDone, dateOf, type DoneChoice } from "./choose-done.ts";
import type { DoneOptions } from "./answers.ts";
import { pickExercises } from "./pick-exercise.ts";
import { saidBefore } from "./said-before.ts";
import { tellDone } from "./tell-done.ts";
import { dayFor, trainingOf, wordsOf } from "./training.ts";
import { dueWeek } from "./with-week.ts";

const whyNothing = ({ week, log }: Training, date: LocalDate, day: string): string => {
  const session = week === null ? null : sessionOn(week, log, date);
  if (session === null) return `Nothing is planned for ${day}.`;
  if (hasOpen(session)) return `What is left of ${day} rests; fourplane today says why.`;
  return `Nothing is open ${day === "today" ? day : `on ${day}`}: all of it is written down already.`;
};

/** What can be said of a session of an earlier day that is open: it is for the person to say when it was done. */
const stillOpenText = (context: Context, date: LocalDate): string =>
  `${dayFor(context, date)} is still open: fourplane done --date ${date} if it was done then, fourplane today --move to do it today.`;

const nothingOpen = (context: Context, training: Training, { date, options }: DoneChoice): void => {
  const { week, log } = training;
  if (options.legs === true && !context.json)
    context.out(`${renderLegAdvice(context.screen)}\n\nTo write it down: fourplane checkin --legs --pain 0..10`);
  const next = week === null ? null : nextSession(week, log, date);
  const missed = week === null ? null : lastOpen(week, log, date);
  if (context.json) context.out(JSON.stringify({ schema: "fourplane/done@1", date, recorded: [], left: [] }));
  context.note(
    [
      whyNothing(training, date, date === context.today ? "today" : dayFor(context, date)),
      "Nothing was recorded; to record something all the same, name it: fourplane done ID.",
      ...(missed === null ? [] : [stillOpenText(context, missed.date)]),
      ...(next === null ? [] : [`The next session is on ${dayText(next.date, context.world.locale)}.`]),
    ].join(" "),
  );
};

/** Says where that stands which was ticked off in an earlier session than that of its date. */
const noteEarlier = (context: Context, { catalog, week }: Training, added: readonly DoneEvent[]): void => {
  const { nameOf } = wordsOf(catalog, week);
  for (const { exercise, session, date } of added)
    if (session !== null && session < date)
      context.note(`${nameOf(exercise)} was still open since ${dayFor(context, session)}, and is ticked off there.`);
};

/**
 * `done`: writes down what was done. Nothing named: what is open in the session, ticked off in a list where somebody can
 * be asked, else all of it. A named exercise is always written down, also a second time and outside the plan.
 */
export const runDone = async (context: Context, words: readonly string[], options: DoneOptions): Promise<void> => {
  const catalog = await loadCatalog(context);
  const date = options.date === undefined ? undefined : dateOf(options, context);
  const due = await dueWeek(context, date);
  // Work that is named may be outside the week.
  const asks = { date: date ?? context.today, ofWeeks: words.length === 0 };
  const known = () => trainingOf(due.into(readState(context, asks)), catalog);
  const naming = namingOn(known(), date ?? context.today, options.short === true);
  const named = await pickExercises(context, naming, words);
  const ask = named.length > 0 || options.yes === true ? null : context.ask;
  const asked =
    ask === null
      ? null
      : await askDone(context, ask, known(), options, runningIn(readState(context, asks))?.begun ?? []);
  if (ask !== null && asked === null)
    return context.note("Nothing was ticked, so nothing was recorded; fourplane skip leaves a session out.");
  const chosen = (training: Training) => asked ?? chooseDone(context, training, named, options);
  if (!(await checkLoad(context, known(), chosen(known()))))
    return context.note("Nothing was recorded; --load and --sets say what it really was.");
  const anew = await saidBefore(context, known(), named, date ?? context.today, options.replace === true);
  const isAnew = (pick: Picked) => "exercise" in pick && anew.some(({ exercise }) => exercise === pick.exercise.id);
  const { choice, training, added } = await changeState(
    context,
    (saved) => {
      const fresh = due.into(saved);
      const before = trainingOf(fresh, catalog);
      const choice = chosen(before);
      const answers = answersFrom(choice.options, choice.exercises, before.profile);
      const said = {
        short: options.short === true,
        answers,
        lastSets: choice.lastSets,
        begun: begunOn(saved, choice.date),
      };
      const replaced = anew.map((event) => saidAnew(event, answers));
      const kept = { ...before, log: replaced.reduce(putInPlace, before.log) };
      const picks = choice.picks.filter((pick) => !isAnew(pick));
      const { log, added: fresher } = recordDone(kept, picks, choice.date, said);
      const added = [...replaced, ...fresher];
      const state = added.length === 0 ? saved : { ...fresh, log };
      return { state, result: { choice, added, training: { ...before, log } } };
    },
    asks,
  );
  if (added.length === 0) return nothingOpen(context, training, choice);
  due.note();
  if (choice.date !== context.today && options.date === undefined) {
    const day = dayText(choice.date, context.world.locale);
    context.note(`Today has no session, and ${day} was still open, so this is about that day.`);
  }
  noteEarlier(context, training, added);
  tellDone(context, training, added, { date: choice.date, short: options.short === true });
};
