import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { planWeek } from "../../../src/domain/planner/plan-week.ts";
import { brokenRules } from "../../support/check-week.ts";
import { anyRequest, requestFor } from "../../support/random-profile.ts";

describe("every week that is planned", () => {
  test("keeps the hard rules, whatever the profile and the catalog", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const result = planWeek(request);
        if ("week" in result) expect(brokenRules(result.week, request)).toEqual([]);
        else expect(result).toHaveProperty("impossible");
      }),
      { numRuns: Number(process.env["RUNS"] ?? 150) },
    );
  });
});
