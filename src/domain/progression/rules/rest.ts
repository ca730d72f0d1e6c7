import { lowEnd } from "../scale.ts";
import type { Rule } from "../move.ts";
import { standInOf } from "./lowered.ts";

/** Not today: leg symptoms, a paused cell, what a flare-up lets rest; with symptoms also what only a heavier weight is there for. */
export const rest: Rule = {
  name: "rest",
  source: "domain facts section 2, the last rows of the table",
  applies: (facts) => {
    const { symptoms } = facts.input;
    const { text, entries, next } = symptoms.why;
    const isTooHeavy = symptoms.cause !== "none" && facts.at === null && facts.exposures.length > 0;
    if (isTooHeavy)
      return {
        place: lowEnd(facts.scale),
        rest: true,
        ...standInOf(facts),
        text: () => `${text} No weight you own is as light as the last one, so it rests today.`,
        entries,
        next,
      };
    if (symptoms.cause !== "rest") return null;
    return { place: facts.at ?? lowEnd(facts.scale), rest: true, ...standInOf(facts), text: () => text, entries, next };
  },
};
