import packageJson from "../../package.json" with { type: "json" };
import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import type { LocalDate } from "../domain/dates.ts";
import { standingStop } from "../domain/screening/screen.ts";
import { wholeLog } from "../domain/state/older-log.ts";
import { previousFor, type State } from "../domain/state/state.ts";
import type { Week } from "../domain/week.ts";
import { exit, Failure, usage } from "../failure.ts";
import { markdownOf } from "../formats/markdown/markdown.ts";
import { lookOf } from "../formats/markdown/look.ts";
import { allOf, sealed, unsealed, type Unsealed } from "../formats/markdown/update/seal.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeState } from "../storage/change-state.ts";
import { readLiving, type LivingFile } from "../storage/living-file.ts";
import { readState } from "../storage/state-file.ts";
import { renderImport } from "../terminal/import-view.ts";
import { broughtUp } from "./brought-up.ts";
import { isCurrent } from "./is-current.ts";
import { isOwnFile, refuseBroken, refuseFile, refuseForeign, type FileText } from "./own-file.ts";
import { readJson, showLegAdvice } from "./show-read.ts";
import { ticksIn, type TicksInFile } from "./ticks-in-file.ts";
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
  /** It was changed while it was read, and so not written. */
  readonly isStale: boolean;
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

interface Read {
  /** What is left of the file to be read. */
  readonly left: Unsealed;
  readonly reading: TicksInFile;
  readonly before: State;
  readonly after: State;
}

const firstDays = ({ plan, previous }: State): readonly LocalDate[] =>
  [plan, previous].flatMap((week) => (week === null ? [] : [week.from]));

/** The weeks in which a line waits for a person: they are read again and again. */
const waitingWeeks = ({ reading: { weeks }, waiting }: TicksInFile): ReadonlySet<LocalDate> =>
  new Set(waiting.flatMap(({ line }) => weeks.findLast((week) => week.line <= line)?.from ?? []));

const made = async (context: Context, file: LivingFile, catalog: Catalog, options: SyncOptions): Promise<Synced> => {
  const { state, week, sessions, settle } = await weekToExport(context, {});
  const look = { length: options.short === true ? "short" : "full", flavour: options.flavour ?? "github" } as const;
  const fresh = markdownOf({ weeks: [{ week, sessions }], catalog, version: packageJson.version, ...look });
  const how = { catalog, today: context.today, takesOut: false, again: false, wasOurs: () => true };
  const reading = ticksIn(fresh, state, how);
  const synced = {
    reading: { ...reading, known: 0 },
    isMade: true,
    isWritten: true,
    isStale: false,
    newWeek: week.from,
  };
  if (options.dryRun === true) return synced;
  await settle();
  const { text } = broughtUp(fresh, reading, state, catalog, context.today);
  return { ...synced, isStale: !file.write(text) };
};

const brought = async (
  context: Context,
  file: LivingFile & { readonly text: string },
  label: string,
  catalog: Catalog,
  options: SyncOptions,
): Promise<Synced> => {
  const named: FileText = { label, text: file.text };
  const { today } = context;
  const { makeNextWeek } = await import("./current-week.ts");
  const read = (state: State): Read => {
    const isOwn = isOwnFile(context, file.text, state);
    if (!isOwn && options.force !== true) throw refuseForeign(named, state);
    const again = options.again === true || !isOwn;
    const left = again ? allOf(file.text) : unsealed(file.text, wholeLog(state), firstDays(state));
    const reading = ticksIn(left.text, state, { catalog, today, takesOut: true, again, wasOurs: () => isOwn });
    if (reading.found === 0 && left.text === file.text)
      throw refuseFile(named, "no exercise of your plan is in this file", "name a new file, and it is made for you");
    if (lookOf(left.text).flavour === "plain" || reading.reading.weeks.length === 0)
      throw refuseFile(
        named,
        "nothing in this file is marked as fourplane's, so it cannot be brought up to date in place",
        "fourplane import reads it; sync keeps a new file",
      );
    const after = withDueWeek(reading.state, (due) => makeNextWeek(due, catalog, today), context);
    return { left, reading, before: state, after };
  };
  const isDry = options.dryRun === true;
  const { left, reading, before, after } = isDry
    ? read(readState(context))
    : await changeState(context, (fresh) => {
        const result = read(fresh);
        return { state: result.after, result };
      });
  const next = broughtUp(left.text, reading, after, catalog, today);
  // Something may have waited for what has just been filled in.
  const how = { catalog, today, takesOut: false, again: false, wasOurs: () => true };
  const isSame = next.text === left.text || reading.waiting.length === 0;
  const waiting = waitingWeeks(isSame ? reading : ticksIn(next.text, after, how));
  const kept = firstDays(after);
  const isOver = (from: LocalDate) => !kept.includes(from) && !waiting.has(from);
  const isSameLog = after.log === before.log;
  const stays = (from: LocalDate) => isSameLog && left.leftOut.has(from);
  const text = sealed(left.whole(next.text), wholeLog(after), isOver, stays);
  const isWritten = text !== file.text;
  const inWhole = <L extends { readonly line: number }>(lines: readonly L[]): readonly L[] =>
    lines.map((each) => ({ ...each, line: left.lineOf(each.line) }));
  const told = { ...reading, problems: inWhole(reading.problems), takenBack: inWhole(reading.takenBack) };
  const isStale = !isDry && isWritten && !file.write(text);
  return { reading: told, isMade: false, isWritten, isStale, newWeek: next.newWeek };
};

const show = (context: Context, label: string, synced: Synced, isDry: boolean, catalog: Catalog): void => {
  const { reading, isStale: _isStale, ...file } = synced;
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
    const reading = together(before, synced.reading);
    if (!synced.isStale) return show(context, name, { ...synced, reading }, options.dryRun === true, catalog);
    before = reading;
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
