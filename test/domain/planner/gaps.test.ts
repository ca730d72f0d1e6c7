import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Exercise } from "../../../src/domain/catalog/entry.ts";
import type { PlanRequest } from "../../../src/domain/planner/plan-request.ts";
import { planWeek } from "../../../src/domain/planner/plan-week.ts";
import type { Profile } from "../../../src/domain/profile/profile.ts";
import { isHeld, statusOf, type Gap, type Week, type WeekStatus } from "../../../src/domain/week.ts";
import { applyFlags } from "../../support/apply-flags.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";
import { builtIn, catalogWhere } from "../../support/planner-catalog.ts";
import { anyRequest, requestFor } from "../../support/random-profile.ts";

const gapsOf = (request: PlanRequest): readonly Gap[] => {
  const result = planWeek(request);
  return "week" in result ? result.week.gaps : "gaps" in result ? result.gaps : [];
};

const weekAfter = (request: PlanRequest, flags: string): Week | null => {
  const result = planWeek(applyFlags(request, flags));
  return "week" in result ? result.week : null;
};

const hasExercise = ({ catalog }: PlanRequest, { plane, mode }: Gap): boolean =>
  [...catalog.values()].some((each) => each.role === "trunk" && each.planes[0] === plane && each.mode === mode);

/**
 * The gaps whose own fix does not close them, and those that blame the catalog though it has an exercise for the cell and a
 * week is possible; none when all is well.
 */
const unclosed = (request: PlanRequest): readonly string[] => {
  const isWeek = "week" in planWeek(request);
  return gapsOf(request).flatMap((gap) => {
    const { plane, mode, fix } = gap;
    if (isHeld(gap)) return fix === undefined ? [] : [`${plane}:${mode} nags: ${fix.flag}`];
    const isClosed =
      fix?.flag === "--catalog FILE"
        ? !isWeek || !hasExercise(request, gap)
        : (weekAfter(request, fix?.flag ?? "")?.coverage[plane][mode].sets ?? 0) > 0;
    return isClosed ? [] : [`${plane}:${mode} ${fix?.flag}`];
  });
};

