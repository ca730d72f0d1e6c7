import { idsOf } from "../exposures.ts";
import type { Rule } from "../move.ts";

/** Done on this day already: what came of it is for the next time. */
export const doneToday: Rule = {
  name: "done-today",
  source: "domain facts section 1: a step takes a session [D]",
  applies: ({ exposures, at, input }) => {
    const [last] = exposures;
    if (last === undefined || at === null || last.date !== input.today) return null;
    return { place: at, sets: last.sets, text: (dose) => `Done today already, at ${dose}.`, entries: idsOf(last) };
  },
};
