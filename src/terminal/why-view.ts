import { safeText } from "../domain/safe-text.ts";
import { wrap } from "./columns.ts";
import type { Screen } from "./palette.ts";
import { paintLines, wrapCommands } from "./phrases.ts";

export interface Section {
  readonly heading: string;
  /** Plain text, one paragraph each: "- " starts a point of a list, two spaces go on with it below. */
  readonly lines: readonly string[];
}

/** Columns a line of prose may take: longer lines are hard to follow with the eye. */
const proseWidth = 96;

const paragraph = (line: string, width: number): string => {
  const text = safeText(line);
  if (text.startsWith("  ")) return `    ${wrapCommands(text.trimStart(), width, 4)}`;
  if (text.startsWith("- ")) return `  - ${wrapCommands(text.slice(2), width, 4)}`;
  return `  ${wrapCommands(text, width, 2)}`;
};

/**
 * Headed sections of wrapped prose, an empty line between them. All text is made safe here, so it may come from a
 * catalog; a section without lines is only its heading.
 */
export const renderSections = (sections: readonly Section[], screen: Screen): string => {
  const width = Math.min(screen.width, proseWidth);
  const heading = (text: string) => paintLines(wrap(safeText(text), width).split("\n"), screen.palette.strong);
  return sections
    .map((section) => [...heading(section.heading), ...section.lines.map((line) => paragraph(line, width))].join("\n"))
    .join("\n\n");
};
