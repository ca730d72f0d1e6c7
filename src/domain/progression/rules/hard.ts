import { idsOf } from "../exposures.ts";
import type { Rule } from "../move.ts";

/** It was hard, or not every set was done: the same place. About two reps are meant to be left. */
export const hard: Rule = {
  name: "hard",
  source: "chronic back pain trial 10.1186/s13063-017-1913-8: stop 2 reps short of failure",
  applies: (facts) => {
    const { exposures, at } = facts;
    const [last] = exposures;
    if (last === undefined || at === null) return null;
    const entries = idsOf(last);
    if (last.effort === "hard") return { place: at, text: (dose) => `It felt hard, so it stays at ${dose}.`, entries };
    if (!last.whole) return { place: at, text: (dose) => `Not every set was done, so it stays at ${dose}.`, entries };
    return null;
  },
};
