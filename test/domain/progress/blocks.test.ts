import fc from "fast-check";
import { expect, test } from "vitest";

import { addDays, daysBetween, weekdayOf } from "../../../src/domain/dates.ts";
import { blocksBetween, blockStart, mondayOf } from "../../../src/domain/progress/blocks.ts";

test.each([
  ["the anchor itself", "2026-11-25", "2026-11-25", "2026-11-25"],
  ["the last day of its block", "2026-12-01", "2026-11-25", "2026-11-25"],
  ["the day after", "2026-12-02", "2026-11-25", "2026-12-02"],
  ["a day before the anchor", "2026-11-24", "2026-11-25", "2026-11-18"],
  ["exactly a block before", "2026-11-18", "2026-11-25", "2026-11-18"],
  ["across the year's end", "2027-01-02", "2026-11-25", "2026-12-30"],
  ["across the night the clocks go back", "2026-10-26", "2026-10-25", "2026-10-25"],
  ["across the night the clocks go forward", "2026-03-30", "2026-04-01", "2026-03-25"],
  ["over 29 February", "2028-03-01", "2028-02-28", "2028-02-28"],
])("%s: %s is in the block of %s that starts on %s", (_case, date, anchor, start) => {
  expect(blockStart(date, anchor)).toBe(start);
});

test("blocks follow each other without a gap, from the first date's to the last date's", () => {
  expect(blocksBetween("2026-12-30", "2027-01-06", "2026-11-23")).toEqual([
    { from: "2026-12-28", to: "2027-01-03" },
    { from: "2027-01-04", to: "2027-01-10" },
  ]);
  expect(blocksBetween("2026-11-23", "2026-11-23", "2026-11-23")).toHaveLength(1);
  expect(blocksBetween("2026-11-24", "2026-11-22", "2026-11-23")).toEqual([]);
});

test("every date is in exactly one block, whatever the anchor", () => {
  const day = fc.integer({ min: -4000, max: 4000 }).map((days) => addDays("2026-11-23", days));
  fc.assert(
    fc.property(day, day, fc.integer({ min: 0, max: 400 }), (first, anchor, length) => {
      const blocks = blocksBetween(first, addDays(first, length), anchor);
      expect(blocks.filter(({ from, to }) => from <= first && first <= to)).toHaveLength(1);
      expect(
        blocks.every(({ from, to }, index) => index === 0 || daysBetween(blocks[index - 1]?.to ?? to, from) === 1),
      ).toBe(true);
      expect(blocks.every(({ from }) => weekdayOf(from) === weekdayOf(anchor))).toBe(true);
    }),
  );
});

test("a Monday is its own Monday", () => {
  expect([mondayOf("2026-11-23"), mondayOf("2026-11-29"), mondayOf("2027-01-01")]).toEqual([
    "2026-11-23",
    "2026-11-23",
    "2026-12-28",
  ]);
});
