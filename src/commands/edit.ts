import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";
import { efforts } from "../domain/log/event.ts";

/** Declares `edit`. */
export const declareEdit = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("edit")
    .description("correct an entry of the log where it stands; the doses follow from the corrected log")
    .argument("[entry...]", "its id, as fourplane log shows it, or an exercise: its last entry")
    .option("--sets <list>", "what each set really was: 10,10,8, or 8@12,8@16")
    .option("--load <weight>", "what it was done with: 16kg, or none; of a band light, medium or heavy")
    .option("--effort <left>", `what was left at the end of the last set: ${efforts.join(", ")}`)
    .option("--pain <n>", "most pain, 0 to 10")
    .option("--note <text>", 'another note; "" takes it away')
    .option("--date <date>", "the day it is about: today, yesterday, mon or YYYY-MM-DD")
    .option("--delete", "take the entry out of the log")
    .option("--force", "the weight is right, though far from what you own")
    .addHelpText(
      "after",
      '\nA correction is taken back with fourplane undo.\n\nExamples:\n  $ fourplane edit e1 --sets 8,8 --effort hard\n  $ fourplane edit bird dog --note "on the mat"',
    )
    .action(async (words, options) => {
      await launch(async (context) => (await import("./edit.run.ts")).runEdit(context, words, options));
    });
};
