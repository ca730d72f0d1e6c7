import { describe, expect, test } from "vitest";

import { requestFromLog } from "../../../src/domain/planner/next-week.ts";
import { planWeek } from "../../../src/domain/planner/plan-week.ts";
import { plainRequest, type PlanRequest } from "../../../src/domain/planner/plan-request.ts";
import { defaultProfile, type Profile } from "../../../src/domain/profile/profile.ts";
import type { Week } from "../../../src/domain/week.ts";
import { asLog, didIt } from "../../support/build-target.ts";
import { perfectWeeks } from "../../support/perfect-weeks.ts";
import { builtInCatalog } from "../../support/planner-catalog.ts";

const usual: Profile = { ...defaultProfile, days: ["mon", "wed", "fri"], minutes: 25 };

const weekOf = (request: PlanRequest): Week => {
  const result = planWeek(request);
  if (!("week" in result)) throw new Error("no week");
  return result.week;
};

describe("the sets an exercise stands at", () => {
  test.each([
    ["no equipment", 1, []],
    ["a band", 2, [{ name: "band" }]],
    ["a band and kettlebells", 1, [{ name: "band" }, { name: "kettlebell", loads: [8, 12, 16] }]],
  ] as const)("are kept for eight weeks by a person who does all of it: %s, level %i", (_, level, equipment) => {
    const later = perfectWeeks({ ...usual, level, equipment }, 8, 0).filter(({ week }) => week > 0);
    expect(later.filter(({ before }) => before >= 3).length).toBeGreaterThan(20);
    expect(later.filter(({ sets, before }) => sets < before)).toEqual([]);
  });

  const standing = (steadySets: boolean, minutes: number, days = usual.days): PlanRequest => ({
    ...plainRequest({
      catalog: builtInCatalog,
      profile: { ...usual, days, minutes, level: 2 },
      from: "2026-11-23",
      seed: 0,
    }),
    steadySets,
    standings: new Map(
      [...builtInCatalog.keys()].map((id) => [id, { amount: 10, load: null, sets: 3, setsNow: 3 }] as const),
    ),
  });
  const filledBy = ({ coverage }: Week) =>
    Object.values(coverage).map(({ move, resist }) => [move.sets > 0, resist.sets > 0]);

  test("give way where the minutes leave a plane or a pair out with them", () => {
    expect(weekOf(standing(true, 10, ["mon"]))).toEqual(weekOf(standing(false, 10, ["mon"])));
  });

  test.each([10, 15, 20, 25, 40])("cost no gap and no shortfall at %i minutes", (minutes) => {
    const [steady, plain] = [weekOf(standing(true, minutes)), weekOf(standing(false, minutes))];
    expect(filledBy(steady)).toEqual(filledBy(plain));
    expect(steady.gaps.length).toBe(plain.gaps.length);
    const known = plain.shortfalls.map(({ plane, kind }) => `${plane} ${kind}`);
    for (const { plane, kind } of steady.shortfalls) expect(known).toContain(`${plane} ${kind}`);
  });

  test("are asked for by the week that follows from a log", () => {
    const log = asLog([
      didIt("dead-bug", "2026-11-18", { dose: [2, 12] }),
      didIt("dead-bug", "2026-11-20", { dose: [2, 12] }),
    ]);
    const { request } = requestFromLog({ log, profile: usual, catalog: builtInCatalog, from: "2026-11-23", seed: 0 });
    expect(request.steadySets).toBe(true);
    expect(request.standings.get("dead-bug")).toMatchObject({ sets: 3, setsNow: 3 });
  });
});
