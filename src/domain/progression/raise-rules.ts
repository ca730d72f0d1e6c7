import { historyOf } from "../log/history.ts";
import { changeFrom, rungTo, stay, type Decision } from "./decision.ts";
import type { Facts } from "./facts.ts";
import { flareOf } from "../symptoms/flare.ts";
import { notYet } from "./hold-rules.ts";
import type { Prescription } from "./prescription.ts";
import { idsOf, wasClean, type Sitting } from "./sittings.ts";
import { nextStep } from "./step.ts";
import { askedTwice, say, sayInRoom, stepWords } from "./target-words.ts";

/** The same amount and load, in at least as many sets as are to be done now: the plan may have had room for more. */
const isAlike = (last: Prescription, previous: Prescription, sets: number): boolean =>
  previous.amount === last.amount && previous.load === last.load && previous.sets >= sets;

/** Sets that a flare-up took, and not the plan: they come back one at a time, as any step. */
const wasFlared = ({ input }: Facts, { date }: Sitting): boolean =>
  flareOf({ ...input, history: historyOf(input.history.log, date), today: date }) !== null;

/** The two sessions that earn a step, at the start of a sentence: a lighter week may lie between them and today. */
const both = ({ last, latest }: Facts): string =>
  last?.date === latest?.date ? "Both last sessions" : "Both sessions before the lighter week";

/** Fewer sets last time than the time before, both clean: the plan had less room, and the sets come back by themselves. */
const setsBack = (facts: Facts, dose: Prescription, sets: number): Decision => {
  const now = { ...dose, sets };
  return {
    dose: now,
    change: "up",
    raised: "sets",
    why: {
      rule: "sets",
      text: `${both(facts)} were clean, so it is ${sets} sets again, as the time before last: ${say(facts, now)}.`,
      entries: idsOf(facts.previous, facts.last),
    },
  };
};

const stepFrom = (facts: Facts, dose: Prescription, asked: string): Decision => {
  const { ladder, wayBack } = facts;
  const ids = idsOf(facts.previous, facts.last);
  const step = nextStep(dose, ladder);
  const clean = `${both(facts)} were clean at ${asked}`;
  if (step === null) {
    const now = say(facts, dose);
    const inRoom = sayInRoom(facts, dose);
    const most = inRoom === now ? `; ${now} is the most there is to ask for here` : `, so it is kept at ${inRoom}`;
    return {
      dose,
      change: "same",
      why: {
        rule: ladder.amounts.rule,
        text: asked === now ? `${clean}, the most there is to ask for here, so it is kept there.` : `${clean}${most}.`,
        entries: ids,
        next: "A heavier weight, another level or another exercise would be the way on.",
      },
    };
  }
  // On the way back the sets come first: what grows only after them has to wait until they are there.
  const isEarly = step.variable === "load" || step.variable === "rung" || step.dose.amount > ladder.amounts.goal;
  if (wayBack !== null && isEarly)
    return stay(facts, dose, "lay-off", `${clean}, and sets are still coming back after the pause`, ids);
  const { harder } = ladder;
  return {
    dose: step.dose,
    change: step.variable === "rung" ? "up" : changeFrom(dose, step.dose),
    raised: step.variable,
    ...(step.variable === "rung" && harder !== null ? rungTo(harder, "harder") : {}),
    why: {
      rule: step.rule,
      text: `${clean}, so ${stepWords(facts, step)}.`,
      entries: ids,
      ...(step.variable === "rung" ? { next: "The next plan brings it where it fits; a swap brings it at once." } : {}),
    },
  };
};

/**
 * Two clean sessions in a row at the same amount and load earn one step of one variable (2-for-2, Baechle and Earle; order:
 * domain facts section 1 [D]). Sets that only the plan left out last time come back first, all at once; those that a
 * flare-up took one a step.
 */
export const raised = (facts: Facts, dose: Prescription): Decision => {
  const { last, previous, input, ladder } = facts;
  const isClean = (sitting: Sitting) => wasClean(sitting, input.history, facts.usualPain);
  if (last === undefined || !isClean(last)) return notYet(facts, dose, 0);
  if (previous === undefined || !isClean(previous)) return notYet(facts, dose, 1);
  // What was done before a long time away says nothing of the lowered dose.
  if (facts.wayBack !== null && previous.date < facts.wayBack.layOff.back) return notYet(facts, dose, 1);
  const sets = Math.min(previous.asked.sets, ladder.mostSets);
  if (sets > dose.sets) return wasFlared(facts, last) ? notYet(facts, dose, 1) : setsBack(facts, dose, sets);
  return isAlike(last.asked, previous.asked, dose.sets)
    ? stepFrom(facts, dose, askedTwice(facts, last.asked, previous.asked))
    : notYet(facts, dose, 1);
};
