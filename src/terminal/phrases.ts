import stringWidth from "fast-string-width";

import { wrap } from "./columns.ts";
import type { Screen } from "./palette.ts";

const noBreak = "\u00A0";

/** A phrase that `wrapPhrases` keeps on one line as long as it fits: "rest 60 s" is never torn from its unit. */
export const phrase = (text: string): string => text.replaceAll(" ", noBreak);

/**
 * Wraps like `wrap`, between phrases rather than inside them; one that is too long for a line is broken between its words. The
 * lines, with ordinary spaces again.
 */
export const wrapPhrases = (text: string, width: number, indent = 0): readonly string[] => {
  const fitting = text
    .split(" ")
    .map((each) => (stringWidth(each) > width - indent ? each.replaceAll(noBreak, " ") : each))
    .join(" ");
  return wrap(fitting, width, indent).replaceAll(noBreak, " ").split("\n");
};

/** A command in a sentence: up to the next stop, comma, colon or bracket. */
const command = /fourplane(?: [^\s.:;,()]+(?:[.:/][^\s.:;,()]+)*){1,6}(?=[.:;,)]|$)/g;

/** Wraps like `wrap`, but tears no command in two that fits a line by itself. */
export const wrapCommands = (text: string, width: number, indent = 0): string => {
  const room = width - indent;
  const kept = text.replace(command, (found) => (stringWidth(found) < room ? phrase(found) : found));
  return wrapPhrases(kept, width, indent).join("\n");
};

/** "Next: fourplane today · fourplane plan why": what to type next, between commands only broken. */
export const nextLine = (
  commands: readonly string[],
  { width, plain }: Pick<Screen, "width" | "plain">,
): readonly string[] => wrapPhrases(`Next: ${commands.map(phrase).join(`${phrase(plain ? "," : " ·")} `)}`, width, 6);

/** Paints line by line, so that no colour runs on into the margin of the next line. */
export const paintLines = (lines: readonly string[], paint: (text: string) => string): readonly string[] =>
  lines.map((line) => paint(line));
