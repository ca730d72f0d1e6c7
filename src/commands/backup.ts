import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `backup`. */
export const declareBackup = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("backup")
    .description("write everything kept about you to one file, for restore here or elsewhere")
    .argument("<file>", "the file to write; - is standard output")
    .option("--force", "write over a file that is there already")
    .action(async (file, options) => {
      await launch(async (context) => (await import("./backup.run.ts")).runBackup(context, file, options));
    });
};
