import type { Rule } from "../move.ts";
import { before, lighterWeight, lowEndAt, partOfSets, standInOf } from "./lowered.ts";

/** A first weight and first sets after a pause, against those before it [D]. */
const weightPart = 0.5;
const setsPart = 0.5;

/** The way back of a plane after a pause: the first time half of it, gently, then as it is until the next step. */
export const comingBack: Rule = {
  name: "coming-back",
  source: "domain facts section 2, re-exposure ladder [D]",
  applies: (facts) => {
    const { cause, isAnswered, why } = facts.input.symptoms;
    if (cause !== "returning") return null;
    const { place, sets } = before(facts);
    const shared = { ...standInOf(facts), entries: why.entries, next: why.next };
    if (isAnswered === true) return { ...shared, place, sets, text: () => why.text };
    const lighter = lighterWeight(facts.scale, place, weightPart) ?? place;
    return {
      ...shared,
      place: lowEndAt(facts.scale, lighter),
      sets: partOfSets(sets, setsPart),
      text: (dose) => `${why.text} It is ${dose}.`,
    };
  },
};
