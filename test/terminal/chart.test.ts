import fc from "fast-check";
import stringWidth from "fast-string-width";
import { expect, test } from "vitest";

import { barChart, sparkline, type Bar } from "../../src/terminal/chart.ts";

const bars = (...values: readonly number[]): readonly Bar[] => values.map((value) => ({ value, mark: "·" }));
const draw = (values: readonly number[], width: number, height = 2, top = 8, topLabel = String(top)) =>
  barChart(bars(...values), { width, height, top, topLabel });

test("eighths of a row, the mark where there is nothing, wide bars where there is room", () => {
  expect(draw([0, 0.5, 4, 6, 8], 40).lines).toEqual([
    "8 ┤            ▄▄▄ ███",
    "  │·   ▁▁▁ ███ ███ ███",
    "0 └───────────────────",
  ]);
});

test("bars grow thinner, then touch, and then only the latest are drawn", () => {
  const many = [1, 2, 3, 4, 5, 6, 7, 8];
  expect(draw(many, 18, 1).lines[0]).toBe("8 ┤▁ ▂ ▃ ▄ ▅ ▆ ▇ █");
  expect(draw(many, 12, 1)).toEqual({ lines: ["8 ┤▁▂▃▄▅▆▇█", "0 └────────"], drawn: 8 });
  expect(draw(many, 7, 1)).toEqual({ lines: ["8 ┤▅▆▇█", "0 └────"], drawn: 4 });
});

test("anything above nothing shows, and more than the top is a full column", () => {
  expect(draw([0.01, 99], 20, 2).lines).toEqual(["8 ┤    ███", "  │▁▁▁ ███", "0 └───────"]);
});

test("a sparkline is a character for each: the mark where there is nothing, a full block at the top and above", () => {
  expect(sparkline(bars(0, 0.01, 4, 8, 99), 8)).toBe("·▁▄██");
});

test("no line is wider than asked, and each has as many rows as asked and the axis", () => {
  const value = fc.double({ min: 0, max: 20, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 80 }),
      fc.integer({ min: 12, max: 120 }),
      fc.integer({ min: 1, max: 5 }),
      (values, width, height) => {
        const { lines, drawn } = draw(values, width, height, 13.5);
        expect(lines).toHaveLength(height + 1);
        expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
        expect(drawn).toBe(Math.min(values.length, drawn));
        expect(drawn).toBeGreaterThan(0);
      },
    ),
  );
});

test("a higher value is never drawn lower", () => {
  const filled = (value: number) =>
    draw([value], 12, 3, 10)
      .lines.join("")
      .replace(/[^▁▂▃▄▅▆▇█]/g, "");
  const level = (value: number) => [...filled(value)].reduce((sum, block) => sum + "▁▂▃▄▅▆▇█".indexOf(block) + 1, 0);
  const value = fc.double({ min: 0, max: 12, noNaN: true });
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(level(Math.max(a, b))).toBeGreaterThanOrEqual(level(Math.min(a, b)));
    }),
  );
  expect([level(0), level(1), level(10)]).toEqual([0, 6, 72]);
});
