import { idsOf } from "../exposures.ts";
import { sayLast, type Rule } from "../move.ts";
import { sameResistance } from "../place.ts";

/** The weight of the last time is not owned any more: the nearest that is no heavier, as many of it. */
export const otherWeight: Rule = {
  name: "other-weight",
  source: "design, loads are real: only weights that are owned, rounded down",
  applies: (facts) => {
    const { at, before, exposures } = facts;
    if (at === null || before === null || sameResistance(at, before)) return null;
    if (at.load !== null && before.load !== null && at.load >= before.load * 0.93) return null;
    return {
      place: at,
      text: (dose) => `Last time it was ${sayLast(facts)}; with what you own now it is ${dose}.`,
      entries: idsOf(exposures[0]),
    };
  },
};
