import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

/** Declares `catalog lint|coverage|schema`. */
export const declareCatalog = (program: Command<[], any>, launch: Launch): void => {
  const catalog = program.command("catalog").description("check and describe exercise catalogs");
  catalog
    .command("lint")
    .description("check a file of exercises or figures and name every problem with its line")
    .argument("<file>", "a file of exercises or of figures; - is standard input")
    .action(async (file) => {
      await launch(async (context) => (await import("./catalog.run.ts")).runCatalogLint(context, file));
    });
  catalog
    .command("coverage")
    .description("which planes and modes can be trained, with what and from which level")
    .option("--equipment <list>", "as if you owned these, for example band,kettlebell; or none (default: your profile)")
    .option("--level <n>", "up to this level, 1 to 5 (default: your profile)")
    .action(async (options) => {
      await launch(async (context) => (await import("./catalog-coverage.run.ts")).runCatalogCoverage(context, options));
    });
  catalog
    .command("schema")
    .description("print the JSON Schema of a catalog, for editors")
    .option("--figures", "that of a file of figures")
    .action(async (options) => {
      await launch(async (context) => (await import("./catalog.run.ts")).runCatalogSchema(context, options));
    });
};
