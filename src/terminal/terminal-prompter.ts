import type { Screen } from "./palette.ts";
import type { Prompter } from "./prompts.ts";

/** The prompts of the terminal this process runs in; what draws them is loaded with the first question. */
export const terminalPrompter = (screen: Screen): Prompter => {
  let loaded: Promise<Prompter> | undefined;
  const prompter = (): Promise<Prompter> => {
    loaded ??= import("./inquirer-prompter.ts").then(({ createPrompter }) => createPrompter(screen));
    return loaded;
  };
  return {
    select: async (question) => (await prompter()).select(question),
    checkbox: async (question) => (await prompter()).checkbox(question),
    input: async (question) => (await prompter()).input(question),
    confirm: async (question) => (await prompter()).confirm(question),
  };
};
