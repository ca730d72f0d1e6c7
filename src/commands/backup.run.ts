import { resolve } from "node:path";

import type { Context } from "../context.ts";
import { mostStateBytes } from "../domain/limits.ts";
import { safeText } from "../domain/safe-text.ts";
import { entriesIn } from "../domain/state/older-log.ts";
import { stateText } from "../domain/state/state-text.ts";
import { exit, Failure, usage } from "../failure.ts";
import { withOwn } from "../formats/person-json.ts";
import { ownEntries } from "../storage/own-entries.ts";
import { ownExercisesFile } from "../storage/own-exercises.ts";
import { readyOutput } from "../storage/output-file.ts";
import { digestOf, loadState } from "../storage/state-file.ts";
import { counted, joined } from "../words/phrasing.ts";

export interface BackupOptions {
  readonly force?: boolean | undefined;
}

/** `backup FILE|-`: the whole state and the own exercises as one document that `restore` takes. */
export const runBackup = async (context: Context, file: string, options: BackupOptions): Promise<void> => {
  if (file === "") throw usage('"" is not a file name', "fourplane backup FILE names one, for example backup.json");
  const { state, lines, file: from } = loadState(context);
  if (from === null) {
    throw new Failure(exit.file, "no-state", "there is nothing to back up yet", {
      where: context.home,
      hint: "fourplane plan makes the first week",
    });
  }
  const own = await ownEntries(context);
  const text = withOwn(stateText(state, lines, digestOf), own);
  if (Buffer.byteLength(text) > mostStateBytes) {
    throw new Failure(exit.file, "backup-size", `the backup would be larger than ${mostStateBytes / 1e6} MB`, {
      where: ownExercisesFile(context),
      hint: "copy this file by hand, move it away and run the command again",
    });
  }
  if (file === "-") return context.out(text.trimEnd());
  readyOutput(context, file, { force: options.force === true }).write(text);
  const entries = entriesIn(state);
  if (context.json) {
    context.out(
      JSON.stringify({
        schema: "fourplane/backup@1",
        file: resolve(context.world.cwd, file),
        revision: state.revision,
        entries,
        ownExercises: own.length,
      }),
    );
    return;
  }
  const held = [
    counted(entries, "log entry", "log entries"),
    ...(own.length === 0 ? [] : [counted(own.length, "own exercise")]),
  ];
  context.out(safeText(`Backed up to ${file}: ${joined(held, ", ")}.`));
};
