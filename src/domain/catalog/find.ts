import { editDistance, typosAllowed } from "../edit-distance.ts";
import type { Catalog, Exercise } from "./entry.ts";
import { fold } from "./fold.ts";

const mostNear = 3;

/** No id or name is longer, so a longer text is nobody's part. */
const longestText = 80;

export type Found =
  | { readonly found: Exercise }
  /** All that the text could mean. */
  | { readonly several: readonly Exercise[] }
  /** None is meant for sure; these, best first and possibly none, may have been mistyped. */
  | { readonly near: readonly Exercise[] };

const namesOf = (exercise: Exercise): readonly string[] => [exercise.id, exercise.name, ...exercise.aliases];

const squash = (folded: string): string => folded.replaceAll(" ", "");

/** 0: the name itself · 1: words of it, the last may be begun only · 2: letters inside it · 3: no part of it. */
const fitOf = (exercise: Exercise, words: string, letters: string): number => {
  let best = 3;
  for (const name of namesOf(exercise)) {
    const folded = fold(name);
    const squashed = squash(folded);
    if (squashed === letters) return 0;
    if (` ${folded}`.includes(` ${words}`)) best = 1;
    else if (best > 2 && squashed.includes(letters)) best = 2;
  }
  return best;
};

const hasWords = (name: string, words: readonly string[]): boolean => {
  const own = name.split(" ");
  return words.every((word) => own.some((each) => each.startsWith(word)));
};

/** How far a mistyped text is from a name or from as many words of it, over `most` when it is further. */
const distanceTo = (name: string, letters: string, words: readonly string[], most: number): number => {
  if (words.length > 1 && hasWords(name, words)) return 0;
  let best = editDistance(letters, squash(name), most);
  const own = name.split(" ");
  for (let first = 0; first + words.length <= own.length && words.length < own.length; first++) {
    const part = own.slice(first, first + words.length).join("");
    best = Math.min(best, editDistance(letters, part, most));
  }
  return best;
};

const nearOnes = (catalog: Catalog, folded: string): readonly Exercise[] => {
  const letters = squash(folded);
  const most = typosAllowed(letters);
  if (most === 0) return [];
  const words = folded.split(" ");
  const near: { exercise: Exercise; distance: number }[] = [];
  for (const exercise of catalog.values()) {
    let distance = most + 1;
    for (const name of new Set(namesOf(exercise).map(fold))) {
      distance = Math.min(distance, distanceTo(name, letters, words, most));
    }
    if (distance <= most) near.push({ exercise, distance });
  }
  near.sort((a, b) => a.distance - b.distance);
  return near.slice(0, mostNear).map((each) => each.exercise);
};

/**
 * The exercise a text means: an id, a name or alias, or an unambiguous part of one, whatever the case, accents and
 * punctuation. Whole words beat letters inside a word. What may be a typing error is offered, never taken; digits alone
 * are no part of a name, as they number a list.
 */
export const findExercise = (catalog: Catalog, text: string): Found => {
  const exact = catalog.get(text);
  if (exact !== undefined) return { found: exact };
  const words = text.length > longestText * 2 ? "" : fold(text);
  if (words === "" || words.length > longestText || /^[\d ]+$/.test(words)) return { near: [] };
  const letters = squash(words);
  let best = 3;
  let fitting: Exercise[] = [];
  for (const exercise of catalog.values()) {
    const fit = fitOf(exercise, words, letters);
    if (fit === 3 || fit > best) continue;
    if (fit < best) {
      best = fit;
      fitting = [];
    }
    fitting.push(exercise);
  }
  const [only] = fitting;
  if (only === undefined) return { near: nearOnes(catalog, words) };
  return fitting.length === 1 ? { found: only } : { several: fitting };
};
