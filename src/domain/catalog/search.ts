import { editDistance, typosAllowed } from "../edit-distance.ts";
import type { Catalog, Exercise } from "./entry.ts";
import { fold } from "./fold.ts";
import { ordinaryWords, type OrdinaryWords } from "./ordinary-words.ts";
import { remembered } from "../remembered.ts";

/** What the matching costs grows with both, and no question needs more. */
const longestText = 200;
const mostWords = 10;

/** How a word asked for fits a word found, the best first; `none` is no fit. */
const fit = { whole: 0, begun: 1, inside: 2, none: 3 } as const;

interface Entry {
  readonly exercise: Exercise;
  /** The words of its name and id, its aliases, its muscles, its family and pattern: the best place to be found first. */
  readonly fields: readonly (readonly string[])[];
  /** Its names as one word each. */
  readonly whole: readonly string[];
}

const wordsOf = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => text.split(" "));

const entryOf = (exercise: Exercise): Entry => {
  const names = [fold(exercise.name), fold(exercise.id)];
  const aliases = exercise.aliases.map(fold);
  return {
    exercise,
    fields: [
      wordsOf(names),
      wordsOf(aliases),
      wordsOf(exercise.muscles.map(fold)),
      wordsOf([fold(exercise.family), exercise.pattern]),
    ],
    whole: [...names, ...aliases].map((name) => name.replaceAll(" ", "")),
  };
};

const fitOf = (word: string, found: string): number => {
  if (word === found) return fit.whole;
  if (found.startsWith(word)) return fit.begun;
  // One or two Latin letters stand inside almost any word; one or two Chinese ones may be all of it.
  return (word.length > 2 || word > "\u02FF") && found.includes(word) ? fit.inside : fit.none;
};

/** How many letters are wrong in a word that may also be unfinished; Infinity when it is another word. */
const typosIn = (word: string, found: string): number => {
  const most = typosAllowed(word);
  const whole = editDistance(word, found, most);
  if (whole <= most) return whole;
  return word.length > 4 && editDistance(word, found.slice(0, word.length), 1) <= 1 ? 2 : Infinity;
};

type Judge = (word: string, found: string) => number;

const asWritten: Judge = (word, found) => {
  const fits = fitOf(word, found);
  return fits === fit.none ? Infinity : fits;
};

/** A word with errors counts less than any that is right, wherever that stands. */
const forgiving: Judge = (word, found) => Math.min(asWritten(word, found), 100 + typosIn(word, found));

/** How well an entry has a word, smaller is better: the place it is found in first, then how it fits. */
const scoreOf = (entry: Entry, judge: (found: string) => number): number => {
  let best = Infinity;
  for (const [field, words] of entry.fields.entries()) {
    for (const each of words) best = Math.min(best, field * fit.none + judge(each));
  }
  return best;
};

const ranked = (entries: readonly Entry[], words: readonly string[], judge: Judge): readonly Exercise[] => {
  const together = words.join("");
  const judges = words.map((word) => remembered((found) => judge(word, found)));
  return entries
    .map((entry) => ({
      exercise: entry.exercise,
      score: entry.whole.includes(together) ? -1 : judges.reduce((sum, each) => sum + scoreOf(entry, each), 0),
    }))
    .filter(({ score }) => score < Infinity)
    .sort((a, b) => a.score - b.score)
    .map(({ exercise }) => exercise);
};

/** Mobility, and what is easiest: a place to begin when only a feeling was named. */
const gentle = (catalog: Catalog): readonly Exercise[] => [
  ...[...catalog.values()].filter(({ role }) => role === "mobility"),
  ...[...catalog.values()].filter(({ role, level }) => role !== "mobility" && level === 1),
];

const foundFor = (entries: readonly Entry[], words: readonly string[]): readonly Exercise[] => {
  const exact = ranked(entries, words, asWritten);
  return exact.length > 0 ? exact : ranked(entries, words, forgiving);
};

/** For words about how it feels: what is left of them, mobility first; with nothing left what is gentle. */
const ordinary = (
  catalog: Catalog,
  entries: readonly Entry[],
  { isFelt, rest }: OrdinaryWords,
): readonly Exercise[] => {
  if (rest.length === 0) return gentle(catalog);
  const found = foundFor(entries, rest);
  const isFirst = ({ role }: Exercise) => isFelt && role === "mobility";
  return [...found.filter(isFirst), ...found.filter((exercise) => !isFirst(exercise))];
};

/**
 * The exercises that have every word asked for, in their name, aliases, muscles or family. Typing errors are forgiven
 * where nothing has the words as they stand, so that `band` does not find every `bend`. Best first: a whole name, then
 * name before alias before muscle before family, then the order of the catalog. Words about how something feels ("stiff
 * back") that are in no exercise lead to those for the rest of the words.
 */
export const searchExercises = (catalog: Catalog, text: string): readonly Exercise[] => {
  const words = fold(text.slice(0, longestText))
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, mostWords);
  if (words.length === 0) return [];
  const entries = [...catalog.values()].map(entryOf);
  const asSaid = ordinaryWords(words);
  if (asSaid === null) return foundFor(entries, words);
  const known = new Set(entries.flatMap(({ fields }) => fields.flat()));
  const isPlace = /\b(?:lower|upper) back\b/.test(words.join(" "));
  const exact = !isPlace && words.every((word) => known.has(word)) ? ranked(entries, words, asWritten) : [];
  return exact.length > 0 ? exact : ordinary(catalog, entries, asSaid);
};
