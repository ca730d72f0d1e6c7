import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `progress [ID]`. */
export const declareProgress = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("progress")
    .description("charts of load per plane, sessions done and pain; of one exercise its doses and its ladder")
    .argument("[id...]", "one exercise, by its number in today's list or any unambiguous part of its name")
    .option("--weeks <n>", "how many weeks back, 1 to 520 (default: 12)")
    .action(async (ids, options) => {
      await launch(async (context) => (await import("./progress.run.ts")).runProgress(context, ids, options));
    });
};
