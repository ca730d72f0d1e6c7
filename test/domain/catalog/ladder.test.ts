import { describe, expect, test } from "vitest";

import type { Exercise } from "../../../src/domain/catalog/entry.ts";
import { ladderFaults, mendLadders } from "../../../src/domain/catalog/ladder.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";
import { checkLadders } from "../../support/check-ladders.ts";

const ladder = (...rungs: Exercise[]): Exercise[] =>
  rungs.map((rung, index) => ({ ...rung, easier: rungs[index - 1]?.id ?? null, harder: rungs[index + 1]?.id ?? null }));
const rung = (id: string, more: Partial<Exercise> = {}) => buildExercise({ id, ...more });

describe("checkLadders", () => {
  test("says nothing about a ladder whose rungs name each other", () => {
    const catalog = buildCatalog(ladder(rung("a"), rung("b"), rung("c", { level: 2 })));
    expect(checkLadders(catalog)).toEqual([]);
  });

  test("names a neighbour that is not there, and the one that was likely meant", () => {
    const catalog = buildCatalog([rung("side-plank", { harder: "dead-bgu" }), rung("dead-bug")]);
    expect(checkLadders(catalog)).toEqual([
      { path: "exercises[0].harder", message: 'there is no exercise "dead-bgu" (did you mean "dead-bug"?)' },
    ]);
  });

  test("names a neighbour that does not lead back", () => {
    const catalog = buildCatalog([rung("a"), rung("b", { easier: "a" })]);
    expect(checkLadders(catalog)).toEqual([
      { path: "exercises[1].easier", message: '"a" does not lead back: its "harder" is null; expected "b"' },
    ]);
  });

  test.each([
    ["another plane", { planes: ["rotation"] }, "rotation:resist"],
    ["the other mode", { mode: "move" }, "flexion:move"],
    ["another role", { role: "mobility", planes: [] }, "mobility"],
  ] as const)("names a step into %s", (_name, other, place) => {
    const catalog = buildCatalog(ladder(rung("a"), rung("b", other as Partial<Exercise>)));
    expect(checkLadders(catalog)[0]).toEqual({
      path: "exercises[0].harder",
      message: `"b" is ${place}, this exercise is flexion:resist; a ladder stays in one plane and mode, or one role`,
    });
  });

  test("allows another secondary plane", () => {
    const catalog = buildCatalog(ladder(rung("a"), rung("b", { planes: ["flexion", "rotation"] })));
    expect(checkLadders(catalog)).toEqual([]);
  });

  test("names a harder exercise of a lower level from both ends", () => {
    const catalog = buildCatalog(ladder(rung("a", { level: 3 }), rung("b", { level: 2 })));
    expect(checkLadders(catalog)).toEqual([
      { path: "exercises[0].harder", message: '"b" is level 2, below level 3 of this exercise' },
      { path: "exercises[1].easier", message: '"a" is level 3, above level 2 of this exercise' },
    ]);
  });

  test("names an exercise that is its own neighbour once", () => {
    expect(checkLadders(buildCatalog([rung("a", { harder: "a" })]))).toEqual([
      { path: "exercises[0].harder", message: "an exercise cannot be its own neighbour" },
    ]);
  });

  test("names a circle once, also behind a way in", () => {
    const circle = [
      rung("a", { easier: "c", harder: "b" }),
      rung("b", { easier: "a", harder: "c" }),
      rung("c", { easier: "b", harder: "a" }),
    ];
    expect(checkLadders(buildCatalog(circle))).toEqual([
      { path: "exercises[0].harder", message: 'going harder step by step from "a" leads back to it' },
    ]);
    const wayIn = checkLadders(buildCatalog([rung("w", { harder: "b" }), ...circle]));
    expect(wayIn.filter(({ message }) => message.includes("leads back to it"))).toHaveLength(1);
  });

  test("walks a ladder of 100,000 rungs, and one that ends where it began", () => {
    const rungs = ladder(...Array.from({ length: 100_000 }, (_, index) => rung(`r-${index}`)));
    expect(checkLadders(buildCatalog(rungs))).toEqual([]);
    const [first, last] = [rungs[0] as Exercise, rungs.at(-1) as Exercise];
    const circle = [{ ...first, easier: last.id }, ...rungs.slice(1, -1), { ...last, harder: first.id }];
    expect(checkLadders(buildCatalog(circle))).toHaveLength(1);
  });
});

describe("an exercise of a later file", () => {
  test("may lead on to a ladder that does not lead back", () => {
    const catalog = buildCatalog([...ladder(rung("a"), rung("b")), rung("mine", { harder: "b" })]);
    expect(ladderFaults(catalog, new Map([["mine", 1]]))).toEqual([]);
  });

  test("still may not leave the plane", () => {
    const catalog = buildCatalog([rung("a"), rung("mine", { planes: ["rotation"], harder: "a" })]);
    expect(ladderFaults(catalog, new Map([["mine", 1]])).map(({ id, isInherited }) => [id, isInherited])).toEqual([
      ["mine", false],
    ]);
  });

  test("takes the links of earlier ones with it when it overrides a rung", () => {
    const [a, , c] = ladder(rung("a"), rung("b"), rung("c")) as [Exercise, Exercise, Exercise];
    const catalog = buildCatalog([a, rung("b"), c]);
    const faults = ladderFaults(catalog, new Map([["b", 1]]));
    expect(faults.map(({ id, side, isInherited }) => [id, side, isInherited])).toEqual([
      ["a", "harder", true],
      ["c", "easier", true],
    ]);
    const mended = mendLadders(catalog, faults);
    expect([...mended.values()].map(({ easier, harder }) => [easier, harder])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(checkLadders(mended)).toEqual([]);
    expect(catalog.get("a")?.harder).toBe("b");
  });

  test("that closes a circle is the one it is reported for", () => {
    const catalog = buildCatalog([...ladder(rung("a"), rung("b")), rung("c")]);
    const closed = new Map([...catalog, ["b", rung("b", { easier: "a", harder: "a" })]]);
    expect(ladderFaults(closed, new Map([["b", 1]]))).toEqual([
      { id: "b", side: "harder", isInherited: false, message: 'going harder step by step from "b" leads back to it' },
    ]);
  });
});
