import { expect, test } from "vitest";

import { coverageOf } from "../../src/domain/planner/coverage.ts";
import { cells, type Cell } from "../../src/domain/spine.ts";
import { andList, coverageText, planeName } from "../../src/words/plane.ts";
import type { Gap } from "../../src/domain/week.ts";
import { buildItem, buildSession, credits } from "../support/build-week.ts";

const without = (isLeftOut: (cell: Cell) => boolean, gaps: readonly Gap[] = []): string =>
  coverageText({
    gaps,
    coverage: coverageOf([
      buildSession({
        items: cells
          .filter((cell) => !isLeftOut(cell))
          .map(({ plane, mode }) => buildItem({ cells: credits(mode, plane) })),
      }),
    ]),
  });

test("the state of coverage in one line", () => {
  expect(without(() => false)).toBe("All four planes covered, each in both modes: move and resist");
  expect(without(({ plane, mode }) => plane === "rotation" && mode === "move")).toBe(
    "All four planes covered, without rotation (move)",
  );
  expect(without(({ plane }) => plane === "rotation")).toBe("Rotation is missing");
  expect(without(({ plane }) => plane !== "rotation")).toBe("Flexion, extension and side-bending are missing");
});

const held = (plane: Gap["plane"], mode: Gap["mode"]): Gap => ({
  plane,
  mode,
  reason: "paused",
  message: "it is paused",
});

test("what was put on hold is no lack", () => {
  const gaps = [held("flexion", "move"), held("flexion", "resist")];
  expect(without(({ plane }) => plane === "flexion", gaps)).toBe("Flexion is on hold");
  expect(without(({ plane, mode }) => plane === "flexion" && mode === "move", gaps)).toBe(
    "All four planes covered; flexion (move) is on hold",
  );
  expect(without(({ plane }) => plane === "flexion" || plane === "rotation", gaps)).toBe(
    "Rotation is missing, flexion is on hold",
  );
  expect(without(({ plane }) => plane === "flexion", gaps.slice(1))).toBe(
    "Flexion is missing; flexion (resist) is on hold",
  );
});

test("names and lists", () => {
  expect(planeName("side-bending")).toBe("Side-bending");
  expect([andList([]), andList(["a"]), andList(["a", "b"]), andList(["a", "b", "c"])]).toEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
  ]);
});
