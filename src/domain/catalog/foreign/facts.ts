import { fold } from "../fold.ts";
import { foldWord, longestName } from "./few-words.ts";
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
  /** All that is told of how to do it: worked out when it is looked at, so look at it last. */
  readonly steps: string;
  readonly entry: ForeignEntry;
}

/** Names, muscles and implements of one entry that rules look at. */
const mostNames = 20;

/** The longest description that rules read, in characters: what matters is said early. */
const mostRead = 1000;

/** What stands between two words and is no single space, which most of it is and can stay. */
const betweenWords = / *[^a-z0-9 ][^a-z0-9]*| {2,}/g;

/** A description as rules read it: they know English, so letters of other scripts need no care. */
const plainWords = (steps: readonly string[]): string =>
  steps.join(" ").slice(0, mostRead).toLowerCase().replace(betweenWords, " ");

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
