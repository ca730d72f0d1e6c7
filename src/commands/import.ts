import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `import`. */
export const declareImport = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("import")
    .description("read what is ticked and written in a file back, and leave the file as it is")
    .argument("<file>", "a file made with fourplane export md or sync; - is standard input")
    .option("-n, --dry-run", "show what it comes to without writing it down")
    .option("--force", "read it though it was exported from another plan")
    .addHelpText(
      "after",
      "\nThe same file a second time adds nothing; what you changed in it corrects what was written down.\nExample: fourplane import week.md --dry-run",
    )
    .action(async (file, options) => {
      await launch(async (context) => (await import("./import.run.ts")).runImport(context, file, options));
    });
};
