import { describe, expect, test } from "vitest";

import { shortfallsOf } from "../../../src/domain/planner/shortfalls.ts";
import type { Plane } from "../../../src/domain/spine.ts";
import { buildItem, buildSession, credits } from "../../support/build-week.ts";

const item = (sets: number, ...planes: readonly Plane[]) =>
  buildItem({ cells: credits("move", ...planes), dose: { sets } });
const monday = (...items: readonly ReturnType<typeof item>[]) => buildSession({ date: "2026-11-23", items });
const friday = (...items: readonly ReturnType<typeof item>[]) => buildSession({ date: "2026-11-27", items });

describe("shortfallsOf", () => {
  test("says which planes are trained on one day only", () => {
    const sessions = [
      monday(item(3, "flexion"), item(2, "rotation")),
      friday(item(3, "flexion"), item(2, "extension")),
    ];
    expect(shortfallsOf(sessions, 1)).toEqual([
      {
        plane: "extension",
        kind: "one-day",
        message: "extension is trained on one day only; two days a week would be better",
      },
      {
        plane: "rotation",
        kind: "one-day",
        message: "rotation is trained on one day only; two days a week would be better",
      },
    ]);
  });

  test("expects no second day of a single session", () => {
    expect(shortfallsOf([monday(item(2, "flexion"))], 1)).toEqual([]);
  });

  test("a half credit makes no second day", () => {
    const sessions = [monday(item(3, "rotation")), friday(item(3, "flexion", "rotation"), item(3, "flexion"))];
    expect(shortfallsOf(sessions, 1).map(({ plane, kind }) => `${plane} ${kind}`)).toEqual([
      "flexion one-day",
      "rotation one-day",
    ]);
  });

  test.each([
    [1, 1, "flexion gets 1 of at least 2 sets a week for want of time"],
    [2, 2, "flexion gets 2 of at least 3 sets a week for want of time"],
    [3, 3, "flexion gets 3 of at least 4 sets a week for want of time"],
    [5, 3, "flexion gets 3 of at least 4 sets a week for want of time"],
  ])("says at level %i that %i sets are below the floor", (level, sets, message) => {
    expect(shortfallsOf([monday(item(sets, "flexion"))], level)).toEqual([
      { plane: "flexion", kind: "below-floor", message },
    ]);
    expect(shortfallsOf([monday(item(sets + 1, "flexion"))], level)).toEqual([]);
  });

  test("half credits count towards the floor", () => {
    const sessions = [monday(item(1, "flexion"), item(2, "extension", "flexion"))];
    expect(shortfallsOf(sessions, 1)).toEqual([]);
    expect(
      shortfallsOf([monday(item(1, "flexion"), item(1, "extension", "flexion"), item(1, "extension"))], 1),
    ).toEqual([
      { plane: "flexion", kind: "below-floor", message: "flexion gets 1.5 of at least 2 sets a week for want of time" },
    ]);
  });

  test("is silent about planes that are not trained at all: those are gaps", () => {
    expect(shortfallsOf([], 3)).toEqual([]);
  });
});
