import type { Decision } from "./decision.ts";
import { asPossible, startDose, startSets, withinPlan, type Facts } from "./facts.ts";
import { held } from "./hold-rules.ts";
import { afterLayOff, belowTwice, inLighterWeek } from "./lower-rules.ts";
import type { Prescription } from "./prescription.ts";
import { raised } from "./raise-rules.ts";
import { idsOf } from "./sittings.ts";
import { say } from "./target-words.ts";

const started = (facts: Facts, dose: Prescription, text: string): Decision => ({
  dose,
  change: "start",
  why: { rule: "start-dose", text, entries: idsOf(facts.last) },
});

const first = (facts: Facts): Decision => {
  const dose = startDose(facts, startSets(facts));
  return started(facts, dose, `Nothing logged yet: it starts at ${say(facts, dose)}.`);
};

const again = (facts: Facts, sets: number): Decision => {
  const dose = startDose(facts, sets);
  return started(
    facts,
    dose,
    `No weight you own is as light as the last one, so it starts again at ${say(facts, dose)}.`,
  );
};

/**
 * What the log makes of an exercise, before symptoms lower it: lay-off, lighter week, dose out of reach, hold, step.
 * Symptoms of any kind keep it from rising.
 */
export const decide = (facts: Facts): Decision => {
  const { last, wayBack, input } = facts;
  const { symptoms } = input;
  if (last === undefined) {
    const start = first(facts);
    const light = inLighterWeek(facts, start.dose);
    return light === null ? start : { ...light, change: "start" };
  }
  const possible = asPossible(last.asked, facts);
  if (possible === null) return again(facts, last.asked.sets);
  const full = { ...possible, sets: Math.min(possible.sets, wayBack?.sets ?? possible.sets) };
  const lowered = afterLayOff(facts, full) ?? inLighterWeek(facts, full) ?? belowTwice(facts, full);
  if (lowered !== null) return lowered;
  const dose = withinPlan(facts, full);
  if (symptoms.effect !== "none") return { dose, change: "same", why: symptoms.why };
  return held(facts, dose) ?? raised(facts, dose);
};
