import type { Exercise } from "../../catalog/entry.ts";
import type { Rule } from "../move.ts";
import { before, lighterWeight, lowEndAt, partOfSets, standInOf } from "./lowered.ts";

/** Part of the weight that stays: half where it flared, elsewhere 10-20 % less for an effort of at most 5 of 10 [D; 4 % a point, Helms]. */
const nearPart = 0.5;
const elsewherePart = 0.85;

/** Part of the sets that stays [D]. */
const setsPart = 0.5;

/** Hinges and carries load the back most for their weight (McGill 2013, 10.1080/00140139.2012.752528: one hand counts more). */
const isHeavy = ({ pattern }: Exercise): boolean => pattern === "hinge" || pattern === "carry";

/**
 * A flare-up: the gentlest of the range, about half the sets. What flared, hinges and carries rest where no lighter
 * weight is owned; the easiest exercise of the ladder may take their place.
 */
export const flare: Rule = {
  name: "flare",
  source: "domain facts section 2, flare: about half the volume at an effort of at most 5 [D]",
  applies: (facts) => {
    const { symptoms } = facts.input;
    if (symptoms.cause !== "flare") return null;
    const { place, sets } = before(facts);
    const { text, entries, next } = symptoms.why;
    const shared = { ...standInOf(facts), entries, next };
    const part = symptoms.isNear === true ? nearPart : elsewherePart;
    const lighter = place.load === null ? place : lighterWeight(facts.scale, place, part);
    if (lighter === null && (symptoms.isNear === true || isHeavy(facts.exercise)))
      return {
        ...shared,
        place,
        rest: true,
        text: () => `${text} No weight you own is light enough, so it rests today.`,
      };
    const gentle = lowEndAt(facts.scale, lighter ?? place);
    return { ...shared, place: gentle, sets: partOfSets(sets, setsPart), text: (dose) => `${text} It is ${dose}.` };
  },
};
