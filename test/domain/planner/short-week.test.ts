import { describe, expect, test } from "vitest";

import { planWeek } from "../../../src/domain/planner/plan-week.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";
import { brokenRules } from "../../support/check-week.ts";
import { catalogWhere } from "../../support/planner-catalog.ts";
import { requestFor } from "../../support/random-profile.ts";

const seeds = [0, 1, 2, 3, 4, 5];

describe("a week with little to go on", () => {
  test.each(seeds)("ten minutes on one day, no equipment, level 1 fill all eight cells (seed %i)", (seed) => {
    const request = requestFor({ seed, profile: { days: ["mon"], minutes: 10, level: 1 } });
    const result = planWeek(request);
    expect("week" in result && result.week.gaps).toEqual([]);
    expect("week" in result && brokenRules(result.week, request)).toEqual([]);
  });

  test.each(seeds)("five minutes on one day still train four planes (seed %i)", (seed) => {
    const result = planWeek(requestFor({ seed, profile: { days: ["mon"], minutes: 5, level: 1 } }));
    const coverage = "week" in result ? Object.values(result.week.coverage) : [];
    expect(coverage.filter(({ move, resist }) => move.sets + resist.sets > 0)).toHaveLength(4);
  });

  // The ceiling of a plane couples the sessions: what one of them takes, another must give up.
  test.each(seeds)("one exercise is shared out over all days under the ceiling of its plane (seed %i)", (seed) => {
    const catalog = catalogWhere(({ id }) => id === "prone-press-up");
    const request = requestFor({
      seed,
      catalog,
      profile: { days: ["mon", "tue", "fri", "sat", "sun"], minutes: 60, level: 1 },
    });
    const result = planWeek(request);
    expect("week" in result && brokenRules(result.week, request)).toEqual([]);
    expect("week" in result && result.week.coverage.extension.move).toEqual({ sets: 8, days: 5 });
  });

  test("an exercise that fits only with short rests has them", () => {
    const catalog = buildCatalog([
      buildExercise({ id: "wall-plank", dose: { sets: [3, 4], amount: [10, 12], rest: 120 } }),
    ]);
    const request = requestFor({ catalog, profile: { days: ["mon"], minutes: 5 } });
    const result = planWeek(request);
    expect("week" in result && result.week.sessions[0]?.items.map(({ dose }) => dose)).toMatchObject([
      { sets: 3, rest: 60 },
    ]);
  });

  test("one trunk exercise a day is impossible where it would pass the ceiling, and it says so", () => {
    const catalog = buildCatalog([
      buildExercise({ id: "wall-plank", dose: { sets: [2, 4], amount: [10, 12], rest: 30 } }),
    ]);
    const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
    expect(planWeek(requestFor({ catalog, profile: { days, level: 1 } }))).toMatchObject({
      impossible: expect.stringMatching(
        /^no trunk exercise is possible on 2026-11-2\d: hard work in one plane needs 48 hours between its days, and a week holds at most 8 sets of each plane$/,
      ),
    });
  });
});
