import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `swap`. */
export const declareSwap = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("swap")
    .description("replace an exercise in the rest of this week by one that trains the same")
    .argument("[id]", "the exercise to replace, by any unambiguous part of its name; left out: a terminal asks")
    .argument("[other]", "what comes in its place; left out: the exercises that could")
    .addHelpText("after", "\nExample: fourplane swap pallof-press half-kneeling")
    .action(async (from, to) => {
      await launch(async (context) => (await import("./swap.run.ts")).runSwap(context, from, to));
    });
};
