import type { RungDue } from "../progression/move.ts";

export type Rung = RungDue;

/**
 * Of the rungs that are due, by the exercise they follow, those that a week can bring, easier ones first: none to what is
 * not wanted, none to an exercise that is itself left for another rung, and none away from one that another leads to.
 */
export const dueRungs = (
  rungs: ReadonlyMap<string, Rung>,
  unwanted: ReadonlySet<string>,
): ReadonlyMap<string, Rung> => {
  const due = new Map<string, Rung>();
  const wanted = new Set<string>();
  const easierFirst = [...rungs].sort(
    ([, a], [, b]) => Number(b.direction === "easier") - Number(a.direction === "easier"),
  );
  for (const [id, rung] of easierFirst) {
    if (unwanted.has(rung.to) || due.has(rung.to) || wanted.has(id)) continue;
    due.set(id, rung);
    wanted.add(rung.to);
  }
  return due;
};
