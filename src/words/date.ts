import { weekdayOf, weekdays, type LocalDate } from "../domain/dates.ts";
import { joined } from "./phrasing.ts";

const weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/**
 * The screens are in English, so a locale (`en-US`, `en_US.UTF-8`) decides only what comes first. Written out here rather
 * than by `Intl`, whose wording differs between versions of Node.
 */
const monthComesFirst = (locale: string | undefined): boolean => /^en[-_](US|PH|CA)\b/i.test(locale ?? "");

const partsOf = (date: LocalDate) => ({
  weekday: weekdayNames[weekdays.indexOf(weekdayOf(date))] ?? "",
  day: String(Number(date.slice(8, 10))),
  month: monthNames[Number(date.slice(5, 7)) - 1] ?? "",
  year: date.slice(0, 4),
});

/** "Mon". */
export const weekdayText = (date: LocalDate): string => partsOf(date).weekday;

/** "Mon 23". */
export const shortDayText = (date: LocalDate): string => `${partsOf(date).weekday} ${partsOf(date).day}`;

/** "Mon 23 Nov", or "Mon Nov 23" where the month is written first. */
export const dayText = (date: LocalDate, locale?: string): string => {
  const { weekday, day, month } = partsOf(date);
  return monthComesFirst(locale) ? `${weekday} ${month} ${day}` : `${weekday} ${day} ${month}`;
};

/** "23 to 29 Nov 2026", saying month and year twice only where they differ. */
export const spanText = (from: LocalDate, to: LocalDate, locale?: string): string => {
  const first = partsOf(from);
  const last = partsOf(to);
  const sameYear = first.year === last.year;
  const sameMonth = sameYear && first.month === last.month;
  if (monthComesFirst(locale)) {
    const start = `${first.month} ${first.day}${sameYear ? "" : `, ${first.year}`}`;
    return `${start} to ${sameMonth ? "" : `${last.month} `}${last.day}, ${last.year}`;
  }
  const start = joined([first.day, sameMonth ? "" : first.month, sameYear ? "" : first.year], " ");
  return `${start} to ${last.day} ${last.month} ${last.year}`;
};

/** "23 Nov", or "Nov 23" where the month is written first. */
export const dateText = (date: LocalDate, locale?: string): string => {
  const { day, month } = partsOf(date);
  return monthComesFirst(locale) ? `${month} ${day}` : `${day} ${month}`;
};
