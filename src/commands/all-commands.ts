import type { Command } from "@commander-js/extra-typings";

import type { Launch } from "../context.ts";

type Declare = (program: Command<[], any>, launch: Launch) => void;

interface CommandEntry {
  /** The words a command line has where it means this entry. */
  readonly names: readonly string[];
  readonly load: () => Promise<Declare>;
}

/** Every command by its group in the help, in the order of the help. */
export const commandGroups: readonly { readonly heading: string; readonly commands: readonly CommandEntry[] }[] = [
  {
    heading: "Training:",
    commands: [
      { names: ["init"], load: async () => (await import("./init.ts")).declareInit },
      { names: ["plan"], load: async () => (await import("./plan.ts")).declarePlan },
      { names: ["today"], load: async () => (await import("./today.ts")).declareToday },
      { names: ["start"], load: async () => (await import("./start.ts")).declareStart },
      { names: ["done"], load: async () => (await import("./done.ts")).declareDone },
      { names: ["skip"], load: async () => (await import("./skip.ts")).declareSkip },
      { names: ["checkin"], load: async () => (await import("./checkin.ts")).declareCheckin },
      { names: ["swap"], load: async () => (await import("./swap.ts")).declareSwap },
      { names: ["pause", "resume"], load: async () => (await import("./pause.ts")).declarePause },
      { names: ["log"], load: async () => (await import("./log.ts")).declareLog },
      { names: ["edit"], load: async () => (await import("./edit.ts")).declareEdit },
      { names: ["progress"], load: async () => (await import("./progress.ts")).declareProgress },
    ],
  },
  {
    heading: "Catalog:",
    commands: [
      { names: ["exercises"], load: async () => (await import("./exercises.ts")).declareExercises },
      { names: ["catalog"], load: async () => (await import("./catalog.ts")).declareCatalog },
    ],
  },
  {
    heading: "Your data:",
    commands: [
      { names: ["export"], load: async () => (await import("./export.ts")).declareExport },
      { names: ["sync"], load: async () => (await import("./sync.ts")).declareSync },
      { names: ["import"], load: async () => (await import("./import.ts")).declareImport },
      { names: ["undo"], load: async () => (await import("./undo.ts")).declareUndo },
      { names: ["backup"], load: async () => (await import("./backup.ts")).declareBackup },
      { names: ["restore"], load: async () => (await import("./restore.ts")).declareRestore },
      { names: ["doctor"], load: async () => (await import("./doctor.ts")).declareDoctor },
      { names: ["config"], load: async () => (await import("./config.ts")).declareConfig },
      { names: ["people"], load: async () => (await import("./people.ts")).declarePeople },
    ],
  },
  {
    heading: "More:",
    commands: [
      { names: ["completion"], load: async () => (await import("./completion.ts")).declareCompletion },
      { names: ["help"], load: async () => (await import("./help.ts")).declareHelp },
    ],
  },
];

/** The names of all commands. */
export const commandNames: readonly string[] = commandGroups.flatMap(({ commands }) =>
  commands.flatMap(({ names }) => names),
);

/**
 * Declares the commands a command line could mean: those whose names are in it, or all of them where none is. Declaring
 * them all takes longer than many a command.
 */
export const declareCommands = async (
  program: Command<[], any>,
  launch: Launch,
  argv: readonly string[],
): Promise<void> => {
  const some = !argv.includes("help") && commandNames.some((name) => argv.includes(name));
  for (const { heading, commands } of commandGroups) {
    program.commandsGroup(heading);
    const meant = commands.filter(({ names }) => !some || names.some((name) => argv.includes(name)));
    for (const declare of await Promise.all(meant.map(({ load }) => load()))) declare(program, launch);
  }
};
