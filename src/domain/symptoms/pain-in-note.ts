import { saidInWords } from "./said-in-words.ts";

/** Longer notes are looked at in stretches of this many characters. */
const stretch = 4000;

const number = String.raw`(\d{1,2}(?:[.,]\d)?)`;
const ofTen = String.raw`(?: ?(?:\/|of|out of) ?10\b)`;
/** What makes a number another one than the whole answer: a range, a time, a count of something. */
const notAlone = String.raw`(?![\d.,]*\d| ?(?:\/|-|\u2013|to|or|then|and)\ ?\d|\s*(?:reps?|sets?|kg|lbs?|s|sec|min|x|\u00D7|days?|weeks?|hours?|times|o'?clock)\b|%)`;

const scored = [
  new RegExp(
    String.raw`\bpains?\b(?: (?:was|is|of|at|about|level|max|around|only|in|my|the|back|lower)|[:=]){0,4} ?${number}${ofTen}?${notAlone}`,
    "gi",
  ),
  new RegExp(
    String.raw`(?<![\d.,/-])${number}${ofTen}(?: (?:for|of|back|lower|my|the|in)){0,2} (?:pain|ache)s?\b`,
    "gi",
  ),
] as const;

/** "No pain", "pain-free, felt hard": the whole of a clause; more may follow "but", such as pain elsewhere, so nothing may. */
const none =
  /(?:^|[.,;!])\s*(?:no pain|without (?:any )?pain|pain[ -]free|painless)(?: at all| this time| today)?\s*(?=[.,;!]|$)/i;

const anyOfTen = new RegExp(number + ofTen, "gi");

/**
 * The number that a note gives its pain, as in "pain 8 of 10", "pain was 3", "3/10 pain", or 0 for "no pain" where it speaks of
 * none elsewhere; null where none is said, more than one, a range or one beyond 10. A whole number from 0 to 10.
 */
export const painInNote = (note: string): number | null => {
  const scores = new Set<number>();
  for (let from = 0; from < note.length; from += stretch) {
    const text = note
      .slice(from, from + stretch)
      .replace(/\s+/g, " ")
      .replace(/~~[^~]{0,200}~~/g, " ")
      .replace(/[*_=`]/g, "");
    const found = scored.flatMap((shape) => [...text.matchAll(shape)]);
    // Beside a number for pain any other "6/10" may be one too.
    const beside = found.length === 0 ? [] : [...text.matchAll(anyOfTen)];
    for (const [, digits = ""] of [...found, ...beside]) scores.add(Number(digits.replace(",", ".")));
  }
  if (scores.size === 0 && none.test(note) && !saidInWords(note).pain) return 0;
  const [only, ...others] = scores;
  return only !== undefined && others.length === 0 && Number.isInteger(only) && only <= 10 ? only : null;
};
