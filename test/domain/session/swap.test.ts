import { describe, expect, it } from "vitest";

import type { Exercise } from "../../../src/domain/catalog/entry.ts";
import type { Log } from "../../../src/domain/log/event.ts";
import { historyOf } from "../../../src/domain/log/history.ts";
import { defaultProfile, type Profile } from "../../../src/domain/profile/profile.ts";
import { swapCandidates, swapIn } from "../../../src/domain/session/swap.ts";
import type { Item } from "../../../src/domain/week.ts";
import { doneEvent, logOf } from "../../support/build-event.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";
import { buildItem, buildSession, buildWeek, credits } from "../../support/build-week.ts";

const exercises: readonly Exercise[] = [
  buildExercise({ id: "front-plank", family: "plank", level: 2 }),
  buildExercise({ id: "dead-bug", family: "supine", level: 2 }),
  buildExercise({ id: "wall-plank", family: "wall", level: 1 }),
  buildExercise({ id: "hollow", family: "supine-hold", level: 4 }),
  buildExercise({ id: "knee-plank", family: "plank", level: 2 }),
  buildExercise({ id: "bird-dog", family: "quadruped", planes: ["extension"], level: 2 }),
  buildExercise({ id: "roller", family: "roller", equipment: [["ab-wheel"]], level: 2 }),
  buildExercise({ id: "marathon", family: "long", dose: { sets: [3, 3], amount: [200, 300], rest: 60 } }),
  buildExercise({ id: "hip", role: "mobility", planes: [] }),
];
const catalog = buildCatalog(exercises);
const get = (id: string): Exercise => catalog.get(id) ?? buildExercise({ id });
const itemOf = (id: string): Item => {
  const { name, level, planes, pattern, role } = get(id);
  return buildItem({
    exercise: id,
    name,
    level,
    pattern,
    role,
    cells: role === "trunk" ? credits("resist", ...planes) : [],
    seconds: 200,
  });
};
const weekOf = (...days: readonly (readonly string[])[]) =>
  buildWeek({
    sessions: days.map((ids, day) => buildSession({ date: `2026-11-${23 + day}`, items: ids.map(itemOf) })),
  });

const inputOf = (
  week: ReturnType<typeof weekOf>,
  options: { log?: Log; today?: string; profile?: Partial<Profile> } = {},
) => {
  const { log = [], today = "2026-11-23", profile = {} } = options;
  return {
    week,
    log,
    day: { catalog, profile: { ...defaultProfile, ...profile }, history: historyOf(log, today), today, lighter: null },
  };
};

