import type { Eligible } from "./eligibility.ts";
import { cellOf } from "./eligibility.ts";
import { itemSeconds } from "./duration.ts";
import { cellNumber } from "../spine.ts";
import { hashBelow } from "./random.ts";

/** The most candidates of one cell (or of mobility, or of support) that the search looks at. */
const mostPerGroup = 32;

/** Some of the group are kept for being short or for not being hard, whatever else they are: tight weeks need them. */
const shortest = 8;
const easiest = 8;

const groupOf = ({ exercise }: Eligible): number => {
  const cell = cellOf(exercise);
  if (cell !== null) return cellNumber(cell);
  return exercise.role === "mobility" ? 8 : exercise.pattern === "finish" ? 9 : 10;
};

/**
 * Narrows a large catalog to what the search can weigh: of each cell the exercises nearest to the person's level, no
 * family with more than three, and besides them the shortest ones and those that are not hard. What is in `wanted` always
 * stays. A catalog with at most 32 a cell, such as the built-in one, is not narrowed at all.
 */
export const narrow = (
  eligible: readonly Eligible[],
  level: number,
  seed: number,
  wanted: ReadonlySet<string>,
): readonly Eligible[] => {
  const groups = new Map<number, Eligible[]>();
  for (const each of eligible) {
    const group = groupOf(each);
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [each]);
    else members.push(each);
  }
  if ([...groups.values()].every((members) => members.length <= mostPerGroup)) return eligible;
  const chosen = new Set<Eligible>();
  for (const members of groups.values()) for (const each of narrowGroup(members, level, seed)) chosen.add(each);
  return eligible.filter((each) => chosen.has(each) || wanted.has(each.exercise.id));
};

const narrowGroup = (members: readonly Eligible[], level: number, seed: number): readonly Eligible[] => {
  if (members.length <= mostPerGroup) return members;
  const ranked = members
    .map((each) => ({
      each,
      misfit: Math.abs(level - each.exercise.level),
      tie: hashBelow(seed, each.exercise.id, 1 << 20),
    }))
    .sort((a, b) => a.misfit - b.misfit || b.tie - a.tie);
  const chosen = new Set<Eligible>();
  // Families count anew for each purpose: three hard ones of a family must not keep out its short one.
  const addSome = (from: readonly Eligible[], most: number): void => {
    const perFamily = new Map<string, number>();
    for (const each of from) {
      const used = perFamily.get(each.exercise.family) ?? 0;
      if (chosen.size >= most) return;
      if (used >= 3 || chosen.has(each)) continue;
      perFamily.set(each.exercise.family, used + 1);
      chosen.add(each);
    }
  };
  const byFit = ranked.map(({ each }) => each);
  addSome(byFit, mostPerGroup - shortest - easiest);
  addSome(
    byFit.filter(({ hard }) => !hard),
    mostPerGroup - shortest,
  );
  const seconds = (each: Eligible) => itemSeconds(each.exercise.dose.sets[0], each.work, each.rest);
  addSome(
    byFit.toSorted((a, b) => seconds(a) - seconds(b) || (a.exercise.id < b.exercise.id ? -1 : 1)),
    mostPerGroup,
  );
  return [...chosen];
};
