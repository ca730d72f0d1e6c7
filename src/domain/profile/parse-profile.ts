import { cautionTags } from "../catalog/entry.ts";
import { weekdays, type Weekday } from "../dates.ts";
import { quoted } from "../safe-text.ts";
import { cellId, cells, modes, planes, type CellId } from "../spine.ts";
import { suggestion } from "../suggest.ts";
import { fullWeekdays, weekdaysCalled } from "../weekday-names.ts";
import { tolerances, type Profile, type Tolerance, type Unit } from "./profile.ts";
import { cautionList, cautionsCalled, directionCalled } from "./caution-names.ts";
import { levelRange, minuteRange } from "./stored-profile.ts";

/** A flag's value, or one sentence: what was found, what was expected, an example. It does not name the flag. */
export type Parsed<T> = { readonly value: T } | { readonly problem: string };

const dayForms = "expected days of the week, for example mon,wed,fri or tue-thu, or daily";

const manyDays: ReadonlyMap<string, readonly Weekday[]> = new Map<string, readonly Weekday[]>([
  ...["daily", "every day", "everyday", "all"].map((word) => [word, weekdays] as const),
  ...["weekdays", "workdays"].map((word) => [word, weekdays.slice(0, 5)] as const),
  ...["weekend", "weekends"].map((word) => [word, weekdays.slice(5)] as const),
]);

const parts = (text: string): readonly string[] => text.split(",").map((part) => part.trim());

const isNone = (text: string): boolean => text.trim().toLowerCase() === "none";

/** Each day or range by itself; days stand apart by commas, spaces, slashes, plus signs or "and". */
const dayParts = (text: string): readonly string[] =>
  text
    .trim()
    // One space at most is left for what follows, so that no length of them takes long.
    .replace(/\s+/g, " ")
    .replace(/ ?(?:[-\u2013]|\bto\b) ?/g, "-")
    .split(/ ?[,;/+&] ?| (?:and )?/);

/** The number of the one day that a word means, or what is wrong with it. */
const dayCalled = (word: string): Parsed<number> => {
  const [found, ...others] = weekdaysCalled(word);
  if (found !== undefined && others.length === 0) return { value: weekdays.indexOf(found) };
  const meant =
    found === undefined ? suggestion(word, fullWeekdays) : ` (did you mean ${[found, ...others].join(" or ")}?)`;
  return { problem: `${quoted(word)} is not a weekday${meant}; ${dayForms}` };
};

/**
 * `mon,wed,fri`, `m,w,f`, `Mon Wed`, full names, `daily`, `weekdays`, or a range such as `tue-thu`, which may run over the
 * weekend; in the order of the week.
 */
export const parseDays = (text: string): Parsed<readonly Weekday[]> => {
  const lower = text.toLowerCase();
  const all = manyDays.get(lower.trim());
  if (all !== undefined) return { value: all };
  const chosen = new Set<Weekday>();
  for (const part of dayParts(lower)) {
    const [first = "", last = first, ...more] = part.split("-").map((word) => word.trim());
    if (more.length > 0) return { problem: `${quoted(part)} is not a weekday; ${dayForms}` };
    const [from, to] = [dayCalled(first), dayCalled(last)];
    if ("problem" in from) return from;
    if ("problem" in to) return to;
    for (let day = from.value; ; day = (day + 1) % 7) {
      chosen.add(weekdays[day] as Weekday);
      if (day === to.value) break;
    }
  }
  return { value: weekdays.filter((day) => chosen.has(day)) };
};

const parseWhole = (text: string, least: number, most: number, what: string, example: string): Parsed<number> => {
  const trimmed = text.trim();
  const number = /^\d{1,10}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return number >= least && number <= most
    ? { value: number }
    : {
        problem: `${quoted(text)} is not ${what}; expected a whole number from ${least} to ${most}, for example ${example}`,
      };
};

/** Minutes a session may take, 5 to 240. */
export const parseMinutes = (text: string): Parsed<number> =>
  parseWhole(
    text.replace(/\s+/g, " ").replace(/ ?(?:m|min|mins|minutes?) ?$/i, ""),
    ...minuteRange,
    "a number of minutes a session can take",
    "25",
  );

/** 1 to 5. */
export const parseLevel = (text: string): Parsed<number> => parseWhole(text, ...levelRange, "a level", "2");

