import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import type { DoneEvent } from "../../../src/domain/log/event.ts";
import { volumeFor } from "../../../src/domain/planner/volume.ts";
import { amountRuleOf } from "../../../src/domain/progression/amount-rule.ts";
import { loadsFor } from "../../../src/domain/progression/loads.ts";
import { isMissed } from "../../../src/domain/progression/outcome.ts";
import { standingOf } from "../../../src/domain/progression/standing.ts";
import { targetFor } from "../../../src/domain/progression/target-for.ts";
import type { Symptoms, Target } from "../../../src/domain/progression/target.ts";
import { anyTraining, type Training } from "../../support/any-training.ts";
import { doneEvent } from "../../support/build-event.ts";
import { symptoms, targetInput } from "../../support/build-target.ts";

const targetIn = ({ exercise, log, today, overrides }: Training, how: Symptoms = symptoms()): Target =>
  targetFor(exercise, targetInput(log, today, { ...overrides, symptoms: how }));

const doneIn = ({ log }: Training): readonly DoneEvent[] =>
  log.filter((event) => event.kind === "done").toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** The last dose asked for: of a full session, or of a lighter one when there is no other. */
const lastAsked = (
  of: Training,
): { readonly sets: number; readonly amount: number; readonly load: number } | undefined => {
  const done = doneIn(of);
  const last = done.findLast(({ deload }) => !deload) ?? done.at(-1);
  if (last === undefined) return undefined;
  const { sets } = last.done;
  const { hold = 0 } = of.exercise.dose;
  const isPyramid = sets.every((each) => each > 0 && each % hold === 0);
  const mean = sets.reduce((sum, each) => sum + each, 0) / sets.length;
  const amount = isPyramid ? mean - (mean % hold) : Math.floor(Math.min(...sets));
  const load = (last.planned?.load ?? last.done.load)?.value ?? 0;
  return { sets: last.planned?.sets ?? last.done.sets.length, amount: last.planned?.amount ?? amount, load };
};

const raisedIn = (of: Training, target: Target): readonly string[] => {
  const last = lastAsked(of);
  if (last === undefined || target.change === "start" || target.rest === true) return [];
  const { sets, amount, load } = target;
  return [
    ...(sets > last.sets ? ["sets"] : []),
    ...(amount > last.amount ? ["amount"] : []),
    ...((load?.value ?? 0) > last.load ? ["load"] : []),
  ];
};

const holds = (check: (of: Training) => void, runs = 400): void =>
  fc.assert(fc.property(anyTraining, check), { numRuns: runs });

describe("whatever the log", () => {
  test("a target is within its ranges, and its load is owned", () => {
    holds((of) => {
      const { exercise, overrides } = of;
      const { sets, amount, load } = targetIn(of);
      const most = Math.min(exercise.dose.sets[1], volumeFor(overrides.profile.level).perItem);
      const amounts = amountRuleOf(exercise, overrides.profile);
      const owned = loadsFor(exercise, overrides.profile);
      expect(sets).toBeGreaterThanOrEqual(1);
      expect(sets).toBeLessThanOrEqual(Math.max(1, Math.min(most, overrides.plannedSets ?? most)));
      expect(amount).toBeGreaterThanOrEqual(Math.min(amounts.low, lastAsked(of)?.amount ?? amounts.low));
      expect(amount).toBeLessThanOrEqual(exercise.measure === "reps" ? Math.max(amounts.cap, 20) : amounts.cap);
      if (owned.length === 0) expect(load).toBeNull();
      else if (load !== null) expect(owned).toContain(load.value);
    });
  });

  test("one variable at most rises, and it is the one that is named", () => {
    holds((of) => {
      const target = targetIn(of);
      const raised = raisedIn(of, target);
      expect(raised.length).toBeLessThanOrEqual(1);
      if (raised.length === 1) expect(target).toMatchObject({ change: "up", raised: raised[0] });
      if (target.change === "up" && target.raised !== "rung") expect(raised).toEqual([target.raised]);
    });
  });

  test("nothing rises after pain above 5, a flare-up or a missed amount", () => {
    holds((of) => {
      const last = doneIn(of).at(-1);
      if (last === undefined || (!last.flare && (last.pain ?? 0) <= 5 && !isMissed(last))) return;
      const target = targetIn(of);
      expect(raisedIn(of, target)).toEqual([]);
      expect(target.change).not.toBe("up");
      expect(target.rung?.direction).not.toBe("harder");
    }, 800);
  });

  test("nothing rises two days running: with today's entry in the log the dose stays", () => {
    holds((of) => {
      const last = doneIn(of).at(-1);
      const raised = last?.date === of.today ? raisedIn(of, targetIn(of)) : [];
      expect(raised).toEqual([]);
    });
  });

  test("the same log gives the same target, and what is dated later changes nothing", () => {
    const later = doneEvent({ id: "later", exercise: "dead-bug", pain: 9, flare: true });
    holds((of) => {
      const target = targetIn(of);
      const future = [1, 3].map((days) => ({
        ...later,
        id: `later${days}`,
        exercise: of.exercise.id,
        date: addDays(of.today, days),
      }));
      expect(targetIn({ ...of, log: [...of.log, ...future] })).toEqual(target);
      expect(targetIn(of)).toEqual(target);
    }, 150);
  });

  test("every target says why, from entries of the log, in calm words", () => {
    holds((of) => {
      const { why } = targetIn(of);
      const known = new Set(of.log.map(({ id }) => id));
      expect(why.entries.every((id) => known.has(id))).toBe(true);
      expect(why.rule).toMatch(/^[a-z-]+$/);
      for (const text of [why.text, why.next]) {
        expect(text).toMatch(/^[A-Z0-9].*\.$/);
        expect(text).not.toMatch(
          /\b(fail|weak|prevent|treat|cure|fix|damage|fragile|wear|NaN|undefined|null|Infinity)/i,
        );
      }
    });
  });

  test.each([
    symptoms({ effect: "hold" }),
    symptoms({ effect: "lower", loadFactor: 0.6, setsFactor: 0.5, rungDown: true }),
    symptoms({ effect: "rest" }),
  ])("symptoms never raise: $effect", (how) => {
    holds((of) => {
      const target = targetIn(of, how);
      expect(raisedIn(of, target)).toEqual([]);
      expect(target.change).not.toBe("up");
      if (how.effect === "rest") expect(target.rest).toBe(true);
    }, 200);
  });

  test("where it stands is never below today's dose without symptoms and lighter weeks", () => {
    holds((of) => {
      const profile = { ...of.overrides.profile, deloadEvery: 0 };
      const input = targetInput(of.log, of.today, { profile });
      const standing = standingOf(of.exercise, input);
      const { sets, amount, load } = targetFor(of.exercise, input);
      if (standing === null) return;
      expect([standing.amount, standing.load]).toEqual([amount, load?.value ?? null]);
      expect(standing.sets - sets === 0 || standing.sets - sets === 1).toBe(true);
    }, 200);
  });
});
