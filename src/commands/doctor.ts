import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `doctor`. */
export const declareDoctor = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("doctor")
    .description("check your files and name everything that is not as it should be")
    .option("--fix", "put right what can be: a damaged state is kept aside, the newest good copy comes back")
    .action(async (options) => {
      await launch(async (context) => (await import("./doctor.run.ts")).runDoctor(context, options));
    });
};
