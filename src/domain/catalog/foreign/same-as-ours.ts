import { fold } from "../fold.ts";
import type { Catalog, Exercise } from "../entry.ts";
import type { Facts } from "./facts.ts";

/** The same for folded names that mean the same: "Crunches" and "crunch", "Sit-Up" and "situp". */
const keyOf = (folded: string): string =>
  folded
    .split(" ")
    .map((word) => (word.length > 3 && word.endsWith("s") ? word.replace(/(?<=ch|sh|x)es$|(?<!s)s$/, "") : word))
    .join("");

/** Our exercises by every name they go by. */
export type OwnNames = ReadonlyMap<string, Exercise>;

export const ownNamesOf = (catalog: Catalog): OwnNames => {
  const names = new Map<string, Exercise>();
  // A name is worth more than another exercise's alias, so names are written over aliases.
  for (const exercise of catalog.values())
    for (const alias of exercise.aliases) names.set(keyOf(fold(alias)), exercise);
  for (const exercise of catalog.values())
    for (const name of [exercise.id, exercise.name]) names.set(keyOf(fold(name)), exercise);
  return names;
};

const fits = (exercise: Exercise, equipment: readonly (readonly string[])[]): boolean => {
  const wanted = equipment.flat();
  if (exercise.equipment.length === 0) return wanted.every((name) => name === "bench");
  // A catalog that says "other" or nothing at all has not said that it is another implement.
  return wanted.every((name) => name === "other") || exercise.equipment.flat().some((name) => wanted.includes(name));
};

/** The exercise of ours that an entry is: the same name, done with the same things. Undefined where there is none. */
export const sameAsOurs = (
  names: OwnNames,
  facts: Pick<Facts, "names">,
  equipment: () => readonly (readonly string[])[],
): Exercise | undefined => {
  for (const name of facts.names) {
    const exercise = names.get(keyOf(name));
    if (exercise !== undefined && fits(exercise, equipment())) return exercise;
  }
  return undefined;
};
