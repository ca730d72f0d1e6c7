import { describe, expect, test } from "vitest";

import { defaultProfile } from "../../../src/domain/profile/profile.ts";
import { amountRuleOf } from "../../../src/domain/progression/amount-rule.ts";
import { bestVolume, mostVolume, volumeOf } from "../../../src/domain/progression/session-cap.ts";
import { mostSets, oneSetMore } from "../../../src/domain/progression/sets.ts";
import { asLog, didIt } from "../../support/build-target.ts";
import { builtInExercise } from "../../support/planner-catalog.ts";
import { historyOf } from "../../../src/domain/log/history.ts";

const deadBug = builtInExercise("dead-bug");
const level = (level: number) => ({ ...defaultProfile, level });

describe("sets", () => {
  test.each([
    ["dead-bug", 2, undefined, 3],
    ["dead-bug", 3, undefined, 4],
    ["dead-bug", 3, 2, 2],
    ["dead-bug", 2, 4, 3],
    ["ankle-dorsiflexion-mobilization", 3, undefined, 2],
    ["walking", 3, 3, 1],
  ])("%s at level %i with %s planned: at most %i", (id, of, planned, most) => {
    expect(mostSets(builtInExercise(id), level(of), planned)).toBe(most);
  });

  test.each([
    // 2 x 12 is 24; 10 % more is 26.4, so 3 x 8.
    [{ sets: 2, amount: 12, load: null }, 24, 3, 8],
    [{ sets: 3, amount: 12, load: null }, 36, 4, 9],
    [{ sets: 1, amount: 12, load: null }, 12, 2, 6],
    [{ sets: 2, amount: 12, load: null }, 0, 3, 6],
    [{ sets: 2, amount: 7, load: null }, 40, 3, 7],
    [{ sets: 2, amount: 12, load: 16 }, 384, 3, 8],
  ])("one set more than %j with a best of %d is %i x %i", (dose, best, sets, amount) => {
    expect(oneSetMore(dose, amountRuleOf(deadBug, defaultProfile), best)).toEqual({ ...dose, sets, amount });
  });

  test("short holds stay whole holds", () => {
    const amounts = amountRuleOf(builtInExercise("bird-dog"), defaultProfile);
    expect(oneSetMore({ sets: 2, amount: 60, load: null }, amounts, 120)).toEqual({ sets: 3, amount: 40, load: null });
  });
});

describe("the session cap", () => {
  const entries = historyOf(
    asLog([
      didIt("kettlebell-deadlift", "2026-01-01", { dose: [4, 15, 16] }),
      didIt("kettlebell-deadlift", "2026-02-01", { dose: [3, 8, 16] }),
      didIt("kettlebell-deadlift", "2026-02-04", {
        dose: [3, 10, 16],
        done: { sets: [8, 9], right: [9, 7], load: { value: 12, unit: "kg" } },
      }),
      didIt("kettlebell-deadlift", "2026-02-08", { dose: [4, 12, 16], deload: true }),
    ]),
  ).done;

  test("looks at the last 30 days, at what was done on the weaker side, and not at lighter weeks", () => {
    expect(bestVolume(entries, "kg", "2026-02-10")).toBe(3 * 8 * 16);
    expect(bestVolume(entries.slice(2), "kg", "2026-02-10")).toBe((8 + 7) * 12);
    expect(bestVolume(entries, "kg", "2026-01-31")).toBe(4 * 15 * 16);
    expect(bestVolume([], "kg", "2026-02-10")).toBe(0);
  });

  test("is 10 % above it", () => {
    expect(mostVolume(volumeOf({ sets: 2, amount: 10, load: 5 }))).toBeCloseTo(110);
  });
});
