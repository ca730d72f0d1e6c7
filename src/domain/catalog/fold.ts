/** The same of small letters that are all ASCII; most are folded already. */
const foldPlain = (lower: string): string =>
  /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(lower)
    ? lower
    : lower
        .replace(/'/g, "")
        .replace(/[^a-z0-9]+/g, " ")
        .trim();

/**
 * A text as two people would agree it is the same: lower case, without accents, apostrophes or punctuation, words one
 * space apart. Letters and digits of every script stay; a text without any gives "".
 */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  // Most names are plain ASCII, and the letters of every script are what costs time in a large catalog.
  if (/^[\u0000-\u007F]*$/.test(lower)) return foldPlain(lower);
  return lower
    .normalize("NFKD")
    .replace(/[\p{M}\u2019\u02BC]/gu, "")
    .replace(/'/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
};
