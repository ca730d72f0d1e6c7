import { UTCDate } from "@date-fns/utc";
import { addDays as addDaysTo, differenceInCalendarDays } from "date-fns";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";

import { addDays, daysBetween, isLocalDate, isSaidDate } from "../../src/domain/dates.ts";
import { saidDates } from "../../src/domain/limits.ts";

const utc = (date: string) => new UTCDate(`${date}T00:00:00Z`);
const asText = (date: Date) => date.toISOString().slice(0, 10);
const anyDate = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2399-12-31T00:00:00Z"), noInvalidDate: true })
  .map(asText);

describe("days between two dates, and days later", () => {
  test.each([
    ["2026-02-28", "2026-03-01", 1],
    ["2028-02-28", "2028-03-01", 2],
    ["1900-02-28", "1900-03-01", 1],
    ["2000-02-29", "2001-03-01", 366],
    ["2025-12-31", "2026-01-01", 1],
    ["2026-03-29", "2026-03-28", -1],
    ["2026-10-25", "2026-10-26", 1],
    ["2026-11-23", "2026-11-23", 0],
  ])("from %s to %s: %i", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test("are those of date-fns", () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -5000, max: 5000 }), (from, to, days) => {
        expect(daysBetween(from, to)).toBe(differenceInCalendarDays(utc(to), utc(from)));
        expect(addDays(from, days)).toBe(asText(addDaysTo(utc(from), days)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("what may be said", () => {
  it.each(["1901-01-01", "2026-11-23", "9998-12-31"])("%s may", (date) => {
    expect(isSaidDate(date)).toBe(true);
  });

  it.each(["1900-12-31", "9999-01-01", "9999-12-31", "1899-12-31", "2026-02-30", "10000-01-01"])(
    "%s may not",
    (date) => {
      expect(isSaidDate(date)).toBe(false);
    },
  );

  it.each([-183, -7, 7, 180])("leaves room to count %i days on in what may be stored", (days) => {
    for (const date of Object.values(saidDates)) expect(isLocalDate(addDays(date, days))).toBe(true);
  });
});
