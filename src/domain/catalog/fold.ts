/**
 * A text as two people would agree it is the same: lower case, without accents, apostrophes or punctuation, words one
 * space apart. Letters and digits of every script stay; a text without any gives "".
 */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  // Most names are plain ASCII, and taking letters apart is what costs time in a large catalog.
  const bare = /^[\u0000-\u007F]*$/.test(lower) ? lower : lower.normalize("NFKD").replace(/[\p{M}\u2019\u02BC]/gu, "");
  return bare
    .replace(/'/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
};
