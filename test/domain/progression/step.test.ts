import { describe, expect, test } from "vitest";

import { defaultProfile } from "../../../src/domain/profile/profile.ts";
import { amountRuleOf } from "../../../src/domain/progression/amount-rule.ts";
import { nextStep, type Ladder } from "../../../src/domain/progression/step.ts";
import { builtInExercise } from "../../support/planner-catalog.ts";

const ladder = (id: string, overrides: Partial<Ladder> = {}): Ladder => ({
  exercise: builtInExercise(id),
  unit: "kg",
  amounts: amountRuleOf(builtInExercise(id), defaultProfile),
  mostSets: 3,
  loads: [],
  harder: null,
  easier: null,
  heldBeyond: () => ({ sets: 0, load: 0, volume: 0 }),
  best: 1000,
  ...overrides,
});
const step = (
  id: string,
  [sets, amount, load]: readonly [number, number, number?],
  overrides: Partial<Ladder> = {},
) => {
  const found = nextStep({ sets, amount, load: load ?? null }, ladder(id, overrides));
  return found === null ? null : [found.rule, found.dose.sets, found.dose.amount, found.dose.load];
};
const bells = { loads: [8, 12, 16], best: 10_000 };
const harder = builtInExercise("front-plank");

describe("the one step that two clean sessions earn", () => {
  test.each([
    ["a rep below the top", "dead-bug", [2, 8], {}, ["double-progression", 2, 9, null]],
    ["a set at the top", "dead-bug", [2, 12], {}, ["sets", 3, 12, null]],
    ["a set at the top, with fewer reps for the cap", "dead-bug", [2, 12], { best: 24 }, ["sets", 3, 8, null]],
    ["a rung at the top of the sets", "dead-bug", [3, 12], { harder }, ["rungs", 3, 12, null]],
    ["nothing at the top of all", "dead-bug", [3, 12], {}, null],
    ["the next weight when it is near", "trap-bar-deadlift", [3, 10, 60], { loads: [60, 65] }, ["loads", 3, 5, 65]],
    ["more reps when it is far", "kettlebell-deadlift", [3, 15, 8], bells, ["double-progression", 3, 16, 8]],
    ["then the far weight", "kettlebell-deadlift", [3, 20, 8], bells, ["loads", 3, 8, 12]],
    ["no wider range without a next weight", "kettlebell-deadlift", [3, 15, 16], bells, null],
    ["the rung without a next weight", "kettlebell-deadlift", [3, 15, 16], { ...bells, harder }, ["rungs", 3, 15, 16]],
    ["a hold in each set", "bird-dog", [3, 40], {}, ["short-holds", 3, 50, null]],
    ["5 seconds", "front-plank", [3, 25], {}, ["long-holds", 3, 30, null]],
    ["the rung from 30 seconds", "front-plank", [3, 30], { harder }, ["rungs", 3, 30, null]],
    ["on to 45 seconds without one", "front-plank", [3, 30], {}, ["long-holds", 3, 35, null]],
    ["not beyond 45 seconds", "front-plank", [3, 45], {}, null],
    ["5 metres", "single-arm-farmers-carry", [3, 20, 8], bells, ["carries", 3, 25, 8]],
    ["the next weight from 40 metres", "single-arm-farmers-carry", [3, 40, 8], bells, ["loads", 3, 20, 12]],
    ["range of mobility", "ankle-dorsiflexion-mobilization", [1, 14], { harder }, ["mobility", 1, 15, null]],
    ["never sets or rungs of mobility", "ankle-dorsiflexion-mobilization", [1, 15], { harder }, null],
    ["a minute", "walking", [1, 9], {}, ["minutes", 1, 10, null]],
    ["no second walk", "walking", [1, 15], {}, null],
    [
      "a set that was held lately, first of all",
      "dead-bug",
      [1, 8],
      { heldBeyond: () => ({ sets: 2, load: 0, volume: 16 }) },
      ["regain", 2, 8, null],
    ],
    [
      "then the weight that was held lately",
      "kettlebell-deadlift",
      [3, 10, 8],
      { ...bells, heldBeyond: () => ({ sets: 3, load: 16, volume: 0 }) },
      ["regain", 3, 8, 12],
    ],
    [
      "no set beyond the plan of the day",
      "dead-bug",
      [1, 8],
      { mostSets: 1, heldBeyond: () => ({ sets: 3, load: 0, volume: 0 }) },
      ["double-progression", 1, 9, null],
    ],
  ] as const)("%s", (_name, id, dose, overrides, expected) => {
    expect(step(id, dose, overrides)).toEqual(expected);
  });
});
