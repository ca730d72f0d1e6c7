import { Option, type Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `sync`. */
export const declareSync = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("sync")
    .description("keep one Markdown file and the plan the same: reads what you wrote in it, then brings it up to date")
    .argument("<file>", "the file; it is made where there is none")
    .option("-n, --dry-run", "show what it comes to without writing anything")
    .option("--again", "write down again what is ticked in it and was taken out of the log since")
    .option("--force", "take over a file of another plan")
    .addOption(new Option("--short", "a new file: without how and why"))
    .addOption(new Option("--flavour <name>", "a new file: for which app").choices(["github", "obsidian"]))
    .addHelpText(
      "after",
      "\nAgain and again, as you go: nothing is written down twice, and your own words stay where they are.\nExample: fourplane sync back.md",
    )
    .action(async (file, options) => {
      await launch(async (context) => (await import("./sync.run.ts")).runSync(context, file, options));
    });
};
