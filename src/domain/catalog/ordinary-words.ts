/** What people say of how something feels, and words that say no more than that: no exercise is called by them. */
const feelings = new Set(
  "stiff stiffness tight tightness tense tension sore soreness ache aches aching achy pain pains painful hurt hurts hurting tired weak".split(
    " ",
  ),
);
const fillers = new Set(
  "a an and my the in of for with feels feel is lower upper exercise exercises something".split(" "),
);

/** Everyday names of parts of the body that catalogs name by their muscles. */
const muscleFor: ReadonlyMap<string, string> = new Map([
  ["bum", "gluteus"],
  ["butt", "gluteus"],
  ["buttock", "gluteus"],
  ["buttocks", "gluteus"],
  ["belly", "abdominis"],
  ["stomach", "abdominis"],
  ["tummy", "abdominis"],
  ["waist", "oblique"],
  ["thigh", "quadriceps"],
  ["thighs", "quadriceps"],
]);

/** Words in small letters, as people say them, taken apart. */
export interface OrdinaryWords {
  /** How it feels is told. */
  readonly isFelt: boolean;
  /** What is left to look for, parts of the body as catalogs name them. */
  readonly rest: readonly string[];
}

/** Takes words apart; null when none of them is about how something feels, or a part of the body by its everyday name. */
export const ordinaryWords = (words: readonly string[]): OrdinaryWords | null => {
  const isFelt = words.some((word) => feelings.has(word));
  const rest = words
    .filter((word) => !feelings.has(word) && !fillers.has(word))
    .map((word) => muscleFor.get(word) ?? word);
  const isSame = rest.length === words.length && rest.every((word, index) => word === words[index]);
  return isSame || (rest.length === 0 && !isFelt) ? null : { isFelt, rest };
};