describe("swapIn", () => {
  it("replaces it in every session that is left, with sets and seconds of its own", () => {
    const result = swapIn("dead-bug", get("wall-plank"), inputOf(weekOf(["dead-bug", "bird-dog"], [], ["dead-bug"])));
    expect("week" in result && result.week.sessions.map(({ items }) => items.map(({ exercise }) => exercise))).toEqual([
      ["wall-plank", "bird-dog"],
      [],
      ["wall-plank"],
    ]);
    if (!("week" in result)) return;
    for (const { seconds, items } of result.week.sessions)
      expect(seconds).toBe(items.reduce((sum, item) => sum + item.seconds, 0));
  });

  it("has the dose that the log leads to, with its reason", () => {
    const dose = { sets: 1, measure: "reps", amount: 9, perSide: false, load: null } as const;
    const log = ["2026-11-18", "2026-11-20"].map((date) =>
      doneEvent({ id: date, exercise: "wall-plank", date, planned: dose, done: { sets: [9], load: null } }),
    );
    const result = swapIn("dead-bug", get("wall-plank"), inputOf(weekOf(["dead-bug", "bird-dog"]), { log }));
    const item = "week" in result ? result.week.sessions[0]?.items[0] : undefined;
    expect(item?.dose).toMatchObject({ sets: 1, amount: 10 });
    expect(item?.why).toContain("Two sessions felt right at 9, so it goes up to 1 x 10.");
  });

  it("takes what an earlier day left open too, and leaves items done alone", () => {
    const log = logOf(doneEvent({ exercise: "dead-bug", date: "2026-11-24" }));
    const result = swapIn(
      "dead-bug",
      get("wall-plank"),
      inputOf(weekOf(["dead-bug"], ["dead-bug"], ["dead-bug"]), { log, today: "2026-11-24" }),
    );
    expect("week" in result && result.week.sessions.map(({ items }) => items[0]?.exercise)).toEqual([
      "wall-plank",
      "dead-bug",
      "wall-plank",
    ]);
  });

  it.each([
    [
      "one of its family that day",
      ["dead-bug", "front-plank"],
      "knee-plank",
      { refused: expect.stringMatching(/another plank exercise/) },
    ],
    ["itself that day", ["dead-bug", "wall-plank"], "wall-plank", { refused: expect.stringMatching(/already/) }],
    ["no time", ["dead-bug"], "marathon", { obstacle: "time" }],
    ["no equipment", ["dead-bug"], "roller", { obstacle: "equipment" }],
    ["a level too high", ["dead-bug"], "hollow", { obstacle: "level" }],
    [
      "a cell that would be lost",
      ["dead-bug"],
      "bird-dog",
      { refused: expect.stringMatching(/nothing else this week fills flexion \(resist\)/) },
    ],
    ["nothing left of it", ["bird-dog"], "wall-plank", { refused: expect.stringMatching(/not in what is left/) }],
  ] as const)("refuses: %s", (_name, ids, to, expected) => {
    expect(swapIn("dead-bug", get(to), inputOf(weekOf(ids)))).toEqual(expected);
  });

  it("lets another direction in where its own stays filled, up to the ceiling of the new one", () => {
    expect(swapIn("dead-bug", get("bird-dog"), inputOf(weekOf(["dead-bug", "front-plank"])))).toHaveProperty("week");
    const full = weekOf(["dead-bug", "front-plank"], ["bird-dog"], ["bird-dog"], ["bird-dog"]);
    expect(swapIn("dead-bug", get("bird-dog"), inputOf(full))).toEqual({
      refused: expect.stringMatching(/more than the 10 sets/),
    });
  });

  it("is lighter in a lighter week, and is so only once", () => {
    const lighter = { reason: "due", every: 6, entries: [], from: "2026-11-23", until: "2026-11-24" } as const;
    const [first, second] = weekOf(["dead-bug"], ["dead-bug"]).sessions;
    const light = (first?.items ?? []).map((item) => ({ ...item, dose: { ...item.dose, sets: 2 }, room: 3 }));
    const sessions = [buildSession({ date: "2026-11-23", items: light }), ...(second === undefined ? [] : [second])];
    const result = swapIn("dead-bug", get("wall-plank"), inputOf({ ...buildWeek({ sessions }), lighter }));
    const doses = "week" in result && result.week.sessions.map(({ items }) => [items[0]?.dose.sets, items[0]?.room]);
    expect(doses).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  it("keeps hard work in one plane 48 hours apart", () => {
    const hard = { profile: { level: 4 } };
    expect(swapIn("dead-bug", get("hollow"), inputOf(weekOf(["dead-bug"], ["hollow"]), hard))).toEqual({
      refused: expect.stringMatching(/48 hours/),
    });
    expect(
      swapIn("dead-bug", get("hollow"), inputOf(weekOf(["dead-bug"], ["bird-dog"], ["hollow"]), hard)),
    ).toHaveProperty("week");
  });
});

describe("swapCandidates", () => {
  it("names what trains the same and can come in, nearest level first", () => {
    const found = swapCandidates(get("dead-bug"), inputOf(weekOf(["dead-bug"])));
    expect(found.map(({ id }) => id)).toEqual(["front-plank", "knee-plank", "wall-plank"]);
  });
});
