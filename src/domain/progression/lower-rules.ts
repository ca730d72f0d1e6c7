import { safeText } from "../safe-text.ts";
import { changeFrom, rungTo, stay, type Decision } from "./decision.ts";
import { deloadRule, deloadShare } from "./deload.ts";
import { easeOff } from "./failed.ts";
import { factsOf, startDose, withinPlan, type Facts } from "./facts.ts";
import { held } from "./hold-rules.ts";
import type { Absence } from "./lay-off.ts";
import { lesserOf, lighten } from "./lighten.ts";
import type { Prescription } from "./prescription.ts";
import { raised } from "./raise-rules.ts";
import { idsOf, wasMissed } from "./sittings.ts";
import { sinceWords } from "./lay-off-words.ts";
import { askedTwice, lessWords, say } from "./target-words.ts";

/*
 * The rules that lower a dose, each null where it does not apply. `dose` is the one asked for last, as it is possible now.
 */

const backAfter = (facts: Facts, dose: Prescription, { layOff, cut }: Absence): Decision => {
  const { ladder } = facts;
  const { row } = layOff;
  const share = { load: row.load, sets: 1 - cut };
  const lighter = lighten(dose, share, ladder.loads, ladder.amounts);
  const first = { ...startDose(facts, dose.sets), amount: ladder.amounts.low };
  const now = withinPlan(facts, row.rebaseline ? lesserOf(lighter, first) : lighter);
  const isHeavy = now.load === dose.load;
  const easier = row.rungDown && (row.rebaseline || isHeavy) ? ladder.easier : null;
  const entries = idsOf(facts.previous, facts.last);
  const since = sinceWords(facts, layOff);
  if (changeFrom(now, dose) === "same" && easier === null)
    return stay(facts, now, "lay-off", `${since} it could hardly be less`, entries);
  const change = changeFrom(dose, now);
  const text =
    change === "same"
      ? `${since} an easier exercise of the ladder is due; until then it stays at ${say(facts, now)}.`
      : `${since} it starts lower: ${lessWords(facts, now, dose)}.`;
  return {
    dose: now,
    change,
    ...(easier === null ? {} : rungTo(easier, "easier")),
    why: { rule: "lay-off", text, entries },
  };
};

/** Back after more than 7 days without a session: the last dose once more, or less of it (lay-off.ts). */
export const afterLayOff = (facts: Facts, dose: Prescription): Decision | null => {
  const { absence } = facts;
  if (absence === null) return null;
  if (absence.layOff.row.cuts.length > 0) return backAfter(facts, dose, absence);
  const reason = `${sinceWords(facts, absence.layOff)} the last dose comes once more`;
  return stay(facts, withinPlan(facts, dose), "lay-off", reason, idsOf(facts.last));
};

/**
 * The dose after a lighter week, in words: the step that the sessions before it earned is still due. What the plan of a week
 * to come has room for is not known yet, so it is left out, as it was when the step was earned.
 */
const afterwards = (facts: Facts, full: Prescription): string => {
  const { plannedSets: _room, lighter: _lighter, ...input } = facts.input;
  const free = factsOf(facts.ladder.exercise, input);
  const hold = held(free, full);
  const isFree = input.symptoms.effect === "none" && (hold === null || hold.why.rule === "step");
  const earned = isFree ? raised(free, full) : null;
  if (earned?.change !== "up") return `After this week it goes on from ${say(facts, full)}.`;
  const { harder } = free.ladder;
  const step = earned.raised === "rung" && harder !== null ? safeText(harder.name) : say(facts, earned.dose);
  return `The step earned before this week comes after it: ${step}.`;
};

/** A day of a lighter week (deload.ts). Mobility and walking go on as they are. */
export const inLighterWeek = (facts: Facts, full: Prescription): Decision | null => {
  const { input, ladder, last } = facts;
  const { lighter = null } = input;
  if (lighter === null || ladder.amounts.alone) return null;
  const dose = withinPlan(facts, full);
  // Only ever done in this lighter week: it was lowered from its first dose already.
  if (last?.entries.every(({ deload }) => deload) === true)
    return stay(facts, dose, deloadRule, "A lighter week", idsOf(last));
  const sets = Math.max(1, Math.round(dose.sets * deloadShare.sets));
  const share = { ...deloadShare, sets: sets / dose.sets };
  const now = lighten(dose, share, ladder.loads, ladder.amounts);
  return {
    dose: now,
    change: changeFrom(dose, now),
    why: {
      rule: deloadRule,
      text: `A lighter week: ${lessWords(facts, now, dose)}.`,
      entries: lighter.entries.length > 0 ? lighter.entries : idsOf(last),
      next: afterwards(facts, full),
    },
  };
};

/** Below the planned dose in two sessions in a row: one variable less (failed.ts). */
export const belowTwice = (facts: Facts, dose: Prescription): Decision | null => {
  const { last, previous, ladder } = facts;
  if (last === undefined || previous === undefined || !wasMissed(last) || !wasMissed(previous)) return null;
  const { asked } = last;
  const before = previous.asked;
  // Less than the time before was already the answer to that time.
  const isAnswered = asked.sets < before.sets || asked.amount < before.amount || (asked.load ?? 0) < (before.load ?? 0);
  if (isAnswered) return null;
  const easing = easeOff(dose, ladder.loads, ladder.amounts, ladder.easier !== null && !ladder.amounts.alone);
  if (easing === null) return null;
  const now = withinPlan(facts, easing.dose);
  const { easier } = ladder;
  const isRung = easing.eased === "rung" && easier !== null;
  const isSame = asked.amount === before.amount && asked.load === before.load;
  const tooMuch = isSame ? askedTwice(facts, asked, before) : "What was asked for";
  const what = isRung ? "an easier exercise of the ladder is due" : `it eases to ${say(facts, now)}`;
  return {
    dose: now,
    change: "down",
    ...(isRung ? rungTo(easier, "easier") : {}),
    why: {
      rule: "failed",
      text: `${tooMuch} was out of reach in both last sessions, so ${what}.`,
      entries: idsOf(previous, last),
    },
  };
};
