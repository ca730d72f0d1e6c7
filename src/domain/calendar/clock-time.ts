import { weekdays, weekdayOf, type LocalDate, type Weekday } from "../dates.ts";
import type { Parsed } from "../profile/parse-profile.ts";
import { quoted } from "../safe-text.ts";
import { weekdaysCalled } from "../weekday-names.ts";

/** A time of day on the clock of wherever the person is, `07:30`; from 00:00 to 23:59. */
export type ClockTime = string;

/** When sessions start: as a rule, and on single weekdays. */
export type Times = Readonly<Partial<Record<Weekday | "usual", ClockTime>>>;

/** Early enough for most working days [D]. */
const usualStart: ClockTime = "07:00";

export const isClockTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** When a session of a date starts. */
export const startOn = (date: LocalDate, times: Times = {}): ClockTime =>
  times[weekdayOf(date)] ?? times.usual ?? usualStart;

/** Minutes after midnight, 0 to 1439. */
export const minutesAfterMidnight = (time: ClockTime): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The time so many minutes after midnight, which is itself the earliest. */
export const clockTimeAt = (minutes: number): ClockTime => {
  const least = Math.max(0, minutes);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(least / 60))}:${two(least % 60)}`;
};

/** `7:30` and `07:30`. */
export const parseClockTime = (text: string): Parsed<ClockTime> => {
  const time = text.trim().padStart(5, "0");
  if (isClockTime(time)) return { value: time };
  return {
    problem: `${quoted(text)} is not a time; expected hours and minutes from 00:00 to 23:59, for example 07:30`,
  };
};

const parseWeekdays = (text: string): Parsed<readonly Weekday[]> => {
  const ends = text.split("-").map(weekdaysCalled);
  const [first, last = first] = ends.map((found) => (found.length === 1 ? weekdays.indexOf(found[0] as Weekday) : -1));
  if (first === undefined || last === undefined || first < 0 || last < 0 || ends.length > 2)
    return { problem: `${quoted(text)} is not a weekday; expected for example mon=07:30,wed=18:00 or mon-fri=07:30` };
  const days = weekdays.slice(first, first <= last ? last + 1 : undefined);
  return { value: first <= last ? days : [...days, ...weekdays.slice(0, last + 1)] };
};

const isTime = (word: string): boolean => word === "none" || word === "" || /[:\d]/.test(word);

/** A time that is said of weekdays, or of every day where there are none; null forgets it. */
interface Said {
  readonly days: readonly Weekday[] | null;
  readonly time: ClockTime | null;
}

const parseSaid = (text: string): Parsed<readonly Said[]> => {
  const said: Said[] = [];
  let named: Weekday[] = [];
  for (const part of text.toLowerCase().split(",")) {
    const at = part.indexOf("=");
    const [days, time] =
      at >= 0 ? [part.slice(0, at), part.slice(at + 1)] : isTime(part.trim()) ? [null, part] : [part];
    if (days !== null) {
      const found = parseWeekdays(days.trim());
      if ("problem" in found) return found;
      named.push(...found.value);
    }
    if (time === undefined) continue;
    const read = time.trim() === "none" ? { value: null } : parseClockTime(time);
    if ("problem" in read) return read;
    if (days === null && named.length > 0) break;
    said.push({ days: days === null ? null : named, time: read.value });
    named = [];
  }
  if (named.length === 0) return { value: said };
  return {
    problem: `${quoted(text)} names ${named.join(", ")} without a time; expected for example mon=07:30,wed=18:00`,
  };
};

/**
 * Reads `07:30`, `mon=07:30,wed=18:00`, `mon-fri=07:30,sat=09:00`, `07:00,mon,wed=18:00`. A time without a weekday is that
 * of every day that is not named with it; named days alone change alone. `wed=none` forgets one, `none` all of them.
 */
export const parseTimes = (text: string, before: Times = {}): Parsed<Times> => {
  const found = parseSaid(text);
  if ("problem" in found) return found;
  const usual = found.value.findLast(({ days }) => days === null);
  const times = new Map(
    Object.entries(usual === undefined ? before : usual.time === null ? {} : { usual: usual.time }),
  );
  for (const { days, time } of found.value)
    for (const day of days ?? []) {
      if (time === null) times.delete(day);
      else times.set(day, time);
    }
  return { value: Object.fromEntries(times) };
};
