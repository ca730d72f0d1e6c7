import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

const what = "flexion, extension, rotation or side-bending, with :move or :resist for one mode; or all";

/** Declares `pause` and `resume`. */
export const declarePause = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("pause")
    .description("put a direction, or the whole plan, on hold until a date")
    .argument("[what]", `${what} (default)`)
    .option("--until <date>", "the day it goes on again: mon, in 2 weeks, or YYYY-MM-DD")
    .option("--note <text>", "a note to keep with it")
    .addHelpText("after", '\nExample: fourplane pause flexion:move --until "in 2 weeks"')
    .action(async (text, options) => {
      await launch(async (context) => (await import("./pause.run.ts")).runPause(context, text, options));
    });
  program
    .command("resume")
    .description("end a pause before its date")
    .argument("[what]", `${what}; left out: all that is on hold`)
    .action(async (text) => {
      await launch(async (context) => (await import("./pause.run.ts")).runResume(context, text));
    });
};
