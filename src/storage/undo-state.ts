import { existsSync } from "node:fs";

import { contentOf, emptyState, type State } from "../domain/state/state.ts";
import { exit, Failure, usage } from "../failure.ts";
import { backupFile, revisionOf } from "./backups.ts";
import { replaceState, withLock, type Keeper } from "./change-state.ts";
import { loadState, loadStateFile } from "./state-file.ts";
import { placeOfState } from "./state-place.ts";

export interface Undone {
  readonly before: State;
  /** As it was written: with a revision of its own, and the one it came from as its basis. */
  readonly after: State;
}

/** The content before a revision. Before the first one there is nothing. */
const contentBefore = (folder: string, revision: number): { readonly state: State; readonly basis: number } => {
  const file = backupFile(folder, revision - 1);
  const found = loadStateFile(file);
  if (found !== undefined) return { state: found.state, basis: found.state.basis ?? revision - 1 };
  if (revision === 1) return { state: emptyState, basis: 0 };
  throw new Failure(exit.file, "no-backup", "nothing more can be taken back: the copy from before is not there", {
    where: file,
    hint: "fourplane restore lists the copies that are kept",
  });
};

const nothingKept = () => usage("there is nothing to take back", "fourplane log shows what is kept");

/**
 * Takes back the last change. An undone state names the revision its content is from, so that the next undo takes back
 * the change before that one.
 * @throws Failure (usage) when nothing was changed yet, (file) when the copy from before is not there or not good.
 */
export const undoLast = async (context: Keeper): Promise<Undone> => {
  // No folder is made where nothing is kept.
  if (!existsSync(context.home)) throw nothingKept();
  return withLock(context, async (lock) => {
    const before = loadState(context);
    const { file, state } = before;
    const { backups } = placeOfState(context);
    const origin = state.basis ?? revisionOf(backups, file?.path, state.revision);
    if (file === null || origin === 0) throw nothingKept();
    const { state: content, basis } = contentBefore(backups, origin);
    // What a calendar was told it knows, whatever is taken back here.
    const { calendar: _older, ...rest } = contentOf(content);
    const told = state.calendar === undefined ? {} : { calendar: state.calendar };
    const after = await replaceState(context, lock, before, { ...rest, ...told, basis }, true);
    return { before: state, after };
  });
};
