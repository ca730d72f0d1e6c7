import { addDays, isSaidDate, type LocalDate } from "../dates.ts";
import { saidDates } from "../limits.ts";
import type { Parsed } from "../profile/parse-profile.ts";
import type { Unit } from "../profile/profile.ts";
import { quoted } from "../safe-text.ts";
import type { Load } from "../week.ts";

/** `16kg`, `16`, `7.5 kg` in the unit the weights are kept in, 0.5 to 500, or `none`. */
export const parseLoad = (text: string, unit: Unit): Parsed<Load | null> => {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === "none") return { value: null };
  const example = `expected a weight in ${unit}, for example 16${unit}, or none`;
  const [, digits, written] = /^(\d{1,4}(?:[.,]\d{1,3})?)\s*(kgs?|lbs?)?$/.exec(trimmed) ?? [];
  if (digits === undefined) return { problem: `${quoted(text)} is not a weight; ${example}` };
  if (written !== undefined && !written.startsWith(unit))
    return {
      problem: `${quoted(text)} is in ${written.slice(0, 2)}, and your weights are kept in ${unit}; ${example} (fourplane plan --new --units ${written.slice(0, 2)} changes the unit)`,
    };
  const value = Number(digits.replace(",", "."));
  if (value < 0.5 || value > 500)
    return { problem: `${quoted(text)} is out of range; weights go from 0.5 to 500 ${unit}` };
  return { value: { value, unit } };
};

const sideIn = (text: string): number => {
  const [, digits, unit] = /^(\d{1,2}(?:[.,]\d{1,2})?)\s*(cm|in)?$/.exec(text.trim().toLowerCase()) ?? [];
  const value = Number((digits ?? "x").replace(",", ".")) * (unit === "in" ? 2.54 : 1);
  return value >= 0 && value <= 30 ? Math.round(value * 10) / 10 : Number.NaN;
};

/** `9/10.5`, left and right in centimetres, 0 to 30, or in inches as `3.5in/4in`; to a tenth of a centimetre. */
export const parseRange = (text: string): Parsed<{ readonly left: number; readonly right: number }> => {
  const sides = text.split("/");
  const [left = Number.NaN, right = Number.NaN] = sides.map(sideIn);
  if (sides.length === 2 && !Number.isNaN(left + right)) return { value: { left, right } };
  return {
    problem: `${quoted(text)} is not a measurement; expected centimetres left and right, 0 to 30, for example 9/10.5`,
  };
};

/** A whole number from 0 (none) to 10 (the worst imaginable). */
export const parsePain = (text: string): Parsed<number> => {
  const trimmed = text.trim();
  const pain = /^\d{1,2}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return pain <= 10
    ? { value: pain }
    : {
        problem: `${quoted(text)} is not on the scale; expected a whole number from 0 (no pain) to 10 (the worst imaginable)`,
      };
};

/** `today`, `yesterday`, `tomorrow` or `YYYY-MM-DD`. */
export const parseDay = (text: string, today: LocalDate): Parsed<LocalDate> => {
  const word = text.trim().toLowerCase();
  const days = new Map([
    ["today", 0],
    ["yesterday", -1],
    ["tomorrow", 1],
  ]).get(word);
  const day = days === undefined ? word : addDays(today, days);
  if (isSaidDate(day)) return { value: day };
  return {
    problem: `${quoted(text)} is not a date; expected today, yesterday or YYYY-MM-DD, ${saidDates.first} to ${saidDates.last}, for example ${today}`,
  };
};

/** A day as `parseDay` reads it that is not after today. */
export const parsePastDay = (text: string, today: LocalDate): Parsed<LocalDate> => {
  const day = parseDay(text, today);
  if ("problem" in day || day.value <= today) return day;
  return { problem: `${day.value} is still to come (today is ${today}); only what has happened can be written down` };
};
