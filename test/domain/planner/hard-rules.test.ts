import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { LockedItem, PlanRequest } from "../../../src/domain/planner/plan-request.ts";
import { planWeek } from "../../../src/domain/planner/plan-week.ts";
import type { Week } from "../../../src/domain/week.ts";
import { planJson } from "../../../src/formats/plan-json.ts";
import { brokenRules } from "../../support/check-week.ts";
import { builtIn } from "../../support/planner-catalog.ts";
import { anyRequest, requestFor } from "../../support/random-profile.ts";

const locksIn = (week: Week, chosen: readonly number[]): readonly LockedItem[] => {
  const items = week.sessions.flatMap(({ date, items: each }) =>
    each.map(({ exercise, dose }) => ({ exercise, date, sets: dose.sets, rest: dose.rest })),
  );
  return [...new Set(chosen.map((number) => number % items.length))].flatMap((number) => items[number] ?? []);
};

describe("every week that is planned", () => {
  test("keeps the hard rules, whatever the profile and the catalog", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const result = planWeek(request);
        if ("week" in result) expect(brokenRules(result.week, request)).toEqual([]);
        else expect(result).toHaveProperty("impossible");
      }),
      { numRuns: 30 },
    );
  });

  test("keeps the hard rules and has what was required, or says what collides", () => {
    const anyWish = fc.subarray(builtIn.map(({ id }) => id), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(anyRequest, anyWish, (base, required) => {
        const request: PlanRequest = { ...base, required };
        const result = planWeek(request);
        if (!("week" in result)) {
          expect(JSON.stringify(result)).toMatch(/collide|no catalog in use|"impossible"/);
          return;
        }
        const ids = result.week.sessions.flatMap(({ items }) => items.map(({ exercise }) => exercise));
        expect(ids).toEqual(expect.arrayContaining([...required]));
        expect(brokenRules(result.week, request)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("keeps what is locked where it stands, with its sets and rests, under another seed", () => {
    fc.assert(
      fc.property(anyRequest, fc.array(fc.nat(99), { minLength: 1, maxLength: 4 }), (base, chosen) => {
        const first = planWeek(base);
        if (!("week" in first)) return;
        const locked = locksIn(first.week, chosen);
        const request: PlanRequest = { ...base, seed: base.seed + 1, locked };
        const result = planWeek(request);
        const sessions = "week" in result ? result.week.sessions : [];
        for (const { exercise, date, sets, rest } of locked)
          expect(sessions.find((session) => session.date === date)?.items.find((item) => item.exercise === exercise)?.dose).toMatchObject({
            sets,
            rest,
          });
        expect("week" in result && brokenRules(result.week, request)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

const checker = join(import.meta.dirname, "..", "..", "..", "..", "shared", "check", "week.mjs");

test("the checker from outside the project finds nothing broken", ({ skip }) => {
  if (!existsSync(checker)) skip(`${checker} is not here: it lies beside the project where the project is made`);
  const profiles = fc.sample(anyRequest, { seed: 40, numRuns: 40 }).map(({ profile }) => profile);
  for (const [seed, profile] of profiles.entries()) {
    const result = planWeek(requestFor({ profile, seed }));
    if (!("week" in result)) continue;
    const input = JSON.stringify(planJson(result.week));
    const { status, stdout } = spawnSync(process.execPath, [checker, "data/exercises.json"], { input, encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('"planes":') });
  }
});
