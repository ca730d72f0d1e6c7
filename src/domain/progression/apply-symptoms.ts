import { changeFrom, rungTo, type Decision } from "./decision.ts";
import { asPossible, withinPlan, type Facts } from "./facts.ts";
import { lesserOf, lighten } from "./lighten.ts";
import type { Prescription } from "./prescription.ts";
import type { Target } from "./target.ts";
import { lessWords, say } from "./target-words.ts";

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

/** What truly is less, in a sentence: a weight or a set that was not there before cannot be taken away. */
const whatIsLess = (facts: Facts, before: Prescription, now: Prescription): string =>
  changeFrom(before, now) === "same"
    ? `It stays at ${say(facts, now)}, which is little already.`
    : `It is ${lessWords(facts, now, before)}.`;

/**
 * A decision with symptoms on top: they hold or lower a dose, or let it rest, and never raise it (domain facts section 2).
 * Their factors are against the dose asked for last, as far as the plan of the day has room for it; of that and what the other rules left, each variable is the smaller.
 */
export const withSymptoms = (facts: Facts, decision: Decision): Decision & Pick<Target, "rest"> => {
  const { ladder, last, input } = facts;
  const { effect, loadFactor, setsFactor, rungDown, standIn, why } = input.symptoms;
  if (effect === "none") return decision;
  const inPlace = standIn === undefined ? undefined : input.catalog.get(standIn);
  if (effect === "rest")
    return {
      ...decision,
      change: "down",
      rest: true,
      ...(inPlace === undefined ? {} : rungTo(inPlace, "easier")),
      why,
    };
  if (decision.change === "start" && last !== undefined) return tooHeavy(facts, decision);
  // No number of clean sessions moves what symptoms hold.
  if (effect === "hold") return { ...decision, why: { ...decision.why, next: why.next } };
  const asked = withinPlan(facts, (last === undefined ? null : asPossible(last.asked, facts)) ?? decision.dose);
  const sets = Math.max(1, Math.round(asked.sets * setsFactor));
  const lower = lighten(asked, { load: loadFactor, sets: sets / asked.sets }, ladder.loads, ladder.amounts);
  const dose = withinPlan(facts, lesserOf(decision.dose, lower));
  const easier = rungDown && lower.load === asked.load ? (inPlace ?? ladder.easier) : null;
  return {
    dose,
    change: decision.change === "same" ? changeFrom(decision.dose, dose) : decision.change,
    ...(decision.rung === undefined ? {} : { rung: decision.rung }),
    ...(easier === null ? {} : rungTo(easier, "easier")),
    why: { ...why, text: `${why.text} ${whatIsLess(facts, asked, dose)}` },
  };
};
