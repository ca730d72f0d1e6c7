import type { Context } from "../context.ts";
import type { Exercise } from "../domain/catalog/entry.ts";
import type { LocalDate } from "../domain/dates.ts";
import { skipReasons, type SkipReason } from "../domain/log/event.ts";
import { append } from "../domain/session/record.ts";
import { parsePastDay } from "../domain/session/read-day.ts";
import { itemNamed, lastOpen, openDate } from "../domain/session/open-session.ts";
import { namingOn } from "../domain/session/naming.ts";
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
import { pickExercises } from "./pick-exercise.ts";
import { flagValue } from "./plan-flags.ts";
import { dayFor, trainingOf, wordsOf } from "./training.ts";
import { withOpenWeek } from "./with-week.ts";

export interface SkipOptions {
  readonly reason?: SkipReason | undefined;
  readonly note?: string | undefined;
  readonly date?: string | undefined;
}

const reasonNames: Readonly<Record<SkipReason, string>> = {
  busy: "busy: no time",
  ill: "ill",
  pain: "pain: it did not feel right",
  equipment: "equipment: something was missing",
  other: "something else",
};

const reasonOf = async (context: Context, { reason }: SkipOptions): Promise<SkipReason> =>
  reason ??
  someoneToAsk(context, `--reason ${skipReasons.join("|")}`).select({
    message: "Why is it left out?",
    label: "Reason",
    choices: skipReasons.map((value) => ({ value, name: reasonNames[value], short: value })),
  });

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
const chosen = (context: Context, state: State, named: readonly Exercise[], options: SkipOptions): Chosen => {
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
  const items = named.map(({ id }) => {
    const found = itemNamed(plan, log, id, date)?.item;
    if (found === undefined)
      throw usage(`${id} is not in the session of ${day}, nor open since, so there is nothing to skip`);
    if (found.status !== "open")
      throw usage(`${id} is ${found.status} already`, "fourplane undo takes the last change back");
    return found;
  });
  return { date, items };
};

/** `skip`: leaves out what is open of a session, or a part of it. Neither done nor failed. */
export const runSkip = async (context: Context, words: readonly string[], options: SkipOptions): Promise<void> => {
  const { today } = context;
  const asked = options.date === undefined ? undefined : flagValue("--date", parsePastDay(options.date, today));
  const catalog = await loadCatalog(context);
  await withOpenWeek(context, asked);
  const naming = namingOn(trainingOf(readState(context), catalog), asked ?? today);
  const named = await pickExercises(context, naming, words);
  const note = noteOf(options.note);
  // Whether there is anything to give a reason for is known before the question, not after it.
  if (options.reason === undefined && context.ask !== null) chosen(context, readState(context), named, options);
  const reason = await reasonOf(context, options);
  const { added, left, plan, date } = await changeState(context, (fresh) => {
    const { date, items } = chosen(context, fresh, named, options);
    const events = items.map(({ item, session }) => ({
      kind: "skipped" as const,
      date,
      exercise: item.exercise,
      session,
      reason,
      ...note,
    }));
    const { log, added: written } = append(fresh.log, events);
    const session = fresh.plan === null ? null : sessionOn(fresh.plan, log, date);
    return {
      state: events.length === 0 ? fresh : { ...fresh, log },
      result: {
        added: written.filter((event) => event.kind === "skipped"),
        left: (session?.items ?? []).filter(({ status }) => status === "open").map(({ item }) => item),
        plan: fresh.plan,
        date,
      },
    };
  });
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
  if (added.length === 0) return context.note("Nothing is open in that session, so nothing was skipped.");
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
