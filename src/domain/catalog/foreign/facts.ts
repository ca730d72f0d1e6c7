import { fold } from "../fold.ts";
import type { ForeignEntry } from "./foreign-entry.ts";
import { regionOf, type Region } from "./muscles.ts";

/** What the rules look at: an entry of another catalog, its words folded. */
export interface Facts {
  /** Its name, then its aliases. */
  readonly names: readonly string[];
  /** Where its first muscle is; unknown where it names none. */
  readonly region: Region | "unknown";
  readonly muscles: readonly string[];
  readonly isStretch: boolean;
  readonly isHeld: boolean;
  readonly category: string;
  readonly patterns: readonly string[];
  /** Implements in its own words, and its names: where one may be told. */
  readonly gear: string;
  /** All that is told of how to do it. */
  readonly steps: string;
  readonly entry: ForeignEntry;
}

/** Names, muscles and implements of one entry that rules look at, and the characters of each: what is more is no name. */
const mostNames = 20;
export const longestName = 200;

/** The longest description that rules read, in characters: what matters is said early. */
const mostRead = 1000;

/** A description as rules read it: they know English, so letters of other scripts need no care. */
const plainWords = (steps: readonly string[]): string =>
  steps
    .join(" ")
    .slice(0, mostRead)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ");

/** Muscles, parts of the body and implements are the same few words in every entry. */
const mostWords = 500;
const folded = new Map<string, string>();
const foldWord = (word: string): string => {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const now = fold(word.slice(0, longestName));
  if (folded.size < mostWords && word.length <= longestName) folded.set(word, now);
  return now;
};

export const factsOf = (entry: ForeignEntry): Facts => {
  const names = [entry.name, ...entry.aliases.slice(0, mostNames)]
    .map((name) => fold(name.slice(0, longestName)))
    .filter((name) => name !== "");
  const muscles = entry.primary
    .slice(0, mostNames)
    .map(foldWord)
    .filter((muscle) => muscle !== "");
  const category = foldWord(entry.category ?? "");
  const [first] = muscles;
  const force = foldWord(entry.force ?? "");
  let steps: string | undefined;
  return {
    names,
    muscles,
    category,
    entry,
    // Most entries are told by their names, and taking a description apart is what costs time.
    get steps() {
      steps ??= plainWords(entry.steps);
      return steps;
    },
    region: first === undefined ? "unknown" : regionOf(first),
    isStretch: /stretch|mobility|flexib/.test(category) || names.some((name) => /\bstretch/.test(name)),
    isHeld: force === "static" || entry.measure === "seconds",
    patterns: entry.patterns.slice(0, mostNames).map((pattern) => foldWord(pattern).replaceAll(" ", "_")),
    gear: [...(entry.equipment ?? []).slice(0, mostNames).map(foldWord), ...names].join(" "),
  };
};
