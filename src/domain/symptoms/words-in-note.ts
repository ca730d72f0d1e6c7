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

const painWord = String.raw`(?:pain(?:s|ful|fully|ed)?|hurts?|hurting|ache[sd]?|aching|achy|sore(?:ness)?|sharp|stabbing|twinges?|pinch(?:es|ing|ed)?|spasms?|flare(?:d|s)?(?:[ -]?up)?|burning|throb(?:s|bing)?)`;
const legWord = String.raw`(?:legs?|thighs?|cal(?:f|ves)|foot|feet|toes?|buttocks?|shins?|heels?)`;
const feltInLeg = String.raw`(?:numb(?:ness)?|tingl\w{0,6}|pins and needles|weak(?:er|ness)?|gave way|give way|giving way|shoot(?:s|ing)|electric\w{0,4}|prickl\w{0,5}|dead|heavy|buckl\w{0,4}|pain\w{0,4}|ach\w{1,4}|hurts?|burn\w{0,4})`;
const number = String.raw`(\d{1,2}(?:[.,]\d)?)`;

/** "no pain", "without any pain", "didn't hurt", "not sore"; "not without" is rare and falls on the careful side below. */
const denied = new RegExp(
  String.raw`\b(?:no|not|without|never|free of|zero|isn'?t|wasn'?t|didn'?t|doesn'?t|don'?t|hasn'?t)(?: (?:any|more|real|much|the|a|longer|back|leg|at|all|feel|felt|have|had|is|was|it|or|nor)){0,3} (?:${painWord}|numb(?:ness)?|tingl\w{0,6}|pins and needles|weakness|sciatica)(?:,? (?:or|nor|and|no) (?:any )?(?:${painWord}|numb(?:ness)?|tingl\w{0,6}|weakness))*`,
  "gi",
);
const free = /\bpain[ -]?(?:free|less)\b|\bpainless\b/gi;

const scored = [
  new RegExp(String.raw`\bpains?\b(?: (?:was|is|of|at|about|level|max|up to|around|only|in|my|the|back|lower)|[:=]){0,4} ?${number}(?: ?(?:\/|of|out of) ?10\b)?(?![\d.,]*\d| ?(?:\/|-|\u2013|to)\ ?\d|\s*(?:reps?|sets?|kg|lbs?|s|sec|min|x|\u00D7|days?|weeks?|hours?|times)\b|%)`, "gi"),
  new RegExp(String.raw`(?<![\d.,/-])${number} ?(?:\/|of|out of) ?10\b(?: (?:for|of|back|lower|my|the|in)){0,2} (?:pain|ache)s?\b`, "gi"),
] as const;

const legs = [
  new RegExp(String.raw`\b(?:down|into|in|along|through) (?:(?:my|the|one|both|a|left|right|whole|back of|side of|entire)\s){0,4}${legWord}\b`, "i"),
  new RegExp(String.raw`\b${legWord}\b(?: \w{1,12}){0,4} ${feltInLeg}\b`, "i"),
  new RegExp(String.raw`\b${feltInLeg}\b(?: \w{1,12}){0,4} ${legWord}\b`, "i"),
  /\bnumb(?:ness)?\b|\bpins and needles\b|\btingl(?:e|es|ed|ing|y)\b|\bsciatic\w*|\bradiat\w+|\bnerve pain\b|\bfoot drop\b/i,
] as const;

const pain = new RegExp(String.raw`\b${painWord}\b`, "i");
/** Where the way down a leg says nothing of how it felt, as in "felt it in the calf". */
const isHarmless = (clause: string): boolean =>
  !pain.test(clause) && !new RegExp(String.raw`\b${feltInLeg}\b`, "i").test(clause) && !/\bdown\b|\binto\b/i.test(clause);

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
      .replace(/[*_=`]/g, "")
      .replace(free, " ")
      .replace(denied, " ");
    let rest = text;
    for (const shape of scored)
      rest = rest.replace(shape, (_found: string, digits: string) => {
        const score = Number(digits.replace(",", "."));
        if (score <= 10) scores.add(score);
        return score <= 10 ? " " : " pain ";
      });
    if (pain.test(rest)) wordsOfPain = true;
    if (text.split(/[.;!?\n]/).some((clause) => legs.some((shape) => shape.test(clause)) && !isHarmless(clause)))
      wordsOfLegs = true;
  }
  const [only, ...others] = scores;
  const score = others.length === 0 && only !== undefined && Number.isInteger(only) ? only : null;
  return { pain: score, wordsOfPain: score === null && (wordsOfPain || scores.size > 0), wordsOfLegs };
};
