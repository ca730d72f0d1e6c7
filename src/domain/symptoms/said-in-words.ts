/** What a note says of pain and of a leg. */
export interface InWords {
  readonly pain: boolean;
  /** Pain, numbness, tingling or weakness down a leg, or what else calls for help at once. */
  readonly legs: boolean;
}

const part = String.raw`(?:legs?|thighs?|shins?|cal(?:f|ves)|f(?:oo|ee)t|toes?|buttocks?)`;
const which = String.raw`(?:(?:the|my|a|one|both|your|left|right|other|whole|back of|side of|outside of|inside of)\s+){0,4}`;
const painWord = String.raw`(?:pain(?:s|ed|ing|ful|fully)?|ach(?:e|es|ed|ing|y)|hurt(?:s|ing)?|stabbing|stabs?|stinging|stings?|twing(?:e|es|ed|ing)|spasms?|spasmed|ouch|agony|sharp|pinch(?:es|ed|ing)?|throb(?:s|bed|bing)?|flared?\s+up|flare-up|sore(?:ness)?|tender)`;
const legWord = String.raw`(?:numb|numbness|tingl(?:e|es|ed|ing|y)|pins\s*(?:and|&|n)\s*needles|sciatic\w*|shooting|radiat(?:e|es|ed|ing)|foot\s*drop|drop\s*foot|bladder|bowels?|saddle|leg\s+pains?|down\s+${which}${part}|(?:weak|weakness|dead|pain|pains|ache|aching)\s+(?:in|into|to|through)\s+${which}${part}|${part}\s+(?:is\s+|was\s+|got\s+|went\s+|goes\s+|feels?\s+|felt\s+|very\s+|a bit\s+){1,3}(?:weak|dead|numb)|${part}\s+(?:gave|gives|giving)\s+way)`;
const word = `(?:${painWord}|${legWord})`;
const filler = String.raw`(?:(?:any|more|real|such|new|at all|leg|legs|back|further|lower|low|feel|felt|have|had|notice|noticed|of)\s+){0,3}`;

/** "No pain", "without any numbness or tingling", "did not hurt", "pain-free", "pain: none", "pain 0": said, and not so. */
const denied = [
  String.raw`\b(?:no|not|without|zero|never|nor|neither|free\s+(?:of|from)|(?:did|does|do|is|was|has|had|have)(?:n['\u2019]?t|\s+not))\s+${filler}${word}(?:(?:\s*,\s*(?:or\s+|nor\s+|and\s+)?|\s+(?:or|nor|and)\s+)(?:no\s+)?${filler}${word})*\b`,
  String.raw`\b${word}[\s-]+free\b`,
  String.raw`\bpain\s*[:=]?\s*(?:0(?:\s*(?:\/|of|out of)\s*10)?(?![\d.,/])|none|no|nil|zero|(?:is\s+|was\s+|has\s+|all\s+)?gone)\b`,
].map((source) => new RegExp(source, "gi"));

const pain = new RegExp(String.raw`\b${painWord}\b`, "i");
const legs = new RegExp(String.raw`\b${legWord}\b`, "i");

/** No note is longer where it was checked; words far behind in one that was not are not looked for. */
const mostLooked = 10_000;

/**
 * Whether a note speaks of pain or of a leg, in English. What is said not to be so does not count; in doubt it counts, as it
 * holds a dose and never raises one [D].
 */
export const saidInWords = (note: string): InWords => {
  const text = note.slice(0, mostLooked).replace(/\s+/g, " ");
  const left = denied.reduce((said, each) => said.replace(each, " "), text);
  return { pain: pain.test(left), legs: legs.test(left) };
};
