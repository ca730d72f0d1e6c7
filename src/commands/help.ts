import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `help [TOPIC]`. */
export const declareHelp = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("help")
    .description(
      "how a command is used, or a topic: planes, effort, names, avoid, catalog-format, environment, exit-codes",
    )
    .argument("[topic...]", "a command such as plan or plan why, or a topic")
    .action(async (words) => {
      await launch(async (context) => (await import("./help.run.ts")).runHelp(context, program, words));
    });
};
