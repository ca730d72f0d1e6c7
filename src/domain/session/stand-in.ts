import { defaultDose } from "../catalog/default-dose.ts";
import type { Catalog, Exercise } from "../catalog/entry.ts";
import type { Item, Week } from "../week.ts";

/** What a week still knows of an exercise that its catalog no longer has: enough to tick it off, skip it or replace it. */
export const standIn = ({ exercise, name, role, pattern, level, cells, dose }: Item): Exercise => {
  const [first] = cells;
  const { hold, implement, measure, perSide, amount, rest } = dose;
  return {
    id: exercise,
    name,
    aliases: [],
    role,
    ...(first === undefined ? {} : { mode: first.mode }),
    planes: cells.map(({ plane }) => plane),
    family: exercise,
    pattern,
    equipment: implement === undefined ? [] : [[implement]],
    level,
    measure,
    perSide,
    alternating: false,
    dose: { ...defaultDose(role, measure), amount: [amount, amount], rest, ...(hold === undefined ? {} : { hold }) },
    cautions: [],
    easier: null,
    harder: null,
    muscles: [],
    why: "",
    steps: [],
    cues: [],
    mistakes: [],
    stop: [],
  };
};

/** The items of a week whose exercise no catalog has, each exercise once, in the order of the week. */
export const orphansOf = (week: Week, catalog: Catalog): readonly Item[] => {
  const seen = new Set<string>();
  return week.sessions
    .flatMap(({ items }) => items)
    .filter(({ exercise }) => !catalog.has(exercise) && !seen.has(exercise) && seen.add(exercise).size > 0);
};

/** The catalog, and what stands in for exercises of this week that it does not have. */
export const withStandIns = (catalog: Catalog, week: Week): Catalog => {
  const orphans = orphansOf(week, catalog);
  if (orphans.length === 0) return catalog;
  return new Map([...catalog, ...orphans.map((item) => [item.exercise, standIn(item)] as const)]);
};
