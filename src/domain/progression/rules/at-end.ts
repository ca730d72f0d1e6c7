import type { Facts } from "../facts.ts";
import { rungTo, saySet, type Move } from "../move.ts";
import { safeText } from "../../safe-text.ts";
import { lowEnd } from "../scale.ts";

/** At the end of a range: the next rung of the ladder is due, or, where there is none, the dose is kept. */
export const atEnd = (facts: Facts, felt: string, entries: readonly string[]): Move => {
  const { at, scale, harder } = facts;
  const place = at ?? lowEnd(scale);
  if (harder === null || scale.amounts.alone)
    return {
      place,
      text: (dose) => `${felt} at ${saySet(facts)}; that is the most of it, so it is kept at ${dose}.`,
      entries,
    };
  const name = safeText(harder.name);
  return {
    place,
    ...rungTo(harder, "harder"),
    text: () => `${felt} at ${saySet(facts)}, the end of its range: ${name} is next.`,
    entries,
    next: `The next plan brings it; fourplane swap ${facts.exercise.id} ${harder.id} brings it now.`,
  };
};
