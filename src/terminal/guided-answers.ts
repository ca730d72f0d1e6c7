import { safeText } from "../domain/safe-text.ts";
import type { Answers } from "../domain/session/guided/guided.ts";
import { effortLeft, effortName } from "../words/effort.ts";
import { padEnd, truncate, wrap } from "./columns.ts";
import type { GuidedLook } from "./guided-look.ts";
import { paintLines } from "./phrases.ts";

const nameOf = (answers: Answers, at: number): string =>
  at === 0 ? "All of it" : safeText(answers.rows[at - 1]?.name ?? "");

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
  const head =
    lines < 6
      ? []
      : wrap("How was it? What was left at the end of the last sets, and the most pain, 0 to 10.", columns).split("\n");
  const meaning = wrap(effortLeft(here.effort), columns).split("\n");
  const legs = wrap(
    `${answers.legs ? "[x]" : "[ ]"} l: pain spreading further down a leg, or new numbness or weakness in it`,
    columns,
    4,
  ).split("\n");
  const keys = wrap(
    "← → what was left   0-9 pain   ↑ ↓ one by one   Enter writes it down   q says nothing",
    columns,
  ).split("\n");
  const fixed = lines < 8 ? keys.slice(0, 1) : [...meaning, ...legs, ...keys];
  const space = Math.max(1, lines - head.length - fixed.length);
  const top = Math.min(Math.max(0, answers.at - space + 1), Math.max(0, count - space));
  return [
    ...paintLines(head, palette.heading),
    ...rows.slice(top, top + space),
    ...(lines < 8 ? [] : [...paintLines(meaning, palette.quiet), ...legs]),
    ...paintLines(lines < 8 ? keys.slice(0, 1) : keys, palette.quiet),
  ];
};