describe("the fix of a gap", () => {
  test("closes the gap when its flags are given, whatever the profile and the catalog", () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(unclosed(request)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  const none = { days: ["mon"], minutes: 60, equipment: [] } as const;
  const gapAt = (request: PlanRequest, cell: string) =>
    gapsOf(request).find(({ plane, mode }) => `${plane}:${mode}` === cell);

  const examples: readonly (readonly [string, PlanRequest, string, Partial<Gap>])[] = [
    [
      "an implement",
      requestFor({
        profile: none,
        catalog: catalogWhere(({ planes, equipment }) => planes[0] !== "rotation" || equipment.length > 0),
      }),
      "rotation:move",
      { reason: "equipment", fix: { flag: "--equipment band", message: "add a band" } },
    ],
    [
      "a lighter weight",
      requestFor({
        profile: { ...none, level: 2, equipment: [{ name: "kettlebell", loads: [60] }] },
        catalog: catalogWhere(({ id, planes }) => planes[0] !== "extension" || id === "kettlebell-deadlift"),
      }),
      "extension:resist",
      {
        reason: "equipment",
        fix: { flag: "--equipment kettlebell:8:60", message: "add a lighter kettlebell, about 8 kg" },
      },
    ],
    [
      "two implements that belong together",
      requestFor({
        profile: { ...none, level: 4 },
        catalog: catalogWhere(
          ({ id, planes, mode }) =>
            planes[0] !== "extension" || mode === "resist" || id === "loaded-45-degree-extension",
        ),
      }),
      "extension:move",
      {
        reason: "equipment",
        fix: { flag: "--equipment roman-chair,dumbbell", message: "add a roman-chair and a dumbbell" },
      },
    ],
    [
      "a level",
      requestFor({
        profile: { ...none, level: 1 },
        catalog: catalogWhere(({ planes, mode, level }) => planes[0] !== "rotation" || mode === "move" || level > 1),
      }),
      "rotation:resist",
      { reason: "level", fix: { flag: "--level 2", message: "allow level 2" } },
    ],
    [
      "asking for ballistic work by name",
      requestFor({
        profile: { ...none, level: 4, equipment: [{ name: "kettlebell", loads: [12] }] },
        catalog: catalogWhere(
          ({ id, planes, mode }) => planes[0] !== "extension" || mode === "move" || id === "kettlebell-swing",
        ),
      }),
      "extension:resist",
      {
        reason: "catalog",
        fix: {
          flag: "--require kettlebell-swing",
          message: "ask for Kettlebell Swing; fast, ballistic work is never planned unasked",
        },
      },
    ],
    [
      "nothing but another catalog",
      requestFor({
        profile: none,
        catalog: catalogWhere(({ planes, mode }) => planes[0] !== "flexion" || mode === "move"),
      }),
      "flexion:resist",
      { reason: "catalog", fix: { flag: "--catalog FILE", message: expect.any(String) as string } },
    ],
  ];
  test.each(examples)("is %s", (_, request, cell, expected) => {
    expect(gapAt(request, cell)).toMatchObject(expected);
    expect(unclosed(request)).toEqual([]);
  });

  test("is the fewest minutes that are enough", () => {
    const request = requestFor({ profile: { days: ["mon"], minutes: 5, level: 1 } });
    const gaps = gapsOf(request);
    expect(gaps.length).toBeGreaterThan(0);
    for (const { plane, mode, reason, fix } of gaps) {
      const minutes = Number(/^--minutes (\d+)$/.exec(fix?.flag ?? "")?.[1]);
      expect(reason).toBe("time");
      expect(weekAfter(request, `--minutes ${minutes}`)?.coverage[plane][mode].sets).toBeGreaterThan(0);
      expect(weekAfter(request, `--minutes ${minutes - 1}`)?.coverage[plane][mode].sets).toBe(0);
    }
  });

  test("is another day where one family has both cells of a plane", () => {
    const twist = { family: "twist", planes: ["rotation"] } as const;
    const catalog = buildCatalog([
      buildExercise({ id: "turn", mode: "move", ...twist }),
      buildExercise({ id: "hold", mode: "resist", ...twist }),
    ]);
    const gap = gapsOf(requestFor({ catalog, profile: { days: ["mon"] } })).find(({ plane }) => plane === "rotation");
    expect(gap).toMatchObject({ reason: "time", fix: { flag: "--days mon,thu", message: "add a session on thu" } });
  });

  test("is a level and a day where only both make room", () => {
    const twist = { family: "twist", planes: ["rotation"] } as const;
    const catalog = buildCatalog([
      buildExercise({ id: "turn", mode: "move", level: 2, ...twist }),
      buildExercise({ id: "hold", mode: "resist", perSide: true, ...twist }),
    ]);
    const gap = gapsOf(requestFor({ catalog, profile: { days: ["mon"], level: 1 } })).find(
      ({ plane }) => plane === "rotation",
    );
    expect(gap).toMatchObject({ reason: "level", fix: { flag: "--level 2 --days mon,thu" } });
  });
});

describe("a gap that a person chose", () => {
  const isTurning = ({ planes }: Exercise): boolean => planes[0] === "rotation";
  test.each<readonly [string, Partial<Profile>, readonly string[], WeekStatus]>([
    ["a pause", { tolerance: { "rotation:move": "paused" } }, ["rotation:move paused"], "complete"],
    [
      "a plane on hold",
      { tolerance: { "rotation:move": "paused", "rotation:resist": "paused" } },
      ["rotation:move paused", "rotation:resist paused"],
      "held",
    ],
    ["a caution avoided", { avoid: ["ROT", "BP"] }, ["rotation:move avoid"], "complete"],
    [
      "all of it excluded",
      { equipment: [{ name: "band" }], exclude: builtIn.filter(isTurning).map(({ id }) => id) },
      ["rotation:move avoid", "rotation:resist avoid"],
      "held",
    ],
  ])("%s is said without a way to undo it", (_, profile, expected, status) => {
    const result = planWeek(requestFor({ profile: { minutes: 60, ...profile } }));
    if (!("week" in result)) throw new Error("no week");
    expect(result.week.gaps.map(({ plane, mode, reason }) => `${plane}:${mode} ${reason}`)).toEqual(expected);
    expect(result.week.gaps.filter(({ fix }) => fix !== undefined)).toEqual([]);
    expect(statusOf(result.week)).toBe(status);
  });

  test("keeps what trains the paused cell besides out of the week too", () => {
    const result = planWeek(
      requestFor({ profile: { minutes: 60, level: 4, tolerance: { "flexion:move": "paused" } } }),
    );
    const cells =
      "week" in result ? result.week.sessions.flatMap(({ items }) => items.flatMap((item) => item.cells)) : [];
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter(({ plane, mode }) => plane === "flexion" && mode === "move")).toEqual([]);
  });
});

test("the gaps of a profile that makes every week impossible still lead to weeks", () => {
  const request = requestFor({
    profile: { equipment: [] },
    catalog: catalogWhere(({ equipment }) => equipment.length > 0),
  });
  expect(planWeek(request)).toMatchObject({
    impossible: "no trunk exercise of the catalog is possible with this profile",
  });
  expect(gapsOf(request)).toHaveLength(8);
  expect(unclosed(request)).toEqual([]);
});
