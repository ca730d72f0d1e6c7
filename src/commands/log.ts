import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `log`. */
export const declareLog = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("log")
    .description("what was done, skipped and said, oldest first")
    .option("-n, --last <count>", "only the last so many entries (as text: 20 when not said)")
    .option("--exercise <id...>", "only this exercise, by its number in today's list or any part of its name")
    .option("--since <date>", "only from this day on: mon, or YYYY-MM-DD")
    .addHelpText("after", "\nExample: fourplane log -n 50 --exercise bird-dog")
    .action(async (options) => {
      await launch(async (context) => (await import("./log.run.ts")).runLog(context, options));
    });
};
