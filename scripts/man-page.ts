import type { EventEmitter } from "node:events";

import type { Argument, Command, Option } from "@commander-js/extra-typings";

import packageJson from "../package.json" with { type: "json" };
import type { World } from "../src/context.ts";
import { declaredProgram } from "../src/program.ts";
import { helpText } from "../src/terminal/help-text.ts";
import { cautionHelp } from "../src/words/cautions.ts";
import { helpTopics } from "../src/words/help-topics.ts";

type AnyCommand = Command<any, any, any>;

const named: Readonly<Record<string, string>> = {
  "\\": "\\e",
  "-": "\\-",
  "'": "\\(aq",
  "`": "\\(ga",
  "^": "\\(ha",
  "~": "\\(ti",
};

/** Text in which roff finds nothing to do: no escapes, no hyphens of its own kind, no requests at the start of a line. */
const escaped = (text: string): string =>
  text
    .replace(/[\\'`^~-]/g, (character) => named[character] ?? character)
    .replace(/[^\n\u0020-\u007e]/gu, (character) => {
      const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      return `\\[u${hex}]`;
    })
    .replace(/^\./gm, "\\&.");

const bold = (text: string): string => `\\fB${escaped(text)}\\fR`;
const italic = (text: string): string => `\\fI${escaped(text)}\\fR`;

/** `--days <list>` with what is typed as it stands and what stands for something else apart. */
const flags = (text: string): string =>
  text.replace(/<([^>]*)>|\[([^\]]*)\]|[^<[]+/g, (all, needed?: string, optional?: string) => {
    if (needed !== undefined) return italic(needed);
    if (optional !== undefined) return `[${italic(optional)}]`;
    return all.replace(/[^\s,]+/g, (word) => bold(word));
  });

/** Columns of a terminal without the margin of a manual page. */
const width = 72;

const asItStands = (text: string): readonly string[] => [
  ".PP",
  ".nf",
  ...escaped(helpText(text, width, false)).split("\n"),
  ".fi",
];

/** Prose is filled by whoever shows it, so its lines may end wherever there is a space. */
const prose = (text: string): string =>
  escaped(text)
    .replace(/\s+/g, " ")
    .replace(/(?=.{80})(.{1,66}\S*) /g, "$1\n")
    .replace(/^\./gm, "\\&.");

const item = (term: string, description: string): readonly string[] => [".TP", term, prose(description)];

/** Lines that begin with two spaces stand as they are, the others are paragraphs. */
const paragraphs = (text: string): readonly string[] =>
  [...text.matchAll(/(?:^ {2}.*(?:\n|$))+|^\S.*/gm)].flatMap(([part]) =>
    part.startsWith("  ") ? asItStands(part.trimEnd()) : [".PP", prose(part)],
  );

/** What follows the flags in the help of a command, but for what has a section of its own. */
const afterHelp = (command: AnyCommand): string => {
  const texts: string[] = [];
  // Its types leave out that a command is an emitter, which is where it keeps these texts.
  (command as unknown as EventEmitter).emit("afterHelp", {
    error: false,
    command,
    write: (text: string) => void texts.push(text),
  });
  return texts.filter((text) => text.trim() !== cautionHelp.trim()).join("");
};

const argumentText = ({ description, argChoices }: Argument): string =>
  argChoices === undefined ? description : `${description}: ${argChoices.join(", ")}`;

const optionText = ({ description, argChoices }: Option): string =>
  argChoices === undefined ? description : `${description}: ${argChoices.join(", ")}`;

/** Its flags; --help, which every command has, only with `all`. */
const optionItems = (command: AnyCommand, all = false): readonly string[] =>
  (command.createHelp().visibleOptions(command) as Option[])
    .filter(({ long }) => all || long !== "--help")
    .flatMap((option) => item(flags(option.flags), optionText(option)));

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const commandLines = (command: AnyCommand, path: string): readonly string[] => {
  const inner = command
    .createHelp()
    .visibleCommands(command)
    .filter((each) => each.name() !== "help");
  const takes = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  const own = [
    `.SS ${bold(path)} ${flags(takes.join(" "))}`.trimEnd(),
    prose(sentence(command.description())),
    ...command.registeredArguments.flatMap((argument) => item(italic(argument.name()), argumentText(argument))),
    ...optionItems(command),
    ...paragraphs(afterHelp(command)),
  ];
  const isGroup = inner.length > 0 && path !== "fourplane plan";
  return [
    ...(isGroup ? [] : own),
    ...inner.flatMap((each) => commandLines(each as AnyCommand, `${path} ${each.name()}`)),
  ];
};

const nowhere: World = {
  env: {},
  stdout: () => undefined,
  stderr: () => undefined,
  stdin: () => Promise.resolve(Buffer.alloc(0)),
  isStdinTerminal: false,
  isStdoutTerminal: false,
  columns: undefined,
  localDate: () => "2026-01-01",
  clock: () => ({ steady: 0, wall: 0 }),
  cwd: "/",
  configFolder: () => "/",
  locale: "en",
};

/** The manual page of the whole program, fourplane(1), from what its commands declare of themselves. */
export const manPage = async (): Promise<string> => {
  const program: AnyCommand = await declaredProgram(nowhere);
  const commands = program.createHelp().visibleCommands(program) as AnyCommand[];
  const examples =
    afterHelp(program)
      .replace(/^\s*Examples:\n/, "")
      .split("\n\n")[0] ?? "";
  const lines = [
    `.TH FOURPLANE 1 "" "fourplane ${packageJson.version}" "User Commands"`,
    // Names of flags and exercises are not to be broken.
    ".nh",
    ".SH NAME",
    `fourplane \\- a weekly plan for a back that copes with daily life`,
    ".SH SYNOPSIS",
    `${bold("fourplane")} [${italic("options")}] [${italic("command")}]`,
    ".SH DESCRIPTION",
    prose(program.description()),
    "Without a command it shows what today brings, and the first time greets you.",
    "Everything stays on this computer.",
    ".SH COMMANDS",
    ...commands.flatMap((command) => commandLines(command, `fourplane ${command.name()}`)),
    ".SH OPTIONS OF EVERY COMMAND",
    ...optionItems(program, true),
    ...helpTopics.flatMap(({ title, text }) => [`.SH ${escaped(title.toUpperCase())}`, ...paragraphs(text)]),
    ".SH FILES",
    ...item(italic("~/.config/fourplane/state.json"), "All that is kept about you, where no other place is named."),
    ".SH EXAMPLES",
    ...asItStands(examples.replace(/\s+$/, "")),
    ".SH NOTES",
    "General exercise planning for adults,",
    "a training principle and not medical advice.",
  ];
  // A section begins a paragraph by itself.
  return `${lines.filter((line, at) => line !== ".PP" || lines[at - 1]?.startsWith(".SH") !== true).join("\n")}\n`;
};
