import { Option, type Command } from "@commander-js/extra-typings";

import { roles } from "../domain/catalog/entry.ts";
import { modes, planes } from "../domain/spine.ts";
import type { Launch } from "../context.ts";
import type { CatalogImportOptions } from "./catalog-import.run.ts";

/** Declares `catalog lint|coverage|import|review|schema`. */
export const declareCatalog = (program: Command<[], any>, launch: Launch): void => {
  const catalog = program
    .command("catalog")
    .description("check and describe exercise catalogs, and make one of another program's");
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
    .command("import")
    .description("make a catalog of another program's: its exercises, tagged by plane, mode and level")
    .argument(
      "<file>",
      "JSON of free-exercise-db, open-exercise-db, wger and others, or CSV with a heading; - is standard input",
    )
    .option("-o, --output <file>", "where the catalog goes (default: standard output)")
    .addOption(new Option("--trust <how>", "low: guesses are planned like the rest").choices(["high", "low"]))
    .option("--partial", "take what can be used where some of it cannot")
    .option("--any-licence", "take entries too whose licence forbids hand-outs")
    .option("--language <code>", "names and steps in this language where there are several (default: en)")
    .option("--answers <file>", "what you said in review (default: beside the output, NAME.review.json)")
    .option("--force", "write over a file that holds more than an earlier import")
    .action(async (file, options) => {
      await launch(async (context) =>
        (await import("./catalog-import.run.ts")).runCatalogImport(context, file, options as CatalogImportOptions),
      );
    });
  catalog
    .command("review")
    .description("say what the guessed exercises of an imported catalog train; it is kept beside the catalog")
    .argument("[id]", "one exercise, by name or by its id in the catalog it comes from")
    .addOption(new Option("--plane <plane>", "the plane it trains first").choices(planes))
    .addOption(new Option("--mode <mode>", "whether the spine moves, or resists").choices(modes))
    .addOption(new Option("--role <role>", "what it is for; out leaves it out").choices([...roles, "out"] as const))
    .option("--answers <file>", "where it is kept (default: beside the catalog, NAME.review.json)")
    .action(async (id, options) => {
      await launch(async (context) => (await import("./catalog-review.run.ts")).runCatalogReview(context, id, options));
    });
  catalog
    .command("schema")
    .description("print the JSON Schema of a catalog, for editors")
    .option("--figures", "that of a file of figures")
    .action(async (options) => {
      await launch(async (context) => (await import("./catalog.run.ts")).runCatalogSchema(context, options));
    });
};
