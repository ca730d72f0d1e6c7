import { UTCDateMini } from "@date-fns/utc/date/mini";
import { getDay } from "date-fns/getDay";

import { saidDates, storedDates } from "./limits.ts";

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

const isWithin = (text: string, { first, last }: { readonly first: LocalDate; readonly last: LocalDate }): boolean =>
  text >= first && text <= last;

/** True for a real calendar date that may be stored, written `YYYY-MM-DD`; 2026-02-30 is not one. */
export const isLocalDate = (text: string): text is LocalDate =>
  shape.test(text) && isWithin(text, storedDates) && fromUtc(asUtc(text)) === text;

/** The same of a date that may be said or acted on: with room for the weeks that are counted from it. */
export const isSaidDate = (text: string): text is LocalDate => isLocalDate(text) && isWithin(text, saidDates);

const dayInMilliseconds = 86_400_000;

const dayNumbers = new Map<LocalDate, number>();

// Not date-fns' own addDays: rules ask for the same few days so often that its checks took half the time of a simulated year.
const dayNumber = (date: LocalDate): number => {
  const known = dayNumbers.get(date);
  if (known !== undefined) return known;
  const number = asUtc(date).getTime() / dayInMilliseconds;
  dayNumbers.set(date, number);
  return number;
};
const fromDayNumber = (number: number): LocalDate => fromUtc(new UTCDateMini(number * dayInMilliseconds));

/** The date `days` later (earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(dayNumber(date) + days);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

export const weekdayOf = (date: LocalDate): Weekday => weekdays[(getDay(asUtc(date)) + 6) % 7] as Weekday;
