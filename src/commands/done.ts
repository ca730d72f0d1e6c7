import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";
import { efforts } from "../domain/log/event.ts";
import { effortChoice } from "../words/effort.ts";

/** Declares `done`. */
export const declareDone = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("done")
    .description("check off today's session, whole or in part, or anything else you did")
    .argument("[id...]", "exercises, by any unambiguous part of their names; none or all: what is still open")
    .option(
      "--sets <list>",
      "what each set really was: 10,10,8, left/right 10/9,10/9, or with a weight each 8@12,8@16; of short holds how many, 6,4,2, or 60s,40s,20s",
    )
    .option("--load <weight>", "what it was done with: 16kg, or none; of a band light, medium or heavy")
    .option("--effort <left>", `what was left at the end of the last set: ${efforts.join(", ")}`)
    .option("--pain <n>", "most pain while doing it, 0 to 10")
    .option("--flare", "it is a flare-up: clearly worse than usual")
    .option("--legs", "pain spreading further down a leg, or new numbness or weakness in it")
    .option("--note <text>", "a note to keep with it")
    .option("--date <date>", "the day it was done: today, yesterday, mon or YYYY-MM-DD")
    .option("--force", "the weight is right, though far from what you own")
    .option("--replace", "say an entry of that day anew, instead of adding a second one")
    .option("-y, --yes", "all that is open was done as planned; no question is asked")
    .option("--short", "the ten-minute version of today was done")
    .addHelpText(
      "after",
      `\nWhat was left at the end of the last set:\n${efforts.map((effort) => `  ${effortChoice(effort)}`).join("\n")}\n\nExamples:\n  $ fourplane done                                    all that is open\n  $ fourplane done 1 3                                two of them, as fourplane today numbers them\n  $ fourplane done bird dog --sets 8,8,6              one of them, as it really went\n  $ fourplane done goblet squat --sets 8@8,8@12       with a weight for each set\n  $ fourplane done --effort right --pain 2 --date yesterday`,
    )
    .action(async (ids, options) => {
      const isAll = ids.length === 1 && ids[0]?.toLowerCase() === "all";
      const [named, settled] = isAll ? [[], { ...options, yes: true as const }] : [ids, options];
      await launch(async (context) => (await import("./done.run.ts")).runDone(context, named, settled));
    });
};
