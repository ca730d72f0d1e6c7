import { isSensitive } from "../facts.ts";
import type { Rule } from "../move.ts";
import { before, lowEndAt } from "./lowered.ts";

/** A direction that the profile calls sensitive: the low end of the range, for as long as the profile says so. */
export const sensitive: Rule = {
  name: "sensitive",
  source: "design, hard rule 8: a sensitive direction is visibly lighter [D]",
  applies: (facts) => {
    const { exercise, scale, input, exposures } = facts;
    if (!isSensitive(exercise, input.profile)) return null;
    const { place } = before(facts);
    return {
      place: lowEndAt(scale, place),
      text: (dose) => `This direction is kept light, as your profile says: ${dose}.`,
      entries: exposures[0]?.entries.map(({ id }) => id) ?? [],
      next: "It grows again once the profile no longer calls the direction sensitive (fourplane init).",
    };
  },
};
