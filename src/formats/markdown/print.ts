/** What programs that write Markdown anew may change: tags, entities, the numbers of a list and what quotes it. */
const dressing = /<[^>\n]{0,200}>|&#?\w{1,30};|^[\s>]{0,60}\d{1,9}[.)]\s/gm;

/**
 * Six hexadecimal digits that the letters and digits of a text lead to, and nothing else in it: it stays the same however
 * a formatter wraps, indents or escapes, and changes with any word. FNV-1a, 24 bits of it.
 */
export const markdownPrint = (text: string): string => {
  let print = 0x811c9dc5;
  for (const character of text
    .replace(dressing, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ""))
    print = Math.imul(print ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (print >>> 8).toString(16).padStart(6, "0");
};
