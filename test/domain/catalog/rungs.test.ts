import { describe, expect, test } from "vitest";

import { machineNames, type Exercise } from "../../../src/domain/catalog/entry.ts";
import { canDo } from "../../../src/domain/profile/equipment.ts";
import { cells } from "../../../src/domain/spine.ts";
import { builtInExercises } from "../../../src/storage/built-in.ts";

const exercises = builtInExercises();
const byId = new Map(exercises.map((each) => [each.id, each]));

/** What people own, as one of them would say it; a gym is its bars, cables and machines. */
const kits: Readonly<Record<string, readonly string[]>> = {
  band: ["band"],
  kettlebell: ["kettlebell"],
  dumbbells: ["dumbbell"],
  gym: ["barbell", "trap-bar", "landmine", "cable", "bench", "pull-up-bar", ...machineNames],
};

const possible = (exercise: Exercise, kit: readonly string[]): boolean =>
  canDo(
    exercise,
    kit.map((name) => ({ name })),
  ) !== null;

const levelsOf = (fitting: readonly Exercise[]): readonly number[] =>
  [...new Set(fitting.map(({ level }) => level))].sort();

describe.each(cells)("$plane $mode", ({ plane, mode }) => {
  const own = exercises.filter((each) => each.planes[0] === plane && each.mode === mode);

  test("has a rung without equipment at every level from 1 to 4", () => {
    expect(levelsOf(own.filter(({ equipment }) => equipment.length === 0))).toEqual([1, 2, 3, 4]);
  });

  test.each(Object.entries(kits))("has rungs that use a %s at two or more of the levels 2 to 4", (_name, kit) => {
    const using = own.filter(
      (each) => each.equipment.length > 0 && each.level >= 2 && each.level <= 4 && possible(each, kit),
    );
    expect(levelsOf(using).length).toBeGreaterThanOrEqual(2);
  });
});

describe("every ladder", () => {
  const bottoms = exercises.filter(({ easier, harder }) => easier === null && harder !== null);
  const ladderFrom = (bottom: Exercise): readonly Exercise[] => {
    const ladder = [bottom];
    for (let next = bottom.harder; next !== null;) {
      const rung = byId.get(next);
      if (rung === undefined) break;
      ladder.push(rung);
      next = rung.harder;
    }
    return ladder;
  };
  const people = { nothing: [], ...kits, home: ["band", "kettlebell", "dumbbell"] };

  test.each(Object.entries(people))("rises by a level at most from rung to rung, with %s", (_name, kit) => {
    const jumps = bottoms.flatMap((bottom) => {
      const ladder = ladderFrom(bottom).filter((rung) => possible(rung, kit));
      return ladder.flatMap((rung, index) => {
        const next = ladder[index + 1];
        return next !== undefined && next.level - rung.level > 1 ? [`${rung.id} -> ${next.id}`] : [];
      });
    });
    expect(jumps).toEqual([]);
  });

  test("ends with fast work, not leads through it", () => {
    const through = exercises.filter(({ cautions, harder }) => cautions.includes("BALL") && harder !== null);
    expect(through.map(({ id }) => id)).toEqual([]);
  });
});

test("a kettlebell owner can hinge with weight from level 1 to 4 without any other equipment", () => {
  const levels: number[] = [];
  for (let rung = byId.get("raised-kettlebell-deadlift"); rung !== undefined; rung = byId.get(rung.harder ?? "")) {
    expect(rung.equipment).toEqual([["kettlebell"]]);
    levels.push(rung.level);
  }
  expect(levels).toEqual([1, 2, 3, 3, 4, 4]);
});
