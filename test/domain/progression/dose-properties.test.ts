import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import type { LogEvent } from "../../../src/domain/log/event.ts";
import { targetFor } from "../../../src/domain/progression/dose.ts";
import { isMissed } from "../../../src/domain/progression/exposures.ts";
import { factsOf } from "../../../src/domain/progression/facts.ts";
import { compare } from "../../../src/domain/progression/place.ts";
import { readinessOf } from "../../../src/domain/progression/readiness.ts";
import { scaleOf } from "../../../src/domain/progression/scale.ts";
import type { Target } from "../../../src/domain/progression/target.ts";
import type { SymptomCause, Symptoms } from "../../../src/domain/symptoms/symptoms.ts";
import { symptomsFor } from "../../../src/domain/symptoms/symptoms-for.ts";
import { anyTraining, type Training } from "../../support/any-training.ts";
import { doneEvent } from "../../support/build-event.ts";
import { asLog, didIt, symptoms, targetInput } from "../../support/build-target.ts";

const inputOf = ({ log, today, overrides }: Training, how: Symptoms = symptoms()) =>
  targetInput(log, today, { ...overrides, symptoms: how });
const targetIn = (of: Training, how?: Symptoms): Target => targetFor(of.exercise, inputOf(of, how));

/** Symptoms as the log itself tells of them. */
const felt = (of: Training): Symptoms => symptomsFor(of.exercise, inputOf(of));

const placeOf = ({ amount, load, strength }: Target) => ({
  amount,
  load: load?.value ?? null,
  ...(strength === undefined ? {} : { strength }),
});

/** What rises against the last exposure. */
const raisedIn = (of: Training, target: Target): readonly string[] => {
  const { exposures, before } = factsOf(of.exercise, inputOf(of));
  const [last] = exposures;
  if (last === undefined || before === null || target.rest === true) return [];
  const rises = compare(placeOf(target), before, of.exercise) > 0;
  return [...(target.sets > last.sets ? ["sets"] : []), ...(rises ? ["place"] : [])];
};

const holds = (check: (of: Training) => void, runs = 400): void =>
  fc.assert(fc.property(anyTraining, check), { numRuns: runs });

