import { addDays, isLocalDate, isSaidDate, weekdayOf, type LocalDate } from "../dates.ts";
import { saidDates } from "../limits.ts";
import type { Parsed } from "../profile/parse-profile.ts";
import { quoted } from "../safe-text.ts";
import { weekdaysCalled } from "../weekday-names.ts";

/** Which of several days a word such as `mon` means: the next one from today on, or the last one up to today. */
export type Direction = "next" | "last";

const near: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const dateOf = (year: number, month: number, day: number): LocalDate | undefined => {
  const two = (value: number) => String(value).padStart(2, "0");
  const text = `${year}-${two(month)}-${two(day)}`;
  return isLocalDate(text) ? text : undefined;
};

/** A day of a month in the year that is nearest on the side asked for. */
const inYear = (month: number, day: number, today: LocalDate, direction: Direction): LocalDate | undefined => {
  const year = Number(today.slice(0, 4));
  const own = dateOf(year, month, day);
  if (own === undefined || (direction === "last" ? own <= today : own >= today)) return own;
  return dateOf(year + (direction === "last" ? -1 : 1), month, day);
};

const byWeekday = (word: string, today: LocalDate, direction: Direction): LocalDate | undefined => {
  const [weekday, ...more] = word.length < 2 ? [] : weekdaysCalled(word);
  if (weekday === undefined || more.length > 0) return undefined;
  const week = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(today, direction === "last" ? -days : days));
  return week.find((date) => weekdayOf(date) === weekday);
};

/** `23 nov`, `nov 23`, `3 days ago`, `in 2 weeks`, `2026/11/3`: ways to write a day that mean one day only. */
const inWords = (word: string, today: LocalDate, direction: Direction): LocalDate | undefined => {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(word) ?? [];
  if (year !== undefined) return dateOf(Number(year), Number(month), Number(day));
  const [, days] = /^(\d{1,3}) days? ago$/.exec(word) ?? [];
  if (days !== undefined) return addDays(today, -Number(days));
  const [, count, unit] = /^in (\d{1,3}) (day|week)s?$/.exec(word) ?? [];
  if (count !== undefined) return addDays(today, Number(count) * (unit === "week" ? 7 : 1));
  const [, before, name = "", after] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\.? )?([a-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?$/.exec(word) ?? [];
  const number = before ?? after;
  const at = months.findIndex((each) => name.startsWith(each));
  return at < 0 || number === undefined || (before !== undefined && after !== undefined)
    ? undefined
    : inYear(at + 1, Number(number), today, direction);
};

/** What `23/11` may mean: the day first, and the month first. */
const slashed = (word: string, today: LocalDate, direction: Direction): readonly LocalDate[] => {
  const [, one, two, year] = /^(\d{1,2})[./-](\d{1,2})[./-]?(\d{4})?$/.exec(word) ?? [];
  if (one === undefined || two === undefined) return [];
  const dated = (month: number, day: number) =>
    year === undefined ? inYear(month, day, today, direction) : dateOf(Number(year), month, day);
  const found = [dated(Number(two), Number(one)), dated(Number(one), Number(two))];
  return [...new Set(found.filter((date) => date !== undefined))];
};

/**
 * `today`, `yesterday`, `tomorrow`, a weekday, `23 nov`, `3 days ago` or `YYYY-MM-DD`. Days and months in figures alone are
 * offered and not taken, as half of the world writes them the other way round.
 */
export const parseDay = (text: string, today: LocalDate, direction: Direction = "next"): Parsed<LocalDate> => {
  const word = text.trim().toLowerCase().replaceAll(/\s+/g, " ");
  const days = near.get(word);
  const written = isLocalDate(word) ? word : undefined;
  const date =
    days === undefined
      ? (written ?? byWeekday(word, today, direction) ?? inWords(word, today, direction))
      : addDays(today, days);
  if (date !== undefined && isSaidDate(date)) return { value: date };
  const offered = slashed(word, today, direction).filter(isSaidDate);
  const meant = offered.length === 0 ? "" : ` (did you mean ${offered.join(" or ")}?)`;
  const range =
    date !== undefined || /^\d{4}-\d{2}-\d{2}$/.test(word) ? `, ${saidDates.first} to ${saidDates.last}` : "";
  return {
    problem: `${quoted(text)} is not a date${meant}; expected today, yesterday, a weekday or YYYY-MM-DD${range}, for example ${today}`,
  };
};

/** A day as `parseDay` reads it that is not after today; a weekday is the last one. */
export const parsePastDay = (text: string, today: LocalDate): Parsed<LocalDate> => {
  const day = parseDay(text, today, "last");
  if ("problem" in day || day.value <= today) return day;
  return { problem: `${day.value} is still to come (today is ${today}); only what has happened can be written down` };
};
