import { expect, test } from "vitest";

import { addDays } from "../../../src/domain/dates.ts";
import { streakOf } from "../../../src/domain/progress/streak.ts";

/** One letter a week, oldest first, the last one with today in it: a(ctive), r(esting), - (nothing). */
const streak = (weeks: string) =>
  streakOf(
    [...weeks].map((letter, index) => ({
      to: addDays("2026-11-29", (index + 1 - weeks.length) * 7),
      isActive: letter === "a",
      isResting: letter === "r",
    })),
    "2026-11-25",
  );

test.each([
  ["a", 1, 1],
  ["-", 0, 0],
  ["aaa", 3, 3],
  ["aaa-", 3, 3],
  ["aa-a", 1, 2],
  ["aa--", 0, 2],
  ["aara", 3, 3],
  ["aarr", 2, 2],
  ["rrrr", 0, 0],
  ["aaa-aa", 2, 3],
  ["a-rra", 1, 1],
])("%s: %i in a row, the longest %i", (weeks, now, longest) => {
  expect(streak(weeks)).toEqual({ weeks: now, longest });
});

test("a week that ends today is not over", () => {
  const weeks = [
    { to: "2026-11-22", isActive: true, isResting: false },
    { to: "2026-11-29", isActive: false, isResting: false },
  ];
  expect(streakOf(weeks, "2026-11-29").weeks).toBe(1);
  expect(streakOf(weeks, "2026-11-30").weeks).toBe(0);
});
