import { rungTo, type Rule } from "../move.ts";
import { placeBefore } from "../scale.ts";
import { before } from "./lowered.ts";

/** Pain that had not settled by the next check-in, or that rises from week to week: one place down, or a rung at the gentlest. */
export const painUnsettled: Rule = {
  name: "pain-unsettled",
  source: "domain facts section 2, 3-5 and not settled by 24 h: 10-20 % less load or a rung down [D]",
  applies: (facts) => {
    const { cause, why } = facts.input.symptoms;
    if (cause !== "unsettled") return null;
    const { place } = before(facts);
    const less = placeBefore(facts.scale, place);
    const rung = less !== null || facts.easier === null ? {} : rungTo(facts.easier, "easier");
    const { entries, next } = why;
    return { place: less ?? place, ...rung, text: (dose) => `${why.text} It is ${dose}.`, entries, next };
  },
};
