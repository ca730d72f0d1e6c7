import { Command, CommanderError, Option } from "@commander-js/extra-typings";

import packageJson from "../package.json" with { type: "json" };
import { commandNames, declareCommands } from "./commands/all-commands.ts";
import { createContext, widthOf, type Launch, type World } from "./context.ts";
import { quoted, safeText } from "./domain/safe-text.ts";
import { helpItem, helpText } from "./terminal/help-text.ts";
import { exit, usage } from "./failure.ts";
import { reportFailure } from "./report-failure.ts";
import { ownExercises } from "./storage/own-exercises.ts";
import { placeOf } from "./storage/people-file.ts";

const examples = `
Examples:
  $ fourplane init                                  a minute of questions, then your week
  $ fourplane plan                                  this week, made when there is none yet
  $ fourplane plan --new --days mon,thu --minutes 30 --equipment band,kettlebell:8:12
  $ fourplane today --why                           today's session, and where its numbers come from
  $ fourplane start                                 be led through it, step by step
  $ fourplane done --effort right --pain 1          check it off
  $ fourplane plan why pallof-press                 why it is in the week, or why not
  $ fourplane exercises search "bird dog"
  $ fourplane catalog coverage --equipment band     what can be trained with what you own

Exit codes: 0 done · 1 a bug · 2 usage · 3 a file cannot be used · 4 a plane is not covered · 5 cannot write · 130 cancelled

General exercise planning for adults, a training principle and not medical advice. Everything stays on this computer.`;

/** `--catalog --json`: a flag where a value belongs was not meant as one. Values may begin with a hyphen all the same. */
const refuseFlagsAsValues = (command: Command<any, any, any>, program: Command<any, any, any>): void => {
  const flags = new Set(["-h", "--help"]);
  for (const { long, short } of [...program.options, ...command.options])
    [long, short].forEach((flag) => flag !== undefined && flag !== null && flags.add(flag));
  for (const option of command.options) {
    if (!option.required) continue;
    command.on(`option:${option.name()}`, (value: unknown) => {
      if (typeof value === "string" && flags.has(value))
        throw usage(
          `${option.long ?? option.flags} needs a value, and ${value} is a flag`,
          `expected ${option.flags}; --help says more`,
        );
    });
  }
  for (const each of command.commands) refuseFlagsAsValues(each, program);
};

const createProgram = async (world: World, argv: readonly string[], json: boolean, finish: (code: number) => void) => {
  const width = () => widthOf(world);
  const isPlain = argv.includes("--plain") || world.env["TERM"] === "dumb";
  const writeOut = (text: string) => world.stdout(helpText(text, width(), isPlain));
  const writeErr = (text: string) => {
    if (!json) world.stderr(text.split("\n").map(safeText).join("\n"));
  };
  const program = new Command("fourplane")
    .description("A weekly plan for a back that copes with daily life: all four spinal planes, in small steps.")
    .version(packageJson.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .configureOutput({
      writeOut,
      writeErr,
      outputError: () => undefined,
      getOutHelpWidth: width,
      getErrHelpWidth: width,
    })
    .configureHelp({ formatItem: helpItem })
    .exitOverride()
    .option("--json", "print one JSON value instead of text")
    .option("--plain", "ASCII only: no colour, no boxes, no symbols")
    .option("--no-color", "no colour (NO_COLOR is honoured too)")
    .option("--no-input", "never ask a question")
    .option("-q, --quiet", "no notes, only the result and errors")
    .addOption(
      new Option(
        "--catalog <file>",
        "a catalog that adds to the built-in one and overrides it by id; repeatable; - is standard input",
      ).argParser((file: string, before: readonly string[] | undefined): readonly string[] => [
        ...(before ?? []),
        file,
      ]),
    )
    .option("--catalog-only", "leave the built-in catalog out")
    .option("--home <dir>", "where the state lives (default: FOURPLANE_HOME or your configuration folder)")
    .option("--person <name>", "whose state to use (default: FOURPLANE_PERSON or who is in use, see people)")
    .option("--today <date>", "the local date to act on, YYYY-MM-DD (default: FOURPLANE_TODAY or today)")
    .addHelpText("after", examples);

  const launch: Launch = async (work) => {
    const options = program.opts();
    const place = placeOf(world, options);
    const catalog = [...ownExercises(place), ...(options.catalog ?? [])];
    const context = createContext(world, { ...options, catalog }, place);
    // Whoever reads a failure as JSON must find nothing else there, so notes wait until all went well.
    const notes: string[] = [];
    const note = context.json ? (text: string) => void notes.push(text) : context.note;
    finish((await work({ ...context, note })) ?? exit.ok);
    for (const text of notes) context.note(text);
  };
  await declareCommands(program, launch, argv);
  refuseFlagsAsValues(program, program);
  // Only now: commands inherit it, and none of them takes more words than it names.
  program.allowExcessArguments(true);
  program.helpCommand(false);
  program.action(async (_options, command) => {
    const [word] = command.args;
    if (word !== undefined) {
      const near = (await import("./commands/meant-command.ts")).meantCommand(word, program, commandNames);
      const hint =
        near === undefined ? `the commands are ${commandNames.join(", ")}` : `did you mean fourplane ${near}?`;
      throw usage(`there is no command ${quoted(word)}`, hint);
    }
    await launch(async (context) => (await import("./commands/start-page.run.ts")).runStartPage(context));
  });
  return program;
};

/** The prompt of a shell has no room for what goes wrong, and comes again with every command. */
const isForPrompt = ({ env }: World, argv: readonly string[]): boolean =>
  argv.includes("today") && argv.includes("--prompt") && env["FOURPLANE_DEBUG"] !== "1";

/** The commands that some words name, or all of them, declared to be looked at and not to be run. */
export const declaredProgram = (world: World, words: readonly string[] = []) =>
  createProgram(world, words, false, () => undefined);

/** What the script of a shell asks at the TAB key; whatever fails there is silence. */
const complete = async (world: World, words: readonly string[]): Promise<number> => {
  try {
    const { runComplete } = await import("./commands/complete.run.ts");
    await runComplete(world, await declaredProgram(world, words.slice(0, -1)), words);
    return exit.ok;
  } catch (error) {
    if (world.env["FOURPLANE_DEBUG"] === "1") throw error;
    // Nothing, and no names of files in its place.
    world.stdout(":4\n");
    return exit.ok;
  }
};

/**
 * Runs one command line (without `node` and the script) and returns its exit code. Never throws, never exits.
 */
export const runProgram = async (world: World, argv: readonly string[]): Promise<number> => {
  let code: number = exit.ok;
  // Looked up by hand because it also decides how a command line that cannot be parsed is reported.
  const json = argv.includes("--json");
  let program: Command<any, any, any> | undefined;
  try {
    if (argv[0] === "complete" && argv[1] === "--") return await complete(world, argv.slice(2));
    program = await createProgram(world, argv, json, (value) => {
      code = value;
    });
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError) && isForPrompt(world, argv)) return exit.ok;
    if (!(error instanceof CommanderError) || program === undefined) return reportFailure(world, error, json);
    if (error.exitCode === 0) return exit.ok;
    // A group of commands on its own has shown its help.
    if (error.code === "commander.help" && !json) return exit.usage;
    const { commandLineFailure } = await import("./command-line-failure.ts");
    return reportFailure(world, commandLineFailure(error, program, argv), json);
  }
};
