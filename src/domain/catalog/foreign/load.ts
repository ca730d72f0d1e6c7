import { takesWeights } from "../../profile/implement-name.ts";
import type { Tags } from "./rule.ts";

type Kind = "hinge" | "legs" | "carry" | "trunk";

/** Kilograms that suit a newcomer and a trained person, by implement and kind of movement [D]: the low end is the lightest there is. */
const ranges: ReadonlyMap<string, Readonly<Record<Kind, readonly [number, number]>>> = new Map([
  ["dumbbell", { hinge: [4, 28], legs: [2, 24], carry: [4, 28], trunk: [2, 14] }],
  ["kettlebell", { hinge: [6, 32], legs: [4, 24], carry: [6, 28], trunk: [4, 16] }],
  ["barbell", { hinge: [20, 120], legs: [20, 100], carry: [20, 80], trunk: [10, 40] }],
  ["trap-bar", { hinge: [25, 140], legs: [25, 120], carry: [25, 120], trunk: [25, 60] }],
  ["landmine", { hinge: [5, 40], legs: [5, 40], carry: [5, 40], trunk: [2.5, 25] }],
  ["cable", { hinge: [10, 60], legs: [5, 40], carry: [5, 30], trunk: [5, 30] }],
  ["med-ball", { hinge: [2, 10], legs: [2, 10], carry: [2, 10], trunk: [1, 8] }],
]);

const machine: Readonly<Record<Kind, readonly [number, number]>> = {
  hinge: [10, 80],
  legs: [10, 120],
  carry: [10, 80],
  trunk: [5, 50],
};

const kindOf = (tags: Exclude<Tags, { role: "out" }>): Kind => {
  if (tags.pattern === "carry" || tags.pattern === "hinge") return tags.pattern;
  return tags.role === "trunk" ? "trunk" : "legs";
};

/** The weights an exercise is done with, in kilograms; undefined where nothing with a weight is needed. */
export const loadFor = (
  tags: Exclude<Tags, { role: "out" }>,
  equipment: readonly (readonly string[])[],
): readonly [number, number] | undefined => {
  if (tags.role === "mobility" || tags.family === "aerobic") return undefined;
  const kind = kindOf(tags);
  for (const name of equipment.flat()) {
    const known = ranges.get(name)?.[kind];
    if (known !== undefined) return known;
    if (name.endsWith("-machine") && takesWeights(name)) return machine[kind];
  }
  return undefined;
};
