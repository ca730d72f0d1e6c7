import { quoted } from "../safe-text.ts";
import { planes, type Plane } from "../spine.ts";
import { suggestion } from "../suggest.ts";
import { experienceLevels, experiences } from "./intake.ts";
import type { Parsed } from "./parse-profile.ts";
import { ageBands, type AgeBand } from "./profile.ts";

const oneOf = <Word extends string>(text: string, words: readonly Word[], what: string): Parsed<Word> => {
  const word = text.trim().toLowerCase();
  const value = words.find((each) => each === word);
  if (value !== undefined) return { value };
  return {
    problem: `${quoted(text)} is not ${what}${suggestion(word, words)}; expected ${words.join(", ")}, for example ${words[1] ?? ""}`,
  };
};

/** `under-18`, `18-64` or `65+`; an age in years is understood too. */
export const parseAge = (text: string): Parsed<AgeBand> => {
  const years = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : undefined;
  if (years === undefined) return oneOf(text, ageBands, "an age band");
  return { value: years < 18 ? "under-18" : years < 65 ? "18-64" : "65+" };
};

/** `new`, `some`, `regular` or `trained`; the level it stands for. */
export const parseExperience = (text: string): Parsed<number> => {
  const parsed = oneOf(text, experiences, "an experience");
  return "problem" in parsed ? parsed : { value: experienceLevels[parsed.value] };
};

/** The plane that feels good, or `none`. */
export const parseRelief = (text: string): Parsed<Plane | null> => {
  const parsed = oneOf(text, [...planes, "none"] as const, "a direction");
  if ("problem" in parsed) return parsed;
  return { value: parsed.value === "none" ? null : parsed.value };
};

/** Weeks from one lighter week to the next: 4 to 8, or 0 for never. */
export const parseDeloadEvery = (text: string): Parsed<number> => {
  const trimmed = text.trim();
  if (/^[04-8]$/.test(trimmed)) return { value: Number(trimmed) };
  return {
    problem: `${quoted(text)} is not how often a lighter week comes; expected 4 to 8 weeks, or 0 for never, for example 6`,
  };
};
