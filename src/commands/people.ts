import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `people list|use|add|rename|remove|restore`. */
export const declarePeople = (program: Command<[], any>, launch: Launch): void => {
  const people = program.command("people").description("several people on one computer, each with a plan of their own");
  people
    .command("list")
    .description("who is here, and who is in use")
    .action(async () => {
      await launch(async (context) => (await import("./people.run.ts")).runPeopleList(context));
    });
  people
    .command("use")
    .description("whose plan and log the commands act on from now on")
    .argument("<name>", "somebody added before, or default")
    .action(async (name) => {
      await launch(async (context) => (await import("./people.run.ts")).runPeopleUse(context, name));
    });
  people
    .command("add")
    .description("add somebody; people use NAME changes over to them")
    .argument("<name>", "1 to 40 letters, digits, - and _")
    .action(async (name) => {
      await launch(async (context) => (await import("./people.run.ts")).runPeopleAdd(context, name));
    });
  people
    .command("rename")
    .description("another name for somebody; their plan and log go with it")
    .argument("<name>", "somebody added before")
    .argument("<new-name>", "1 to 40 letters, digits, - and _")
    .action(async (name, next) => {
      await launch(async (context) => (await import("./people.run.ts")).runPeopleRename(context, name, next));
    });
  people
    .command("remove")
    .description("take somebody off the list; all of theirs is kept, and people restore NAME brings it back")
    .argument("<name>", "somebody added before")
    .option("--force", "ask nothing")
    .action(async (name, options) => {
      await launch(async (context) => (await import("./people.run.ts")).runPeopleRemove(context, name, options));
    });
  people
    .command("restore")
    .description("bring back somebody who was removed")
    .argument("<name>", "the name they had")
    .action(async (name) => {
      await launch(async (context) => (await import("./people.run.ts")).runPeopleRestore(context, name));
    });
};
