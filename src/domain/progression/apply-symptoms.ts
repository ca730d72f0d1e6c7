import { changeFrom, rungTo, type Decision } from "./decision.ts";
import { asPossible, withinPlan, type Facts } from "./facts.ts";
import { lesserOf, lighten } from "./lighten.ts";
import type { Target } from "./target.ts";

/** With symptoms, and no weight owned as light as the last one, it rests: a heavier one would be a step up. */
const tooHeavy = ({ ladder, input }: Facts, decision: Decision): Decision & Pick<Target, "rest"> => {
  const { why } = input.symptoms;
  return {
    ...decision,
    change: "down",
    rest: true,
    ...(ladder.easier === null ? {} : rungTo(ladder.easier, "easier")),
    why: { ...why, text: `${why.text} No weight you own is as light as the last one, so it rests today.` },
  };
};

/**
 * A decision with symptoms on top: they hold or lower a dose, or let it rest, and never raise it (domain facts section 2).
 * Their factors are against the dose asked for last; of that and what the other rules left, each variable is the smaller.
 */
export const withSymptoms = (facts: Facts, decision: Decision): Decision & Pick<Target, "rest"> => {
  const { ladder, last, input } = facts;
  const { effect, loadFactor, setsFactor, rungDown, why } = input.symptoms;
  if (effect === "none") return decision;
  if (effect === "rest") return { ...decision, change: "down", rest: true, why };
  if (decision.change === "start" && last !== undefined) return tooHeavy(facts, decision);
  // No number of clean sessions moves what symptoms hold.
  if (effect === "hold") return { ...decision, why: { ...decision.why, next: why.next } };
  const asked = (last === undefined ? null : asPossible(last.asked, facts)) ?? decision.dose;
  const lower = lighten(asked, { load: loadFactor, sets: setsFactor }, ladder.loads, ladder.amounts);
  const dose = withinPlan(facts, lesserOf(decision.dose, lower));
  const easier = rungDown && lower.load === asked.load ? ladder.easier : null;
  return {
    dose,
    change: decision.change === "same" ? changeFrom(decision.dose, dose) : decision.change,
    ...(decision.rung === undefined ? {} : { rung: decision.rung }),
    ...(easier === null ? {} : rungTo(easier, "easier")),
    why,
  };
};
