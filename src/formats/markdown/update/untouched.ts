import { answerLabels, noteLabel, setsLabel } from "../labels.ts";
import { endOfWords, lineStart } from "./edits.ts";
import type { FileItem, FileSession } from "../read/reading.ts";

const labels = new Set([setsLabel, noteLabel, ...Object.values(answerLabels)].map((label) => label.toLowerCase()));

/** A line of ours for a person to write behind, with nothing behind it. */
const isEmptyLabel = (line: string): boolean => {
  const bare = line.replace(/^[\s>]*/, "").replace(/^[-*+]\s+/, "");
  const [, label] = /^[*_]([^*_(:]{1,40}?)(?: \([^)]{0,60}\))?:[*_]\s*$/.exec(bare) ?? [];
  return label !== undefined && labels.has(label.toLowerCase());
};

const isBlank = (line: string): boolean => /^[\s>]*$/.test(line);

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);

/** Whether an exercise stands in a file as the program wrote it: no tick, no word of a person in its block. */
export const isUntouched = (text: string, item: FileItem): boolean => {
  const { head, span, box, isHeadTouched, base } = item;
  if (!item.isMarked || isHeadTouched || base !== null || item.isRecorded) return false;
  if (box !== "open" && !item.rests) return false;
  const before = text.slice(lineStart(text, head.start), head.start);
  if (!/^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+(?:\[ \]\s?)?$/.test(before)) return false;
  const [first = "", ...rest] = linesOf(text.slice(head.end, Math.max(head.end, span.end)));
  return (
    /^\s*(?:\u23f3 \d{4}-\d{2}-\d{2})?\s*$/u.test(first) && rest.every((line) => isBlank(line) || isEmptyLabel(line))
  );
};

/** Whether nothing in a session up to `end` is a person's: its exercises, its answers, and what stands between and behind. */
export const isSessionUntouched = (text: string, session: FileSession, end: number): boolean => {
  const { heading, items, answersSpan, about } = session;
  const span = { start: session.span.start, end };
  if (!session.isMarked || about?.isTouched === true || !items.every((item) => isUntouched(text, item))) return false;
  const own = [heading, ...items.map((item) => item.span), ...(about === null ? [] : [about.span])];
  let rest = "";
  let at = span.start;
  for (const each of own.toSorted((a, b) => a.start - b.start)) {
    rest += `${text.slice(at, Math.max(at, each.start))}\n`;
    at = Math.max(at, each.end);
  }
  rest += text.slice(at, Math.max(at, endOfWords(text, span)));
  const [first = ""] = answersSpan === null ? [] : linesOf(text.slice(answersSpan.start, answersSpan.end));
  const isAnswersTitle = (line: string) => first !== "" && line.replace(/^[\s>]*[-*+]\s+/, "").trim() === first.trim();
  return linesOf(rest).every(
    (line) => isBlank(line) || isEmptyLabel(line) || isAnswersTitle(line) || /^[\s>]*[-*+]\s*$/.test(line),
  );
};
