import { accessSync, constants, existsSync } from "node:fs";
import { join } from "node:path";

import type { Context } from "../context.ts";
import { eventsAfter, readStateText, stateText } from "../domain/state/state-text.ts";
import { contentOf, emptyState, previousFor, stateSchema, type Content, type State } from "../domain/state/state.ts";
import { exit, Failure } from "../failure.ts";
import { keepBeforeWrite, pruneBackups, revisionOf } from "./backups.ts";
import { writeFailure } from "./disk-words.ts";
import { dosesAnew } from "../domain/state/doses-anew.ts";
import { acquireLock, lockWait, type Lock } from "./lock.ts";
import { makeFolder } from "./make-folder.ts";
import {
  digestOf,
  isFromBeforeLeft,
  loadState,
  realStateFileOf,
  stateFileOf,
  type Asked,
  type Loaded,
} from "./state-file.ts";
import { loadWriter, writeWhole } from "./write-whole.ts";

/** What a change of the state needs of its context. */
export type Keeper = Pick<Context, "home" | "today" | "world"> & Partial<Pick<Context, "note">>;

/** The lock of everything one person's state is made of. */
export const lockFileOf = (context: Pick<Context, "home">): string => join(context.home, "state.lock");

/**
 * Works while no other fourplane writes the same state. The folder is made, for its owner only, when it is not there.
 * @throws Failure (write) when another one holds the lock past the wait, or the disk does not take it.
 */
export const withLock = async <T>(context: Keeper, work: (lock: Lock) => Promise<T>): Promise<T> => {
  const file = stateFileOf(context);
  try {
    makeFolder(context.home);
    accessSync(context.home, constants.W_OK);
    await loadWriter();
    const lock = await acquireLock(lockFileOf(context), lockWait(context.world.env));
    try {
      return await work(lock);
    } finally {
      lock.release();
    }
  } catch (error) {
    throw writeFailure(error, file, "the state");
  }
};

/**
 * The state with its keys in their order. What could not be read back must not be written; of a long log only the new
 * part is looked at.
 */
const readable = (next: State, before: Loaded): State => {
  const fresh = eventsAfter(next.log, before.state.log);
  const { older, ...rest } = next;
  const found = readStateText(stateText({ ...rest, log: fresh }));
  if ("problems" in found) {
    const [first] = found.problems;
    throw new Error(`a state that could not be read back was not written: ${first?.path}: ${first?.message}`);
  }
  const ids = new Set(fresh.map(({ id }) => id));
  const kept = next.log.slice(0, next.log.length - fresh.length);
  if (kept.some(({ id }) => ids.has(id))) throw new Error("a log with the same id twice was not written");
  return { ...found.state, log: next.log, ...(older === undefined ? {} : { older }) };
};

/**
 * Replaces the state under the lock, with its file kept among the backups: the one who calls holds the lock.
 * `isUndo` keeps every backup, because each further undo needs an earlier one.
 */
export const replaceState = async (
  context: Keeper,
  lock: Lock,
  before: Loaded,
  content: Content & { readonly basis?: number },
  isUndo = false,
): Promise<State> => {
  const { home, today } = context;
  const { file, state } = before;
  const revision = revisionOf(home, file?.path, state.revision);
  const { basis, ...rest } = content;
  const stated: State = {
    schema: stateSchema,
    revision: revision + 1,
    ...(basis === undefined ? {} : { basis }),
    ...rest,
  };
  const next = readable(stated, before);
  if (file !== null) keepBeforeWrite(home, file, revision, today);
  const text = stateText(next, before.lines, digestOf);
  if (!(await writeWhole(file?.path ?? realStateFileOf(context), text, lock.isHeld))) {
    throw new Failure(exit.write, "state-locked", "another fourplane took over the lock; nothing was changed", {
      where: lockFileOf(context),
      hint: "run the command again",
    });
  }
  if (!isUndo) pruneBackups(home);
  return next;
};

interface WithResult<R> {
  readonly state: State;
  readonly result: R;
}

/**
 * Reads the state, changes it and writes it, while no other fourplane does: any number of commands at once lose nothing.
 * `change` gets the newest state and gives back the next one, alone or with a result; revision, basis and
 * previous week are not its business, and the same state back means that nothing is to be written. It should be quick: others wait. `asked` as for `loadState`.
 * Resolves with the result, or with the state as it was written.
 * @throws Failure (file) when the state cannot be used, (write) when it cannot be written; nothing is changed then.
 */
export function changeState(context: Keeper, change: (state: State) => State, asked?: Asked): Promise<State>;
export function changeState<R>(context: Keeper, change: (state: State) => WithResult<R>, asked?: Asked): Promise<R>;
export async function changeState<R>(
  context: Keeper,
  change: (state: State) => State | WithResult<R>,
  asked?: Asked,
): Promise<State | R> {
  // Whatever there is to refuse is refused before a folder is made for somebody new.
  if (!existsSync(context.home)) change(emptyState);
  return withLock(context, async (lock) => {
    const before = loadState(context, asked);
    const changed = change(before.state);
    const after = "schema" in changed ? changed : changed.state;
    if (after === before.state) return "schema" in changed ? after : changed.result;
    const previous = previousFor(before.state, after.plan);
    const written = await replaceState(context, lock, before, { ...contentOf(after), previous });
    if (isFromBeforeLeft(before)) context.note?.(dosesAnew);
    return "schema" in changed ? written : changed.result;
  });
}
