import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays, type LocalDate } from "../../../src/domain/dates.ts";
import type { LogEvent } from "../../../src/domain/log/event.ts";
import { targetFor } from "../../../src/domain/progression/target-for.ts";
import type { Target, Variable } from "../../../src/domain/progression/target.ts";
import { anyTraining, type Training } from "../../support/any-training.ts";
import { asLog, didIt, targetInput } from "../../support/build-target.ts";
import { builtInExercise } from "../../support/planner-catalog.ts";

type Promised = { readonly clean: number; readonly variable: Variable };

const counts = { "The next session": 0, "One more clean session": 1, "Two clean sessions": 2 } as const;

/** What a sentence promises, read as a person would read it; null where it names no number of sessions. */
const promisedBy = (next: string): Promised | null => {
  const found = /(The next session|One more clean session|Two clean sessions)(.*)/.exec(next);
  if (found === null) return null;
  const [, sessions = "", rest = ""] = found;
  const variable = /adds? a set|brings? \d sets/.test(rest)
    ? "sets"
    : /leads? on to/.test(rest)
      ? "rung"
      : /brings? [\d.]+ (kg|lb)/.test(rest)
        ? "load"
        : "amount";
  return { clean: counts[sessions as keyof typeof counts], variable };
};

const targetOn = (of: Training, log: readonly LogEvent[], today: LocalDate): Target =>
  targetFor(of.exercise, targetInput(asLog(log), today, of.overrides));

const doneAs = ({ sets, amount, load, why }: Target, of: Training, date: LocalDate): LogEvent =>
  didIt(of.exercise.id, date, {
    dose: load === null ? [sets, amount] : [sets, amount, load.value],
    deload: why.rule === "deload",
  });

/** The targets from today on, each session clean at the dose asked for and two days after the one before it. */
const cleanDays = (of: Training, sessions: number): readonly Target[] => {
  const log: LogEvent[] = [...of.log];
  let today = of.today;
  const targets = [targetOn(of, log, today)];
  for (let clean = 0; clean < sessions || targets.at(-1)?.why.rule === "deload";) {
    const target = targets.at(-1) as Target;
    const isDone = targets.length === 1 && log.some((event) => event.kind === "done" && event.date === today);
    const isLighter = target.why.rule === "deload";
    if (!isDone) log.push(doneAs(target, of, today));
    if (!isDone && !isLighter) clean += 1;
    today = addDays(today, 2);
    const next = targetOn(of, log, today);
    if (isDone || isLighter) targets[targets.length - 1] = next;
    else targets.push(next);
  }
  return targets;
};

describe("what a dose says comes next", () => {
  test("names the holds it brings where the sets change their shape, else what each set gains", () => {
    const next = (amount: number) => {
      const log = asLog([didIt("bird-dog", "2026-11-23", { dose: [3, amount] })]);
      return targetFor(builtInExercise("bird-dog"), targetInput(log, "2026-11-25", { plannedSets: 3 })).why.next;
    };
    expect([next(20), next(30)]).toEqual([
      "One more clean session at 2-2-2 x 10 s holds brings 5-3-1 x 10 s holds.",
      "One more clean session at 5-3-1 x 10 s holds adds a hold to each set.",
    ]);
  });

  test("comes after exactly the clean sessions it names, whatever the log", () => {
    let kept = 0;
    fc.assert(
      fc.property(anyTraining, (of) => {
        const first = targetOn(of, of.log, of.today);
        const promised = promisedBy(first.why.next);
        if (promised === null || first.why.rule === "deload") return;
        kept += 1;
        const targets = cleanDays(of, promised.clean);
        for (const early of targets.slice(1, -1)) expect(early.raised, early.why.text).toBeUndefined();
        const last = targets.at(-1);
        if (promised.clean > 0) expect(last?.raised, `${first.why.next} ${last?.why.text}`).toBe(promised.variable);
      }),
      { numRuns: 1200 },
    );
    expect(kept).toBeGreaterThan(500);
  });
});
