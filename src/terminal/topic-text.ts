import type { HelpTopic } from "../words/help-topics.ts";
import { wrap } from "./columns.ts";
import { helpText } from "./help-text.ts";
import type { Screen } from "./palette.ts";

/** Columns of the longest first column of a table, at most. */
const widestTerm = 20;

/** A line of a table goes on under its second column. */
const lineText = (line: string, width: number): string => {
  const second = /^ {2}\S+ {2,}/.exec(line)?.[0].length ?? 2;
  return line.startsWith("  ") ? wrap(line, width, second > widestTerm ? 4 : second) : wrap(line, width);
};

/** A topic as the screen shows it: its title, then paragraphs, tables and examples no wider than that. */
export const topicText = ({ title, text }: HelpTopic, { width, plain, palette }: Screen): string => {
  const heading = palette.heading(wrap(`${title.charAt(0).toUpperCase()}${title.slice(1)}`, width));
  const body = helpText(text, Number.MAX_SAFE_INTEGER, plain);
  return `${heading}\n\n${body
    .split("\n")
    .map((line) => lineText(line, width))
    .join("\n")}`;
};
