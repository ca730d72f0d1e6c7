import type { CommanderError } from "@commander-js/extra-typings";

import { quoted } from "./domain/safe-text.ts";
import { suggestion } from "./domain/suggest.ts";
import { usage, type Failure } from "./failure.ts";

/** How commander says what is wrong, and how this program does. `$1` and `$2` are what it quotes. */
const wordings: readonly (readonly [shape: RegExp, say: (first: string, second: string) => string])[] = [
  [/^unknown option '(.*)'$/, (flag) => `there is no flag ${quoted(flag)}`],
  [/^unknown command '(.*)'$/, (name) => `there is no command ${quoted(name)}`],
  [/^option '(.*)' argument missing$/, (flag) => `${flag} needs a value`],
  [/^missing required argument '(.*)'$/, (name) => `it needs ${name.toUpperCase()}`],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are .*$/,
    (flag, value) => `${flag} ${quoted(value)} is not one of its values`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are .*$/,
    (value, name) => `${quoted(value)} is not one of ${name}`,
  ],
  [
    /^too many arguments(?: for '(.*)')?\. (Expected .*)$/,
    (name, what) => `too many words for ${name}: ${what.replace(/\.$/, "")}`,
  ],
];

const choicesIn = (message: string): readonly string[] =>
  /Allowed choices are (.*)\.$/.exec(message)?.[1]?.split(", ") ?? [];

const hintFor = (message: string, suggested: string | undefined): string => {
  const choices = choicesIn(message);
  const value = / (?:argument|value) '(.*)' is invalid/.exec(message)?.[1] ?? "";
  if (choices.length > 0) return `expected one of ${choices.join(", ")}${suggestion(value, choices)}`;
  return suggested === undefined ? "--help shows what is possible" : `did you mean ${suggested}?`;
};

/** What the parser of the command line refuses, in the words and the shape of every other failure. */
export const commandLineFailure = ({ message }: Pick<CommanderError, "message">): Failure => {
  const [first = "", ...more] = message.replace(/^error: /, "").split("\n");
  const suggested = /\(Did you mean (?:one of )?(.*)\?\)/.exec(more.join(" "))?.[1];
  const found = wordings.find(([shape]) => shape.test(first));
  const [, one = "", two = ""] = found?.[0].exec(first) ?? [];
  return usage(found?.[1](one, two) ?? first, hintFor(first, suggested));
};
