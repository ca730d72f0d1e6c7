import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `undo`. */
export const declareUndo = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("undo")
    .description("take back the last change, whatever it was; again for the one before")
    .action(async () => {
      await launch(async (context) => (await import("./undo.run.ts")).runUndo(context));
    });
};
