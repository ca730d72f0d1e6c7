import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";

/** The text with spaces after it until it fills `width` columns of the screen; longer text stays as it is. */
export const padEnd = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - stringWidth(text)));

/** Text without colour cut to `width` columns of the screen (1 or more), an ellipsis last where it was cut. */
export const truncate = (text: string, width: number, plain: boolean): string => {
  if (stringWidth(text) <= width) return text;
  const ending = plain ? ".".repeat(Math.min(3, width)) : "…";
  const room = width - ending.length;
  let kept = "";
  let used = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)) {
    used += stringWidth(segment);
    if (used > room) break;
    kept += segment;
  }
  return kept.trimEnd() + ending;
};

/**
 * Text in at most `most` lines (1 or more) of at most `width` columns of the screen; where some is left out, it is cut between
 * words and `ending` stands last.
 */
export const flow = (text: string, width: number, most: number, ending = "…"): readonly string[] => {
  const lines = wrap(text, width).split("\n");
  if (lines.length <= most) return lines;
  const room = width - stringWidth(ending);
  if (room < 1) return [...lines.slice(0, most - 1), truncate(lines.slice(most - 1).join(" "), width, false)];
  const words = (lines[most - 1] ?? "").split(" ");
  while (words.length > 1 && stringWidth(words.join(" ")) > room) words.pop();
  // A word that is too long by itself is torn all the same.
  const last = truncate(`${words.join(" ")}…`, room + 1, false).replace(/[\s.,;:\u2026]+$/, "");
  return [...lines.slice(0, most - 1), `${last}${ending}`];
};

/**
 * Text broken into lines of at most `width` columns of the screen; all lines but the first start with `indent` spaces,
 * and the first is expected to stand that far in already. Words longer than a line are cut.
 */
export const wrap = (text: string, width: number, indent = 0): string => {
  const room = Math.max(1, width - indent);
  const lines = wrapAnsi(text, room, { hard: true }).split("\n");
  return lines.map((line, index) => (index === 0 ? "" : " ".repeat(indent)) + line.trimEnd()).join("\n");
};
