import type { Measure } from "../domain/catalog/entry.ts";
import { efforts, type Effort } from "../domain/log/event.ts";

/** What each answer to "what was left at the end of the last set?" means, in reps and in time or metres; there is no gap between them. */
const effortMeaning: Readonly<Record<Effort, { readonly reps: string; readonly other: string }>> = {
  "very-easy": { reps: "twice as many were possible (at least 4 more)", other: "twice as long" },
  easy: { reps: "4 or more left", other: "half as long again" },
  right: { reps: "2 or 3 left", other: "a little longer" },
  hard: { reps: "1 or none left", other: "no longer" },
};

/** "very easy". */
export const effortName = (effort: Effort): string => effort.replace("-", " ");

/** "felt very easy". */
export const feltWords = (effort: Effort): string => `felt ${effortName(effort)}`;

/** "easy: 4 or more left", for a question about one measure; about all of them both meanings. */
export const effortChoice = (effort: Effort, measure?: Measure): string => {
  const { reps, other } = effortMeaning[effort];
  const meaning =
    measure === undefined
      ? `${reps}; of seconds or metres ${other}`
      : measure === "reps"
        ? reps
        : `${other} was possible`;
  return `${effortName(effort)}: ${meaning}`;
};

/** "easy: 4 or more reps were left, or half as long again was possible". */
export const effortLeft = (effort: Effort): string =>
  ({
    "very-easy": "very easy: twice as many or twice as long was possible",
    easy: "easy: 4 or more reps were left, or half as long again was possible",
    right: "right: 2 or 3 reps were left, or a little longer was possible",
    hard: "hard: nothing was left, or one rep",
  })[effort];

export const effortQuestion = "What was left at the end of the last set?";

/** The answers as they stand on paper. */
export const effortNames: readonly string[] = efforts.map(effortName);

/** What the answers mean, in one sentence each. */
export const effortLines: readonly string[] = efforts.map((effort) => `${effortChoice(effort)}.`);
