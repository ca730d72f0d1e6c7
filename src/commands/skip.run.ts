import type { Context } from "../context.ts";
import type { LocalDate } from "../domain/dates.ts";
import { skipReasons, type SkipReason } from "../domain/log/event.ts";
import { append } from "../domain/session/record.ts";
import { parsePastDay } from "../domain/session/read-day.ts";
import { itemNamed, lastOpen, openDate } from "../domain/session/open-session.ts";
import { namingOn } from "../domain/session/naming.ts";
import { begunOn, withDone, withWholeSets } from "../domain/session/running.ts";
import { sessionOn, type SessionItem } from "../domain/session/today.ts";
import type { State } from "../domain/state/state.ts";
import { usage } from "../failure.ts";
import { entryJson } from "../formats/entry-json.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeState } from "../storage/change-state.ts";
import { readState } from "../storage/state-file.ts";
import { renderRecorded } from "../terminal/done-view.ts";
import { someoneToAsk } from "../terminal/prompts.ts";
import { noteOf } from "./answers.ts";
import { askSkip } from "./ask-skip.ts";
import { pickExercises } from "./pick-exercise.ts";
import { flagValue } from "./plan-flags.ts";
import { dayFor, trainingOf, wordsOf } from "./training.ts";
import { dueWeek } from "./with-week.ts";

export interface SkipOptions {
  readonly reason?: SkipReason | undefined;
  readonly note?: string | undefined;
  readonly date?: string | undefined;
}

interface Chosen {
  readonly date: LocalDate;
  readonly items: readonly SessionItem[];
}

/** The date that is asked about: the one named, else the one that "what is open" means today. */
const dateAsked = ({ date }: SkipOptions, { plan, log }: State, today: LocalDate, isNamed: boolean): LocalDate => {
  if (date !== undefined) return flagValue("--date", parsePastDay(date, today));
  return plan === null || isNamed ? today : openDate(plan, log, today);
};

/** The items to leave out. @throws Failure (usage) for one that no session of the week has open. */
const chosen = (context: Context, state: State, named: readonly string[], options: SkipOptions): Chosen => {
  const { plan, log } = state;
  const date = dateAsked(options, state, context.today, named.length > 0);
  const day = dayFor(context, date);
  const session = plan === null ? null : sessionOn(plan, log, date);
  if (plan === null || (named.length === 0 && session === null)) {
    const missed = plan === null ? null : lastOpen(plan, log, date);
    throw usage(
      `nothing is planned for ${day}, so there is nothing to skip`,
      missed === null
        ? "fourplane plan shows the week"
        : `${dayFor(context, missed.date)} is still open: fourplane skip --date ${missed.date}`,
    );
  }
  if (named.length === 0) return { date, items: session?.items.filter(({ status }) => status === "open") ?? [] };
  const items = named.map((id) => {
    const found = itemNamed(plan, log, id, date)?.item;
    if (found === undefined)
      throw usage(`${id} is not in the session of ${day}, nor open since, so there is nothing to skip`);
    if (found.status !== "open")
      throw usage(`${id} is ${found.status} already`, "fourplane undo takes the last change back");
    return found;
  });
  return { date, items };
};

const nothingOpen = "Nothing is open in that session, so nothing was skipped.";

/**
 * The ids of what is left out (none: all that is open) and why, asked where it is not said; a note where nothing is.
 * @throws Failure (usage) when nobody can be asked for the reason.
 */
const settle = async (
  { ask }: Context,
  named: readonly string[],
  { reason }: SkipOptions,
  open: () => readonly SessionItem[],
): Promise<{ readonly ids: readonly string[]; readonly reason: SkipReason } | string> => {
  const isNamed = named.length > 0;
  if (reason !== undefined && (ask === null || isNamed)) return { ids: named, reason };
  const prompter = someoneToAsk({ ask }, `--reason ${skipReasons.join("|")}`);
  // Whether there is anything to leave out is known before the questions, not after them.
  const items = open();
  if (items.length === 0) return nothingOpen;
  const said = await askSkip(prompter, items, { isNamed, reason });
  if (said.items.length === 0) return "Nothing was ticked, so nothing was skipped.";
  return { ids: said.items.map(({ item }) => item.exercise), reason: said.reason };
};

/** `skip`: leaves out what is open of a session, or a part of it. Neither done nor failed. */
export const runSkip = async (context: Context, words: readonly string[], options: SkipOptions): Promise<void> => {
  const { today } = context;
  const asked = options.date === undefined ? undefined : flagValue("--date", parsePastDay(options.date, today));
  const catalog = await loadCatalog(context);
  const due = await dueWeek(context, asked);
  const naming = namingOn(trainingOf(due.into(readState(context)), catalog), asked ?? today);
  const named = (await pickExercises(context, naming, words)).map(({ id }) => id);
  const note = noteOf(options.note);
  const settled = await settle(
    context,
    named,
    options,
    () => chosen(context, due.into(readState(context)), named, options).items,
  );
  if (typeof settled === "string") return context.note(settled);
  const { ids: leftOut, reason } = settled;
  const { added, left, plan, date } = await changeState(context, (saved) => {
    const fresh = due.into(saved);
    const { date, items } = chosen(context, fresh, leftOut, options);
    // What a guided session was in the middle of was done, as far as its sets are whole.
    const begun = begunOn(fresh, date)
      .filter((each) => items.some(({ item, session }) => item.exercise === each.exercise && session === each.session))
      .flatMap((each) => withWholeSets(each) ?? []);
    const kept = begun.reduce((state, each) => withDone(state, { ...each, date }), fresh);
    const isKept = ({ item }: SessionItem) => begun.some(({ exercise }) => exercise === item.exercise);
    const events = items
      .filter((each) => !isKept(each))
      .map(({ item, session }) => ({
        kind: "skipped" as const,
        date,
        exercise: item.exercise,
        session,
        reason,
        ...note,
      }));
    const { log, added: written } = append(kept.log, events);
    const session = fresh.plan === null ? null : sessionOn(fresh.plan, log, date);
    return {
      state: items.length === 0 ? saved : { ...kept, log },
      result: {
        added: [...kept.log.slice(fresh.log.length), ...written].filter(
          (event) => event.kind === "skipped" || event.kind === "done",
        ),
        left: (session?.items ?? []).filter(({ status }) => status === "open").map(({ item }) => item),
        plan: fresh.plan,
        date,
      },
    };
  });
  if (added.length > 0) due.note();
  for (const { exercise, session } of added)
    if (session !== null && session < date)
      context.note(
        `${wordsOf(catalog, plan).nameOf(exercise)} was still open since ${dayFor(context, session)}, and is left out there.`,
      );
  if (context.json) {
    const recorded = added.map(entryJson);
    context.out(
      JSON.stringify({ schema: "fourplane/skip@1", date, recorded, left: left.map(({ exercise }) => exercise) }),
    );
    return;
  }
  if (added.length === 0) return context.note(nothingOpen);
  context.out(
    renderRecorded(
      added.map((event) => ({ event })),
      date,
      context.screen,
      {
        locale: context.world.locale,
        ...wordsOf(catalog, plan),
        left: left.map(({ name }) => name),
        today,
      },
    ),
  );
};
