import { Option, type Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `today`. */
export const declareToday = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("today")
    .description("today's session with today's doses; on a day off the next one and what is still open")
    .option("--date <date>", "another day: tomorrow, mon or YYYY-MM-DD")
    .option("--short", "the ten-minute version, for the directions trained least this week")
    .option("--lighter", "a bad day: the lighter version of this session, without pain or skip")
    .option("--no-lighter", "puts a lighter week off by a week, once; a lighter day is a usual one again")
    .option("--why", "why each number is what it is, and what would move it")
    .option("--verbose", "with --why: the name of the rule behind each number")
    .option("--how", "how each exercise looks and is done, step by step in short")
    .option("--move [date]", "do a missed session today: the one of this date, or the oldest open one")
    .addOption(
      new Option("--prompt", "one short line for the prompt of a shell, or none; writes nothing").conflicts([
        "date",
        "short",
        "lighter",
        "why",
        "how",
        "move",
      ]),
    )
    .addHelpText(
      "after",
      "\nExample: fourplane today --how\n         fourplane today --date tomorrow\nIn the prompt of bash: PS1='$(fourplane today --prompt) \\$ '",
    )
    .action(async ({ prompt, ...options }) => {
      if (prompt === true)
        return launch(async (context) => (await import("./today-prompt.run.ts")).runTodayPrompt(context));
      await launch(async (context) => (await import("./today.run.ts")).runToday(context, options));
    });
};