/** 0 to 2147483647. */
export const parseSeed = (text: string): Parsed<number> => parseWhole(text, 0, 2_147_483_647, "a seed", "7");

const unitWords = new Map<string, Unit>([
  ["kg", "kg"],
  ["kgs", "kg"],
  ["lb", "lb"],
  ["lbs", "lb"],
]);

/** `kg` or `lb`. */
export const parseUnits = (text: string): Parsed<Unit> => {
  const value = unitWords.get(text.trim().toLowerCase());
  return value === undefined
    ? { problem: `${quoted(text)} is not a unit of weight; expected kg or lb, for example kg` }
    : { value };
};

const suggestedTag = (word: string): string => suggestion(word, cautionTags, (tag) => tag.toLowerCase());

/** Why a part of `--avoid` names no caution; a direction said as in `--tolerance` is sent there. */
const notAvoidable = (part: string): string => {
  const [direction = "", feeling] = part.split("=");
  const called = directionCalled(direction);
  if (called === undefined)
    return `${quoted(part.toLowerCase())} is not a caution${suggestedTag(part)}; expected any of ${cautionList()}; or none, for example flex,grip`;
  const cell = called.mode === null ? called.plane : `${called.plane}:${called.mode}`;
  const wanted = tolerances.find((each) => each === feeling?.trim()) ?? "paused";
  return `${quoted(part.toLowerCase())} is how a direction feels, which --tolerance takes: --tolerance ${cell}=${wanted}`;
};

/** Caution tags, or words for what they are about, or directions; in the order the catalog lists them. Or `none`. */
export const parseAvoid = (text: string): Parsed<readonly string[]> => {
  if (isNone(text)) return { value: [] };
  const found = parts(text).map((part) => ({ part, tags: cautionsCalled(part) }));
  const wrong = found.find(({ tags }) => tags.length === 0);
  if (wrong !== undefined) return { problem: notAvoidable(wrong.part) };
  const all = new Set(found.flatMap(({ tags }) => tags));
  return { value: cautionTags.filter((tag) => all.has(tag)) };
};

const directions: readonly string[] = [...planes, ...cells.map(cellId)];

const notDirection = (direction: string, word: string): string => {
  const [tag] = cautionsCalled(direction);
  return tag === undefined
    ? `${quoted(direction)} is not a direction${suggestion(direction, directions)}; expected ${planes.join(", ")}, alone or with :${modes.join(" or :")}, for example rotation:move=sensitive`
    : `${quoted(direction)} is no direction but a caution, and ${quoted(word)} cannot be said of it; to leave it out: --avoid ${tag.toLowerCase()}`;
};

/**
 * `flexion:move=sensitive,rotation=paused`, or `none`. A plane alone means both its modes; a cell named on its own
 * wins over its plane. Words such as `flex` and `bending forward` stand for their plane. What is `ok` is left out of the
 * result.
 */
export const parseTolerance = (text: string): Parsed<Profile["tolerance"]> => {
  if (isNone(text)) return { value: {} };
  const given = new Map<string, Tolerance>();
  for (const part of parts(text.toLowerCase())) {
    const [direction = "", word, ...more] = part.split("=").map((each) => each.trim());
    if (word === undefined || more.length > 0) {
      return {
        problem: `${quoted(part)} is not a direction and how it feels; expected for example flexion:move=sensitive,rotation=paused, or none`,
      };
    }
    const called = directionCalled(direction);
    if (called === undefined) return { problem: notDirection(direction, word) };
    const tolerance = tolerances.find((each) => each === word);
    if (tolerance === undefined) {
      return {
        problem: `${quoted(word)} is not a way a direction feels${suggestion(word, tolerances)}; expected ${tolerances.join(", ")}, for example ${direction}=sensitive`,
      };
    }
    const key = called.mode === null ? called.plane : cellId({ plane: called.plane, mode: called.mode });
    if (given.has(key)) {
      return {
        problem: `${quoted(direction)} is named twice; expected each direction once, for example ${direction}=${word}`,
      };
    }
    given.set(key, tolerance);
  }
  const felt = cells.flatMap((cell): [CellId, Tolerance][] => {
    const tolerance = given.get(cellId(cell)) ?? given.get(cell.plane);
    return tolerance === undefined || tolerance === "ok" ? [] : [[cellId(cell), tolerance]];
  });
  return { value: Object.fromEntries(felt) };
};
