import type { Rule } from "../move.ts";
import { compare } from "../place.ts";
import { rungTo } from "../move.ts";
import { before, lighterWeight, partOf, partOfSets } from "./lowered.ts";

/** The middle of 30-50 % less [D]. */
const part = 0.6;
const setsPart = 0.5;

/** Pain above 5 in the exercise itself: a lighter weight, else less of a set with a gentler rung due, else half the sets. */
export const painRed: Rule = {
  name: "pain-red",
  source: "domain facts section 2, above 5: 30-50 % less load, or a rung down with less range [D]",
  applies: (facts) => {
    const { scale, easier, input } = facts;
    const { cause, why } = input.symptoms;
    if (cause !== "red") return null;
    const { place, sets } = before(facts);
    const { entries, next } = why;
    const text = (dose: string) => `${why.text} It is ${dose}.`;
    const lighter = lighterWeight(scale, place, part);
    if (lighter !== null) return { place: lighter, text, entries, next };
    const less = partOf(scale, place, part);
    const rung = easier === null ? {} : rungTo(easier, "easier");
    const isLess = compare(less, place, facts.exercise) < 0;
    return { place: less, ...(isLess ? {} : { sets: partOfSets(sets, setsPart) }), ...rung, text, entries, next };
  },
};
