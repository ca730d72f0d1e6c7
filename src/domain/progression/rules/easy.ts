import { idsOf } from "../exposures.ts";
import { saySet, type Rule } from "../move.ts";
import { compare } from "../place.ts";
import { placeBeyond, placeFor, wayOn } from "../scale.ts";
import { atEnd } from "./at-end.ts";

/**
 * What was easy or very easy goes up at once: to the hardest place at or under 85 % of what was possible, a heavier weight
 * within reach before more of the lighter one, and by one place at least.
 */
export const easy: Rule = {
  name: "easy",
  source:
    "design, what was left: easy and very easy [D, tried on simulated trainees; DAPRE, Knight 1979, is the same idea]",
  applies: (facts) => {
    const { exposures, at, possible, scale, exercise, harder, isBound } = facts;
    const [last] = exposures;
    if (last === undefined || at === null || possible === null || isBound || !last.whole || !last.comfortable)
      return null;
    if (last.effort !== "easy" && last.effort !== "very-easy") return null;
    const felt = last.effort === "easy" ? "It felt easy" : "It felt very easy";
    const entries = idsOf(last);
    const found = placeFor(scale, possible);
    const next = wayOn(scale, at, possible);
    const place = found !== null && compare(found, at, exercise) > 0 ? found : next;
    if (place === null) {
      const beyond =
        harder === null
          ? placeBeyond(scale, at, Math.max(possible.amount * 0.85, at.amount + scale.amounts.step))
          : null;
      if (beyond === null) return atEnd(facts, felt, entries);
      return { place: beyond, text: (dose) => `${felt} at ${saySet(facts)}, so it goes up to ${dose}.`, entries };
    }
    return { place, text: (dose) => `${felt} at ${saySet(facts)}, so it goes up to ${dose}.`, entries };
  },
};
