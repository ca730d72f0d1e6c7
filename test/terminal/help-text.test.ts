import { expect, test } from "vitest";

import { helpText } from "../../src/terminal/help-text.ts";
import { runCli } from "../support/fake-world.ts";

test("an example goes below, with what it does below that", () => {
  const text = "Examples:\n  $ fourplane done pallof --sets 10  one of them, as it went";
  expect(helpText(text, 80, false)).toBe(text);
  expect(helpText(text, 30, false)).toBe(
    "Examples:\n  $ fourplane done pallof\n    --sets 10\n      one of them, as it went",
  );
});

test.each([[[]], [["done"]], [["plan"]], [["export"]], [["checkin"]], [["people", "add"]]])(
  "help of %j fits the screen, and plain is ASCII",
  async (command) => {
    for (const columns of [40, 80]) {
      const { code, stdout } = await runCli([...command, "--help", "--plain"], { columns });
      expect(code).toBe(0);
      expect(stdout).toMatch(/^[ -~\n]+$/);
      expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(columns);
    }
  },
);
