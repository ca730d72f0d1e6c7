import type { PlannedDose } from "../../domain/log/event.ts";

/** The words before a colon on lines of ours that a person has nothing to write behind. */
export const factLabels = {
  trains: "Trains",
  why: "Why",
  next: "Next",
  easier: "Easier",
  harder: "Harder",
  care: "Take care",
  how: "How to do it",
  cues: "Think of",
  stop: "When to stop",
  done: "Done",
} as const;

/** The words before a colon that a person writes behind; what may be written stands in brackets. */
export const answerLabels = {
  effort: "How it felt",
  pain: "Most pain",
  legs: "Down a leg, or numb",
  settled: "Back to usual next morning",
} as const;

export type AnswerName = keyof typeof answerLabels;

export const answerHints: Readonly<Record<AnswerName, string>> = {
  effort: "very easy, easy, right, hard",
  pain: "0 to 10",
  legs: "yes, no",
  settled: "yes, no",
};

export const setsLabel = "Sets";
export const noteLabel = "Note";

/** The line that the answers of a session stand under. */
export const answersTitle = "After the session";

/** How the heading and the summary of what is said of an exercise end. */
export const aboutEnding = ": how, why, when to stop";

/** "holds", "left/right": how the numbers behind `Sets` are meant; empty where that goes without saying. */
export const setsHint = ({ hold, perSide }: PlannedDose, isAlternating: boolean): string =>
  [hold === undefined ? "" : "holds", perSide && !isAlternating ? "left/right" : ""]
    .filter((each) => each !== "")
    .join(", ");

/** "*Note:* went well"; in emphasis, which people do not write, so that it can be told from what they do. */
export const labelled = (label: string, text: string, hint = ""): string =>
  `*${label}${hint === "" ? "" : ` (${hint})`}:*${text === "" ? "" : ` ${text}`}`;
