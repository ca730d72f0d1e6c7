import type { LocalDate } from "../dates.ts";
import type { Log, StoppedEvent } from "../log/event.ts";
import type { Parsed } from "../profile/parse-profile.ts";
import type { AgeBand } from "../profile/profile.ts";
import { quoted } from "../safe-text.ts";
import { suggestion } from "../suggest.ts";
import { questionOf, screeningQuestions, type Urgency } from "./questions.ts";

/** What a screening came to when something matched. */
export interface ScreenResult {
  readonly urgency: Urgency;
  /** The keys that matched, in the order of the questions. */
  readonly answers: readonly string[];
}

/**
 * Whether answers stop the plan: one match is enough, an emergency outranks the rest. An age under 18 matches by itself.
 * Keys that no question has are left out.
 */
export const screen = (answers: readonly string[], age?: AgeBand): ScreenResult | null => {
  const given = new Set(age === "under-18" ? [...answers, "under-18"] : answers);
  const matching = screeningQuestions.filter(({ key }) => given.has(key));
  if (matching.length === 0) return null;
  const isUrgent = matching.some(({ urgency }) => urgency === "emergency");
  return { urgency: isUrgent ? "emergency" : "clinician", answers: matching.map(({ key }) => key) };
};

const keys = screeningQuestions.map(({ key }) => key);

/** Screening answers as a flag gives them: `none`, or keys with commas between; in the order of the questions. */
export const parseAnswers = (text: string): Parsed<readonly string[]> => {
  const words = text.split(",").map((word) => word.trim().toLowerCase());
  if (words.length === 1 && words[0] === "none") return { value: [] };
  const wrong = words.find((word) => questionOf(word) === undefined);
  if (wrong === undefined) return { value: keys.filter((key) => words.includes(key)) };
  const found =
    wrong === "none"
      ? "none cannot stand with other answers"
      : `${quoted(wrong)} is not an answer${suggestion(wrong, keys)}`;
  return { problem: `${found}; expected none, or any of ${keys.join(", ")}, for example fever,night-pain` };
};

/** The stop that still stands on a day: written after the last clearance; an emergency before the rest, then the latest. */
export const standingStop = (log: Log, today: LocalDate): StoppedEvent | null => {
  let standing: StoppedEvent | null = null;
  for (const event of log) {
    if (event.date > today) continue;
    if (event.kind === "cleared") standing = null;
    else if (event.kind === "stopped" && (standing?.urgency !== "emergency" || event.urgency === "emergency"))
      standing = event;
  }
  return standing;
};
