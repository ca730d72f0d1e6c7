import type { CommanderError } from "@commander-js/extra-typings";

import { optionsOf, positionIn, type AnyCommand } from "./commands/complete-position.ts";
import { quoted } from "./domain/safe-text.ts";
import { parseDay } from "./domain/session/read-day.ts";
import { suggestion } from "./domain/suggest.ts";
import { usage, type Failure } from "./failure.ts";

/** Where in a command line something is wrong. */
interface Place {
  readonly command: AnyCommand;
  /** The command as it is called: "fourplane config set". */
  readonly path: string;
  readonly program: AnyCommand;
  /** The words that are arguments. */
  readonly words: readonly string[];
}

const placeIn = (program: AnyCommand, argv: readonly string[]): Place => {
  const { command, before } = positionIn(program, [...argv, ""], undefined);
  const names: string[] = [];
  for (let each: AnyCommand | null = command; each !== null; each = each.parent) names.unshift(each.name());
  return { command, program, path: names.join(" "), words: before };
};

const innerNames = ({ command }: Place): readonly string[] =>
  command
    .createHelp()
    .visibleCommands(command)
    .flatMap((each) => (each.name() === "help" ? [] : [each.name()]));

const usageOf = ({ command, path }: Place): string => {
  const takes = command.registeredArguments.map((argument) => {
    const name = `${argument.name().toUpperCase()}${argument.variadic ? "..." : ""}`;
    return argument.required ? name : `[${name}]`;
  });
  return `expected ${[path, ...takes].join(" ")}`;
};

/** The flag that words without one are likely to be meant for: its name, or a day, a number or a time that it takes. */
const flagFor = ({ command, program }: Place, words: readonly string[]): string | undefined => {
  const options = optionsOf(command, program);
  const has = (long: string): boolean => options.some((option) => option.long === long);
  const [word = ""] = words;
  if (has(`--${word}`)) return `--${word}`;
  const text = words.join(" ");
  const said = text.includes(" ") ? `"${text}"` : text;
  if (has("--pain") && /^\d+$/.test(text)) return `--pain ${said}`;
  return has("--date") && "value" in parseDay(text, "2000-01-03") ? `--date ${said}` : undefined;
};

/** `-effort` and `-v`: a flag with a dash too few, or in the other case. */
const flagLike = ({ command, program }: Place, flag: string): string | undefined =>
  optionsOf(command, program)
    .flatMap(({ long, short }) => [long, short])
    .find((each) => each !== flag && (each === `-${flag}` || each?.toLowerCase() === flag.toLowerCase())) ?? undefined;

const didYouMean = (word: string | undefined): string =>
  word === undefined ? "--help shows what is possible" : `did you mean ${word}?`;

/** How commander says what is wrong, and how this program does: the message, and what to do. `one` and `two` are what it quotes. */
const wordings: readonly (readonly [
  shape: RegExp,
  say: (one: string, two: string, place: Place) => readonly [message: string, hint?: string],
])[] = [
  [
    /^unknown option '(.*)'$/,
    (flag, _, place) => {
      const like = flagLike(place, flag);
      const said = `there is no flag ${quoted(flag)}`;
      return like === undefined ? [said] : [said, didYouMean(like)];
    },
  ],
  [
    /^unknown command '(.*)'$/,
    (name, _, place) => [`there is no command ${quoted(name)}`, `${place.path} takes ${innerNames(place).join(", ")}`],
  ],
  [/^option '(.*)' argument missing$/, (flag) => [`${flag} needs a value`]],
  [/^missing required argument '(.*)'$/, (name, _, place) => [`it needs ${name.toUpperCase()}`, usageOf(place)]],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are .*$/,
    (flag, value) => [`${flag.replace(/ [<[].*$/, "")} ${quoted(value)} is not one of its values`],
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are .*$/,
    (value, name) => [`${quoted(value)} is not a ${name}`],
  ],
  [
    /^too many arguments(?: for '.*')?\. Expected (.*) arguments? but got .*$/,
    (most, _, place) => {
      const extra = place.words.slice(Number(most));
      const word = quoted(extra[0] ?? "");
      return [`${place.path.replace("fourplane ", "")} takes no word ${word}`, didYouMean(flagFor(place, extra))];
    },
  ],
];

const choicesIn = (message: string): readonly string[] =>
  /Allowed choices are (.*)\.$/.exec(message)?.[1]?.split(", ") ?? [];

const hintFor = (message: string, suggested: string | undefined, own: string | undefined): string => {
  const choices = choicesIn(message);
  const value = / (?:argument|value) '(.*)' is invalid/.exec(message)?.[1] ?? "";
  if (choices.length > 0) return `expected one of ${choices.join(", ")}${suggestion(value, choices)}`;
  return suggested === undefined ? (own ?? didYouMean(undefined)) : didYouMean(suggested);
};

/** What the parser of the command line refuses, in the words and the shape of every other failure. */
export const commandLineFailure = (
  { message }: Pick<CommanderError, "message">,
  program: AnyCommand,
  argv: readonly string[],
): Failure => {
  const [first = "", ...more] = message.replace(/^error: /, "").split("\n");
  const suggested = /\(Did you mean (?:one of )?(.*)\?\)/.exec(more.join(" "))?.[1];
  const found = wordings.find(([shape]) => shape.test(first));
  const [, one = "", two = ""] = found?.[0].exec(first) ?? [];
  const [said, own] = found?.[1](one, two, placeIn(program, argv)) ?? [first];
  return usage(said, hintFor(first, suggested, own));
};
