import type { Context } from "../context.ts";
import type { LogEvent } from "../domain/log/event.ts";
import { parseDay } from "../domain/session/read-day.ts";
import { quoted } from "../domain/safe-text.ts";
import { wholeLog } from "../domain/state/older-log.ts";
import { usage } from "../failure.ts";
import { entryJson, eventJson } from "../formats/entry-json.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { readState } from "../storage/state-file.ts";
import { renderLog } from "../terminal/log-view.ts";
import { loggedId, pickOne } from "./pick-exercise.ts";
import { flagValue } from "./plan-flags.ts";
import { namingToday, wordsOf } from "./training.ts";
import { byDate } from "../domain/log/history.ts";

export interface LogOptions {
  readonly last?: string | undefined;
  readonly exercise?: readonly string[] | undefined;
  readonly since?: string | undefined;
}

/** So many entries a screen still takes; a script gets all. */
const usualCount = 20;

const countOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text);
  throw usage(`-n ${quoted(text)} is not a number of entries; expected a whole number from 1, for example -n 50`);
};

const concerns = (event: LogEvent, exercise: string): boolean =>
  ("exercise" in event && event.exercise === exercise) ||
  (event.kind === "swapped" && (event.from === exercise || event.to === exercise));

/** `log`: the entries in the order of their dates, oldest first. */
export const runLog = async (context: Context, options: LogOptions): Promise<void> => {
  const count = countOf(options.last);
  const since =
    options.since === undefined ? undefined : flagValue("--since", parseDay(options.since, context.today, "last"));
  const state = readState(context);
  const { plan } = state;
  const log = wholeLog(state);
  const catalog = await loadCatalog(context);
  const words = options.exercise ?? [];
  const exercise =
    loggedId(words, { log, plan }) ?? (await pickOne(context, namingToday(state, catalog, context.today), words))?.id;
  const fitting = byDate(
    log.filter(
      (event) => (since === undefined || event.date >= since) && (exercise === undefined || concerns(event, exercise)),
    ),
  );
  const shown = fitting.slice(-(count ?? (context.json ? Math.max(1, fitting.length) : usualCount)));
  if (context.json) {
    const entries = shown.flatMap((event) =>
      event.kind === "done" || event.kind === "skipped" ? [entryJson(event)] : [],
    );
    const events = shown.flatMap((event) =>
      event.kind === "done" || event.kind === "skipped" ? [] : [eventJson(event)],
    );
    context.out(JSON.stringify({ schema: "fourplane/log@1", entries, events }));
    return;
  }
  if (shown.length === 0)
    return context.note(
      log.length === 0 ? "Nothing is logged yet; fourplane done writes down the first session." : "No entry fits.",
    );
  context.out(
    renderLog(shown, context.screen, {
      locale: context.world.locale,
      ...wordsOf(catalog, plan),
      earlier: fitting.length - shown.length,
    }),
  );
};
