import { broughtBack } from "../domain/calendar/record.ts";
import { contentOf, emptyState, type Content, type State } from "../domain/state/state.ts";
import { exit, Failure } from "../failure.ts";
import { keepDamaged, listBackups, type Backup } from "./backups.ts";
import { replaceState, withLock, type Keeper } from "./change-state.ts";
import { codeOf } from "./disk-words.ts";
import type { Lock } from "./lock.ts";
import { addMissing, type BroughtBack, type OwnEntry } from "./own-entries.ts";
import { loadState, loadStateFile, stateCodes, type Loaded } from "./state-file.ts";
import { placeOfState, type Home } from "./state-place.ts";

/** A copy that is kept, and whether it can be brought back. */
export interface ExaminedBackup extends Backup {
  readonly loaded: Loaded | null;
  /** Why it cannot be brought back. */
  readonly failure: Failure | null;
}

const examine = (backup: Backup): ExaminedBackup => {
  try {
    return { ...backup, loaded: loadStateFile(backup.path) ?? null, failure: null };
  } catch (error) {
    if (error instanceof Failure) return { ...backup, loaded: null, failure: error };
    throw error;
  }
};

/** The copies for somebody who only looks at them. @throws Failure (file) when their folder cannot be read. */
const readableBackups = (context: Home): readonly Backup[] => {
  const { backups } = placeOfState(context);
  try {
    return listBackups(backups);
  } catch (error) {
    const code = codeOf(error);
    if (code === "") throw error;
    const what = code === "ENOTDIR" ? "a part of this path is a file, not a folder" : `the disk says ${code}`;
    throw new Failure(exit.file, "backups-unreadable", `the copies cannot be read: ${what}`, {
      where: backups,
      hint: "move the file away, or choose another place with --home",
      cause: error,
    });
  }
};

/** Every copy that is kept, newest revision first, then those of days, each read to its end. */
export const examineBackups = (context: Home): readonly ExaminedBackup[] =>
  readableBackups(context)
    .map(examine)
    .filter(({ loaded, failure }) => loaded !== null || failure !== null);

/** Whether somebody has told or done anything yet. */
const isTold = ({ profile, log }: State): boolean => profile !== null || log.length > 0;

/**
 * The newest copy that can be brought back; one in which something was told or done, where there is any: a state that was
 * lost may have been begun afresh since.
 */
export const newestGood = (context: Home): (ExaminedBackup & { readonly loaded: Loaded }) | undefined => {
  let empty: (ExaminedBackup & { readonly loaded: Loaded }) | undefined;
  for (const backup of readableBackups(context)) {
    const { loaded, failure } = examine(backup);
    if (loaded === null) continue;
    const found = { ...backup, loaded, failure };
    if (isTold(loaded.state)) return found;
    empty ??= found;
  }
  return empty;
};

export interface Restored {
  readonly after: State;
  /** Null where the state could not be read. */
  readonly before: State | null;
  /** Where the damaged file is kept. */
  readonly keptAs?: string;
}

/** Whether a copy may take the place of a state that cannot be used. */
export const isMendable = ({ code }: Failure): boolean => code === stateCodes.damaged || code === stateCodes.gone;

/** What is brought back, with all that either of the two told a calendar. */
const contentBeside = (present: State | undefined, restored: State): Content => {
  const { calendar, ...rest } = contentOf(restored);
  const told = broughtBack(present?.calendar, calendar);
  return { ...rest, ...(told === undefined ? {} : { calendar: told }) };
};

/** The present state, or why it cannot be used where another may take its place. @throws Failure (file) when nothing may take its place. */
const presentOr = (context: Keeper): Loaded | Failure => {
  try {
    return loadState(context);
  } catch (error) {
    if (error instanceof Failure && isMendable(error)) return error;
    throw error;
  }
};

/** Puts a state in the place of the present one, which may be damaged or gone; the one who calls holds the lock. */
export const putBack = async (context: Keeper, lock: Lock, state: State, origin?: number): Promise<Restored> => {
  const present = presentOr(context);
  if (present instanceof Failure) {
    const kept =
      present.code === stateCodes.damaged ? { keptAs: keepDamaged(placeOfState(context), context.today) } : {};
    // The damaged one cannot be gone back to, so the next undo goes on from the copy.
    const basis = origin === undefined ? {} : { basis: state.basis ?? origin };
    const nothing = { state: emptyState, file: null };
    const after = await replaceState(context, lock, nothing, { ...contentBeside(undefined, state), ...basis });
    return { after, before: null, ...kept };
  }
  const content = contentBeside(present.state, state);
  return { after: await replaceState(context, lock, present, content), before: present.state };
};

/** What a restore puts back. */
export interface Restoring {
  readonly state: State;
  /** The revision the state was kept under, when it comes from the copies. */
  readonly origin?: number;
  /** A person's own exercises; a copy has none. */
  readonly own?: readonly OwnEntry[];
}

/**
 * Puts a state in the place of the present one, as a change that `undo` takes back; a damaged file is kept aside. Own exercises
 * that are not there are added first, so that the state never names what is not there; `undo` leaves them.
 * @throws Failure (file) when the present state is from a newer fourplane or cannot be looked at, or the file of own
 * exercises cannot be used; (write) as `changeState`.
 */
export const restoreState = (
  context: Keeper,
  { state, origin, own = [] }: Restoring,
): Promise<Restored & { readonly own: BroughtBack }> =>
  withLock(context, async (lock) => {
    presentOr(context);
    const added = await addMissing(context, own);
    return { ...(await putBack(context, lock, state, origin)), own: added };
  });
