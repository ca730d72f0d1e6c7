import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Exercise } from "../../../src/domain/catalog/entry.ts";
import { eligibilityOf, type Eligible } from "../../../src/domain/planner/eligibility.ts";
import { planWeek } from "../../../src/domain/planner/plan-week.ts";
import { narrow } from "../../../src/domain/planner/pool.ts";
import { planes } from "../../../src/domain/spine.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";
import { brokenRules } from "../../support/check-week.ts";
import { builtIn } from "../../support/planner-catalog.ts";
import { requestFor } from "../../support/random-profile.ts";

const profile = requestFor({ profile: { level: 5 } }).profile;

const eligibleOf = (exercises: readonly Exercise[]): readonly Eligible[] =>
  exercises.flatMap((exercise) => {
    const result = eligibilityOf(exercise, profile, new Set());
    return typeof result === "object" ? [result] : [];
  });

/** Exercises without equipment, all in four cells, mobility and legs, in few or many families. */
const anyBigCatalog: fc.Arbitrary<readonly Exercise[]> = fc
  .array(
    fc.record({
      plane: fc.constantFrom(...planes.slice(0, 2)),
      mode: fc.constantFrom("move", "resist"),
      role: fc.constantFrom("trunk", "trunk", "trunk", "mobility", "support"),
      family: fc.oneof(fc.nat(60), fc.nat(3)),
      level: fc.integer({ min: 1, max: 5 }),
      amount: fc.integer({ min: 4, max: 40 }),
    }),
    { minLength: 100, maxLength: 500 },
  )
  .map((drafts) =>
    drafts.map(({ plane, mode, role, family, level, amount }, number) =>
      buildExercise({
        id: `exercise-${number}`,
        role,
        ...(role === "trunk" ? { mode, planes: [plane] } : { planes: [] }),
        family: `family-${family}`,
        level,
        dose: { sets: [1, 4], amount: [amount, amount + 5], rest: 30 },
      }),
    ),
  );

const groupOf = ({ exercise }: Eligible): string =>
  exercise.role === "trunk"
    ? `${exercise.planes[0]}:${exercise.mode}`
    : exercise.pattern === "finish"
      ? "finish"
      : exercise.role;

const groupsOf = (eligible: readonly Eligible[]): ReadonlyMap<string, readonly Eligible[]> => {
  const groups = new Map<string, Eligible[]>();
  for (const each of eligible) groups.set(groupOf(each), [...(groups.get(groupOf(each)) ?? []), each]);
  return groups;
};

const seconds = ({ work }: Eligible): number => 30 + work;

describe("narrow", () => {
  test("leaves a catalog of the built-in size as it is", () => {
    const eligible = eligibleOf(builtIn);
    expect(narrow(eligible, 2, 0, new Set())).toBe(eligible);
  });

  test("keeps at most 32 a group besides what is wanted, in the given order, the same ones each time", () => {
    fc.assert(
      fc.property(anyBigCatalog, fc.nat(100), fc.array(fc.nat(99), { maxLength: 5 }), (exercises, seed, numbers) => {
        const eligible = eligibleOf(exercises);
        const wanted = new Set(numbers.map((number) => `exercise-${number}`));
        const kept = narrow(eligible, 3, seed, wanted);
        for (const members of groupsOf(kept.filter(({ exercise }) => !wanted.has(exercise.id))).values())
          expect(members.length).toBeLessThanOrEqual(32);
        expect(eligible.filter(({ exercise }) => wanted.has(exercise.id)).every((each) => kept.includes(each))).toBe(
          true,
        );
        expect(kept).toEqual(eligible.filter((each) => kept.includes(each)));
        expect(narrow(eligible, 3, seed, wanted)).toEqual(kept);
      }),
      { numRuns: 30 },
    );
  });

  test("keeps the quickest of every group and one that is not hard, however many of its family are nearer", () => {
    fc.assert(
      fc.property(anyBigCatalog, fc.nat(100), (exercises, seed) => {
        const eligible = eligibleOf(exercises);
        const kept = groupsOf(narrow(eligible, 5, seed, new Set()));
        for (const [group, members] of groupsOf(eligible)) {
          const mine = kept.get(group) ?? [];
          expect(Math.min(...mine.map(seconds))).toBe(Math.min(...members.map(seconds)));
          expect(mine.some(({ hard }) => !hard)).toBe(members.some(({ hard }) => !hard));
        }
      }),
      { numRuns: 30 },
    );
  });

  test("a week from a thousand exercises keeps the rules, holds what was asked for and fills what it can", () => {
    const many = Array.from({ length: 10 }, (_, copy) =>
      builtIn.map((each) => ({ ...each, id: `${each.id}-${copy}` })),
    ).flat();
    const request = requestFor({ catalog: buildCatalog(many), required: ["crunch-7"] });
    const result = planWeek(request);
    expect("week" in result && result.week.gaps).toEqual([]);
    expect("week" in result && brokenRules(result.week, request)).toEqual([]);
  });
});
