import { expect, test } from "vitest";

import { efforts } from "../../src/domain/log/event.ts";
import { effortChoice, feltWords } from "../../src/words/effort.ts";

test("of reps each answer says how many were left, without a gap between them", () => {
  expect(efforts.map((effort) => effortChoice(effort, "reps"))).toEqual([
    "very easy: twice as many were possible (at least 4 more)",
    "easy: 4 or more left",
    "right: 2 or 3 left",
    "hard: 1 or none left",
  ]);
});

test.each(["seconds", "metres", "minutes"] as const)("of %s how much more was possible", (measure) => {
  expect(efforts.map((effort) => effortChoice(effort, measure))).toEqual([
    "very easy: twice as long was possible",
    "easy: half as long again was possible",
    "right: a little longer was possible",
    "hard: no longer was possible",
  ]);
});

test("as part of an entry", () => {
  expect(efforts.map(feltWords)).toEqual(["felt very easy", "felt easy", "felt right", "felt hard"]);
});
