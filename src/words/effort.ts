import type { Measure } from "../domain/catalog/entry.ts";
import type { Effort } from "../domain/log/event.ts";

/** What each answer to "what was left at the end of the last set?" means, in reps and in time or metres; there is no gap between them. */
export const effortMeaning: Readonly<Record<Effort, { readonly reps: string; readonly other: string }>> = {
  "very-easy": { reps: "twice as many were possible (at least 4 more)", other: "twice as long" },
  easy: { reps: "4 or more left", other: "half as long again" },
  right: { reps: "2 or 3 left", other: "a little longer" },
  hard: { reps: "1 or none left", other: "no longer" },
};

/** "felt very easy". */
export const feltWords = (effort: Effort): string => `felt ${effort === "very-easy" ? "very easy" : effort}`;

/** "easy: 4 or more left, or half as long again", for a question about one measure or about all of them. */
export const effortChoice = (effort: Effort, measure?: Measure): string => {
  const { reps, other } = effortMeaning[effort];
  const meaning = measure === undefined ? `${reps}; of seconds or metres ${other}` : measure === "reps" ? reps : other;
  return `${effort.replace("-", " ")}: ${meaning}`;
};
