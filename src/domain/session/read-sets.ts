import type { Measure } from "../catalog/entry.ts";
import type { SetForm } from "../catalog/set-form.ts";
import type { Against } from "../log/event.ts";
import type { Parsed } from "../profile/parse-profile.ts";
import type { Unit } from "../profile/profile.ts";
import { quoted } from "../safe-text.ts";
import { parseAgainst } from "./read-answers.ts";

const mostSets = 20;

/** Most of one set that anybody means [D]: above it a slip of the fingers is likelier. */
const mostAmount: Readonly<Record<Measure, number>> = { reps: 1000, seconds: 3600, metres: 10_000, minutes: 600 };

/** More short holds than these are in no set (10-8-6 is the top of the pyramid): such a number may be meant as seconds [D]. */
const mostHolds = 12;

const unitShapes: readonly (readonly [shape: RegExp, unit: Measure | "holds"])[] = [
  [/^(?:reps?|x)$/, "reps"],
  [/^(?:s|secs?|seconds?)$/, "seconds"],
  [/^(?:m|met(?:re|er)s?)$/, "metres"],
  [/^(?:min|mins|minutes?)$/, "minutes"],
  [/^holds?$/, "holds"],
];

const expected = ({ hold }: SetForm): string =>
  hold === undefined
    ? "expected one number for each set, 10,10,8, or left/right for each, 10/9,10/9"
    : `expected the holds of ${hold} s in each set, 6,4,2, or its seconds, ${6 * hold}s,${4 * hold}s,${2 * hold}s; left/right is 6/5,4/4,2/2`;

/** The amount of one set on one side, in the measure of the exercise. */
const readAmount = (text: string, form: SetForm): Parsed<number> => {
  const { measure, hold } = form;
  const [, digits, word] = /^(\d{1,9}(?:\.\d{1,2})?)\s*([a-z]{1,12})?$/.exec(text.toLowerCase()) ?? [];
  const unit = word === undefined ? undefined : unitShapes.find(([shape]) => shape.test(word))?.[1];
  const count = digits === undefined || (word !== undefined && unit === undefined) ? Number.NaN : Number(digits);
  const inHolds = hold !== undefined && (unit === undefined || unit === "holds");
  const amount = inHolds ? count * hold : count;
  const most = mostAmount[measure];
  if (Number.isNaN(amount)) return { problem: `${quoted(text)} is not a number of 0 to ${most}; ${expected(form)}` };
  if (inHolds && (!Number.isInteger(count) || (unit === undefined && count > mostHolds)))
    return {
      problem: `${quoted(text)} could be holds or seconds, and this exercise is done in holds of ${hold} s; ${expected(form)}`,
    };
  if (!inHolds && unit !== undefined && unit !== measure)
    return { problem: `${quoted(text)} is in ${unit}, but this exercise is counted in ${measure}; ${expected(form)}` };
  if (amount > most)
    return { problem: `${quoted(text)} is more than a set can be (${most} ${measure}); ${expected(form)}` };
  return { value: amount };
};

const times = String.raw`\s*[x\u00D7*]\s*`;
const repeated = new RegExp(`^(\\d{1,4})${times}(\\S.*)$`, "i");
/** "6-4-2 × 10 s holds", as the program writes short holds. */
const pyramid = new RegExp(`^(\\d{1,2}(?:-\\d{1,2})*)${times}(\\d{1,3})\\s*s(?:econds?)?(?:\\s*holds?)?$`, "i");

/** What stands between the sets is a comma, a semicolon, or a space before the next number. */
const partsOf = (text: string): readonly string[] => {
  const tidy = text
    .trim()
    .replace(/\s+(?:per|each) side$/i, "")
    .replace(/\s*\/\s*/g, "/")
    .replace(/(\S)\s*@\s*/g, "$1@")
    .replace(/\s*[x\u00D7*]\s*(?=\d)/gi, "x");
  return tidy.split(/[,;]/.test(tidy) ? /[,;]/ : /\s+(?=\d)/).map((part) => part.trim());
};

/** Each set by itself: "3x8" is three of them. */
const setsOf = (part: string, { hold }: SetForm): Parsed<readonly string[]> => {
  const [, counts, seconds] = (hold !== undefined && pyramid.exec(part)) || [];
  if (counts !== undefined && Number(seconds) === hold && (counts.includes("-") || /holds?$/i.test(part)))
    return { value: counts.split("-").map((count) => `${count} holds`) };
  const [, count, amount] = repeated.exec(part) ?? [];
  if (count === undefined || amount === undefined) return { value: [part] };
  const sets = Number(count);
  if (sets < 1 || sets > mostSets) return { problem: `${quoted(part)} has ${sets} sets; expected 1 to ${mostSets}` };
  return { value: Array.from({ length: sets }, () => amount) };
};

