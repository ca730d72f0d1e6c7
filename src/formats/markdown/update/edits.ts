/** A stretch of a text and what stands there from now on; an empty stretch is an insertion. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The line end that a text uses first; a newline where it has none. */
const lineEndOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";

/**
 * A text with edits made, all else byte for byte as it was; lines that come in end as those of the text do. Edits do not
 * overlap; insertions at one place stand in the order given.
 */
export const withEdits = (text: string, edits: readonly Edit[]): string => {
  const lineEnd = lineEndOf(text);
  let [done, at] = ["", 0];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new Error(`two edits of a file overlap at ${edit.start}`);
    done += text.slice(at, edit.start) + edit.text.replaceAll("\n", lineEnd);
    at = edit.end;
  }
  return done + text.slice(at);
};

const isBreak = (character: string | undefined): boolean => character === "\n" || character === "\r";

/** Where the last line that is not blank ends, in a stretch; its start where all of it is blank. */
export const endOfWords = (text: string, { start, end }: { readonly start: number; readonly end: number }): number =>
  start + text.slice(start, end).trimEnd().length;

/** Where the line at a place begins. */
export const lineStart = (text: string, at: number): number => {
  let start = at;
  while (start > 0 && !isBreak(text[start - 1])) start -= 1;
  return start;
};

/** The end of the line at a place, in front of its line break. */
export const lineEnd = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && !isBreak(text[end])) end += 1;
  return end;
};

/** The place behind the line break at a place. */
export const behindBreak = (text: string, at: number): number =>
  text.startsWith("\r\n", at) ? at + 2 : isBreak(text[at]) ? at + 1 : at;
