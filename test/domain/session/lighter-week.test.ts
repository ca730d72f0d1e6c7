import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { requestFromLog } from "../../../src/domain/planner/next-week.ts";
import { planWeek } from "../../../src/domain/planner/plan-week.ts";
import { shortfallsOf } from "../../../src/domain/planner/shortfalls.ts";
import { withKnownDoses } from "../../../src/domain/session/known-doses.ts";
import { dayPicture } from "../../../src/domain/session/day-picture.ts";
import { addDays } from "../../../src/domain/dates.ts";
import type { Lighter, Week } from "../../../src/domain/week.ts";
import { asLog, didIt, trained } from "../../support/build-target.ts";
import { buildItem, buildSession } from "../../support/build-week.ts";
import { brokenRules } from "../../support/check-week.ts";
import { builtInCatalog } from "../../support/planner-catalog.ts";
import { anyRequest } from "../../support/random-profile.ts";

const lighterFrom = (from: string, days = 7): Lighter => ({
  reason: "due",
  every: 6,
  entries: [],
  from,
  until: addDays(from, days),
});

const planned = (request: Parameters<typeof planWeek>[0]): Week | null => {
  const result = planWeek(request);
  return "week" in result ? result.week : null;
};

describe("a lighter week", () => {
  test("keeps the hard rules, its exercises and days, and shows the doses that each day will show", () => {
    fc.assert(
      fc.property(anyRequest, fc.integer({ min: 1, max: 7 }), (request, days) => {
        const week = planned(request);
        if (week === null) return;
        const { catalog, profile } = request;
        const lighter = lighterFrom(request.from, days);
        const plain = withKnownDoses(week, { log: [], profile, catalog }, request.from);
        const light = withKnownDoses({ ...week, lighter }, { log: [], profile, catalog }, request.from);
        const idsIn = ({ sessions }: Week) => sessions.map(({ items }) => items.map(({ exercise }) => exercise));
        expect(idsIn(light)).toEqual(idsIn(week));
        expect(brokenRules(light, request)).toEqual([]);
        light.sessions.forEach(({ date, items, seconds }, at) => {
          const usual = plain.sessions[at];
          expect(seconds).toBeLessThanOrEqual(usual?.seconds ?? 0);
          if (date >= addDays(request.from, days)) expect(items).toEqual(usual?.items);
          const day = dayPicture({ week: light, log: [], profile, catalog }, date, false);
          expect(items.map(({ dose }) => dose)).toEqual(day.items.map(({ item }) => item.dose));
        });
      }),
      { numRuns: 25 },
    );
  });

  test("says which plane has fewer sets than the floor of a usual week because of it, and not for want of time", () => {
    const sessions = (sets: number, room?: number) => [
      buildSession({ items: [buildItem({ dose: { sets }, ...(room === undefined ? {} : { room }) })] }),
    ];
    expect(shortfallsOf(sessions(2, 3), 2)).toEqual([
      {
        plane: "flexion",
        kind: "below-floor",
        message: "flexion gets 2 sets in this lighter week, and at least 3 in a usual one",
      },
    ]);
    expect(shortfallsOf(sessions(1, 2), 2)[0]?.message).toBe(
      "flexion gets 1 of at least 3 sets a week for want of time",
    );
    expect(shortfallsOf(sessions(3), 2)).toEqual([]);
  });
});

describe("what a lighter week takes over from the log", () => {
  const days = Array.from({ length: 15 }, (_, at) => addDays("2026-11-23", Math.floor(at / 3) * 7 + (at % 3) * 2));
  const from = addDays("2026-11-23", 35);
  const requestAfter = (id: string, dose: readonly [number, number], deloadEvery: number) =>
    requestFromLog({
      log: asLog(days.map((date) => didIt(id, date, { dose }))),
      profile: { ...trained, deloadEvery },
      catalog: builtInCatalog,
      from,
      seed: 0,
    });

  test("an exercise due for a harder rung, or stalled, keeps its place until it is over", () => {
    const usual = requestAfter("knee-plank", [4, 45], 0);
    expect(usual.lighter).toBeNull();
    expect(usual.request.dropped).toEqual(["knee-plank"]);
    const light = requestAfter("knee-plank", [4, 45], 6);
    expect(light.lighter).toMatchObject({ reason: "due", from });
    expect(light.request).toMatchObject({ kept: ["knee-plank"], dropped: [] });
    expect(requestAfter("dead-bug", [3, 8], 0).request.dropped).toEqual(["dead-bug"]);
    expect(requestAfter("dead-bug", [3, 8], 6).request).toMatchObject({ kept: ["dead-bug"], dropped: [] });
  });
});
