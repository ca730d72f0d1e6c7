import { rungTo, type Rule } from "../move.ts";
import { idsOf, isClean } from "../exposures.ts";
import { asOwned } from "../loads.ts";
import { compare, sameResistance, type Place } from "../place.ts";
import { placeFor } from "../scale.ts";

/**
 * A set fell short: the last place that was clean, or with none what was done; twice running 85 % of what was done. Where even
 * the gentlest is more than that, the easier rung is due.
 */
export const notReached: Rule = {
  name: "not-reached",
  source: "design, what was left: not reached [D]; DAPRE (Knight 1979): fewer than meant takes load off at once",
  applies: (facts) => {
    const { exposures, at, possible, scale, exercise, easier } = facts;
    const [last, previous, ...earlier] = exposures;
    if (last === undefined || last.reached || at === null || possible === null) return null;
    const missed = last.entries.at(-1)?.planned?.amount ?? at.amount;
    const isTwice = previous?.reached === false;
    const clean = isTwice ? undefined : [previous, ...earlier].find((each) => each !== undefined && isClean(each));
    const before = clean === undefined ? null : asOwned(scale, clean.place);
    const known = before !== null && compare(before, { ...at, amount: missed }, exercise) < 0 ? before : null;
    const wasDone = (each: Place) => sameResistance(each, possible.resistance) && each.amount <= possible.amount + 1e-6;
    const part = isTwice ? placeFor(scale, possible) : (scale.places.findLast(wasDone) ?? null);
    // What was done may lie below all that is ever asked for.
    const least = part ?? scale.places[0] ?? at;
    const place = known ?? (compare(least, at, exercise) > 0 ? at : least);
    const isTooMuch = known === null && (part === null || part.amount < scale.amounts.low) && !scale.amounts.alone;
    return {
      place,
      ...(isTooMuch && easier !== null ? rungTo(easier, "easier") : {}),
      text: (dose) =>
        isTwice
          ? `A set fell short in both last sessions, so it goes down to ${dose}.`
          : `A set fell short last time, so it goes back to ${dose}.`,
      entries: idsOf(last, previous),
    };
  },
};
