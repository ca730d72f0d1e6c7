import { lstatSync, renameSync } from "node:fs";
import { join } from "node:path";

import type { Context } from "../context.ts";
import type { LocalDate } from "../domain/dates.ts";
import { quoted } from "../domain/safe-text.ts";
import { isPersonName, peopleSchema } from "../domain/state/people.ts";
import { Failure, usage } from "../failure.ts";
import { afterwards } from "./afterwards.ts";
import { writeFailure } from "./disk-words.ts";
import { acquireLock, lockWait } from "./lock.ts";
import { makeFolder } from "./make-folder.ts";
import { homeOf, knownPerson, listPeople, peopleFile, personInUse } from "./people-file.ts";
import { loadWriter, writeWhole } from "./write-whole.ts";

/** What a change of the people needs of its context. */
export type Base = Pick<Context, "base" | "world" | "today" | "note">;

/** Works while no other fourplane changes who there is or who is in use. */
export const withPeopleLock = async <T>(context: Base, work: () => Promise<T>): Promise<T> => {
  const { base, world } = context;
  try {
    makeFolder(base);
    await loadWriter();
    const lock = await acquireLock(join(base, "people.lock"), lockWait(world.env));
    try {
      return await work();
    } finally {
      afterwards(context, "its lock stays, which goes away by itself", lock.release);
    }
  } catch (error) {
    throw writeFailure(error, peopleFile(base), "who is in use");
  }
};

/** What does not say who is in use, a file or anything in its place, gets another name before it is written again. */
const keepUnusable = (base: string, today: LocalDate): void => {
  const file = peopleFile(base);
  try {
    personInUse(base);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    let to = join(base, `people.damaged-${today}.json`);
    for (let number = 2; lstatSync(to, { throwIfNoEntry: false }) !== undefined; number += 1)
      to = join(base, `people.damaged-${today}-${number}.json`);
    renameSync(file, to);
  }
};

/** Writes who is in use; the lock is held by whoever calls. */
export const writeInUse = async ({ base }: Base, name: string): Promise<void> => {
  await writeWhole(peopleFile(base), `${JSON.stringify({ schema: peopleSchema, inUse: name }, undefined, 2)}\n`);
};

/** Makes somebody the one in use. @throws Failure (usage) for somebody unknown. */
export const usePerson = async (context: Base, name: string): Promise<void> => {
  const { base, today } = context;
  const check = () => knownPerson(base, name, "people use");
  // Before a folder is made, and once more when nobody else can change who there is.
  check();
  return withPeopleLock(context, async () => {
    check();
    keepUnusable(base, today);
    await writeInUse(context, name);
  });
};

/** @throws Failure (usage) for a name that is taken or cannot be one; `command` begins the message, `but` does not count. */
export const checkNew = (base: string, name: string, command = "people add", but?: string): void => {
  if (!isPersonName(name)) {
    const rule = "a name has 1 to 40 letters, digits, - and _ and begins with a letter or digit, for example anna";
    throw usage(`${command} ${quoted(name)}: this cannot be a name`, rule);
  }
  // Some disks do not tell Anna from anna.
  const same = listPeople(base).find((each) => each !== but && each.toLowerCase() === name.toLowerCase());
  if (same !== undefined)
    throw usage(`${command} ${quoted(name)}: ${same} is here already`, `fourplane people use ${same}`);
};

/** Adds somebody, with nothing told yet. @throws Failure (usage) for a name that is taken or cannot be one. */
export const addPerson = async (context: Base, name: string): Promise<void> => {
  const { base } = context;
  checkNew(base, name);
  return withPeopleLock(context, async () => {
    checkNew(base, name);
    makeFolder(homeOf(base, name));
  });
};
