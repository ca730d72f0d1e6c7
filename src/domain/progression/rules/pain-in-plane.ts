import type { Rule } from "../move.ts";
import { before, partOfSets } from "./lowered.ts";

const setsPart = 0.5;

/** High pain elsewhere in the plane: half the sets, until a session of it has gone well. */
export const painInPlane: Rule = {
  name: "pain-in-plane",
  source: "domain facts section 2, above 5, same plane: sets halved [D]",
  applies: (facts) => {
    const { cause, why } = facts.input.symptoms;
    if (cause !== "plane") return null;
    const { place, sets } = before(facts);
    const { entries, next } = why;
    return { place, sets: partOfSets(sets, setsPart), text: (dose) => `${why.text} It is ${dose}.`, entries, next };
  },
};
