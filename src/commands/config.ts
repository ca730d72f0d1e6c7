import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `config get|set|unset|list|path`. */
export const declareConfig = (program: Command<[], any>, launch: Launch): void => {
  const config = program
    .command("config")
    .description("what is remembered about you, to look at and to change one by one");
  config
    .command("list")
    .description("every setting and its value")
    .action(async () => {
      await launch(async (context) => (await import("./config.run.ts")).runConfigList(context));
    });
  config
    .command("get")
    .description("one setting, written as set takes it")
    .argument("<key>", "a setting, as config list names it")
    .action(async (key) => {
      await launch(async (context) => (await import("./config.run.ts")).runConfigGet(context, key));
    });
  config
    .command("set")
    .description("change a setting; the value is what the flag of the same name takes")
    .argument("<key>", "a setting, as config list names it")
    .argument("[value...]", "its new value; of catalogs the files")
    .addHelpText(
      "after",
      "\nExamples:\n  $ fourplane config set minutes 30\n  $ fourplane config set equipment band,kettlebell:8:12\n  $ fourplane config set catalogs my-exercises.json      in use with every command from then on",
    )
    .action(async (key, words) => {
      await launch(async (context) => (await import("./config.run.ts")).runConfigSet(context, key, words));
    });
  config
    .command("unset")
    .description("forget a setting, or bring back its default")
    .argument("<key>", "a setting, as config list names it")
    .action(async (key) => {
      await launch(async (context) => (await import("./config.run.ts")).runConfigUnset(context, key));
    });
  config
    .command("path")
    .description("the file that all of it is in")
    .action(async () => {
      await launch(async (context) => (await import("./config.run.ts")).runConfigPath(context));
    });
};
