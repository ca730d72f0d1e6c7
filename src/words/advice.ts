import { screeningQuestions, type Urgency } from "../domain/screening/questions.ts";

/** What sends somebody to help now (`emergency`), or to ask first (`clinician`), as the screening words it. */
export const topics = (urgency: Urgency): readonly string[] =>
  screeningQuestions.filter((question) => question.urgency === urgency).map(({ text }) => text);

/**
 * How much may be felt while training. The bands are those of the pain-monitoring model (Silbernagel 2007,
 * 10.1177/0363546506298279), made for tendons and not validated for the back: a comfort choice, and said to be one.
 */
export const comfortLines: readonly string[] = [
  "Some discomfort is normal, and it can rise a little at first. Feeling something is not the same as harm.",
  "Pain of 0 to 2 out of 10: go on. 3 to 5: fine when it is back to usual by the next morning.",
  "More than 5, or still up the next morning: stop that exercise, and next time do less of it or the easier one.",
  "End a set with two or three good repetitions left. Breathe out on the effort.",
  "A missed session is no failure: go on with the next one.",
];

/** What the limits above are not. */
export const comfortLimit = "These limits are about comfort; they do not mark where harm starts.";

/** What a plan on paper is, and is not. */
export const stance =
  "General exercise planning for adults: a training principle, not medical advice, and no substitute for someone who examines you.";
