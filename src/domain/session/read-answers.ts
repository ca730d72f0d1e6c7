import { efforts, type Effort } from "../log/event.ts";
import type { Parsed } from "../profile/parse-profile.ts";
import { bandStrengths, type BandStrength, type Unit } from "../profile/profile.ts";
import { quoted } from "../safe-text.ts";
import { suggestion } from "../suggest.ts";
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

/** What it was done against: a weight as `parseLoad` reads it, or the strength of a band, `heavy` or `heavy band`. */
export const parseAgainst = (
  text: string,
  unit: Unit,
): Parsed<{ readonly load: Load | null; readonly strength?: BandStrength }> => {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/\s*band$/, "");
  const strength = bandStrengths.find((each) => each === word);
  if (strength !== undefined) return { value: { load: null, strength } };
  const parsed = parseLoad(text, unit);
  return "problem" in parsed ? parsed : { value: { load: parsed.value } };
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

/** One of the four answers, `very easy` in two words too. */
export const parseEffort = (text: string): Parsed<Effort> => {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
  const found = efforts.find((each) => each === word);
  if (found !== undefined) return { value: found };
  return { problem: `${quoted(text)} is none of ${efforts.join(", ")}${suggestion(word, efforts)}` };
};
