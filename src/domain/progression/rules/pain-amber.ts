import type { Rule } from "../move.ts";
import { before } from "./lowered.ts";

/** Something to feel, of the exercise, its plane or the plan: the same place, and not more sets. */
export const painAmber: Rule = {
  name: "pain-amber",
  source: "domain facts section 2, 3-5: hold, no step [D]",
  applies: (facts) => {
    const { cause, why } = facts.input.symptoms;
    if (cause !== "amber") return null;
    const { place, sets } = before(facts);
    return { place, sets, text: () => why.text, entries: why.entries, next: why.next };
  },
};
