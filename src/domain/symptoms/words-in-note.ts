import { saidInWords } from "./said-in-words.ts";

/** What a note says of pain and of the legs. */
export interface SymptomsInWords {
  /** "pain 8 of 10", "pain 3/10": null where no number is said, or several that differ. */
  readonly pain: number | null;
  /** Pain is spoken of, and no number is with it. */
  readonly wordsOfPain: boolean;
  /** Pain, numbness, tingling or weakness down a leg is spoken of. */
  readonly wordsOfLegs: boolean;
}

/** Longer notes are looked at in stretches of this many characters. */
const stretch = 4000;

const number = String.raw`(\d{1,2}(?:[.,]\d)?)`;

const scored = [
  new RegExp(
    String.raw`\bpains?\b(?: (?:was|is|of|at|about|level|max|up to|around|only|in|my|the|back|lower)|[:=]){0,4} ?${number}(?: ?(?:\/|of|out of) ?10\b)?(?![\d.,]*\d| ?(?:\/|-|\u2013|to)\ ?\d|\s*(?:reps?|sets?|kg|lbs?|s|sec|min|x|\u00D7|days?|weeks?|hours?|times)\b|%)`,
    "gi",
  ),
  new RegExp(
    String.raw`(?<![\d.,/-])${number} ?(?:\/|of|out of) ?10\b(?: (?:for|of|back|lower|my|the|in)){0,2} (?:pain|ache)s?\b`,
    "gi",
  ),
] as const;

/**
 * Reads what a note says of pain and legs, in English and by its words alone: on the careful side, as a word too many only
 * holds a dose. What is denied ("no pain", "didn't hurt") is not said.
 */
export const symptomsInWords = (note: string): SymptomsInWords => {
  const scores = new Set<number>();
  let [wordsOfPain, wordsOfLegs] = [false, false];
  for (let from = 0; from < note.length; from += stretch) {
    const text = note
      .slice(from, from + stretch)
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/\s+/g, " ")
      .replace(/~~[^~]{0,200}~~/g, " ")
      .replace(/[*_=`]/g, "");
    let rest = text;
    for (const shape of scored)
      rest = rest.replace(shape, (_found: string, digits: string) => {
        const score = Number(digits.replace(",", "."));
        if (score <= 10) scores.add(score);
        return score <= 10 ? " " : " pain ";
      });
    if (saidInWords(rest).pain) wordsOfPain = true;
    if (saidInWords(text).legs) wordsOfLegs = true;
  }
  const [only, ...others] = scores;
  const score = others.length === 0 && only !== undefined && Number.isInteger(only) ? only : null;
  return { pain: score, wordsOfPain: score === null && (wordsOfPain || scores.size > 0), wordsOfLegs };
};
