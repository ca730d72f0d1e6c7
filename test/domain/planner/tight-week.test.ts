import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { chooseWeek } from "../../../src/domain/planner/choose-week.ts";
import type { Problem } from "../../../src/domain/planner/problem.ts";
import { anyProfile, requestFor } from "../../support/random-profile.ts";

/** Of each cell, the seconds of the quickest exercise of each family, the quickest first. */
const quickestByFamily = ({ candidates }: Problem, cell: number): readonly (readonly [number, number])[] => {
  const quickest = new Map<number, number>();
  for (const each of candidates) {
    if (each.cell !== cell) continue;
    const { work, briefRest } = each.eligible;
    const seconds = 30 + each.leastSets * work + (each.leastSets - 1) * briefRest;
    if (seconds < (quickest.get(each.family) ?? Number.POSITIVE_INFINITY)) quickest.set(each.family, seconds);
  }
  return [...quickest].sort((a, b) => a[1] - b[1]);
};

/** Planes count five times as much as cells, as in the score. */
const worthOf = (cells: readonly number[]): number => 5 * new Set(cells.map((cell) => cell >> 1)).size + cells.length;

/** The best cells one session has time for, by trying all: one of each family, the fewest sets, the shortest rests. */
const bestCells = (problem: Problem): readonly number[] => {
  const choices = Array.from({ length: 8 }, (_, cell) => quickestByFamily(problem, cell));
  let best: readonly number[] = [];
  const go = (cell: number, seconds: number, families: readonly number[], filled: readonly number[]): void => {
    if (worthOf(filled) > worthOf(best)) best = filled;
    if (
      cell === 8 ||
      worthOf([...filled, ...Array.from({ length: 8 - cell }, (_, more) => cell + more)]) <= worthOf(best)
    )
      return;
    for (const [family, more] of choices[cell] ?? [])
      if (seconds + more <= problem.budget && !families.includes(family))
        go(cell + 1, seconds + more, [...families, family], [...filled, cell]);
    go(cell + 1, seconds, families, filled);
  };
  go(0, 0, [], []);
  return best;
};

describe("a session too short for everything", () => {
  test("gives up sets, rests and its favourite exercises before it gives up a cell", () => {
    const profiles = fc.sample(anyProfile, { seed: 3, numRuns: 80 });
    const lost = profiles.flatMap((profile, number) => {
      const minutes = 5 + (number % 6);
      const request = requestFor({ seed: number % 4, profile: { ...profile, days: ["mon"], minutes, tolerance: {} } });
      const { problem, filled } = chooseWeek(request);
      const has = [0, 1, 2, 3, 4, 5, 6, 7].filter((cell) => filled[cell]);
      const could = bestCells(problem);
      return worthOf(has) === worthOf(could)
        ? []
        : [`cells ${has.join()} of ${could.join()} in ${minutes} minutes, profile ${number}`];
    });
    expect(lost).toEqual([]);
  });
});
