import type { Catalog } from "../domain/catalog/entry.ts";
import type { Week } from "../domain/week.ts";
import type { ExerciseFacts } from "../formats/csv-sets.ts";
import { wordsOf } from "./training.ts";

/** What exercises are for: as the catalog says, else the plan. */
export const factsOf = (catalog: Catalog, plan: Week | null): ExerciseFacts => {
  const items = new Map(
    (plan?.sessions ?? []).flatMap((session) => session.items.map((item) => [item.exercise, item])),
  );
  return {
    ...wordsOf(catalog, plan),
    trainsOf: (id) => {
      const item = items.get(id);
      return (
        catalog.get(id) ??
        (item && { role: item.role, mode: item.cells[0]?.mode, planes: item.cells.map(({ plane }) => plane) })
      );
    },
  };
};
