import { describe, expect, test } from "vitest";

import type { Exercise } from "../../../src/domain/catalog/entry.ts";
import { planWeek } from "../../../src/domain/planner/plan-week.ts";
import type { LockedItem, PlanRequest } from "../../../src/domain/planner/plan-request.ts";
import { lockedFrom } from "../../../src/domain/planner/requests.ts";
import type { Profile } from "../../../src/domain/profile/profile.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";
import { brokenRules } from "../../support/check-week.ts";
import { requestFor } from "../../support/random-profile.ts";

const collisionOf = (request: PlanRequest): string | null => {
  const result = planWeek(request);
  return "collision" in result ? result.collision : null;
};

const kettlebell = [{ name: "kettlebell", loads: [12] }];

describe("a required exercise collides with what keeps it out", () => {
  const cases: readonly (readonly [string, Partial<Profile>, string])[] = [
    ["no-such-thing", {}, "--require no-such-thing: no catalog in use has it"],
    [
      "side-plank",
      { level: 2 },
      "--require side-plank (level 3) and --level 2 collide: raise the level or leave one of them out",
    ],
    [
      "jefferson-curl-light",
      { level: 3, equipment: [{ name: "band" }] },
      "--require jefferson-curl-light (needs dumbbell, or kettlebell) and --equipment band collide: add what it needs",
    ],
    [
      "loaded-45-degree-extension",
      { level: 4 },
      "--require loaded-45-degree-extension (needs roman-chair and dumbbell, or roman-chair and kettlebell) and --equipment none collide: add what it needs",
    ],
    [
      "kettlebell-deadlift",
      { equipment: [{ name: "kettlebell", loads: [60] }] },
      "--require kettlebell-deadlift and the weights in --equipment kettlebell:60 collide: all of them are above its range",
    ],
    ["crunch", { avoid: ["OP-F"] }, "--require crunch (cautions FLEX, OP-F, PREG-SUP) and --avoid op-f collide"],
    [
      "crunch",
      { exclude: ["crunch"] },
      "--require crunch and --exclude crunch collide: it cannot be both in and out; --allow crunch brings it back",
    ],
    [
      "crunch",
      { tolerance: { "flexion:move": "paused" } },
      "--require crunch and --tolerance collide: flexion, move is paused",
    ],
    [
      "superman",
      { level: 3, tolerance: { "extension:move": "sensitive" } },
      "--require superman and --tolerance collide: extension, move is sensitive, so it stays light",
    ],
    ["walking", { minutes: 5 }, "--require walking and --minutes 5 collide: one set of it takes longer"],
  ];
  test.each(cases)("%s with %j", (id, profile, message) => {
    expect(collisionOf(requestFor({ profile, required: [id] }))).toBe(message);
  });

  test("ballistic work is no collision when it is asked for by name, and is then in the week", () => {
    const request = requestFor({ profile: { level: 4, equipment: kettlebell }, required: ["kettlebell-swing"] });
    const result = planWeek(request);
    const ids =
      "week" in result ? result.week.sessions.flatMap(({ items }) => items.map(({ exercise }) => exercise)) : [];
    expect(ids).toContain("kettlebell-swing");
  });
});

const lock = (exercise: string, date: string, sets = 2): LockedItem => ({ exercise, date, sets, rest: 60 });
const [monday, tuesday, wednesday] = ["2026-11-23", "2026-11-24", "2026-11-25"] as const;

describe("a locked exercise collides with what keeps it from its place", () => {
  const cases: readonly (readonly [readonly LockedItem[], Partial<Profile>, string])[] = [
    [[lock("gone", monday)], {}, "--lock gone: no catalog in use has it"],
    [
      [lock("side-plank", monday)],
      { level: 2 },
      "--lock side-plank (level 3) and --level 2 collide: raise the level or leave one of them out",
    ],
    [[lock("dead-bug", tuesday)], {}, "--lock dead-bug stands on tue, which --days mon,wed,fri leaves out"],
    [
      [lock("crunch", monday), lock("machine-ab-crunch", monday)],
      { equipment: [{ name: "ab-crunch-machine" }] },
      "--lock crunch and --lock machine-ab-crunch collide: both are trunk-curl exercises on one day",
    ],
    [
      [lock("superman", monday), lock("arch-rock", tuesday)],
      { level: 4, days: ["mon", "tue"] },
      "--lock superman and --lock arch-rock collide: hard extension work needs 48 hours between its days",
    ],
    [
      [lock("crunch", monday, 4), lock("wall-plank", monday, 4)],
      { minutes: 8 },
      "--lock crunch, --lock wall-plank and --minutes 8 collide: together they take 9 minutes",
    ],
    [
      [lock("crunch", monday, 4), lock("wall-plank", monday, 4), lock("crunch", wednesday, 4)],
      { level: 2 },
      "--lock crunch, --lock wall-plank and --level 2 collide: 12 sets of flexion a week, at most 10 at that level",
    ],
  ];
  test.each(cases)("%j with %j", (locked, profile, message) => {
    expect(collisionOf(requestFor({ profile, locked }))).toBe(message);
  });

  test("easy work of one plane may be locked on two days in a row", () => {
    const locked = [lock("wall-plank", monday), lock("dead-bug", tuesday)];
    const request = requestFor({ profile: { days: ["mon", "tue"] }, locked });
    const result = planWeek(request);
    expect(collisionOf(request)).toBeNull();
    expect("week" in result && brokenRules(result.week, request)).toEqual([]);
  });
});

