import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `start`. */
export const declareStart = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("start")
    .description("leads you through today's session: picture, timers, sides, rests; goes on where you left it")
    .argument("[id...]", "exercises, by any unambiguous part of their names; none: what is still open")
    .option("--short", "the ten-minute version of today")
    .option("--own-pace", "you count the reps, also where an exercise has a tempo")
    .option(
      "--say <command>",
      "a command that speaks what comes, such as espeak-ng, say or spd-say; remembered; none ends it",
    )
    .addHelpText(
      "after",
      "\nEach set is saved once it is done. --quiet rings no bell, --plain writes a line for each change instead of a picture.\n\nExamples:\n  $ fourplane start\n  $ fourplane start bird dog\n  $ fourplane start --say espeak-ng",
    )
    .action(async (ids, options) => {
      await launch(async (context) => (await import("./start.run.ts")).runStart(context, ids, options));
    });
};
