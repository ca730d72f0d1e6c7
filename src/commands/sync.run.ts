import packageJson from "../../package.json" with { type: "json" };
import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import type { LocalDate } from "../domain/dates.ts";
import { standingStop } from "../domain/screening/screen.ts";
import { wholeLog } from "../domain/state/older-log.ts";
import { previousFor, type State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { exit, Failure, usage } from "../failure.ts";
import { markdownOf } from "../formats/markdown.ts";
import { lookOf } from "../formats/markdown-look.ts";
import { hasWeek, updatedFile, type FileUpdate } from "../formats/markdown-update.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeState } from "../storage/change-state.ts";
import { readLiving, type LivingFile } from "../storage/living-file.ts";
import { readState } from "../storage/state-file.ts";
import { renderImport } from "../terminal/import-view.ts";
import { isCurrent } from "./is-current.ts";
import { isOwnFile, refuseBroken, refuseFile, refuseForeign, type FileText } from "./own-file.ts";
import { readJson, showLegAdvice } from "./show-read.ts";
import { keptWeeks, ticksIn, type TicksInFile } from "./ticks-in-file.ts";
import { wordsOf } from "./training.ts";
import { weekToExport } from "./week-to-export.ts";

export interface SyncOptions {
  readonly dryRun?: boolean | undefined;
  readonly again?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly short?: boolean | undefined;
  readonly flavour?: "github" | "obsidian" | undefined;
}

/** What a sync came to. */
interface Synced {
  readonly reading: TicksInFile;
  readonly isMade: boolean;
  readonly isWritten: boolean;
  readonly newWeek: LocalDate | null;
}

/** A file that is being saved again and again is not waited for. */
const mostTries = 3;

/** The state with the week that is due, planned from all that is written down; the same one where none is due or possible. */
const withDueWeek = (state: State, makeWeek: (state: State) => Week, { today }: Pick<Context, "today">): State => {
  const { plan, log } = state;
  if (plan === null || isCurrent(plan, today) || standingStop(log, today) !== null) return state;
  try {
    const week = makeWeek(state);
    return { ...state, plan: week, previous: previousFor(state, week) };
  } catch (error) {
    if (error instanceof Failure && error.exit === exit.gaps) return state;
    throw error;
  }
};

/** A line that stands for an entry, and does not say yet which. */
const unmarked = / recorded (?:-->|%%)/;

/** The file as it is from now on. What a week that began since has replaced does not count any more. */
const broughtUp = (
  text: string,
  reading: Pick<TicksInFile, "reading" | "bases" | "settledBases" | "takenBack">,
  state: State,
  catalog: Catalog,
  today: LocalDate,
  isSecond = false,
): { readonly text: string; readonly newWeek: LocalDate | null } => {
  const { plan } = state;
  const isReplaced = (week: Week, date: LocalDate) => week !== plan && plan !== null && date >= plan.from;
  const weeks = keptWeeks(state, catalog, today).map(({ week, sessions }) => ({
    week,
    sessions: sessions.filter(({ planned }) => !isReplaced(week, planned)),
  }));
  const byId = new Map(wholeLog(state).map((event) => [event.id, event]));
  const entries: FileUpdate["entries"] = new Map(
    [...reading.bases].flatMap(([item, { id }]) => {
      const event = byId.get(id ?? "");
      return event?.kind === "done" || event?.kind === "skipped" ? [[item, event] as const] : [];
    }),
  );
  const lines = new Set(reading.takenBack.map(({ line }) => line));
  const isNew: FileUpdate["isNew"] = ({ week }) => week === plan && isCurrent(week, today);
  const update: FileUpdate = {
    text,
    reading: reading.reading,
    weeks,
    isNew,
    entries,
    bases: reading.bases,
    settledBases: reading.settledBases,
    opened: new Set([...reading.bases.keys()].filter(({ line }) => lines.has(line))),
    catalog,
    version: packageJson.version,
  };
  const next = updatedFile(update);
  const [newest] = weeks;
  const comesIn = newest !== undefined && isNew(newest) && !hasWeek(reading.reading, newest);
  const newWeek = comesIn ? newest.week.from : null;
  if (isSecond || !unmarked.test(next)) return { text: next, newWeek };
  // Lines that came in as done are known by what they say from now on.
  const how = { catalog, today, takesOut: false, again: false, wasOurs: () => true };
  return { text: broughtUp(next, ticksIn(next, state, how), state, catalog, today, true).text, newWeek };
};

const made = async (
  context: Context,
  file: LivingFile,
  catalog: Catalog,
  options: SyncOptions,
): Promise<Synced | "changed"> => {
  const { state, week, sessions, settle } = await weekToExport(context, {});
  const look = { length: options.short === true ? "short" : "full", flavour: options.flavour ?? "github" } as const;
  const fresh = markdownOf({ weeks: [{ week, sessions }], catalog, version: packageJson.version, ...look });
  const how = { catalog, today: context.today, takesOut: false, again: false, wasOurs: () => true };
  const reading = ticksIn(fresh, state, how);
  const synced = { reading: { ...reading, known: 0 }, isMade: true, isWritten: true, newWeek: week.from };
  if (options.dryRun === true) return synced;
  await settle();
  return file.write(broughtUp(fresh, reading, state, catalog, context.today).text) ? synced : "changed";
};

const brought = async (
  context: Context,
  file: LivingFile & { readonly text: string },
  label: string,
  catalog: Catalog,
  options: SyncOptions,
): Promise<Synced | "changed"> => {
  const named: FileText = { label, text: file.text };
  const { today } = context;
  const { makeNextWeek } = await import("./current-week.ts");
  const read = (state: State): { readonly reading: TicksInFile; readonly after: State } => {
    const isOwn = isOwnFile(context, file.text, state);
    if (!isOwn && options.force !== true) throw refuseForeign(named, state);
    const again = options.again === true || !isOwn;
    const reading = ticksIn(file.text, state, { catalog, today, takesOut: true, again, wasOurs: () => isOwn });
    if (reading.found === 0)
      throw refuseFile(named, "no exercise of your plan is in this file", "name a new file, and it is made for you");
    if (lookOf(file.text).flavour === "plain" || reading.reading.weeks.length === 0)
      throw refuseFile(
        named,
        "nothing in this file is marked as fourplane's, so it cannot be brought up to date in place",
        "fourplane import reads it; sync keeps a new file",
      );
    return { reading, after: withDueWeek(reading.state, (due) => makeNextWeek(due, catalog, today), context) };
  };
  const isDry = options.dryRun === true;
  const { reading, after } = isDry
    ? read(readState(context))
    : await changeState(context, (fresh) => {
        const result = read(fresh);
        return { state: result.after, result };
      });
  const next = broughtUp(file.text, reading, after, catalog, today);
  const isWritten = next.text !== file.text;
  const synced = { reading, isMade: false, isWritten, newWeek: next.newWeek };
  return isDry || !isWritten || file.write(next.text) ? synced : "changed";
};

const show = (context: Context, label: string, synced: Synced, isDry: boolean, catalog: Catalog): void => {
  const { reading, ...file } = synced;
  if (context.json) {
    const { isMade, isWritten, newWeek } = file;
    const value = { schema: "fourplane/sync@1", dryRun: isDry, file: label, made: isMade, written: isWritten, newWeek };
    context.out(JSON.stringify({ ...value, ...readJson(reading) }));
  } else {
    const { locale } = context.world;
    const words = { locale, today: context.today, ...wordsOf(catalog, reading.state.plan) };
    context.out(renderImport({ label, ...reading, isDry, file }, context.screen, words));
  }
  showLegAdvice(context, reading);
};

/** What was read in several tries of one sync. */
const together = (first: TicksInFile | null, last: TicksInFile): TicksInFile =>
  first === null
    ? last
    : {
        ...last,
        added: [...first.added, ...last.added],
        changed: [...first.changed, ...last.changed],
        removed: [...first.removed, ...last.removed],
        takenBack: [...first.takenBack, ...last.takenBack],
      };

/**
 * `sync FILE`: reads what a person wrote in a file into the log, then brings the file up to date in its place, or makes it.
 * @throws Failure (file) when the file cannot be used, (write) when it cannot be written.
 */
export const runSync = async (context: Context, name: string, options: SyncOptions): Promise<void> => {
  if (name === "-")
    throw usage("sync keeps a file up to date, so it needs one", "fourplane import - reads standard input");
  const catalog = await loadCatalog(context);
  let before: TicksInFile | null = null;
  for (let tries = 1; ; tries += 1) {
    const file = await readLiving(context, name);
    const { text, write } = file;
    const isThere = text !== null && text.trim() !== "";
    if (isThere) refuseBroken({ label: name, text });
    const synced = isThere
      ? await brought(context, { text, write }, name, catalog, options)
      : await made(context, file, catalog, options);
    if (synced !== "changed") {
      const reading: TicksInFile = together(before, synced.reading);
      return show(context, name, { ...synced, reading }, options.dryRun === true, catalog);
    }
    if (tries === mostTries)
      throw new Failure(
        exit.write,
        "file-changed",
        "the file was changed again and again while it was read; it was left as it is",
        {
          where: name,
          hint: "what was ticked is written down; close the file elsewhere, then run the command again",
        },
      );
  }
};
