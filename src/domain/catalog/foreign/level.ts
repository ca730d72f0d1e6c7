import type { Facts } from "./facts.ts";
import type { Tags } from "./rule.ts";
import { foldWord } from "./few-words.ts";

/** The least level that a word of the catalog stands for [D]. What calls itself expert is never for a newcomer. */
const stated: readonly (readonly [RegExp, number])[] = [
  [/\b(expert|advanced|elite)\b/, 4],
  [/\bintermediate\b/, 3],
];

/** Words of the name that make an exercise harder than its kind, and the least level each asks for [D]. */
const harder: readonly (readonly [RegExp, number])[] = [
  [/\b(one|single) (arm|hand)(ed)?\b.*\b(clean|snatch|swing)s?\b/, 5],
  [/\b(one|single) leg(ged)?\b|\badvanced\b|\bhanging\b|\bdeficit\b|\bchains?\b|\boff pins\b/, 4],
  [/\bweighted\b|\bdecline\b|\bbarbell\b|\bdouble\b|\boverhead\b|\bsuspended\b|\bball\b|\bpush ?ups?\b/, 3],
];

const isFast = ({ category, names }: Facts): boolean =>
  /plyometric|olympic|strongman/.test(category) ||
  names.some((name) => /\b(throws?|slams?|jumps?|explosive|ballistic|kipping|jerks?)\b/.test(name));

/** Whether it is thrown, jumped or dropped under: never planned unasked. */
export const isBallistic = ({ category, names }: Facts): boolean =>
  /plyometric|olympic/.test(category) ||
  names.some((name) => /\b(throws?|slams?|jumps?|explosive|ballistic|kipping|jerks?|cleans?|snatch(es)?)\b/.test(name));

/**
 * The level of an exercise, 1 to 5: the highest that its kind, its catalog, its name and its weight ask for, so that what is
 * not known is rather too high than too low.
 */
export const levelOf = (
  facts: Facts,
  tags: Exclude<Tags, { role: "out" }>,
  equipment: readonly (readonly string[])[],
): number => {
  const names = facts.names[0] ?? "";
  const told = foldWord(facts.entry.level ?? "");
  const asks = [
    tags.level,
    ...stated.filter(([word]) => word.test(told)).map(([, level]) => level),
    ...harder.filter(([word]) => word.test(names)).map(([, level]) => level),
  ];
  if (isFast(facts)) asks.push(5);
  const needs = equipment.flat();
  const isHinge = tags.role === "trunk" && tags.pattern === "hinge";
  if (isHinge && needs.some((name) => name === "barbell" || name === "trap-bar")) asks.push(4);
  if (needs.includes("barbell") || needs.includes("other")) asks.push(3);
  return Math.min(5, Math.max(...asks));
};
