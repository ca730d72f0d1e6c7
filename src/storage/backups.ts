import {
  chmodSync,
  copyFileSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
} from "node:fs";
import { join } from "node:path";

import { daysBetween, isLocalDate, type LocalDate } from "../domain/dates.ts";
import type { State } from "../domain/state/state.ts";
import { codeOf, noLinks } from "./disk-words.ts";
import { makeFolder } from "./make-folder.ts";
import { readSmall } from "./read-small.ts";
import type { StatePlace } from "./state-place.ts";

/** Changes that can be taken back one after the other [D]. */
export const mostUndone = 60;
/** Days of which the state at their start is kept, newest first. */
const mostDays = 14;
/** Further apart than this a day is from another time: the clock was set wrong, or somebody is back after a long while. */
const farDays = 90;
const mostFarDays = 28;

export interface Backup {
  readonly path: string;
  /** Of a copy made before a write: the revision it is of. */
  readonly revision?: number;
  /** Of a copy made before the first write of a day. */
  readonly day?: LocalDate;
}

/** The copy of one revision, whether it is there or not. */
export const backupFile = (folder: string, revision: number): string => join(folder, `state-${revision}.json`);

const dayFile = (folder: string, day: LocalDate): string => join(folder, `day-${day}.json`);

/** Every copy that is kept: those of revisions first, newest first, then those of days. */
export const listBackups = (folder: string): readonly Backup[] => {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
  const revisions = names.flatMap((name) => {
    const digits = /^state-(0|[1-9]\d{0,14})\.json$/.exec(name)?.[1];
    return digits === undefined ? [] : [{ path: join(folder, name), revision: Number(digits) }];
  });
  const days = names.flatMap((name) => {
    const day = /^day-(\d{4}-\d\d-\d\d)\.json$/.exec(name)?.[1];
    return day === undefined || !isLocalDate(day) ? [] : [{ path: join(folder, name), day }];
  });
  return [...revisions.sort((a, b) => b.revision - a.revision), ...days.sort((a, b) => (a.day < b.day ? 1 : -1))];
};

/** Copies half made when a process was killed, where the disk has no links. */
export const unfinishedBackups = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".part"))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
};

/** When what a copy holds was written, by the clock of this computer: 2026-11-23 18:04. */
export const copyTime = (path: string): string => {
  const time = statSync(path).mtime;
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
};

/** A second name for the file: it stays when the first one is given to another. Copied where the disk has no links. */
const keep = (file: string, to: string): void => {
  try {
    linkSync(file, to);
  } catch (error) {
    if (!noLinks.has(codeOf(error))) throw error;
    copyFileSync(file, `${to}.part`);
    renameSync(`${to}.part`, to);
  }
  chmodSync(to, 0o600);
};

/** Keeps the file under another name unless something of that name is there. */
const keepOnce = (file: string, to: string): void => {
  if (statSync(to, { throwIfNoEntry: false }) === undefined) keep(file, to);
};

const isSameFile = (a: string, b: string): boolean => {
  const [one, two] = [statSync(a), statSync(b)];
  if (one.ino === two.ino && one.dev === two.dev) return true;
  return one.size === two.size && readFileSync(a).equals(readFileSync(b));
};

/**
 * The revision a state file counts as: its own, or one more than the newest copy when the file was put there by hand
 * from an older one or is gone, so that no copy is ever written over.
 */
export const revisionOf = (folder: string, file: string | undefined, stated: number): number => {
  const newest = listBackups(folder)[0];
  if (newest?.revision === undefined || newest.revision < stated) return stated;
  const isCopied = file !== undefined && newest.revision === stated && isSameFile(newest.path, file);
  return isCopied ? stated : newest.revision + 1;
};

/**
 * Keeps the state file as it is before a write replaces it: under its revision, and once a day under the date. An old
 * one of an earlier version is kept beside it for good.
 */
export const keepBeforeWrite = (
  { backups, beside }: StatePlace,
  file: { readonly path: string; readonly version: number },
  revision: number,
  today: LocalDate,
): void => {
  makeFolder(backups);
  keepOnce(file.path, backupFile(backups, revision));
  keepOnce(file.path, dayFile(backups, today));
  if (file.version === 1) keepOnce(file.path, beside("v1"));
};

/** Keeps a damaged file aside, named by the date; the name it got. */
export const keepDamaged = ({ named, beside }: StatePlace, today: LocalDate): string => {
  for (let number = 1; ; number += 1) {
    const to = beside(`damaged-${today}${number === 1 ? "" : `-${number}`}`);
    const before = statSync(to, { throwIfNoEntry: false });
    if (before !== undefined && !isSameFile(named, to)) continue;
    if (before === undefined) keep(named, to);
    return to;
  }
};

/** The revision the content of a copy is from, by the first of its bytes: the copy itself, unless it was undone to. */
const basisOf = (path: string, revision: number): number => {
  const stated = /"basis"\s*:\s*(\d{1,15})\b/.exec(readSmall(path, 200) ?? "")?.[1];
  return stated === undefined ? revision : Number(stated);
};

/** The copies that undoing goes back through, one change after the other. */
const undoChain = (
  copies: ReadonlyMap<number, string>,
  { revision, basis }: Pick<State, "revision" | "basis">,
): ReadonlySet<number> => {
  const chain = new Set<number>();
  let at = basis ?? revision;
  while (at > 0 && chain.size < mostUndone) {
    const path = copies.get(at - 1);
    if (path === undefined) break;
    chain.add(at - 1);
    at = basisOf(path, at - 1);
  }
  return chain;
};

/**
 * Takes away the copies that are no longer kept. What undoing goes back through stays, however many undone changes lie
 * between; and of the days those around today, which a visit of the clock to another year does not push out.
 */
export const pruneBackups = (folder: string, state: Pick<State, "revision" | "basis">, today: LocalDate): void => {
  const revisions: (Backup & { readonly revision: number })[] = [];
  const [near, far]: [Backup[], Backup[]] = [[], []];
  for (const { path, revision, day } of listBackups(folder)) {
    if (revision !== undefined) revisions.push({ path, revision });
    else if (day !== undefined) (Math.abs(daysBetween(day, today)) <= farDays ? near : far).push({ path, day });
  }
  const spare = revisions.slice(mostUndone);
  const chain =
    spare.length === 0 ? new Set() : undoChain(new Map(revisions.map((each) => [each.revision, each.path])), state);
  const gone = spare.filter(({ revision }) => !chain.has(revision));
  for (const { path } of [...gone, ...near.slice(mostDays), ...far.slice(mostFarDays)]) unlinkSync(path);
};
