import { safeText } from "../domain/safe-text.ts";
import type { Answers } from "../domain/session/guided/guided.ts";
import { effortLeft, effortName } from "../words/effort.ts";
import { padEnd, truncate, wrap } from "./columns.ts";
import type { GuidedLook } from "./guided-look.ts";
import { paintLines, phrase, wrapPhrases } from "./phrases.ts";

const nameOf = (answers: Answers, at: number): string =>
  at === 0 ? "All of it" : safeText(answers.rows[at - 1]?.name ?? "");

const question = "How was it? What was left at the end of the last sets, and the most pain, 0 to 10.";
const questionBrief = "How was it? What was left, and pain";
const legsText = "pain spreading further down a leg, or new numbness or weakness in it";
const legsBrief = "pain down a leg, numb or weak";
const keyNames = ["← → what was left", "0-9 most pain", "↑ ↓ one by one", "Enter saves it", "q says nothing"];

/** One screen for all that was done: what was left, and pain. The odd ones out are changed by themselves. */
export const answersRows = (answers: Answers, { room, palette }: GuidedLook): readonly string[] => {
  const { columns, lines } = room;
  const count = answers.rows.length + 1;
  const column = Math.max(4, Math.min(34, columns - 24));
  const rows = Array.from({ length: count }, (_, at) => {
    const { effort, pain } = at === 0 ? answers : (answers.rows[at - 1] ?? answers);
    const name = padEnd(truncate(nameOf(answers, at), column, false), column);
    const row = `${at === answers.at ? ">" : " "} ${name} ${padEnd(effortName(effort), 9)} pain ${pain}`;
    return at === answers.at ? palette.strong(row) : row;
  });
  const here = answers.at === 0 ? answers : (answers.rows[answers.at - 1] ?? answers);
  const isSmall = lines < 16 || columns < 70;
  const lined = (text: string, indent = 0) => wrap(text, columns, indent).split("\n");
  const head = lines < 5 ? [] : lined(isSmall ? questionBrief : question);
  const meaning = lines < 8 ? [] : lined(effortLeft(here.effort));
  const legs = lines < 8 ? [] : lined(`${answers.legs ? "[x]" : "[ ]"} l: ${isSmall ? legsBrief : legsText}`, 4);
  const allKeys = wrapPhrases(keyNames.map(phrase).join("  "), columns);
  const keys = lines < 8 ? allKeys.slice(0, 1) : allKeys;
  const blank = lines >= 16 ? [""] : [];
  const fixed = [...blank, ...meaning, ...legs, ...keys];
  const space = Math.max(1, lines - head.length - fixed.length);
  const top = Math.min(Math.max(0, answers.at - space + 1), Math.max(0, count - space));
  return [
    ...paintLines(head, palette.heading),
    ...rows.slice(top, top + space),
    ...blank,
    ...paintLines(meaning, palette.quiet),
    ...legs,
    ...paintLines(keys, palette.quiet),
  ];
};
