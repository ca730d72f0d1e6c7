import { Option, type Command } from "@commander-js/extra-typings";

import { measures, roles } from "../domain/catalog/entry.ts";
import { modes, planes } from "../domain/spine.ts";
import type { Launch } from "../context.ts";

const withFilters = (command: Command) =>
  command
    .addOption(new Option("--plane <plane>", "only exercises that train this plane first").choices(planes))
    .addOption(new Option("--mode <mode>", "only exercises in which the spine moves, or resists").choices(modes))
    .addOption(new Option("--role <role>", "only exercises with this role").choices(roles))
    .option("--equipment <list>", "only what can be done with these, for example band,kettlebell; or none")
    .option("--level <range>", "only this level, or a range such as 1-3");

/** Declares `exercises list|show|search|add`. */
export const declareExercises = (program: Command<[], any>, launch: Launch): void => {
  const exercises = program
    .command("exercises")
    .description("browse the catalog and add to it: list, show, search, add");
  withFilters(exercises.command("list").description("list exercises, those of one plane and mode together")).action(
    async (filters) => {
      await launch(async (context) => (await import("./exercises.run.ts")).runExercisesList(context, filters));
    },
  );
  exercises
    .command("show")
    .description("exercises whole: what they look like, how to do them, easier and harder, when to stop")
    .argument("<id...>", "exercises, by number of today's list or any unambiguous part of their names")
    .option("--play", "it moves at the tempo of the exercise until you press a key")
    .option("--still", "nothing moves, whatever else is asked: the start and the end")
    .action(async (ids, options) => {
      await launch(async (context) => (await import("./exercises.run.ts")).runExercisesShow(context, ids, options));
    });
  withFilters(exercises.command("search").description("search names, aliases and muscles; typing errors are forgiven"))
    .argument("<words...>", "what to look for")
    .action(async (words, filters) => {
      await launch(async (context) =>
        (await import("./exercises.run.ts")).runExercisesSearch(context, words.join(" "), filters),
      );
    });
  exercises
    .command("add")
    .description("add an exercise of your own, which is always in use from then on; asks, or takes flags")
    .argument("[name...]", "what it is called")
    .addOption(new Option("--plane <plane>", "the plane it trains first").choices(planes))
    .addOption(new Option("--mode <mode>", "whether the spine moves, or resists").choices(modes))
    .addOption(new Option("--role <role>", "what it is for (default: trunk)").choices(roles))
    .option("--level <n>", "how hard it is, 1 to 5 (default: 3)")
    .option("--equipment <list>", "all that it needs, for example dumbbell,bench; or none (default)")
    .addOption(new Option("--measure <what>", "what is counted (default: by its name)").choices(measures))
    .option("--per-side", "left and right are done one after the other")
    .option(
      "--cautions <list>",
      "who may want to leave it out, for example wrist,knee; or none (default: by what it trains)",
    )
    .option("--muscles <list>", "the muscles that work")
    .option("--step <text>", "how it is done; repeatable", (text: string, before?: readonly string[]) => [
      ...(before ?? []),
      text,
    ])
    .option("--why <text>", "what it is good for")
    .action(async (words, options) => {
      await launch(async (context) =>
        (await import("./exercises-add.run.ts")).runExercisesAdd(context, words, options),
      );
    });
};
