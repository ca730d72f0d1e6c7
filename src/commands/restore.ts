import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `restore`. */
export const declareRestore = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("restore")
    .description("list the copies that are kept, or bring one back; undo takes that back")
    .argument("[file]", "a file made with backup; - is standard input")
    .option("--latest", "bring back the newest copy that can be read")
    .option("--revision <n>", "bring back the copy of this revision")
    .action(async (file, options) => {
      await launch(async (context) => (await import("./restore.run.ts")).runRestore(context, file, options));
    });
};
