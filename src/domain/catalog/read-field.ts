import { isSafeText } from "../safe-text.ts";
import { addProblem, blame, type Findings } from "./findings.ts";

/*
 * Readers of one field each. A field that is missing gives the fallback and no problem (what must be there is checked
 * for on its own); after a problem the result only stands in for a value, the entry is thrown away.
 * Arguments instead of objects and closures, because all of this runs two million times for a large catalog.
 */

/** The longest list and the longest texts of a catalog entry, in items and in characters. */
export const limits = { list: 20, id: 80, name: 80, source: 200, prose: 400 } as const;

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const none: readonly never[] = [];

/** True for `bird-dog`: lower-case letters and digits in words joined by single hyphens, at most 80 characters. */
export const isKebab = (value: unknown): value is string =>
  typeof value === "string" && value.length <= limits.id && kebab.test(value);

const isWithin = (text: string, most: number): boolean =>
  // Characters, not UTF-16 units, as JSON Schema counts them; a character has at most two units.
  text.length <= most || (text.length <= most * 2 && [...text].length <= most);

const isText = (value: unknown, most: number): value is string =>
  typeof value === "string" && isWithin(value, most) && value.trim() !== "" && isSafeText(value);

const blameText = (findings: Findings, at: number, field: string, value: unknown, most: number): void => {
  if (typeof value === "string" && !isWithin(value, most)) {
    addProblem(findings, at, field, `a text of ${value.length} characters found; expected at most ${most}`);
  } else if (typeof value === "string" && !isSafeText(value)) {
    blame(findings, at, field, value, "a text without control characters and direction marks");
  } else blame(findings, at, field, value, `a text of 1 to ${most} characters`);
};

/** A text that is not blank; an empty one passes where the fallback is empty too. */
export const readText = (
  findings: Findings,
  at: number,
  field: string,
  value: unknown,
  most: number,
  fallback?: string,
): string => {
  if (isText(value, most)) return value;
  if (value !== undefined && value !== fallback) blameText(findings, at, field, value, most);
  return fallback ?? "";
};

/** A list of texts, empty where the field is missing. */
export const readTexts = (
  findings: Findings,
  at: number,
  field: string,
  value: unknown,
  most: number,
): readonly string[] => {
  if (value === undefined) return none;
  if (!Array.isArray(value) || value.length > limits.list) {
    blame(findings, at, field, value, `a list of at most ${limits.list} texts`);
    return none;
  }
  for (let index = 0; index < value.length; index += 1) {
    if (!isText(value[index], most)) blameText(findings, at, `${field}[${index}]`, value[index], most);
  }
  return value;
};

/** One of the choices. */
export const readChoice = <T extends string>(
  findings: Findings,
  at: number,
  field: string,
  value: unknown,
  choices: readonly T[],
): T => {
  if (choices.includes(value as T)) return value as T;
  if (value !== undefined) blame(findings, at, field, value, `one of ${choices.join(", ")}`, choices);
  return choices[0] as T;
};

/** What a person may have meant who wrote `Bird Dog` for an id. */
const asKebab = (value: unknown): readonly string[] => {
  if (typeof value !== "string" || value.length > limits.id) return [];
  const words = value.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.length === 0 ? [] : [words.join("-")];
};

/** An id such as `bird-dog`, or null where the fallback is null. */
export const readKebab = <T extends string | null>(
  findings: Findings,
  at: number,
  field: string,
  value: unknown,
  fallback: T,
): string | T => {
  if (isKebab(value)) return value;
  if (value !== undefined && (value !== null || fallback !== null)) {
    const words = `lower-case words joined by hyphens, at most ${limits.id} characters`;
    blame(findings, at, field, value, fallback === null ? `null or ${words}` : words, asKebab(value));
  }
  return fallback;
};

const isNumber = (value: unknown, least: number, most: number, whole: boolean): value is number =>
  typeof value === "number" && value >= least && value <= most && (!whole || Number.isInteger(value));

const kindOf = (whole: boolean): string => (whole ? "whole number" : "number");

/** A number from `least` to `most`. */
export const readNumber = (
  findings: Findings,
  at: number,
  field: string,
  value: unknown,
  least: number,
  most: number,
  whole: boolean,
  fallback: number,
): number => {
  if (isNumber(value, least, most, whole)) return value;
  if (value !== undefined) blame(findings, at, field, value, `a ${kindOf(whole)} from ${least} to ${most}`);
  return fallback;
};

/** Two numbers from `least` to `most`, the smaller one first. */
export const readRange = (
  findings: Findings,
  at: number,
  field: string,
  value: unknown,
  least: number,
  most: number,
  whole: boolean,
  fallback: readonly [number, number],
): readonly [number, number] => {
  if (value === undefined) return fallback;
  if (!Array.isArray(value) || value.length !== 2) {
    blame(findings, at, field, value, `a list of two ${kindOf(whole)}s from ${least} to ${most}`);
    return fallback;
  }
  const [low, high]: unknown[] = value;
  if (isNumber(low, least, most, whole) && isNumber(high, least, most, whole)) {
    if (low > high) addProblem(findings, at, field, `${low} stands before ${high}; expected the smaller number first`);
    return value as [number, number];
  }
  for (let index = 0; index < 2; index += 1) {
    if (isNumber(value[index], least, most, whole)) continue;
    blame(findings, at, `${field}[${index}]`, value[index], `a ${kindOf(whole)} from ${least} to ${most}`);
  }
  return fallback;
};

/** True or false. */
export const readFlag = (findings: Findings, at: number, field: string, value: unknown): boolean => {
  if (value !== undefined && typeof value !== "boolean") blame(findings, at, field, value, "true or false");
  return value === true;
};
