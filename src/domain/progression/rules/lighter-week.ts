import type { Rule } from "../move.ts";
import { before, lowEndAt, partOfSets } from "./lowered.ts";

/** Sets -40 %; the weight stays and the amount goes to the low end, as a whole bell less is often a third [D]. */
const setsPart = 0.6;

/** The name of the rule; the log marks what was done by it. */
export const lighterRule = "lighter-week";

/** A day of a lighter week, or a lighter day: the same weight, the low end of the range, 60 % of the sets. */
export const lighterWeek: Rule = {
  name: lighterRule,
  source:
    "domain facts section 3, deload: same frequency and exercises, fewer reps and sets (Rogerson 2024; Bell 2023)",
  applies: (facts) => {
    const { input, scale, exposures } = facts;
    const lighter = input.lighter ?? null;
    if (lighter === null || scale.amounts.alone) return null;
    const { place, sets } = before(facts);
    const [last] = exposures;
    const isOnlyLighter = last?.lighter === true;
    const entries = lighter.entries.length > 0 ? lighter.entries : (last?.entries.map(({ id }) => id) ?? []);
    const kind = lighter.reason === "asked" ? "A lighter day" : "A lighter week";
    return {
      place: lowEndAt(scale, place),
      sets: isOnlyLighter ? sets : partOfSets(sets, setsPart),
      text: (dose) => `${kind}: ${dose}.`,
      entries,
    };
  },
};
