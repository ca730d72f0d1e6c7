import { describe, expect, test } from "vitest";

import { reportHead, reportLine, simulateMany } from "../../support/simulation-report.ts";

/** With simulation-good-years.test.ts seven kinds of people, so many of each. */
const people = 14;
const minutes = 3 * 60_000;

process.stdout.write(`${reportHead}\n`);

describe("a year with setbacks, checked dose by dose", () => {
  test.each(["flaring", "stalling", "ill"] as const)(
    "%s people: no step after pain, a flare-up or a missed amount, and a low first session after a lay-off",
    (kind) => {
      const report = simulateMany(kind, people, 52);
      process.stdout.write(`${reportLine(report)}\n`);
      expect(report.wrong).toEqual([]);
      expect(report.whys).toBe(1);
      expect(report.doses.down).toBeGreaterThan(0);
    },
    minutes,
  );
});
