import { describe, expect, test } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import { historyOf } from "../../../src/domain/log/history.ts";
import { absenceSince, cutOn, layOffsIn, type LayOff } from "../../../src/domain/progression/lay-offs.ts";
import { targetFor } from "../../../src/domain/progression/dose.ts";
import { skipped } from "../../support/build-event.ts";
import { asLog, didIt, targetInput, trained } from "../../support/build-target.ts";
import { builtInExercise } from "../../support/planner-catalog.ts";

const start = "2026-03-02";
const done = [didIt("kettlebell-deadlift", start, { dose: [3, 12, 16] })];
const deadlift = builtInExercise("kettlebell-deadlift");
const older = { ...trained, age: "65+" } as const;

const rowAfter = (days: number, profile = trained, extra = [...done] as Parameters<typeof asLog>[0]) =>
  layOffsIn(historyOf(asLog(extra)), profile, addDays(start, days))[0]?.row.upTo ?? null;

describe("the rows of the table", () => {
  test.each([
    [2, null, null],
    [7, null, null],
    [8, 14, 28],
    [14, 14, 28],
    [15, 28, 56],
    [28, 28, 56],
    [29, 56, Infinity],
    [56, 56, Infinity],
    [57, Infinity, Infinity],
  ])("%i days: %s, and %s at 65 or after pain", (days, row, down) => {
    expect(rowAfter(days)).toBe(row);
    expect(rowAfter(days, older)).toBe(down);
    const hurt = skipped({ date: addDays(start, Math.min(days, 4)), reason: "pain" });
    expect(rowAfter(days, trained, [...done, hurt])).toBe(down);
    expect(rowAfter(days, trained, [...done, { ...hurt, reason: "busy" }])).toBe(row);
  });

  test("an exercise comes back from all pauses since it was last done", () => {
    const layOff = (days: number, back: string, cuts: readonly number[]): LayOff => ({
      days,
      back,
      row: { upTo: days, load: 1, cuts, rungDown: false, rebaseline: false },
      oneRowDown: null,
    });
    const found = [layOff(17, "2026-03-20", [1 / 3]), layOff(40, "2026-03-01", [0.5, 0.3])];
    const since = (lastDone: string, today: string) => {
      const absence = absenceSince(found, lastDone, today);
      return absence === null ? null : [absence.layOff.days, absence.cut];
    };
    expect(since("2026-01-01", "2026-03-01")).toEqual([40, 0.5]);
    expect(since("2026-01-01", "2026-03-20")).toEqual([40, 1 / 3]);
    expect(since("2026-03-01", "2026-03-20")).toEqual([17, 1 / 3]);
    expect(since("2026-03-20", "2026-03-22")).toBeNull();
    const [, long] = found as [LayOff, LayOff];
    expect([0, 6, 7, 13, 14].map((days) => cutOn(long, addDays("2026-03-01", days)))).toEqual([0.5, 0.5, 0.3, 0.3, 0]);
  });
});

describe("the first session after a pause", () => {
  test.each([
    [8, 3, 12, 16, "same"],
    [14, 3, 12, 16, "same"],
    [15, 2, 12, 12, "down"],
    [28, 2, 12, 12, "down"],
    [29, 1, 9, 12, "down"],
    [56, 1, 9, 12, "down"],
    [57, 1, 8, 8, "down"],
    [400, 1, 8, 8, "down"],
  ])("of %i days is %i x %i with %i kg", (days, sets, amount, load, change) => {
    const target = targetFor(deadlift, targetInput(asLog(done), addDays(start, days)));
    expect(target).toMatchObject({ sets, amount, load: { value: load, unit: "kg" }, change, why: { rule: "lay-off" } });
  });

  test("also offers the rung below from the fifth week on where no weight is lighter", () => {
    const log = asLog([didIt("front-plank", start, { dose: [3, 30] })]);
    const after = (days: number) => targetFor(builtInExercise("front-plank"), targetInput(log, addDays(start, days)));
    expect(after(20).rung).toBeUndefined();
    expect(after(40).rung?.direction).toBe("easier");
    expect(after(90)).toMatchObject({ amount: 15, sets: 1, rung: { direction: "easier" } });
  });

  test("is named on that day, and on the days after it by the exercise that comes for the first time", () => {
    const log = asLog([...done, didIt("front-plank", start, { dose: [3, 20] })]);
    const back = addDays(start, 10);
    const first = targetFor(deadlift, targetInput(log, back));
    expect(first.why.text).toBe("After 10 days without a session the last dose comes once more: 3 x 12 with 16 kg.");
    const since = asLog([...log, didIt("front-plank", back, { dose: [3, 20] })]);
    const later = targetFor(deadlift, targetInput(since, addDays(back, 4)));
    expect(later.why.text).toBe("On its first day back the last dose comes once more: 3 x 12 with 16 kg.");
  });

  test("says where the way back stands; sets come back week by week, the dose by what was left", () => {
    const away = asLog([didIt("dead-bug", start, { dose: [3, 8] })]);
    const bug = (log: typeof away, day: number) =>
      targetFor(builtInExercise("dead-bug"), targetInput(log, addDays(start, day), { plannedSets: 3 }));
    expect(bug(away, 20).why).toMatchObject({
      text: "After 20 days without a session it starts lower: 2 x 6 instead of 3 x 8.",
      next: "Way back after 20 days away, week 1 of 2: sets come back week by week. It grows again from here when that is over.",
    });
    const back = asLog([...away, didIt("dead-bug", addDays(start, 20), { dose: [2, 6], effort: "very-easy" })]);
    expect(bug(back, 22)).toMatchObject({ sets: 2, amount: 6, change: "same" });
    expect(bug(back, 27).why.next).toContain("week 2 of 2");
    const twice = asLog([...back, didIt("dead-bug", addDays(start, 22), { dose: [2, 6] })]);
    expect(bug(twice, 24)).toMatchObject({ sets: 2, amount: 7, raised: "amount" });
    expect(bug(asLog([...twice, didIt("dead-bug", addDays(start, 34), { dose: [2, 7] })]), 36)).toMatchObject({
      sets: 3,
      amount: 7,
      raised: "sets",
    });
  });

  test("is as low for what comes a day later, and sets come back by the week", () => {
    const log = asLog([
      didIt("front-plank", "2026-02-27", { dose: [4, 30] }),
      didIt("front-plank", start, { dose: [4, 30] }),
      didIt("kettlebell-deadlift", "2026-04-06", { dose: [2, 10, 8] }),
    ]);
    const plank = (today: string, more = log) =>
      targetFor(builtInExercise("front-plank"), targetInput(more, today, { plannedSets: 4 }));
    expect(plank("2026-04-07")).toMatchObject({ sets: 2, change: "down", why: { rule: "lay-off" } });
    const days = [
      "2026-04-07",
      "2026-04-09",
      "2026-04-11",
      "2026-04-13",
      "2026-04-16",
      "2026-04-18",
      "2026-04-20",
      "2026-04-23",
    ];
    const grown = [...log];
    const doses = days.map((day) => {
      const target = plank(day, grown);
      grown.push({ ...didIt("front-plank", day, { dose: [target.sets, target.amount] }), id: day });
      return [target.sets, target.amount];
    });
    // 50 % less in the first week, then 30, 20 and 10 % less; a set waits for a session in which the dose does not rise.
    expect(doses.map(([sets]) => sets)).toEqual([2, 2, 2, 2, 2, 2, 3, 3]);
    expect(doses.every(([, amount], at) => at === 0 || (amount ?? 0) - (doses[at - 1]?.[1] ?? 0) <= 5)).toBe(true);
  });
});
