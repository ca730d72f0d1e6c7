import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { planWeek } from "../../../src/domain/planner/plan-week.ts";
import { applyFlags } from "../../support/apply-flags.ts";
import { anyRequest, requestFor } from "../../support/random-profile.ts";

describe("the fix of a gap", () => {
  test("closes the gap when its flags are given", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const result = planWeek(request);
        const gaps = "week" in result ? result.week.gaps : "gaps" in result ? result.gaps : [];
        for (const { plane, mode, reason, fix } of gaps) {
          if (reason === "catalog") continue;
          const then = planWeek(applyFlags(request, fix.flag));
          expect("week" in then ? then.week.coverage[plane][mode].sets : 0, fix.flag).toBeGreaterThan(0);
        }
      }),
      { numRuns: Number(process.env["RUNS"] ?? 100) },
    );
  });
});
