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

import type { LocalDate } from "../domain/dates.ts";
import { codeOf, noLinks } from "./disk-words.ts";
import { makeFolder } from "./make-folder.ts";

/** Copies of single revisions that are kept, newest first. */
const mostRevisions = 40;
/** Days of which the state at their start is kept, newest first. */
const mostDays = 14;

export interface Backup {
  readonly path: string;
  /** Of a copy made before a write: the revision it is of. */
  readonly revision?: number;
  /** Of a copy made before the first write of a day. */
  readonly day?: LocalDate;
}

const folderOf = (home: string): string => join(home, "backups");

/** The copy of one revision, whether it is there or not. */
export const backupFile = (home: string, revision: number): string => join(folderOf(home), `state-${revision}.json`);

const dayFile = (home: string, day: LocalDate): string => join(folderOf(home), `day-${day}.json`);

/** Every copy that is kept: those of revisions first, newest first, then those of days. */
export const listBackups = (home: string): readonly Backup[] => {
  let names: readonly string[];
  try {
    names = readdirSync(folderOf(home));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
  const revisions = names.flatMap((name) => {
    const digits = /^state-(0|[1-9]\d{0,14})\.json$/.exec(name)?.[1];
    return digits === undefined ? [] : [{ path: join(folderOf(home), name), revision: Number(digits) }];
  });
  const days = names.flatMap((name) => {
    const day = /^day-(\d{4}-\d\d-\d\d)\.json$/.exec(name)?.[1];
    return day === undefined ? [] : [{ path: join(folderOf(home), name), day }];
  });
  return [...revisions.sort((a, b) => b.revision - a.revision), ...days.sort((a, b) => (a.day < b.day ? 1 : -1))];
};

/** Copies half made when a process was killed, where the disk has no links. */
export const unfinishedBackups = (home: string): readonly string[] => {
  try {
    return readdirSync(folderOf(home))
      .filter((name) => name.endsWith(".part"))
      .map((name) => join(folderOf(home), name));
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
export const revisionOf = (home: string, file: string | undefined, stated: number): number => {
  const newest = listBackups(home)[0];
  if (newest?.revision === undefined || newest.revision < stated) return stated;
  const isCopied = file !== undefined && newest.revision === stated && isSameFile(newest.path, file);
  return isCopied ? stated : newest.revision + 1;
};

/**
 * Keeps the state file as it is before a write replaces it: under its revision, and once a day under the date. An old
 * one of an earlier version is kept beside it for good.
 */
export const keepBeforeWrite = (
  home: string,
  file: { readonly path: string; readonly version: number },
  revision: number,
  today: LocalDate,
): void => {
  makeFolder(folderOf(home));
  const copy = backupFile(home, revision);
  keepOnce(file.path, copy);
  keepOnce(file.path, dayFile(home, today));
  if (file.version === 1) keepOnce(file.path, join(home, "state.v1.json"));
};

/** Keeps a damaged file aside, named by the date; the name it got. */
export const keepDamaged = (home: string, file: string, today: LocalDate): string => {
  for (let number = 1; ; number += 1) {
    const to = join(home, `state.damaged-${today}${number === 1 ? "" : `-${number}`}.json`);
    const before = statSync(to, { throwIfNoEntry: false });
    if (before !== undefined && !isSameFile(file, to)) continue;
    if (before === undefined) keep(file, to);
    return to;
  }
};

/** Takes away the copies that are no longer kept. */
export const pruneBackups = (home: string): void => {
  const all = listBackups(home);
  const revisions = all.filter(({ revision }) => revision !== undefined);
  const days = all.filter(({ day }) => day !== undefined);
  for (const { path } of [...revisions.slice(mostRevisions), ...days.slice(mostDays)]) unlinkSync(path);
};
