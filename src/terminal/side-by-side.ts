import { padEnd } from "./columns.ts";

/** Blocks of lines, two next to each other, each `width` columns wide with `gap` spaces between; an empty line below each pair. */
export const sideBySide = (blocks: readonly (readonly string[])[], width: number, gap: number): readonly string[] => {
  const lines: string[] = [];
  for (let index = 0; index < blocks.length; index += 2) {
    const left = blocks[index] ?? [];
    const right = blocks[index + 1] ?? [];
    if (index > 0) lines.push("");
    for (let row = 0; row < Math.max(left.length, right.length); row++) {
      lines.push((padEnd(left[row] ?? "", width + gap) + (right[row] ?? "")).trimEnd());
    }
  }
  return lines;
};
