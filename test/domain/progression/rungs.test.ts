import { describe, expect, test } from "vitest";

import type { DoneEvent } from "../../../src/domain/log/event.ts";
import { historyOf } from "../../../src/domain/log/history.ts";
import { defaultProfile } from "../../../src/domain/profile/profile.ts";
import { earnedIn, levelAfter, nextRung, previousRung } from "../../../src/domain/progression/rungs.ts";
import { doneEvent, logOf } from "../../support/build-event.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";

const profile = { ...defaultProfile, level: 2 };
const rung = (id: string, level: number, overrides: Parameters<typeof buildExercise>[0] = {}) =>
  buildExercise({ id, level, ...overrides });
const catalog = buildCatalog([
  rung("one", 1, { harder: "two" }),
  rung("two", 2, { easier: "one", harder: "banded" }),
  rung("banded", 3, { easier: "two", harder: "three", equipment: [["band"]] }),
  rung("three", 3, { easier: "banded", harder: "four" }),
  rung("four", 4, { easier: "three", harder: "five" }),
  rung("five", 5, { easier: "four", harder: "thrown" }),
  rung("thrown", 5, { easier: "five", cautions: ["BALL"] }),
]);
const exercise = (id: string) => catalog.get(id) ?? buildExercise();
const up = (id: string, with_ = profile) => nextRung(exercise(id), catalog, with_)?.id ?? null;
const down = (id: string, with_ = profile) => previousRung(exercise(id), catalog, with_)?.id ?? null;

describe("rungs of the ladder", () => {
  test("steps over what is not owned", () => {
    expect([up("two"), down("two")]).toEqual(["three", "one"]);
    expect(up("two", { ...profile, equipment: [{ name: "band" }] })).toBe("banded");
    expect(down("three")).toBe("two");
  });

  test("goes a level above what was mastered, whatever the profile says, up to 4, and never to ballistic work", () => {
    expect([1, 2, 3, 4, 5].map((level) => levelAfter(rung("x", level), { ...profile, level: 1 }))).toEqual([
      2, 3, 4, 4, 4,
    ]);
    expect([up("three"), up("four")]).toEqual(["four", null]);
    expect(up("four", { ...profile, level: 5 })).toBe("five");
    expect(up("five", { ...profile, level: 5 })).toBeNull();
    expect(up("one", { ...profile, level: 1 })).toBe("two");
  });

  test("stops at what is left out", () => {
    expect(down("two", { ...profile, exclude: ["one"] })).toBeNull();
  });

  test("a ladder that leads in a circle, or nowhere, has an end", () => {
    const circle = buildCatalog([rung("a", 1, { harder: "b" }), rung("b", 1, { harder: "a" })]);
    expect(nextRung(circle.get("a") ?? buildExercise(), circle, { ...profile, exclude: ["a", "b"] })).toBeNull();
    expect(nextRung(buildExercise({ harder: "gone" }), buildCatalog([]), profile)).toBeNull();
  });
});

describe("rungs that the log has earned", () => {
  const did = (date: string, id: string, amount: number, overrides = {}) =>
    doneEvent({
      exercise: id,
      date,
      planned: { sets: 2, measure: "reps", amount, perSide: false, load: null },
      ...overrides,
    });
  const earned = (...events: readonly DoneEvent[]) => [...earnedIn(historyOf(logOf(...events)), profile, catalog)];

  test("are those above the level whose easier rung was at the end of its range, twice or easily", () => {
    expect(earned(did("2026-11-16", "two", 12))).toEqual([]);
    expect(earned(did("2026-11-16", "two", 12), did("2026-11-18", "two", 12))).toEqual([["three", "two"]]);
    expect(earned(did("2026-11-16", "two", 12, { effort: "easy" }))).toEqual([["three", "two"]]);
    expect(earned(did("2026-11-16", "two", 11, { effort: "easy" }))).toEqual([]);
    expect(earned(did("2026-11-16", "two", 12, { effort: "easy", pain: 3 }))).toEqual([]);
    expect(earned(did("2026-11-16", "one", 12, { effort: "easy" }))).toEqual([]);
  });

  test("stay earned when the easier rung is left, and lead on", () => {
    const log = [
      did("2026-11-09", "two", 12, { effort: "easy" }),
      did("2026-11-16", "three", 12, { effort: "easy" }),
      did("2026-11-18", "two", 8, { effort: "hard" }),
    ];
    expect(earned(...log)).toEqual([
      ["three", "two"],
      ["four", "three"],
    ]);
  });
});
