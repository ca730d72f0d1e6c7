import { Argument, type Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";
import { shells } from "../words/shells.ts";

/** Declares `completion`. */
export const declareCompletion = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("completion")
    .description(
      "the TAB key completes commands, flags, values and today's exercises; without a shell: how to install it",
    )
    .addArgument(new Argument("[shell]", "whose script to print").choices(shells))
    .addHelpText("after", "\nExample: fourplane completion      the one line for each shell that installs it")
    .action(async (shell) => {
      await launch(async (context) => (await import("./completion.run.ts")).runCompletion(context, shell));
    });
};