describe("what was asked for does not fit together", () => {
  const plank = buildExercise({ id: "wall-plank" });
  const knee = buildExercise({ id: "knee-plank", family: "wall-plank" });
  const oneDay: Partial<Profile> = { days: ["mon"] };
  const long = (id: string, overrides: Partial<Exercise> = {}): Exercise =>
    buildExercise({ id, measure: "minutes", dose: { sets: [1, 1], amount: [4, 4], rest: 0 }, ...overrides });

  test("two of one family on the only day", () => {
    const catalog = buildCatalog([plank, knee]);
    expect(collisionOf(requestFor({ catalog, profile: oneDay, required: ["wall-plank", "knee-plank"] }))).toMatch(
      /^--require (wall|knee)-plank and --require (wall|knee)-plank \((Wall|Knee) Plank\) collide: the week has no room for both under its rules$/,
    );
  });

  test("a required exercise and a lock of its family", () => {
    const catalog = buildCatalog([plank, knee]);
    const request = requestFor({
      catalog,
      profile: oneDay,
      required: ["knee-plank"],
      locked: [lock("wall-plank", monday)],
    });
    expect(collisionOf(request)).toBe(
      "--require knee-plank and --lock wall-plank collide: the week has no room for both under its rules",
    );
  });

  test("three that only two at a time have time for", () => {
    const catalog = buildCatalog(["aa", "bb", "cc"].map((id) => long(id)));
    const request = requestFor({ catalog, profile: { ...oneDay, minutes: 10 }, required: ["aa", "bb", "cc"] });
    expect(collisionOf(request)).toMatch(
      /^--require (aa|bb|cc) and --minutes 10 collide: all that was asked for does not fit together$/,
    );
  });

  test("a required exercise that leaves no time for trunk work", () => {
    const catalog = buildCatalog([plank, long("walk", { role: "support", pattern: "finish", planes: [] })]);
    const request = requestFor({ catalog, profile: { ...oneDay, minutes: 5 }, required: ["walk"] });
    expect(collisionOf(request)).toBe(
      "--require walk and --minutes 5 collide: beside it no trunk exercise is possible on mon",
    );
  });

  test("a locked exercise that leaves no time for trunk work", () => {
    const catalog = buildCatalog([plank, long("walk", { role: "support", pattern: "finish", planes: [] })]);
    const request = requestFor({ catalog, profile: { ...oneDay, minutes: 5 }, locked: [lock("walk", monday, 1)] });
    expect(collisionOf(request)).toBe(
      "--lock walk and --minutes 5 collide: beside it no trunk exercise is possible on mon",
    );
  });

  test("nothing collides when nothing is asked for, even where no week is possible", () => {
    const catalog = buildCatalog([buildExercise({ id: "ankles", role: "mobility" })]);
    expect(planWeek(requestFor({ catalog }))).toHaveProperty(
      "impossible",
      "no trunk exercise of the catalog is possible with this profile",
    );
  });
});

describe("lockedFrom", () => {
  test("moves items to their weekday in the week asked for", () => {
    const locked = [lock("dead-bug", "2026-11-23"), lock("crunch", "2026-11-27")];
    expect(lockedFrom(locked, "2026-12-02").map(({ date }) => date)).toEqual(["2026-12-07", "2026-12-04"]);
    expect(lockedFrom(locked, "2026-11-23").map(({ date }) => date)).toEqual(["2026-11-23", "2026-11-27"]);
  });
});
