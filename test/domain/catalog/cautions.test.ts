import { expect, test } from "vitest";

import type { CautionTag, Exercise } from "../../../src/domain/catalog/entry.ts";
import { inShortHolds } from "../../../src/domain/catalog/short-holds.ts";
import { cells } from "../../../src/domain/spine.ts";
import { builtInExercises } from "../../../src/storage/built-in.ts";

const exercises = builtInExercises();
const lacking = (tag: CautionTag, isOfKind: (exercise: Exercise) => boolean): readonly string[] =>
  exercises.filter((each) => isOfKind(each) && !each.cautions.includes(tag)).map(({ id }) => id);
const says = (pattern: RegExp) => (exercise: Exercise) => exercise.steps.some((step) => pattern.test(step));

const isMove = (exercise: Exercise, plane: string) =>
  exercise.mode === "move" && exercise.planes.includes(plane as never);

test("hinges that keep the back's shape are open to people who avoid bending it", () => {
  const hinges = exercises.filter(({ mode, pattern }) => mode === "resist" && pattern === "hinge");
  expect(hinges.length).toBeGreaterThan(20);
  expect(hinges.filter(({ cautions }) => cautions.includes("FLEX")).map(({ id }) => id)).toEqual([]);
});

test("whatever is done lying on the front says so for pregnancy", () => {
  expect(lacking("PREG-PRONE", says(/\b(lie|lying) (face down|on your front)(?!, then prop)/i))).toEqual([]);
});

test("whatever is done lying on the back says so for pregnancy", () => {
  expect(lacking("PREG-SUP", (each) => each.role === "trunk" && says(/\blie on your back\b/i)(each))).toEqual([]);
});

test("loaded bending and turning carries the tags of osteoporosis", () => {
  const isLoaded = ({ equipment }: Exercise) => equipment.length > 0;
  expect(lacking("OP-F", (each) => isMove(each, "flexion") && isLoaded(each))).toEqual([]);
  expect(lacking("OP-R", (each) => isMove(each, "rotation") && isLoaded(each))).toEqual([]);
});

test("the floor without equipment stays open in every cell to people with osteoporosis", () => {
  const open = cells.filter(({ plane, mode }) =>
    exercises.some(
      (each) =>
        each.planes[0] === plane &&
        each.mode === mode &&
        each.level <= 2 &&
        each.equipment.length === 0 &&
        !each.cautions.some((tag) => tag === "OP-F" || tag === "OP-R"),
    ),
  );
  expect(open).toEqual(cells);
});

test("heavy lifts and carries, and holds of straining length, carry BP", () => {
  const most = ({ dose }: Exercise) => dose.load?.[1] ?? 0;
  expect(lacking("BP", (each) => each.pattern === "carry" && most(each) > 0)).toEqual([]);
  expect(lacking("BP", (each) => each.pattern === "squat" && most(each) > 0)).toEqual([]);
  expect(
    lacking("BP", (each) => each.level >= 3 && each.pattern === "hinge" && most(each) > 0 && each.measure === "reps"),
  ).toEqual([]);
  expect(
    lacking(
      "BP",
      (each) => each.role === "trunk" && each.measure === "seconds" && each.level >= 3 && each.dose.hold === undefined,
    ),
  ).toEqual([]);
});

test("what hangs in the hands asks for a grip", () => {
  const isHanging = ({ pattern, dose, hands }: Exercise) =>
    pattern === "hinge" && dose.load !== undefined && hands !== "both";
  expect(lacking("GRIP", (each) => isHanging(each) && !/good-morning|hip-thrust/.test(each.id))).toEqual([]);
  expect(lacking("GRIP", ({ family }) => family === "curl-down")).toEqual([]);
});

test("every long hold of the trunk has a form in short holds, and nothing else does", () => {
  const isLong = ({ role, measure, dose }: Exercise) =>
    role === "trunk" && measure === "seconds" && dose.hold === undefined;
  expect(exercises.filter((each) => isLong(each) !== (each.dose.shortHolds !== undefined)).map(({ id }) => id)).toEqual(
    [],
  );
});

test("people who avoid BP hold for ten seconds at most, and can go on with planks", () => {
  const plank = exercises.find(({ id }) => id === "front-plank") as Exercise;
  const short = inShortHolds(plank, ["GRIP", "BP"]);
  expect(short.dose).toEqual({ sets: [1, 4], amount: [20, 60], rest: 60, hold: 10 });
  expect(short.cautions).toEqual(["SHLD"]);
  expect(inShortHolds(plank, ["GRIP"])).toBe(plank);
  const offered = exercises
    .map((each) => inShortHolds(each, ["BP"]))
    .filter(({ cautions }) => !cautions.includes("BP"));
  const tooLong = offered.filter(
    ({ role, measure, dose }) => role === "trunk" && measure === "seconds" && (dose.hold ?? dose.amount[1]) > 10,
  );
  expect(tooLong.map(({ id }) => id)).toEqual([]);
});
