import { Option, type Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";
import { cautionHelp } from "../words/cautions.ts";

const collect = (text: string, before: readonly string[] | undefined): readonly string[] => {
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  // A list of nothing is a mistake, and whoever looks the names up says so.
  return [...(before ?? []), ...(parts.length === 0 ? [""] : parts)];
};

const many = (flags: string, description: string) => new Option(flags, description).argParser(collect);

/** Declares `plan` and `plan why`. */
export const declarePlan = (program: Command<[], any>, launch: Launch): void => {
  const plan = program
    .command("plan")
    .description("show this week's plan, making it first when there is none")
    .option("--new", "make the week again from today on; days before stay as they are")
    .option("--from <date>", "seven new days from this one on: today, mon or YYYY-MM-DD")
    .option("--days <list>", "training days: mon,wed,fri, tue-thu, or daily")
    .option("--minutes <n>", "minutes a session may take, 5 to 240")
    .option("--equipment <list>", "what you own, with weights after colons: band,kettlebell:8:12:16; or none")
    .option("--level <n>", "1 gentle start … 5 very technical")
    .option("--units <unit>", "kg or lb")
    .option("--avoid <list>", "what to leave out, by caution (below) or in words: flex,grip; or none")
    .option("--tolerance <list>", "how a direction feels: flexion:move=sensitive,rotation=paused; or none")
    .option("--seed <n>", "another equally good week: 0, 1, 2 …")
    .addOption(many("--lock <id...>", "keep this exercise of the current week where it stands; repeatable"))
    .addOption(many("--require <id...>", "have this exercise in the week; repeatable"))
    .addOption(many("--exclude <id...>", "never plan this exercise; remembered; repeatable"))
    .addOption(many("--allow <id...>", "plan an excluded exercise again; repeatable"))
    .option("-n, --dry-run", "show the week without keeping it")
    .addHelpText(
      "after",
      "\nA flag that describes you (days, minutes, equipment, level, units, avoid, tolerance, exclude) is remembered.\nExample: fourplane plan --new --days mon,thu --minutes 20 --equipment band,kettlebell:8:12",
    )
    .addHelpText("after", cautionHelp)
    .action(async (options) => {
      await launch(async (context) => (await import("./plan.run.ts")).runPlan(context, options));
    });
  plan
    .command("why")
    .description("why the week, or one exercise, came out as it did, and what was left out")
    .argument("[id...]", "one exercise, by its number in today's list or any unambiguous part of its name")
    .option("--verbose", "the points that the week was chosen by, too")
    .action(async (ids, options) => {
      await launch(async (context) => (await import("./plan-why.run.ts")).runPlanWhy(context, ids, options));
    });
  plan
    .command("diff")
    .description("what changed from the week before to this one, and why")
    .action(async () => {
      await launch(async (context) => (await import("./plan-diff.run.ts")).runPlanDiff(context));
    });
};
