import { lstatSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { quoted } from "../domain/safe-text.ts";
import { usage } from "../failure.ts";
import { checkNew, withPeopleLock, writeInUse, type Base } from "./change-people.ts";
import { acquireLock, lockWait } from "./lock.ts";
import { firstPerson, homeOf, keptFolders, knownPerson, personInUse } from "./people-file.ts";
import { removeFile } from "./remove.ts";
import { placeOfState } from "./state-place.ts";

/** Somebody besides the first person, whose folder holds all others. @throws Failure (usage) for the first, or nobody. */
const movable = (base: string, name: string, command: string): void => {
  knownPerson(base, name, command);
  if (name === firstPerson)
    throw usage(
      `${command} ${firstPerson}: the first person keeps this name and stays`,
      "fourplane people add NAME, then fourplane restore FILE --person NAME takes over what fourplane backup wrote",
    );
};

/** Moves somebody's folder while no other fourplane writes in it; one that waits to finds it gone, and says so. */
const moveFolder = async ({ world }: Base, from: string, to: string): Promise<void> => {
  const { lock: file } = placeOfState({ home: from });
  const lock = await acquireLock(file, lockWait(world.env));
  try {
    renameSync(from, to);
  } finally {
    lock.release();
    if (lstatSync(from, { throwIfNoEntry: false }) === undefined && dirname(file) !== to)
      removeFile(join(to, basename(file)));
  }
};

/** Whether somebody is in use; a file that does not say who says it of nobody. */
const isInUse = (base: string, name: string): boolean => personInUse(base) === name;

/**
 * Gives somebody another name; the one in use stays in use. True where that was so.
 * @throws Failure (usage) for somebody unknown, the first person, or a name that is taken or cannot be one.
 */
export const renamePerson = async (context: Base, name: string, next: string): Promise<boolean> => {
  const { base } = context;
  const check = () => {
    movable(base, name, "people rename");
    checkNew(base, next, "people rename", name);
  };
  check();
  return withPeopleLock(context, async () => {
    check();
    const was = isInUse(base, name);
    if (name === next) return was;
    await moveFolder(context, homeOf(base, name), homeOf(base, next));
    if (!was) return was;
    try {
      await writeInUse(context, next);
    } catch (error) {
      renameSync(homeOf(base, next), homeOf(base, name));
      throw error;
    }
    return was;
  });
};

const asideName = (base: string, name: string, today: string): string => {
  const plain = `${homeOf(base, name)}.removed-${today}`;
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? plain : `${plain}-${number}`;
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return path;
  }
};

/** What became of somebody who was removed. */
export interface Removed {
  /** The folder that keeps all of theirs. */
  readonly kept: string;
  /** The first person is in use from now on. */
  readonly wasInUse: boolean;
}

/** @throws Failure (usage) for somebody unknown, or the first person. */
export const checkRemovable = ({ base }: Base, name: string): void => movable(base, name, "people remove");

/** Takes somebody off the list; their folder stays under another name. @throws Failure (usage) as `checkRemovable`. */
export const removePerson = async (context: Base, name: string): Promise<Removed> => {
  const { base, today } = context;
  checkRemovable(context, name);
  return withPeopleLock(context, async () => {
    checkRemovable(context, name);
    const wasInUse = isInUse(base, name);
    // First, so that nobody is in use who is not there.
    if (wasInUse) await writeInUse(context, firstPerson);
    const kept = asideName(base, name, today);
    await moveFolder(context, homeOf(base, name), kept);
    return { kept, wasInUse };
  });
};

/** Brings back who was removed last under a name. @throws Failure (usage) where there is nothing to bring back, or the name is taken. */
export const bringBack = async (context: Base, name: string): Promise<void> => {
  const { base } = context;
  const find = (): string => {
    checkNew(base, name, "people restore");
    const last = keptFolders(base, name).at(-1);
    if (last !== undefined) return last;
    throw usage(
      `people restore ${quoted(name)}: nobody of that name was removed`,
      "fourplane people list shows who is here",
    );
  };
  find();
  return withPeopleLock(context, async () => moveFolder(context, find(), homeOf(base, name)));
};
