import { describe, expect, test } from "vitest";

import { amountRuleOf } from "../../../src/domain/progression/amount-rule.ts";
import { defaultProfile } from "../../../src/domain/profile/profile.ts";
import { builtIn, builtInExercise } from "../../support/planner-catalog.ts";

const older = { ...defaultProfile, age: "65+" } as const;

describe("the rule for the amount of one set", () => {
  test.each([
    ["dead-bug", "double-progression", 6, 12, 12, 1],
    ["kettlebell-deadlift", "double-progression", 8, 15, 15, 1],
    ["bird-dog", "short-holds", 20, 60, 60, 10],
    ["front-plank", "long-holds", 15, 30, 45, 5],
    ["long-lever-plank", "long-holds", 10, 30, 30, 5],
    ["sorensen-hold", "long-holds", 15, 30, 45, 5],
    ["single-arm-farmers-carry", "carries", 20, 40, 40, 5],
    ["waiter-carry", "carries", 15, 30, 30, 5],
    ["ankle-dorsiflexion-mobilization", "mobility", 10, 15, 15, 1],
    ["half-kneeling-hip-flexor-stretch", "mobility", 30, 60, 60, 5],
    ["walking", "minutes", 5, 15, 15, 1],
  ])("%s grows by %s from %i to %i, at most %i, %i at a time", (id, rule, low, goal, cap, step) => {
    expect(amountRuleOf(builtInExercise(id), defaultProfile)).toMatchObject({ rule, low, goal, cap, step });
  });

  test.each([
    ["jefferson-curl-loaded", 10, 15, 1],
    ["dead-bug", 6, 12, 1],
    ["front-plank", 15, 30, 2],
    ["single-arm-farmers-carry", 20, 40, 2],
    ["bird-dog", 20, 60, 10],
    ["half-kneeling-hip-flexor-stretch", 30, 60, 2],
    ["walking", 5, 15, 1],
  ])("65 and over: %s goes from %i to %i, %i at a time", (id, low, goal, step) => {
    expect(amountRuleOf(builtInExercise(id), older)).toMatchObject({ low, goal, step });
  });

  test("only mobility and walking grow in nothing but the amount", () => {
    const alone = builtIn.filter((exercise) => amountRuleOf(exercise, defaultProfile).alone);
    expect(alone.every(({ role, measure }) => role === "mobility" || measure === "minutes")).toBe(true);
    expect(alone).toHaveLength(
      builtIn.filter(({ role, measure }) => role === "mobility" || measure === "minutes").length,
    );
  });

  test("low, goal and cap never stand the wrong way round", () => {
    for (const exercise of builtIn) {
      const { low, goal, cap, step } = amountRuleOf(exercise, older);
      expect(low).toBeLessThanOrEqual(goal);
      expect(goal).toBeLessThanOrEqual(cap);
      expect(step).toBeGreaterThanOrEqual(1);
    }
  });
});
