import { linkSync, lstatSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { exit, Failure } from "../failure.ts";
import { codeOf, noLinks } from "./disk-words.ts";
import { hasEnded, isRunning, ownerHere, parseOwner, type Owner } from "./owner.ts";
import { readSmall } from "./read-small.ts";
import { removeFile, removeFolder } from "./remove.ts";

/*
 * proper-lockfile was looked at and left out. It takes a lock for abandoned by its age alone, so after a kill everybody
 * waits, or waits for ever when the clock was set back; and two processes that find an abandoned lock at the same time
 * can both get it (moxystudio/node-proper-lockfile issue 121, open). Here the lock names its process: an ended one is
 * known at once, and only one process at a time may take its lock away.
 */

/** A writer needs milliseconds; nobody holds a lock this long. Milliseconds, by the clock of the disk. */
const longestHold = 60_000;
/** Taking an abandoned lock away needs less than a millisecond. */
const longestBreak = 5_000;
const usualWait = 10_000;

const notEmpty: ReadonlySet<string> = new Set(["ENOTEMPTY", "EEXIST"]);

export interface Lock {
  /** Whether it is still this process's: false once another took it for abandoned. */
  readonly isHeld: () => boolean;
  readonly release: () => void;
}

/** Milliseconds to wait for one holder of a lock: FOURPLANE_LOCK_WAIT, 0 to 600,000, or ten seconds. */
export const lockWait = (env: Readonly<Record<string, string | undefined>>): number => {
  const asked = env["FOURPLANE_LOCK_WAIT"];
  const wait = asked === undefined || asked === "" ? usualWait : Number(asked);
  return wait >= 0 && wait <= 600_000 ? wait : usualWait;
};

/** What stands in a lock; empty where it is no file of ours: a link that leads nowhere, a pipe, a folder. */
const textIn = (file: string): string | undefined => {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isFile()) return "";
  try {
    return readSmall(file) ?? "";
  } catch (error) {
    return codeOf(error) === "ENOENT" ? undefined : "";
  }
};

/** Milliseconds between two files' last changes, both by the clock of their disk: the computer's may have been set. */
const ageAgainst = (file: string, fresh: string | undefined): number => {
  if (fresh === undefined) return 0;
  try {
    return Math.abs(statSync(fresh).mtimeMs - statSync(file).mtimeMs);
  } catch {
    return 0;
  }
};

export type LockState = "free" | "held" | "abandoned";

/** What a lock file says. `fresh` is a file written just now in the same folder; without one its age does not count. */
export const lockState = (file: string, fresh?: string): { readonly state: LockState; readonly owner?: Owner } => {
  const text = textIn(file);
  if (text === undefined) return { state: "free" };
  const owner = parseOwner(text);
  const isAbandoned = (owner !== undefined && hasEnded(owner)) || ageAgainst(file, fresh) > longestHold;
  return { state: isAbandoned ? "abandoned" : "held", ...(owner === undefined ? {} : { owner }) };
};

/**
 * Takes away what stands in the place of a lock; a folder with something in it, which is none of ours, gets another name.
 * The name it got; null where nothing of it is left.
 */
export const setAside = (path: string): string | null => {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
    removeFile(path);
    return null;
  }
  try {
    removeFolder(path);
    return null;
  } catch (error) {
    if (!notEmpty.has(codeOf(error))) throw error;
  }
  const aside = `${path}.aside-${Date.now()}`;
  renameSync(path, aside);
  return aside;
};

/** What the one process holds that takes an abandoned lock away. */
export const guardOf = (file: string): string => `${file}.break`;

/** Takes an abandoned lock away; one process at a time, and only after another look. */
const takeAway = (file: string, fresh: string): void => {
  const guard = guardOf(file);
  try {
    mkdirSync(guard);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    if (ageAgainst(guard, fresh) > longestBreak) setAside(guard);
    return;
  }
  try {
    if (lockState(file, fresh).state === "abandoned") setAside(file);
  } finally {
    removeFolder(guard);
  }
};

/** Files with which processes that have ended once waited for the lock; each has the process in its name too. */
export const endedWaiters = (file: string): readonly string[] => {
  const start = `${basename(file)}.`;
  return readdirSync(dirname(file)).flatMap((name) => {
    const pid = name.startsWith(start) ? /^(\d+)-/.exec(name.slice(start.length))?.[1] : undefined;
    if (pid === undefined) return [];
    const path = join(dirname(file), name);
    const owner = parseOwner(textIn(path) ?? "");
    // Taken from a process after all, it is written again.
    return (owner === undefined ? isRunning(Number(pid)) : !hasEnded(owner)) ? [] : [path];
  });
};

/** Puts the lock in place in one step, its owner in it from the start; false when there is one already. */
const put = (file: string, mine: string, text: string): boolean => {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    const code = codeOf(error);
    // Without its file (ENOENT) somebody tidied up; the next try writes it again.
    if (code === "EEXIST" || code === "ENOENT") return false;
    if (!noLinks.has(code)) throw error;
  }
  try {
    writeFileSync(file, text, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
};

/**
 * Takes the lock `file` (its folder must be there). It waits as long as the others come and go, and at most `wait`
 * milliseconds for one of them. A lock whose process has ended is taken over at once.
 * @throws Failure (write) naming the lock when it is still held then; errors of the disk as they are.
 */
export const acquireLock = async (file: string, wait: number): Promise<Lock> => {
  const owner = ownerHere();
  const text = `${JSON.stringify(owner)}\n`;
  const mine = `${file}.${owner.pid}-${owner.token}`;
  let since = performance.now();
  let last = "";
  try {
    writeFileSync(mine, text, { mode: 0o600 });
    for (let tries = 0; !put(file, mine, text); tries += 1) {
      // Written again so that its date is now.
      if (tries > 0) writeFileSync(mine, text, { mode: 0o600 });
      const { state, owner: other } = lockState(file, mine);
      if (state === "abandoned") takeAway(file, mine);
      // Whatever else stands in the way (a guard that stays, a disk that says no), the same deadline ends the wait.
      if (other !== undefined && other.token !== last) [last, since] = [other.token, performance.now()];
      else if (performance.now() - since >= wait) {
        throw new Failure(
          exit.write,
          "state-locked",
          `${other === undefined && state === "held" ? "this lock does not say whose it is" : "another fourplane is writing"}${other === undefined ? "" : ` (process ${other.pid})`}; nothing was changed`,
          { where: file, hint: "try again in a moment; if no other one runs: fourplane doctor --fix" },
        );
      }
      await sleep(1 + Math.random() * Math.min(5 + 5 * tries, 60));
    }
  } finally {
    removeFile(mine);
  }
  for (const path of endedWaiters(file)) removeFile(path);
  const isHeld = (): boolean => textIn(file) === text;
  return {
    isHeld,
    release: () => {
      if (isHeld()) removeFile(file);
    },
  };
};
