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

const mostOf = (words: readonly string[]): readonly string[] =>
  words.length > mostNames ? words.slice(0, mostNames) : words;

const isWord = (word: string): boolean => word !== "";

/** A class, so that all of them are alike to the engine although one of their fields is worked out late. */
class FactsOfEntry implements Facts {
  readonly names: readonly string[];
  readonly region: Region | "unknown";
  readonly muscles: readonly string[];
  readonly isStretch: boolean;
  readonly isHeld: boolean;
  readonly category: string;
  readonly patterns: readonly string[];
  readonly gear: string;
  readonly entry: ForeignEntry;
  private told: string | undefined;

  constructor(entry: ForeignEntry) {
    this.entry = entry;
    this.names = [entry.name, ...mostOf(entry.aliases)].map((name) => fold(name.slice(0, longestName))).filter(isWord);
    this.muscles = mostOf(entry.primary).map(foldWord).filter(isWord);
    this.category = foldWord(entry.category ?? "");
    const [first] = this.muscles;
    this.region = first === undefined ? "unknown" : regionOf(first);
    this.isStretch = /stretch|mobility|flexib/.test(this.category) || this.names.some((name) => /\bstretch/.test(name));
    this.isHeld = foldWord(entry.force ?? "") === "static" || entry.measure === "seconds";
    this.patterns = mostOf(entry.patterns).map((pattern) => foldWord(pattern).replaceAll(" ", "_"));
    this.gear = [...mostOf(entry.equipment ?? []).map(foldWord), ...this.names].join(" ");
  }

  get steps(): string {
    this.told ??= plainWords(this.entry.steps);
    return this.told;
  }
}

export const factsOf = (entry: ForeignEntry): Facts => new FactsOfEntry(entry);
