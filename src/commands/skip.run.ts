import type { Context } from "../context.ts";
import { skipReasons, type SkipReason } from "../domain/log/event.ts";
import { append } from "../domain/session/record.ts";
import { parsePastDay } from "../domain/session/read-answers.ts";
import { sessionOn, type SessionItem } from "../domain/session/today.ts";
import { usage } from "../failure.ts";
import { entryJson } from "../formats/entry-json.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeState } from "../storage/change-state.ts";
import { readState } from "../storage/state-file.ts";
import { renderRecorded } from "../terminal/done-view.ts";
import { someoneToAsk } from "../terminal/prompts.ts";
import { noteOf } from "./answers.ts";
import { askSkip } from "./ask-skip.ts";
import { pickExercise } from "./pick-exercise.ts";
import { flagValue } from "./plan-flags.ts";
import { dayFor, wordsOf } from "./training.ts";

export interface SkipOptions {
  readonly reason?: SkipReason | undefined;
  readonly note?: string | undefined;
  readonly date?: string | undefined;
}

/** The items to leave out. @throws Failure (usage) for one that the session does not hold, or that is done already. */
const chosen = (items: readonly SessionItem[], ids: readonly string[], day: string): readonly SessionItem[] => {
  if (ids.length === 0) return items.filter(({ status }) => status === "open");
  return ids.map((id) => {
    const own = items.filter(({ item }) => item.exercise === id);
    const open = own.find(({ status }) => status === "open");
    if (open !== undefined) return open;
    if (own.length === 0) throw usage(`${id} is not in the session of ${day}, so there is nothing to skip`);
    throw usage(`${id} is ${own[0]?.status ?? "done"} already`, "fourplane undo takes the last change back");
  });
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
export const runSkip = async (context: Context, ids: readonly string[], options: SkipOptions): Promise<void> => {
  const { today } = context;
  const date = options.date === undefined ? today : flagValue("--date", parsePastDay(options.date, today));
  const catalog = await loadCatalog(context);
  const named = ids.map((id) => pickExercise(catalog, id, readState(context).plan).id);
  const note = noteOf(options.note);
  const itemsIn = ({ plan, log }: ReturnType<typeof readState>) => {
    const session = plan === null ? null : sessionOn(plan, log, date);
    if (session === null)
      throw usage(
        `nothing is planned for ${dayFor(context, date)}, so there is nothing to skip`,
        "fourplane plan shows the week",
      );
    return session.items;
  };
  const settled = await settle(context, named, options, () =>
    chosen(itemsIn(readState(context)), named, dayFor(context, date)),
  );
  if (typeof settled === "string") return context.note(settled);
  const { ids: leftOut, reason } = settled;
  const { added, left, plan } = await changeState(context, (fresh) => {
    const events = chosen(itemsIn(fresh), leftOut, dayFor(context, date)).map(({ item, session }) => ({
      kind: "skipped" as const,
      date,
      exercise: item.exercise,
      session,
      reason,
      ...note,
    }));
    const { log, added: written } = append(fresh.log, events);
    const open = itemsIn({ ...fresh, log }).filter(({ status }) => status === "open");
    return {
      state: events.length === 0 ? fresh : { ...fresh, log },
      result: {
        added: written.filter((event) => event.kind === "skipped"),
        left: open.map(({ item }) => item),
        plan: fresh.plan,
      },
    };
  });
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
