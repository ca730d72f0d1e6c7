import { accessSync, chmodSync, constants, lstatSync, statSync } from "node:fs";

import { entriesIn } from "../domain/state/older-log.ts";
import { Failure, type Problem } from "../failure.ts";
import { unfinishedBackups } from "./backups.ts";
import { withLock, type Keeper } from "./change-state.ts";
import { writeFailure } from "./disk-words.ts";
import { endedWaiters, lockState, guardOf, setAside, type Lock } from "./lock.ts";
import { ownerHere } from "./owner.ts";
import { removeFile } from "./remove.ts";
import { examineBackups, isMendable, newestGood, putBack } from "./restore-state.ts";
import { loadState } from "./state-file.ts";
import { placeOfState, stateFileOf } from "./state-place.ts";
import { leftovers } from "./write-whole.ts";
import { counted } from "../words/phrasing.ts";

export const findingKinds = ["state", "mode", "lock", "leftover", "backup", "catalog"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One thing that is not as it should be. */
export interface Finding {
  readonly kind: FindingKind;
  readonly path: string;
  readonly message: string;
  readonly problems: readonly Problem[];
  /** `doctor --fix` can put it right. */
  readonly mendable: boolean;
}

const finding = (kind: FindingKind, path: string, message: string, mendable: boolean): Finding => ({
  kind,
  path,
  message,
  problems: [],
  mendable,
});

const stateFindings = (context: Keeper): readonly Finding[] => {
  try {
    loadState(context);
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const mendable = isMendable(error) && newestGood(context) !== undefined;
    return [{ ...finding("state", stateFileOf(context), error.message, mendable), problems: error.problems }];
  }
};

/** Of a folder where a file is expected, or the other way round, the mode is not what is wrong. */
const modeOf = (path: string, isFolder: boolean): number | undefined => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() === isFolder ? found.mode : undefined;
};

const modeFindings = (context: Keeper): readonly Finding[] => {
  if (process.platform === "win32") return [];
  const checked = [
    [stateFileOf(context), 0o600, false],
    [placeOfState(context).backups, 0o700, true],
  ] as const;
  return checked.flatMap(([path, wanted, isFolder]) => {
    const mode = modeOf(path, isFolder);
    if (mode === undefined || (mode & 0o077) === 0) return [];
    const found = (mode & 0o777).toString(8);
    return [finding("mode", path, `others may look at it (mode ${found}, ${wanted.toString(8)} expected)`, true)];
  });
};

/** A lock nobody here holds: its process has ended, or it cannot be told whose it is. */
const lockFindings = (context: Keeper): readonly Finding[] => {
  const path = placeOfState(context).lock;
  const { state, owner } = lockState(path);
  if (state === "free") return [];
  const isHere = owner !== undefined && owner.place === ownerHere().place;
  if (state === "held" && isHere) return [finding("lock", path, `process ${owner.pid} is writing right now`, false)];
  const message =
    state === "abandoned"
      ? "the process that held this lock has ended"
      : owner === undefined
        ? "this lock does not say whose it is"
        : "this lock is from another computer, or from before this one was restarted";
  return [finding("lock", path, message, true)];
};

/** A guard that a process left while it took an abandoned lock away. */
const guardFindings = (context: Keeper): readonly Finding[] => {
  const path = guardOf(placeOfState(context).lock);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  return [finding("lock", path, "left behind while a lock was taken away", true)];
};

const leftoverFindings = (context: Keeper): readonly Finding[] => {
  const { file, backups, lock } = placeOfState(context);
  return [...leftovers(file), ...unfinishedBackups(backups), ...endedWaiters(lock)].map((path) =>
    finding("leftover", path, "left behind by a command that was cut short", true),
  );
};

const backupFindings = (context: Keeper): readonly Finding[] =>
  examineBackups(context).flatMap(({ path, failure }) =>
    failure === null ? [] : [{ ...finding("backup", path, failure.message, false), problems: failure.problems }],
  );

const folderFindings = ({ home }: Keeper): readonly Finding[] => {
  try {
    accessSync(home, constants.W_OK);
    return [];
  } catch (error) {
    const known = writeFailure(error, home, "the state");
    return [finding("state", home, known instanceof Failure ? known.message : String(error), false)];
  }
};

/** What stands where the folder should be: a folder, nothing, or else why there can be no folder. */
const placeOf = (home: string): string => {
  try {
    const found = statSync(home, { throwIfNoEntry: false });
    if (found === undefined) return "nothing";
    return found.isDirectory() ? "folder" : "this is a file, a folder was expected";
  } catch (error) {
    const known = writeFailure(error, home, "the state");
    if (known instanceof Failure) return known.message;
    throw error;
  }
};

/** Everything about a person's files that is not as it should be; nothing is changed. */
export const examineHome = (context: Keeper): readonly Finding[] => {
  const place = placeOf(context.home);
  if (place === "nothing") return [];
  if (place !== "folder") return [finding("state", context.home, place, false)];
  return [
    ...folderFindings(context),
    ...stateFindings(context),
    ...modeFindings(context),
    ...lockFindings(context),
    ...guardFindings(context),
    ...leftoverFindings(context),
    ...backupFindings(context),
  ];
};

const mendOne = async (context: Keeper, each: Finding, lock: Lock, aside: string | null): Promise<string | null> => {
  switch (each.kind) {
    case "mode":
      chmodSync(each.path, each.path === stateFileOf(context) ? 0o600 : 0o700);
      return "now for its owner only";
    case "leftover":
      removeFile(each.path);
      return "removed";
    case "lock":
      return aside === null ? "removed" : `it was not empty, and is now ${aside}`;
    case "state": {
      const good = newestGood(context);
      if (good === undefined) return null;
      const { keptAs } = await putBack(context, lock, good.loaded.state, good.revision);
      const entries = entriesIn(good.loaded.state);
      return `brought back ${good.path}, with ${counted(entries, "log entry", "log entries")}: the last change before the damage may be missing, so look at fourplane log; the damaged file is kept as ${keptAs ?? each.path}`;
    }
    case "backup":
    case "catalog":
      return null;
  }
};

/** What was done about a finding; null where it stays. */
export interface Mended extends Finding {
  readonly done: string | null;
}

/**
 * Puts right what can be: modes, leftovers, an abandoned lock, and a damaged state, which is kept aside while the newest
 * good copy takes its place.
 * @throws Failure (write) when another fourplane is writing or the disk does not take it.
 */
export const mendHome = async (context: Keeper, findings: readonly Finding[]): Promise<readonly Mended[]> => {
  const aside = new Map<Finding, string | null>();
  for (const each of findings) if (each.kind === "lock" && each.mendable) aside.set(each, setAside(each.path));
  if (!findings.some(({ mendable }) => mendable)) return findings.map((each) => ({ ...each, done: null }));
  return withLock(context, async (lock) => {
    const mended: Mended[] = [];
    // In turn: a mode is put right before the file is replaced.
    for (const each of findings.toSorted((a, b) => Number(a.kind === "state") - Number(b.kind === "state"))) {
      mended.push({
        ...each,
        done: each.mendable ? await mendOne(context, each, lock, aside.get(each) ?? null) : null,
      });
    }
    return mended;
  });
};
