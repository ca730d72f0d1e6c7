import { Option, type Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

const output = ["-o, --output <file>", "the file to write; - or nothing is standard output"] as const;
const from = ["--from <date>", "a week by any of its days: this one, the next or the one before"] as const;
const session = ["--session <date>", "one session only, by the date it stands on"] as const;
const force = ["--force", "write over a file that is not an export of this kind"] as const;

/** Declares `export md|html|ics|csv|json|svg`. */
export const declareExport = (program: Command<[], any>, launch: Launch): void => {
  const group = program
    .command("export")
    .description("take the plan away: Markdown, a hand-out, a calendar, tables, everything; and pictures of exercises");
  group
    .command("md")
    .description("the week as Markdown with boxes to tick; fourplane import reads them back")
    .option(...output)
    .option(...from)
    .option(...session)
    .addOption(new Option("--full", "how and why of every exercise (the default)").conflicts(["short", "onePage"]))
    .addOption(new Option("--short", "boxes and doses, without how and why").conflicts("onePage"))
    .option("--one-page", "one line an exercise")
    .addOption(
      new Option(
        "--flavour <name>",
        "github folds with HTML and marks with hidden comments; obsidian with what it hides and folds; plain has neither",
      ).choices(["github", "obsidian", "plain"]),
    )
    .addOption(
      new Option(
        "--figures <folder>",
        "pictures of the exercises into a folder beside the file, linked where they are described",
      ).conflicts(["short", "onePage"]),
    )
    .addOption(new Option("--weeks <count>", "2 also writes the week before, behind it").choices(["1", "2"]))
    .option(...force)
    .addHelpText("after", "\nExample: fourplane export md -o week.md   tick the boxes, then: fourplane import week.md")
    .action(async (options) => {
      await launch(async (context) => (await import("./export-md.run.ts")).runExportMd(context, options));
    });
  group
    .command("html")
    .description("the week as a hand-out in one file, for a screen or for paper")
    .option(...output)
    .option("--from <date>", `${from[1]}; a name here is who it is from`)
    .option(...session)
    .option("--for <name>", "who gets it")
    .option("--by <name>", "who hands it out")
    .option("--note <text>", "a message to print on it")
    .addOption(new Option("--paper <size>", "a4 or letter (default: by your locale)").choices(["a4", "letter"]))
    .option("--short", "one page: the days with boxes, and pictures as room allows")
    .option("--large", "large print and boxes, as at 65 and over")
    .option(...force)
    .action(async (options) => {
      await launch(async (context) => (await import("./export-html.run.ts")).runExportHtml(context, options));
    });
  group
    .command("ics")
    .description("the sessions of the week as events for a calendar")
    .option(...output)
    .option(...from)
    .option(...session)
    .option("--at <times>", "when sessions start, by your clock: 07:30, or mon=07:30,wed=18:00 (at first 07:00)")
    .option("--alarm <minutes>", "a reminder so many minutes before, 0 to 1440")
    .option(
      "--checkins [time]",
      "an event for the check-in of the morning after each session, at 08:00 or the time given",
    )
    .option(...force)
    .addHelpText(
      "after",
      `
Import it again whenever the plan has changed: an event is known by its date, so that it is updated, and what is no longer planned is cancelled.
--at, --alarm and --checkins are remembered, and none forgets each; what is over stays at its time. Times have no zone: 07:30 is 07:30 wherever you are.`,
    )
    .action(async (options) => {
      await launch(async (context) => (await import("./export-ics.run.ts")).runExportIcs(context, options));
    });
  group
    .command("csv")
    .description("the plan, the log or every set as a table")
    .argument("[what]", "plan (the default), log, or sets: a row a set and side, to add up")
    .option(...output)
    .option(...from)
    .option(...session)
    .option("--excel", "for a double click: semicolons, and the decimal comma where your locale has one")
    .option(...force)
    .addHelpText(
      "after",
      `
In sets, done and planned are reps, seconds or metres, as unit says: seconds of all holds of a set, and of what is counted in minutes too. An exercise with sides has two rows a set, left and right; one without has one, of both. A set that was asked for and left out has 0 done; what nobody said is empty. load is that of one hand, load_kg the same in kg.

Example: fourplane export csv sets -o sets.csv
  duckdb -c "select exercise, unit, sum(done) from 'sets.csv' group by all"`,
    )
    .action(async (what, options) => {
      await launch(async (context) => (await import("./export-csv.run.ts")).runExportCsv(context, what, options));
    });
  group
    .command("json")
    .description("everything kept about you, for fourplane restore FILE on another machine")
    .option("--plan", "only the week, as plan --json prints it")
    .addOption(new Option("--names", "with what the exercises are called and train").conflicts("plan"))
    .addOption(
      new Option("--schema", "print what the export is made of, as a JSON Schema").conflicts(["plan", "names"]),
    )
    .option(...output)
    .option(...from)
    .option(...session)
    .option(...force)
    .action(async (options) => {
      await launch(async (context) => (await import("./export-json.run.ts")).runExportJson(context, options));
    });
  group
    .command("svg")
    .description("pictures of exercises, a file each, for paper and pages")
    .argument("<id...>", "any unambiguous part of an exercise's id, name or alias")
    .option("-o, --output <folder>", "the folder to write into; one picture alone may go to standard output")
    .option("--other-side", "show the other side")
    .option(...force)
    .action(async (ids, options) => {
      await launch(async (context) => (await import("./export-svg.run.ts")).runExportSvg(context, ids, options));
    });
};
