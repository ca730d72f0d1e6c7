import { editDistance } from "./edit-distance.ts";

const longestWord = 40;

/** The choice a person most likely meant: at most a third of its letters away, case aside; the first one of several. */
export const nearest = (word: string, choices: readonly string[]): string | undefined => {
  const typed = word.toLowerCase();
  if (typed === "" || typed.length > longestWord) return undefined;
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const choice of choices) {
    const steps = editDistance(typed, choice.toLowerCase(), longestWord);
    if (steps < fewest && steps <= Math.max(1, Math.floor(choice.length / 3))) [best, fewest] = [choice, steps];
  }
  return best;
};

/** ` (did you mean "rotation"?)` to follow a value that is not one of the choices; empty when none is near. */
export const suggestion = (
  word: string,
  choices: readonly string[],
  show: (choice: string) => string = (choice) => choice,
): string => {
  const choice = nearest(word, choices);
  return choice === undefined ? "" : ` (did you mean "${show(choice)}"?)`;
};
