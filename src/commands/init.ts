import { Option, type Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";
import { cautionHelp } from "../words/cautions.ts";

/** Declares `init`. */
export const declareInit = (program: Command<[], any>, launch: Launch): void => {
  program
    .command("init")
    .description("tell who the plan is for, or change it: days, equipment, experience, what feels bad or good")
    .option("-y, --yes", "ask nothing: what is not given keeps its saved or default value")
    .option("--days <list>", "training days, for example mon,wed,fri")
    .option("--minutes <n>", "minutes a session may take, 5 to 240")
    .option("--equipment <list>", "what you own, with weights after colons: band,kettlebell:8:12:16; or none")
    .option("--units <unit>", "kg or lb (default: as where you live)")
    .addOption(new Option("--level <n>", "1 gentle start … 5 very technical").conflicts("experience"))
    .option("--experience <word>", "new, some, regular or trained: levels 1 to 4")
    .option("--avoid <list>", "what to leave out, by caution (below) or in words: flex,grip; or none")
    .option("--tolerance <list>", "how a direction feels: flexion:move=sensitive,rotation=paused; or none")
    .option("--relief <plane>", "the direction that feels good: flexion, extension, rotation, side-bending; or none")
    .option("--usual-pain <n>", "back pain on a usual day, 0 to 10")
    .option("--age <band>", "under-18, 18-64 or 65+")
    .option("--screen <list>", "health questions that are true, by key, for example fever,night-pain; or none")
    .option("--deload-every <weeks>", "a lighter week every 4 to 8 weeks; 0 for never")
    .addHelpText(
      "after",
      "\nExample: fourplane init --yes --days mon,thu --minutes 20 --equipment band --experience new --screen none",
    )
    .addHelpText("after", cautionHelp)
    .action(async (options) => {
      await launch(async (context) => (await import("./init.run.ts")).runInit(context, options));
    });
};
