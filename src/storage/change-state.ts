import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";

import type { Context } from "../context.ts";
import { eventsAfter, readStateText, stateText } from "../domain/state/state-text.ts";
import { mostNumber, mostStateBytes } from "../domain/limits.ts";
import { lastNumber } from "../domain/log/said-since.ts";
import { contentOf, emptyState, previousFor, stateSchema, type Content, type State } from "../domain/state/state.ts";
import { exit, Failure } from "../failure.ts";
import { afterwards } from "./afterwards.ts";
import { keepBeforeWrite, pruneBackups, revisionOf } from "./backups.ts";
import { writeFailure } from "./disk-words.ts";
import { dosesAnew } from "../domain/state/doses-anew.ts";
import { acquireLock, lockWait, type Lock } from "./lock.ts";
import { makeFolder } from "./make-folder.ts";
import { digestOf, isFromBeforeLeft, loadState, type Asked, type Loaded } from "./state-file.ts";
import { placeOfState, stateFileOf } from "./state-place.ts";
import { loadWriter, writeWhole } from "./write-whole.ts";

/** What a change of the state needs of its context. */
export type Keeper = Pick<Context, "home" | "today" | "world" | "note">;

/**
 * Works while no other fourplane writes the same state. The folder is made, for its owner only, when it is not there.
 * @throws Failure (write) when another one holds the lock past the wait, or the disk does not take it.
 */
export const withLock = async <T>(context: Keeper, work: (lock: Lock) => Promise<T>): Promise<T> => {
  try {
    makeFolder(context.home);
    const place = placeOfState(context);
    accessSync(dirname(place.file), constants.W_OK);
    await loadWriter();
    const lock = await acquireLock(place.lock, lockWait(context.world.env));
    try {
      return await work(lock);
    } finally {
      afterwards(context, "its lock stays, which fourplane doctor --fix takes away", lock.release);
    }
  } catch (error) {
    throw writeFailure(error, stateFileOf(context), "the state");
  }
};

/** Refuses what could be written and not be read again. @throws Failure (file). */
const refuseBeyondLimits = (context: Keeper, next: State, text: string): void => {
  const where = stateFileOf(context);
  const refuse = (message: string): Failure =>
    new Failure(exit.file, "state-limit", `${message}; nothing was changed`, {
      where,
      hint: "fourplane restore lists the copies that are kept",
    });
  if (Buffer.byteLength(text) > mostStateBytes)
    throw refuse(`the state would be larger than ${mostStateBytes / 1e6} MB`);
  if (next.revision > mostNumber || lastNumber(next.log) > mostNumber)
    throw refuse(`the numbers of the state are as high as they can be, ${mostNumber}`);
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
  const { today } = context;
  const { file, state } = before;
  const place = placeOfState(context);
  const revision = revisionOf(place.backups, file?.path, state.revision);
  const { basis, ...rest } = content;
  const stated: State = {
    schema: stateSchema,
    revision: revision + 1,
    ...(basis === undefined ? {} : { basis }),
    ...rest,
  };
  refuseBeyondLimits(context, stated, "");
  const next = readable(stated, before);
  const text = stateText(next, before.lines, digestOf);
  refuseBeyondLimits(context, next, text);
  if (file !== null) keepBeforeWrite(place, file, revision, today);
  if (!(await writeWhole(place.file, text, lock.isHeld))) {
    throw new Failure(exit.write, "state-locked", "another fourplane took over the lock; nothing was changed", {
      where: place.lock,
      hint: "run the command again",
    });
  }
  if (!isUndo)
    afterwards(context, "an old copy of the state could not be taken away", () =>
      pruneBackups(place.backups, next, today),
    );
  return next;
};

interface WithResult<R> {
  readonly state: State;
  /** The revision that undoing counts from, where it is not the one that is written. */
  readonly basis?: number | undefined;
  readonly result: R;
}

/**
 * Reads the state, changes it and writes it, while no other fourplane does: any number of commands at once lose nothing.
 * `change` gets the newest state and gives back the next one, alone or with a result; revision and previous
 * week are not its business, and the same state back means that nothing is to be written. It should be quick: others wait. `asked` as for `loadState`.
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
    const basis = "schema" in changed || changed.basis === undefined ? {} : { basis: changed.basis };
    const written = await replaceState(context, lock, before, { ...contentOf(after), ...basis, previous });
    if (isFromBeforeLeft(before)) context.note?.(dosesAnew);
    return "schema" in changed ? written : changed.result;
  });
}

/**
 * The same for what is no step of a person's and not theirs to take back, as what was told to a calendar: `undo` goes on with
 * the change before it.
 */
export const changeAside = (context: Keeper, change: (state: State) => State): Promise<State> =>
  withLock(context, async (lock) => {
    const before = loadState(context);
    const after = change(before.state);
    if (after === before.state) return after;
    const { backups } = placeOfState(context);
    const basis = before.state.basis ?? revisionOf(backups, before.file?.path, before.state.revision);
    return replaceState(context, lock, before, { ...contentOf(after), basis });
  });
