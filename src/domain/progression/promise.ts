import { addDays } from "../dates.ts";
import { amountsOf } from "../holds.ts";
import type { DoneEvent } from "../log/event.ts";
import { lighterOn } from "../week.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision.ts";
import { factsOf, type Facts, type TargetInput } from "./facts.ts";
import type { Prescription } from "./prescription.ts";
import type { Variable } from "./target.ts";

/** Days from one session to the next that a promise is counted with [D]: the 48 hours of domain facts section 4. */
const spacing = 2;

/** Two clean sessions earn a step (2-for-2, Baechle and Earle); beyond them no number is promised. */
const mostClean = 2;

/** Sessions looked ahead at most: a lighter week of four, and what is left of the two. */
const mostSessions = 7;

/** The next step of a dose, and what it takes. */
export interface StepAhead {
  /** Clean sessions until it, the one of today among them; 0 when the next session has it already. */
  readonly clean: 0 | 1 | 2;
  readonly variable: Variable;
  readonly from: Prescription;
  readonly to: Prescription;
  /** A lighter week comes first. */
  readonly lighter: boolean;
}

const cleanEntry = ({ ladder, input }: Facts, { dose, why }: Decision): DoneEvent => {
  const { exercise, unit } = ladder;
  const load = dose.load === null ? null : { value: dose.load, unit };
  const { hold } = exercise.dose;
  const planned = {
    sets: dose.sets,
    measure: exercise.measure,
    amount: dose.amount,
    ...(hold === undefined ? {} : { hold }),
    perSide: exercise.perSide,
    load,
  };
  return {
    kind: "done",
    id: `ahead-${input.today}`,
    date: input.today,
    exercise: exercise.id,
    session: null,
    planned,
    done: { sets: amountsOf(planned), load },
    effort: null,
    pain: null,
    flare: false,
    legs: false,
    deload: why.rule === "deload",
  };
};

const after = ({ ladder, input }: Facts, entry: DoneEvent | null): TargetInput => {
  const { history } = input;
  const today = addDays(input.today, spacing);
  const onDate = { ...input, today, lighter: lighterOn({ lighter: input.lighter }, today) };
  if (entry === null) return onDate;
  const { id } = ladder.exercise;
  const byExercise = new Map(history.byExercise).set(id, [...(history.byExercise.get(id) ?? []), entry]);
  return { ...onDate, history: { ...history, byExercise, done: [...history.done, entry] } };
};

/**
 * The step that the next clean sessions lead to, found by going through them: each as asked for, two days apart. Sessions
 * of a lighter week do not count. Null when two clean sessions are not what it takes.
 */
export const stepAhead = (facts: Facts, decision: Decision): StepAhead | null => {
  let [now, dose, from, clean, lighter] = [facts, decision, decision.dose, 0, false];
  for (let session = 0; session < mostSessions && clean <= mostClean; session++) {
    const isLighter = dose.why.rule === "deload";
    const isDone = now.latest?.date === now.input.today;
    const next = factsOf(now.ladder.exercise, after(now, isDone ? null : cleanEntry(now, dose)));
    if (!isDone && !isLighter) clean += 1;
    if (clean > mostClean) return null;
    lighter ||= isLighter;
    if (!isLighter) from = dose.dose;
    const decided = decide(next);
    if (decided.raised !== undefined) {
      const { raised: variable, dose: to } = decided;
      return { clean: clean as StepAhead["clean"], variable, from, to, lighter };
    }
    [now, dose] = [next, decided];
  }
  return null;
};
