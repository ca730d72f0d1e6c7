import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { eligibleFor } from "../../../src/domain/planner/choose-week.ts";
import type { LockedItem, PlanRequest } from "../../../src/domain/planner/plan-request.ts";
import { planWeek } from "../../../src/domain/planner/plan-week.ts";
import type { Week } from "../../../src/domain/week.ts";
import { planJson } from "../../../src/formats/plan-json.ts";
import { brokenRules } from "../../support/check-week.ts";
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
    fc.assert(
      fc.property(anyRequest, fc.array(fc.nat(99), { minLength: 1, maxLength: 3 }), (base, chosen) => {
        const possible = eligibleFor(base).map(({ exercise }) => exercise.id);
        const required = [...new Set(chosen.flatMap((number) => possible[number % possible.length] ?? []))];
        const request: PlanRequest = { ...base, required };
        const result = planWeek(request);
        if (!("week" in result)) {
          expect(JSON.stringify(result)).toMatch(/ collide: |"impossible"/);
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
          expect(
            sessions.find((session) => session.date === date)?.items.find((item) => item.exercise === exercise)?.dose,
          ).toMatchObject({
            sets,
            rest,
          });
        expect("week" in result && brokenRules(result.week, request)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

test.each([
  ["a weight that was sold", [{ name: "kettlebell", loads: [8, 12] }], "suitcase-hold", 20, [8, 12]],
  ["a band in place of the cable", [{ name: "band" }], "cable-side-bend", 20, [undefined]],
] as const)("%s is not planned though the log has grown to it", (_, equipment, id, load, owned) => {
  const request = requestFor({
    profile: { equipment, level: 3, days: ["mon"] },
    required: [id],
    readiness: new Map([[id, { amount: 15, load, sets: 3, setsNow: 3 }]]),
  });
  const result = planWeek(request);
  const items = "week" in result ? result.week.sessions.flatMap((session) => session.items) : [];
  const item = items.find(({ exercise }) => exercise === id);
  expect(item?.dose.amount).toBe(15);
  expect(owned).toContain(item?.dose.load?.value);
});

const checker = join(import.meta.dirname, "..", "..", "..", "..", "shared", "check", "week.mjs");

test("the checker from outside the project finds nothing broken", ({ skip }) => {
  if (!existsSync(checker)) skip(`${checker} is not here: it lies beside the project where the project is made`);
  const profiles = fc.sample(anyRequest, { seed: 40, numRuns: 25 }).map(({ profile }) => profile);
  for (const [seed, profile] of profiles.entries()) {
    const result = planWeek(requestFor({ profile, seed }));
    if (!("week" in result)) continue;
    const input = JSON.stringify(planJson(result.week));
    const { status, stdout } = spawnSync(process.execPath, [checker, "data/exercises.json"], {
      input,
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('"planes":') });
  }
});
