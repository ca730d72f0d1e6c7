import { describe, expect, test } from "vitest";

import { standingOf } from "../../../src/domain/progression/standing.ts";
import { asLog, didIt, symptoms, targetInput, trained } from "../../support/build-target.ts";
import { builtInExercise } from "../../support/planner-catalog.ts";

const bug = (date: string, dose: readonly [number, number], deload = false) =>
  didIt("dead-bug", date, { dose, deload });
const standing = (
  log: readonly ReturnType<typeof bug>[],
  today: string,
  overrides: Parameters<typeof targetInput>[2] = {},
) => standingOf(builtInExercise("dead-bug"), targetInput(asLog(log), today, overrides));
const [mon, wed, fri] = ["2026-11-23", "2026-11-25", "2026-11-27"];

describe("where an exercise stands for the coming week", () => {
  test("nowhere with nothing logged", () => {
    expect(standing([], fri)).toBeNull();
  });

  test("at the dose that is due, a set more where a set is next", () => {
    expect(standing([bug(mon, [2, 8]), bug(wed, [2, 8])], fri)).toEqual({ amount: 9, load: null, sets: 2, setsNow: 2 });
    expect(standing([bug(wed, [2, 12])], fri)).toEqual({ amount: 12, load: null, sets: 3, setsNow: 2 });
    expect(standing([bug(mon, [2, 12]), bug(wed, [2, 12])], fri)).toEqual({
      amount: 8,
      load: null,
      sets: 3,
      setsNow: 3,
    });
  });

  test("a lighter week leaves it where it was", () => {
    expect(standing([bug("2026-11-20", [3, 8]), bug(mon, [2, 8], true)], wed)).toEqual({
      amount: 8,
      load: null,
      sets: 3,
      setsNow: 3,
    });
  });

  test("symptoms take nothing off the sets, because each day does it again", () => {
    const lower = symptoms({ effect: "lower", setsFactor: 0.5, rungDown: true });
    expect(standing([bug(wed, [3, 8])], fri, { symptoms: lower })).toEqual({
      amount: 8,
      load: null,
      sets: 3,
      setsNow: 3,
      rung: { to: "mcgill-curl-up", direction: "easier" },
    });
  });

  test("names the rung that is due", () => {
    const profile = { ...trained, level: 4 };
    const due = standing([bug(mon, [4, 12]), bug(wed, [4, 12])], fri, { profile });
    expect(due?.rung).toEqual({ to: "hollow-hold", direction: "harder" });
  });
});
