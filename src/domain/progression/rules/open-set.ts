import { idsOf } from "../exposures.ts";
import type { Rule } from "../move.ts";
import { placeBeyond, placeFor } from "../scale.ts";

/** The last set went on beyond what was asked for: the place at 85 % of what was possible, up or down. */
export const openSet: Rule = {
  name: "open-set",
  source: "design, an open last set; APRE: the last set as a measurement (Mann 2010)",
  applies: (facts) => {
    const { exposures, at, possible, scale, harder, isBound } = facts;
    const [last] = exposures;
    if (last === undefined || at === null || possible === null || !last.wentOn || !last.comfortable || isBound)
      return null;
    const place = placeFor(scale, possible);
    if (place === null) return null;
    const beyond = harder === null ? placeBeyond(scale, place, possible.amount * 0.85) : null;
    const isSame = beyond !== null && beyond.load === at.load;
    return {
      place: isSame ? beyond : place,
      text: (dose) => `Your last set went to ${last.last}, so it is ${dose} now.`,
      entries: idsOf(last),
    };
  },
};
