import { describe, expect, test } from "vitest";

import { planes } from "../../../src/domain/spine.ts";
import { reportHead, reportLine, simulateMany } from "../../support/simulation-report.ts";

/** With simulation-setbacks.test.ts seven kinds of people, so many of each. Two files, so that two run at once. */
const people = 14;
const minutes = 3 * 60_000;

process.stdout.write(`${reportHead}\n`);

describe("a year of weeks and doses as the program sets them, checked dose by dose", () => {
  test(
    "steady people grow in every plane, never by two variables at once",
    () => {
      const report = simulateMany("steady", people, 52);
      process.stdout.write(`${reportLine(report)}\n`);
      expect(report.wrong).toEqual([]);
      expect(report.whys).toBe(1);
      const least = report.growth.map((grown) => Math.min(...planes.map((plane) => grown.get(plane) ?? 0)));
      expect(Math.min(...least)).toBeGreaterThanOrEqual(10);
    },
    minutes,
  );

  test.each(["busy", "kettlebell", "older"] as const)(
    "%s people",
    (kind) => {
      const report = simulateMany(kind, people, 52);
      process.stdout.write(`${reportLine(report)}\n`);
      expect(report.wrong).toEqual([]);
      expect(report.whys).toBe(1);
      expect(report.doses.up).toBeGreaterThan(0);
    },
    minutes,
  );
});
