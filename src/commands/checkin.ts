import { Option, type Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `checkin`. */
export const declareCheckin = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("checkin")
    .description("the morning after: how it is now, so that the next dose can follow")
    .option("--pain <n>", "pain this morning, 0 to 10")
    .addOption(
      new Option("--settled <answer>", "what the last session stirred up has gone").choices(["yes", "no"] as const),
    )
    .option("--flare", "it is a flare-up: clearly worse than usual")
    .option("--legs", "pain spreading further down a leg, or new numbness or weakness in it")
    .option("--screen <list>", "signs to have looked at, by their keys, or none")
    .option("--cleared", "a clinician has said that training may go on")
    .option("--toe-to-wall <left/right>", "how far the ankles bend: centimetres from toe to wall, for example 9/10.5")
    .option("--note <text>", "a note to keep with it")
    .option("--date <date>", "the morning it is about: today, yesterday, mon or YYYY-MM-DD")
    .addHelpText("after", "\nExample: fourplane checkin --pain 2 --settled yes")
    .action(async (options) => {
      await launch(async (context) => (await import("./checkin.run.ts")).runCheckin(context, options));
    });
};