describe("whatever the log", () => {
  test("a dose is one of what the person can be asked for", () => {
    holds((of) => {
      const target = targetIn(of);
      const { amounts, resistances } = scaleOf(of.exercise, of.overrides.profile);
      const loads = resistances.flatMap(({ load }) => (load === null ? [] : [load]));
      expect(target.sets).toBeGreaterThanOrEqual(1);
      expect(target.sets).toBeLessThanOrEqual(of.overrides.plannedSets ?? 20);
      expect(target.amount).toBeGreaterThanOrEqual(1);
      expect(target.amount).toBeLessThanOrEqual(
        Math.max(amounts.most, ...scaleOf(of.exercise, of.overrides.profile).places.map(({ amount }) => amount)),
      );
      if (loads.length === 0) expect(target.load).toBeNull();
      else expect(loads).toContain(target.load?.value);
    });
  });

  test("on one day at most one of how hard a set is and how many there are rises, and it is named", () => {
    holds((of) => {
      const target = targetIn(of);
      const raised = raisedIn(of, target);
      expect(raised.length).toBeLessThanOrEqual(1);
      if (raised.length === 0) expect(target.change).not.toBe("up");
      else expect([target.change, target.raised === "sets" ? "sets" : "place"]).toEqual(["up", raised[0]]);
    });
  });

  test("symptoms never raise a dose, whatever they are", () => {
    const causes: readonly SymptomCause[] = ["amber", "unsettled", "plane", "returning", "red", "flare", "rest"];
    fc.assert(
      fc.property(anyTraining, fc.constantFrom(...causes), (of, cause) => {
        const free = targetIn(of);
        const target = targetIn(of, symptoms({ cause }));
        expect(raisedIn(of, target)).toEqual([]);
        expect(target.change).not.toBe("up");
        expect(target.rung?.direction).not.toBe("harder");
        expect(target.sets).toBeLessThanOrEqual(free.sets);
        if (cause === "rest") expect(target.rest).toBe(true);
        if (target.rest !== true) expect(compare(placeOf(target), placeOf(free), of.exercise)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 800 },
    );
  });

  test("nothing rises after pain above 5, a flare-up or a missed amount", () => {
    holds((of) => {
      const last = of.log.findLast((event) => event.kind === "done");
      if (last === undefined || (!last.flare && (last.pain ?? 0) <= 5 && !isMissed(last))) return;
      // With no weight owned as light as the last one there is nothing lower to ask for.
      if (factsOf(of.exercise, inputOf(of)).at === null) return;
      const target = targetIn(of, felt(of));
      expect(raisedIn(of, target)).toEqual([]);
      expect(target.rung?.direction).not.toBe("harder");
    }, 800);
  });

  test("nothing moves twice on a day", () => {
    holds((of) => {
      const [last] = factsOf(of.exercise, inputOf(of)).exposures;
      const raised = last?.date === of.today ? raisedIn(of, targetIn(of)) : [];
      expect(raised).toEqual([]);
    });
  });

  test("the same log gives the same dose, and what is dated later changes nothing", () => {
    holds((of) => {
      const target = targetIn(of);
      const later = [1, 3].map((days) =>
        doneEvent({
          id: `later${days}`,
          exercise: of.exercise.id,
          date: addDays(of.today, days),
          pain: 9,
          flare: true,
        }),
      );
      expect(targetIn({ ...of, log: [...of.log, ...later] })).toEqual(target);
      expect(targetIn(of)).toEqual(target);
    }, 150);
  });

  test("it says why, from entries of the log, in calm words", () => {
    holds((of) => {
      const { why } = targetIn(of, felt(of));
      const known = new Set(of.log.map(({ id }) => id));
      expect(why.entries.every((id) => known.has(id))).toBe(true);
      for (const text of [why.text, why.next]) {
        expect(text).toMatch(/^[A-Z0-9].*\.$/);
        expect(text).not.toMatch(
          /\b(fail|weak|prevent|treat|cure|fix|damage|fragile|wear|NaN|undefined|null|Infinity)/i,
        );
      }
    });
  });

  test("effort from before the words changed is as good as right", () => {
    holds((of) => {
      const said = (effort: "easy" | "right") =>
        asLog(of.log.map((event) => (event.kind === "done" ? { ...event, effort, earlier: true as const } : event)));
      expect(placeOf(targetIn({ ...of, log: said("easy") }))).toEqual(placeOf(targetIn({ ...of, log: said("right") })));
    }, 150);
  });

  test("what an exercise is ready for is its dose without a plan, and a set more at most", () => {
    holds((of) => {
      const input = inputOf({ ...of, overrides: { profile: of.overrides.profile } });
      const ready = readinessOf(of.exercise, input);
      const target = targetFor(of.exercise, input);
      if (ready === null) return;
      expect([ready.amount, ready.load]).toEqual([target.amount, target.load?.value ?? null]);
      expect(ready.sets - ready.setsNow === 0 || ready.sets - ready.setsNow === 1).toBe(true);
    }, 200);
  });
});

describe("what a dose says comes next", () => {
  /** Sessions that feel right, each as asked for and two days after the one before it; the last target is that after them. */
  const after = (of: Training, sessions: number): Target => {
    const log: LogEvent[] = [...of.log];
    let today = of.today;
    let target = targetIn(of);
    for (let session = 0; session < sessions; session++) {
      const { sets, amount, load } = target;
      log.push(
        didIt(of.exercise.id, today, { dose: load === null ? [sets, amount] : [sets, amount, load.value], pain: 0 }),
      );
      today = addDays(today, 2);
      target = targetIn({ ...of, log: asLog(log), today });
    }
    return target;
  };

  test("comes after exactly the sessions it names", () => {
    let kept = 0;
    fc.assert(
      fc.property(anyTraining, (of) => {
        const first = targetIn(of);
        const found = /(One more session|Two sessions) that feels? right brings? (.+?)[.;]/.exec(first.why.next);
        const isDone = of.log.some(({ kind, date }) => kind === "done" && date === of.today);
        if (found === null || isDone) return;
        kept += 1;
        const [, sessions, what = ""] = found;
        const before = sessions === "Two sessions" ? after(of, 1) : first;
        const then = after(of, sessions === "Two sessions" ? 2 : 1);
        const isRung = then.rung?.direction === "harder";
        expect(isRung || then.raised === "amount" || then.raised === "load", `${first.why.next} ${then.why.text}`).toBe(
          true,
        );
        if (before !== first) expect(before.raised === "amount" || before.raised === "load").toBe(false);
        if (!isRung)
          expect(what).toContain(
            String(of.exercise.dose.hold === undefined ? then.amount : then.amount / of.exercise.dose.hold),
          );
      }),
      { numRuns: 600 },
    );
    expect(kept).toBeGreaterThan(200);
  });
});
