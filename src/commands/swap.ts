import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `swap`. */
export const declareSwap = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("swap")
    .description("replace an exercise in the rest of this week by one that trains the same")
    .argument(
      "[id...]",
      "the exercise to replace, by its number in today's list or any part of its name, then what comes in its place; what is left out a terminal asks",
    )
    .addHelpText("after", "\nExample: fourplane swap 2")
    .action(async (ids) => {
      await launch(async (context) => (await import("./swap.run.ts")).runSwap(context, ids));
    });
};
