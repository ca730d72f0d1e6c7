import { isLocalDate, type LocalDate } from "../domain/dates.ts";
import { dayText } from "./date.ts";

/** How a screen or a page writes dates and doses. */
export interface Manner {
  /** The date whose year goes without saying. */
  readonly today: LocalDate;
  readonly locale?: string | undefined;
  /** ASCII only. */
  readonly plain: boolean;
}

/** A date by itself: no part of a word, a path or a file name, and not what a flag is given. */
const date = /(?<![\w/.-]|--[a-z-]{1,20}[ =])\d{4}-\d{2}-\d{2}(?![\w/-]|\.\w)/g;

/** "Mon 16 Nov", with the year where it is not this one: "Mon 17 Nov 2025". */
export const dayInYear = (day: LocalDate, { today, locale }: Pick<Manner, "today" | "locale">): string =>
  `${dayText(day, locale)}${day.slice(0, 4) === today.slice(0, 4) ? "" : ` ${day.slice(0, 4)}`}`;

/**
 * A sentence of the rules as the rest of its screen reads: they write dates as 2026-11-16 and doses as "3 x 8", which is
 * what `--json` keeps.
 */
export const sentenceText = (text: string, manner: Manner): string => {
  const dated = text.replace(date, (found) => (isLocalDate(found) ? dayInYear(found, manner) : found));
  return manner.plain ? dated : dated.replace(/(\d) x (?=\d)/g, "$1 × ");
};
