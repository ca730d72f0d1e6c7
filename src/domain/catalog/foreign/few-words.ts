import { fold } from "../fold.ts";

/** Characters of a name, a muscle or an implement that rules look at: what is more is no name. */
export const longestName = 200;

const mostWords = 500;

/**
 * What is said of a word, worked out once: muscles, parts of the body, implements and levels are the same few words in
 * every entry. Of a catalog with very many of them, and of very long ones, nothing is remembered.
 */
export const fewWords = (work: (word: string) => string): ((word: string) => string) => {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = work(word);
    if (known.size < mostWords && word.length <= longestName) known.set(word, found);
    return found;
  };
};

/** Such a word as rules read it. */
export const foldWord = fewWords((word) => fold(word.slice(0, longestName)));
