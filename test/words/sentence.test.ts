import { expect, test } from "vitest";

import { sentenceText } from "../../src/words/sentence.ts";

const today = "2026-11-23";

test.each([
  ["It comes back on 2026-11-16.", "It comes back on Mon 16 Nov."],
  ["From 2026-11-16 on, until 2027-01-02", "From Mon 16 Nov on, until Sat 2 Jan 2027"],
  ["2026-11-09: 3 x 8 instead of 6-4-2 x 10 s holds", "Mon 9 Nov: 3 × 8 instead of 6-4-2 × 10 s holds"],
  [
    "fourplane pause --until 2026-11-30, or --until=2026-11-30",
    "fourplane pause --until 2026-11-30, or --until=2026-11-30",
  ],
  ["day-2026-11-30.json, /2026-11-30/, 2026-11-30.md", "day-2026-11-30.json, /2026-11-30/, 2026-11-30.md"],
  ["2026-13-40 is no day", "2026-13-40 is no day"],
])("%s", (text, expected) => {
  expect(sentenceText(text, { today, locale: "en-GB", plain: false })).toBe(expected);
});

test("the month comes first where people write it so, and plain keeps its ASCII", () => {
  const text = "On 2026-11-16: 3 x 8";
  expect(sentenceText(text, { today, locale: "en-US", plain: true })).toBe("On Mon Nov 16: 3 x 8");
});
