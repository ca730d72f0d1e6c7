/** Why a JSON text is not parsed at all. */
export type ScanVerdict = "fine" | "too-deep" | "too-many";

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const newline = 0x0a;

/**
 * Walks UTF-8 JSON once, before it is parsed, and stops where lists and objects nest deeper than `deepest` or where there
 * are more than `most` of them: a file of nothing but `{},` would take many times its size in memory.
 */
export const scanJson = (bytes: Uint8Array, deepest: number, most: number): ScanVerdict => {
  let depth = 0;
  let opened = 0;
  let inText = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (inText) {
      if (byte === backslash) index += 1;
      // No text of valid JSON holds a line break; in other files it must not hide the brackets after it.
      else if (byte === quote || byte === newline) inText = false;
    } else if (byte === quote) inText = true;
    else if (byte === openBrace || byte === openBracket) {
      depth += 1;
      opened += 1;
      if (depth > deepest) return "too-deep";
      if (opened > most) return "too-many";
    } else if (byte === closeBrace || byte === closeBracket) depth -= 1;
  }
  return "fine";
};
