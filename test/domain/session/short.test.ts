import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { planes, type Plane } from "../../../src/domain/spine.ts";
import { creditBeside, shortSeconds, shortVersion } from "../../../src/domain/session/short.ts";
import type { TodaysItem } from "../../../src/domain/session/todays-items.ts";
import { doneEvent, logOf } from "../../support/build-event.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";
import { buildItem, buildSession, buildWeek, credits } from "../../support/build-week.ts";

const itemOf = (
  exercise: string,
  plane: Plane | null,
  sets = 3,
  work = 40,
  overrides: Partial<TodaysItem> = {},
): TodaysItem => ({
  item: buildItem({
    exercise,
    name: exercise,
    role: plane === null ? "mobility" : "trunk",
    cells: plane === null ? [] : credits("resist", plane),
    seconds: 30 + sets * work + (sets - 1) * 60,
    dose: { sets, amount: 10 },
  }),
  session: "2026-11-23",
  status: "open",
  why: { rule: "plan", text: "", entries: [], next: "" },
  target: null,
  rests: false,
  done: null,
  ...overrides,
});
const none = new Map<Plane, number>();
const names = (items: readonly TodaysItem[]) => items.map(({ item }) => `${item.exercise} ${item.dose.sets}`);

describe("shortVersion", () => {
  it("takes one exercise of each plane, two sets each as far as there is time, in the order of the session", () => {
    const items = [
      itemOf("hip", null),
      itemOf("deadlift", "extension"),
      itemOf("bird-dog", "extension"),
      itemOf("pallof", "rotation", 3, 30),
      itemOf("carry", "side-bending", 3, 30),
      itemOf("plank", "flexion", 3, 30),
    ];
    expect(names(shortVersion(items, none, 620))).toEqual(["deadlift 2", "pallof 2", "carry 2", "plank 2"]);
    expect(names(shortVersion(items, none))).toEqual(["deadlift 2", "pallof 2", "carry 1", "plank 2"]);
  });

  it("gives the time to the planes with the least credit", () => {
    const items = planes.map((plane) => itemOf(plane, plane, 3, 200));
    const credit = new Map<Plane, number>([
      ["flexion", 6],
      ["extension", 4],
      ["rotation", 0],
      ["side-bending", 2],
    ]);
    expect(names(shortVersion(items, credit))).toEqual(["rotation 1", "side-bending 1"]);
  });

  it("leaves out what rests, is done or is skipped", () => {
    const items = [
      itemOf("a", "flexion", 3, 40, { rests: true }),
      itemOf("b", "extension", 3, 40, { status: "done" }),
      itemOf("c", "rotation", 3, 40, { status: "skipped" }),
      itemOf("d", "side-bending"),
    ];
    expect(names(shortVersion(items, none))).toEqual(["d 2"]);
  });

  it("takes other work where no trunk work is open", () => {
    expect(names(shortVersion([itemOf("hip", null), itemOf("ankle", null)], none))).toEqual(["hip 2", "ankle 2"]);
  });

  it("stays within ten minutes, never adds sets, one exercise a plane", () => {
    const items = fc.array(
      fc.tuple(fc.constantFrom(...planes), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 10, max: 400 })),
      { maxLength: 9 },
    );
    const credit = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(items, credit, (all, amounts) => {
        const open = all.map(([plane, sets, work], index) => itemOf(`x${index}`, plane, sets, work));
        const short = shortVersion(open, new Map(planes.map((plane, index) => [plane, amounts[index] ?? 0])));
        expect(short.reduce((sum, { item }) => sum + item.seconds, 0)).toBeLessThanOrEqual(shortSeconds);
        const seen = short.map(({ item }) => item.cells[0]?.plane);
        expect(new Set(seen).size).toBe(seen.length);
        for (const { item } of short) {
          const before = open.find((each) => each.item.exercise === item.exercise)?.item;
          expect(item.dose.sets).toBeLessThanOrEqual(Math.min(2, before?.dose.sets ?? 0));
        }
      }),
    );
  });
});

describe("creditBeside", () => {
  const catalog = buildCatalog([
    buildExercise({ id: "bird-dog", planes: ["extension", "rotation"] }),
    buildExercise({ id: "plank" }),
  ]);
  const items = [buildItem({ exercise: "plank", cells: credits("resist", "flexion"), dose: { sets: 2 } })];
  const week = buildWeek({ sessions: ["2026-11-23", "2026-11-25"].map((date) => buildSession({ date, items })) });

  it("counts what was done in the week and what is planned after the day", () => {
    const log = logOf(doneEvent({ date: "2026-11-23" }), doneEvent({ date: "2026-11-20" }));
    expect([...creditBeside(week, log, catalog, "2026-11-23")]).toEqual([
      ["flexion", 2],
      ["extension", 3],
      ["rotation", 1.5],
      ["side-bending", 0],
    ]);
  });
});
