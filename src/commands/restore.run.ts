import type { Context } from "../context.ts";
import { safeText, quoted } from "../domain/safe-text.ts";
import { mostStateBytes } from "../domain/limits.ts";
import { entriesIn } from "../domain/state/older-log.ts";
import type { State } from "../domain/state/state.ts";
import { exit, Failure, usage } from "../failure.ts";
import { catalogSchema, parseCatalog } from "../domain/catalog/parse.ts";
import { catalogOf } from "../domain/catalog/trusted.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { ownIn } from "../formats/person-json.ts";
import { checkedEntries, type BroughtBack } from "../storage/own-entries.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { copyTime } from "../storage/backups.ts";
import { labelOf, readNamed } from "../storage/named-file.ts";
import {
  examineBackups,
  newestGood,
  restoreState,
  type ExaminedBackup,
  type Restoring,
} from "../storage/restore-state.ts";
import { readStateBytes } from "../storage/state-file.ts";
import { padEnd, wrap } from "../terminal/columns.ts";
import { changesInWords, listed } from "./undo.run.ts";
import { counted } from "../words/phrasing.ts";

export interface RestoreOptions {
  readonly latest?: boolean | undefined;
  readonly revision?: string | undefined;
}

interface Chosen extends Restoring {
  readonly label: string;
}

const noCopies = (): Failure =>
  new Failure(exit.file, "no-backup", "no copy is kept that could be brought back", {
    hint: "fourplane restore FILE brings back a file made with fourplane backup",
  });

const fromFile = async (context: Context, file: string): Promise<Chosen> => {
  const label = labelOf(file);
  const hint = "fourplane restore lists the copies that are kept";
  const refuse = (what: string, cause?: unknown) =>
    new Failure(exit.file, "backup-file", `it ${what}`, { where: label, hint, cause });
  const bytes = await readNamed(context.world, file, { mostBytes: mostStateBytes, refuse });
  const { state } = readStateBytes(label, bytes);
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const value = ownIn(text);
  return { state, label, own: value === undefined ? [] : await checkedEntries({ label, text, value }, "ownExercises") };
};

const copyName = ({ revision, day }: ExaminedBackup): string =>
  revision === undefined ? `the state before ${day}` : `revision ${revision}`;

const chosenOf = (copy: ExaminedBackup, state: State): Chosen => ({
  state,
  label: copyName(copy),
  ...(copy.revision === undefined ? {} : { origin: copy.revision }),
});

const fromRevision = (context: Context, text: string): Chosen => {
  const all = examineBackups(context);
  const found = all.find(({ revision }) => revision !== undefined && String(revision) === text);
  if (found === undefined) {
    const hint = "fourplane restore lists the copies that are kept";
    throw usage(`--revision ${quoted(text)}: no copy of this revision is kept`, hint);
  }
  if (found.loaded === null) throw found.failure ?? noCopies();
  return chosenOf(found, found.loaded.state);
};

const fromLatest = (context: Context): Chosen => {
  const found = newestGood(context);
  if (found === undefined) throw noCopies();
  return chosenOf(found, found.loaded.state);
};

const rowOf = (backup: ExaminedBackup) => ({
  revision: backup.revision ?? backup.loaded?.state.revision ?? null,
  day: backup.day ?? null,
  written: copyTime(backup.path),
  entries: backup.loaded === null ? null : entriesIn(backup.loaded.state),
  problem: backup.failure?.message ?? null,
  file: backup.path,
});

const list = (context: Context): void => {
  const rows = examineBackups(context).map(rowOf);
  if (context.json)
    return context.out(JSON.stringify({ schema: "fourplane/restore@1", backups: rows, restored: null }));
  if (rows.length === 0) return context.note("No copies are kept yet; the first one is made with the second change.");
  const lines = rows.map(({ revision, day, written, entries, problem }) => {
    const what = day === null ? `${revision}` : `${day}*`;
    const rest = problem === null ? counted(entries ?? 0, "entry", "entries") : `cannot be brought back: ${problem}`;
    return `${padEnd(what, 12)}${padEnd(written, 18)}${wrap(safeText(rest), context.screen.width, 30)}`;
  });
  context.out([`${padEnd("Revision", 12)}${padEnd("Written", 18)}Log`, ...lines].join("\n"));
  if (rows.some(({ day }) => day !== null))
    context.note("* as it was before the first change of that day; bring it back by its file, see --json");
  context.note("To bring one back: fourplane restore --latest, or --revision N; fourplane undo takes it back.");
};

/** The catalog with the own exercises that were added since it was read. */
const withAdded = (catalog: Catalog, { own = [] }: Chosen, { added }: BroughtBack): Catalog => {
  if (added.length === 0) return catalog;
  const { exercises } = parseCatalog({ schema: catalogSchema, exercises: own });
  return catalogOf([...catalog.values(), ...exercises.filter(({ id }) => added.includes(id))]);
};

/** What came of the own exercises; nothing where the file had none, or the same. */
const saidOfOwn = (context: Context, { added, kept }: BroughtBack): readonly string[] =>
  [
    ...(added.length === 0 ? [] : [`Added to your own exercises: ${added.join(", ")}.`]),
    ...(kept.length === 0 ? [] : [`Your own exercises differ here and stay as they are: ${kept.join(", ")}.`]),
  ].map((line) => wrap(safeText(line), context.screen.width));

/** `restore [FILE]`: lists the copies that are kept, or puts one in the place of the present state. */
export const runRestore = async (
  context: Context,
  file: string | undefined,
  options: RestoreOptions,
): Promise<void> => {
  const ways = [file !== undefined, options.latest === true, options.revision !== undefined].filter(Boolean).length;
  if (ways > 1) throw usage("restore takes a file, --latest or --revision, one of them");
  if (ways === 0) return list(context);
  const chosen =
    file !== undefined
      ? await fromFile(context, file)
      : options.revision === undefined
        ? fromLatest(context)
        : fromRevision(context, options.revision);
  const catalog = await loadCatalog(context);
  const { before, after, keptAs, own } = await restoreState(context, chosen);
  const entries = entriesIn(after);
  const restored = { from: chosen.label, revision: after.revision, entries, keptAs: keptAs ?? null, ownExercises: own };
  if (context.json) return context.out(JSON.stringify({ schema: "fourplane/restore@1", backups: [], restored }));
  const changes = before === null ? null : changesInWords(context, withAdded(catalog, chosen, own), before, after);
  context.out(
    [
      wrap(
        safeText(`Brought back ${chosen.label}: ${counted(entries, "log entry", "log entries")}.`),
        context.screen.width,
      ),
      ...saidOfOwn(context, own),
      ...(changes === null ? [] : listed(context, "No longer there:", changes.tookBack)),
      ...(changes === null ? [] : listed(context, "There again:", changes.broughtBack)),
    ].join("\n"),
  );
  if (keptAs !== undefined) context.note(safeText(`The damaged file is kept as ${keptAs}`));
  else
    context.note(
      own.added.length === 0
        ? "fourplane undo takes this back."
        : "fourplane undo takes this back, all but your own exercises: they stay.",
    );
};
