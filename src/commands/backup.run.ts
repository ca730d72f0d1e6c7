import { resolve } from "node:path";

import type { Context } from "../context.ts";
import { safeText } from "../domain/safe-text.ts";
import { entriesIn } from "../domain/state/older-log.ts";
import { stateText } from "../domain/state/state-text.ts";
import { exit, Failure, usage } from "../failure.ts";
import { readyOutput } from "../storage/output-file.ts";
import { digestOf, loadState } from "../storage/state-file.ts";
import { counted } from "../words/phrasing.ts";

export interface BackupOptions {
  readonly force?: boolean | undefined;
}

/** `backup FILE|-`: the whole state as one document that `restore` takes. */
export const runBackup = async (context: Context, file: string, options: BackupOptions): Promise<void> => {
  if (file === "") throw usage('"" is not a file name', "fourplane backup FILE names one, for example backup.json");
  const { state, lines, file: from } = loadState(context);
  if (from === null) {
    throw new Failure(exit.file, "no-state", "there is nothing to back up yet", {
      where: context.home,
      hint: "fourplane plan makes the first week",
    });
  }
  const text = stateText(state, lines, digestOf);
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
      }),
    );
    return;
  }
  context.out(safeText(`Backed up to ${file}: ${counted(entries, "log entry", "log entries")}.`));
};
