import { safeText } from "../safe-text.ts";
import { holdsOf } from "../holds.ts";
import type { Decision } from "./decision.ts";
import { amountWords } from "./dose-words.ts";
import type { Facts } from "./facts.ts";
import { wayBackWords } from "./lay-off-words.ts";
import { stepAhead, type StepAhead } from "./promise.ts";
import { nextStep, type Ladder } from "./step.ts";

/** Whether a step adds the same to each set: of short holds the sets may change their shape instead (2-2-2 to 5-3-1). */
const addsToEachSet = ({ from, to }: StepAhead, { exercise, amounts }: Ladder): boolean => {
  const [before, after] = [from, to].map((dose) =>
    holdsOf({ ...dose, measure: exercise.measure, hold: exercise.dose.hold }),
  );
  if (!before || !after) return to.amount === from.amount + amounts.step;
  return after.length === before.length && after.every((holds, set) => holds === (before[set] ?? 0) + 1);
};

const gain = (step: StepAhead, { ladder }: Facts): string => {
  const { variable, from, to, clean } = step;
  const [add, bring, lead] = clean === 2 ? ["add", "bring", "lead"] : ["adds", "brings", "leads"];
  if (variable === "rung") return `${lead} on to ${safeText(ladder.harder?.name ?? "")}`;
  if (variable === "load") return `${bring} ${to.load} ${ladder.unit}`;
  if (variable === "sets") return to.sets === from.sets + 1 ? `${add} a set` : `${bring} ${to.sets} sets`;
  return addsToEachSet(step, ladder)
    ? `${add} ${ladder.amounts.adds}`
    : `${bring} ${amountWords(ladder.exercise, { ...to, load: null }, ladder.unit)}`;
};

const sessionsOf = ({ clean, from, lighter }: StepAhead, { ladder }: Facts): string => {
  if (clean === 0) return lighter ? "The next session after the lighter week" : "The next session";
  const sessions = clean === 1 ? "One more clean session" : "Two clean sessions";
  return `${sessions} at ${amountWords(ladder.exercise, from, ladder.unit)}`;
};

const stepWords = (facts: Facts, decision: Decision, isOnWayBack: boolean): string => {
  const step = stepAhead(facts, decision);
  if (step !== null) {
    const lighter = step.lighter && step.clean > 0 ? ", once the lighter week is over" : "";
    return `${sessionsOf(step, facts)} ${gain(step, facts)}${lighter}.`;
  }
  if (isOnWayBack) return "What grows next waits until that is over.";
  return nextStep(decision.dose, facts.ladder) === null
    ? "It is kept there: the most there is to ask for here."
    : "Clean sessions let it grow again.";
};

/**
 * What moves a dose next: "Two clean sessions at 9 add a rep.", counted by going through those sessions (promise.ts). On
 * the way back from a lay-off it says first where that stands; where no number of sessions would be true, what it waits for.
 */
export const whatNext = (facts: Facts, decision: Decision): string => {
  const wayBack = wayBackWords(facts);
  const step = stepWords(facts, decision, wayBack !== null);
  return wayBack === null ? step : `${wayBack} ${step}`;
};
