import { UTCDateMini } from "@date-fns/utc/date/mini";
import { getDay } from "date-fns/getDay";

/** A person's local calendar date, `YYYY-MM-DD`. It has no time zone: dates are compared and added as dates. */
export type LocalDate = string;

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

// The small one: the other sets up three date formats at its first import, which takes longer than a command.
type UtcDate = InstanceType<typeof UTCDateMini>;

const asUtc = (date: LocalDate): UtcDate => {
  const [, year, month, day] = shape.exec(date) ?? [];
  return new UTCDateMini(Number(year), Number(month) - 1, Number(day));
};

const fromUtc = (date: UtcDate): LocalDate => {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** True for a real calendar date from 1900 to 9999 written `YYYY-MM-DD`; 2026-02-30 is not one. */
export const isLocalDate = (text: string): text is LocalDate =>
  shape.test(text) && text >= "1900" && fromUtc(asUtc(text)) === text;

/*
 * Days are counted by hand (Howard Hinnant's days-from-civil): rules ask for them so often that a date object for each would
 * take most of the time of a plan that follows from a log of ten years.
 */

/** Days since 1 March of the year 0, with years beginning in March so that the leap day is their last. */
const dayNumber = (date: LocalDate): number => {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const monthsSinceMarch = (month + 9) % 12;
  return year * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + Number(date.slice(8)) - 1;
};

const fromDayNumber = (number: number): LocalDate => {
  const [daysOfFour, daysOfHundred, daysOfFourHundred] = [1461, 36_524, 146_097];
  const era = Math.floor(number / daysOfFourHundred);
  const day = number - era * daysOfFourHundred;
  const leapDays =
    Math.floor(day / (daysOfFour - 1)) - Math.floor(day / daysOfHundred) + Math.floor(day / (daysOfFourHundred - 1));
  const year = Math.floor((day - leapDays) / 365);
  const dayOfYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthsSinceMarch + 2) % 12) + 1;
  const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);
  const calendarYear = era * 400 + year + (month < 3 ? 1 : 0);
  return `${String(calendarYear).padStart(4, "0")}-${two(month)}-${two(dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1)}`;
};

/** The date `days` later (earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(dayNumber(date) + days);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

export const weekdayOf = (date: LocalDate): Weekday => weekdays[(getDay(asUtc(date)) + 6) % 7] as Weekday;
