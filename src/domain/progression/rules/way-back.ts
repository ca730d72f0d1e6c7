import type { Rule } from "../move.ts";
import { wayBackWords } from "../lay-off-words.ts";

/** The weeks after a lay-off: sets come back week by week (50/30/20/10), and nothing else limits them. */
export const wayBack: Rule = {
  name: "way-back",
  source: "domain facts section 3: the 50/30/20/10 rule (CSCCa/NSCA 2019)",
  applies: (facts) => {
    const { wayBack: way, at, exposures } = facts;
    const [last] = exposures;
    if (way === null || at === null || last === undefined || way.sets >= last.sets + 1) return null;
    return {
      place: at,
      sets: way.sets,
      text: (dose) => `${wayBackWords(facts) ?? "Sets come back week by week"}: ${dose}.`,
      entries: last.entries.map(({ id }) => id),
    };
  },
};
