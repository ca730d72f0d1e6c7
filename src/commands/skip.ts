import { Option, type Command } from "@commander-js/extra-typings";

import { skipReasons } from "../domain/log/event.ts";
import type { Launch } from "../context.ts";

/** Declares `skip`. */
export const declareSkip = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("skip")
    .description("leave out today's session or a part of it; a skip is neither done nor failed")
    .argument(
      "[id...]",
      "exercises of the session; none: all that is still open in it, or what you tick off in a terminal",
    )
    .addOption(new Option("--reason <why>", "why it was left out").choices(skipReasons))
    .option("--note <text>", "a note to keep with it")
    .option("--date <date>", "the day of the session: today, yesterday, mon or YYYY-MM-DD")
    .addHelpText("after", "\nExample: fourplane skip 2 --reason equipment")
    .action(async (ids, options) => {
      await launch(async (context) => (await import("./skip.run.ts")).runSkip(context, ids, options));
    });
};
