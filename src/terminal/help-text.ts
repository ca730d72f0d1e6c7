import { Help } from "@commander-js/extra-typings";

import { wrap } from "./columns.ts";

const ascii: Readonly<Record<string, string>> = { "·": "-", "…": "...", "×": "x", "–": "-", "—": "-", "→": "->" };
const beyondAscii = new RegExp(`[${Object.keys(ascii).join("")}]`, "g");

/** Columns below which a flag and what it does stand one below the other. */
const narrow = 60;

/** A flag or command and what it does: side by side, or below where the screen is narrow. */
export const helpItem = (term: string, termWidth: number, description: string, helper: Help): string => {
  const width = helper.helpWidth ?? 80;
  if (width >= narrow || description === "")
    return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
  return `  ${wrap(term, width, 4)}\n      ${wrap(description, width, 6)}`;
};

/** Help as it fits its screen: lines that are too long go on below, further in, what an example does below it; ASCII only where the screen is plain. */
export const helpText = (text: string, width: number, plain: boolean): string => {
  const lines = plain ? text.replace(beyondAscii, (character) => ascii[character] ?? character) : text;
  return lines
    .split("\n")
    .flatMap((line) => {
      const [, example, says] = /^(\s*\$ .*?) {2,}(\S.*)$/.exec(line) ?? [];
      return line.length <= width || example === undefined ? [line] : [example, `      ${says}`];
    })
    .map((line) => {
      const indent = /^ */.exec(line)?.[0] ?? "";
      const most = Math.max(width, indent.length + 12);
      return line.length <= width
        ? line
        : indent + wrap(line.trimStart(), most, indent.length + (indent === "" ? 0 : 2));
    })
    .join("\n");
};
