import { nearest } from "../domain/suggest.ts";
import type { AnyCommand } from "./complete-position.ts";

/** What people type for what there is. */
const called: Readonly<Record<string, string>> = {
  begin: "start",
  calendar: "export ics",
  delete: "edit ENTRY --delete",
  history: "log",
  next: "today",
  pdf: "export html",
  print: "export html",
  profile: "config list",
  remove: "edit ENTRY --delete",
  rename: "people rename",
  replace: "swap",
  rest: "pause",
  session: "start",
  set: "config set",
  settings: "config list",
  setup: "init",
  stats: "progress",
  status: "today",
  stop: "pause",
  user: "people",
  version: "--version",
  week: "plan",
  workout: "start",
};

/** The command that a word which is none is likely to be meant for: by another name of it, a command of a group, or one nearly written so. */
export const meantCommand = (word: string, program: AnyCommand, names: readonly string[]): string | undefined => {
  const typed = word.toLowerCase();
  if (Object.hasOwn(called, typed)) return called[typed];
  const group = program.commands.find((command) => command.commands.some((each) => each.name() === typed));
  return names.find((name) => name === typed) ?? (group ? `${group.name()} ${typed}` : nearest(word, names));
};
