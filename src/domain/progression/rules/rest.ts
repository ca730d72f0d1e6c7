import { lowEnd } from "../scale.ts";
import type { Rule } from "../move.ts";
import { standInOf } from "./lowered.ts";

/** Not today: leg symptoms, a paused cell, what a flare-up lets rest. */
export const rest: Rule = {
  name: "rest",
  source: "domain facts section 2, the last rows of the table",
  applies: (facts) => {
    const { symptoms } = facts.input;
    if (symptoms.cause !== "rest") return null;
    const { text, entries, next } = symptoms.why;
    return { place: facts.at ?? lowEnd(facts.scale), rest: true, ...standInOf(facts), text: () => text, entries, next };
  },
};