/** One set: of both sides, or of the left one where `right` is given. */
export interface LastSet {
  readonly amount: number;
  readonly right?: number;
}

/** Sets as they were said. */
export interface SaidSets {
  readonly sets: readonly number[];
  readonly right?: readonly number[];
  /** What each set was done against, null where nothing was said of it; only where something was. */
  readonly perSet?: readonly (Against | null)[];
}

interface OneSet {
  readonly left: number;
  readonly right: number;
  readonly against: Against | null;
}

/** One set: `8`, `10/9` for left and right, and `8@16kg` with what it was done against. */
const readSet = (text: string, form: SetForm, unit: Unit | undefined): Parsed<OneSet> => {
  const [amounts = "", against, ...others] = text.split("@");
  if (others.length > 0 || (against !== undefined && unit === undefined))
    return { problem: `${quoted(text)} is not one set; ${expected(form)}` };
  const [first = "", second = first, ...more] = amounts.split("/").map((side) => side.trim());
  if (more.length > 0) return { problem: `${quoted(amounts)} names more than two sides; ${expected(form)}` };
  const [left, right] = [readAmount(first, form), readAmount(second, form)];
  if ("problem" in left) return left;
  if ("problem" in right) return right;
  const found = against === undefined || unit === undefined ? { value: null } : parseAgainst(against, unit);
  return "problem" in found ? found : { value: { left: left.value, right: right.value, against: found.value } };
};

/** "6,5" of what is counted in minutes may be six and a half. */
const isAmbiguous = (text: string, { measure }: SetForm): boolean =>
  measure === "minutes" && /^\s*\d{1,3},\d{1,2}\s*$/.test(text);

/**
 * `10,10,8`, `10 10 8` or `3x10`, and `10/9,10/9` for left and right; 1 to 20 sets, each with its unit if need be
 * (`20s,15s`), of 0 to 1,000 reps, 3,600 s, 10,000 m or 600 min, not all of them 0. A set without a slash was the same on
 * both sides. Of an exercise done in short holds a bare number counts holds: `6,4,2`. With a `unit` of weight each set may
 * say what it was done against: `8@12,8@16`, `8@light,8@heavy`.
 */
export const parseSets = (text: string, form: SetForm, unit?: Unit): Parsed<SaidSets> => {
  if (isAmbiguous(text, form)) {
    const [first = "", second = ""] = text.trim().split(",");
    return {
      problem: `${quoted(text)} could be ${first}.${second} minutes or two sets; write ${first} min,${second} min, or ${first}.${second}`,
    };
  }
  const all: OneSet[] = [];
  for (const part of partsOf(text)) {
    if (part === "") return { problem: `${quoted(text)} has an empty place between its commas; ${expected(form)}` };
    const each = setsOf(part, form);
    if ("problem" in each) return each;
    for (const set of each.value) {
      const read = readSet(set, form, unit);
      if ("problem" in read) return read;
      all.push(read.value);
    }
  }
  if (all.length > mostSets)
    return { problem: `${all.length} sets are more than the ${mostSets} that one entry holds` };
  if (all.every(({ left, right }) => left === 0 && right === 0))
    return { problem: `${quoted(text)} says that nothing was done; fourplane skip leaves an exercise out` };
  const isSided = text.includes("/");
  if (isSided && !form.perSide)
    return { problem: `${quoted(text)} names two sides, but this exercise is not done side by side; expected 10,10,8` };
  return {
    value: {
      sets: all.map(({ left }) => left),
      ...(isSided ? { right: all.map(({ right }) => right) } : {}),
      ...(all.every(({ against }) => against === null) ? {} : { perSet: all.map(({ against }) => against) }),
    },
  };
};

/** One set as `parseSets` reads it: `14`, or `14/12` for left and right. */
export const parseLastSet = (text: string, form: SetForm): Parsed<LastSet> => {
  const parsed = parseSets(text, form);
  if ("problem" in parsed) return parsed;
  const { sets, right } = parsed.value;
  const [amount, ...more] = sets;
  if (amount === undefined || more.length > 0)
    return { problem: `${quoted(text)} is more than one set; expected what the last one was, for example 14` };
  return { value: { amount, ...(right?.[0] === undefined ? {} : { right: right[0] }) } };
};
