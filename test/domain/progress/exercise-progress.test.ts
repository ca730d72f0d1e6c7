import { expect, test } from "vitest";

import type { LogEvent } from "../../../src/domain/log/event.ts";
import { historyOf } from "../../../src/domain/log/history.ts";
import { exerciseProgress } from "../../../src/domain/progress/exercise-progress.ts";
import { ladderPath } from "../../../src/domain/progress/ladder-path.ts";
import { doneEvent, logOf } from "../../support/build-event.ts";
import { buildCatalog, buildExercise } from "../../support/build-exercise.ts";

const easy = buildExercise({ id: "easy", harder: "bird-dog" });
const middle = buildExercise({ id: "bird-dog", easier: "easy", harder: "hard", perSide: true });
const hard = buildExercise({ id: "hard", easier: "bird-dog", harder: "gone" });
const catalog = buildCatalog([hard, easy, middle]);

const read = (...events: readonly LogEvent[]) =>
  exerciseProgress({
    exercise: middle,
    history: historyOf(logOf(...events), "2026-11-25"),
    catalog,
    today: "2026-11-25",
    anchor: "2026-11-23",
    weeks: 2,
    unit: "kg",
  });

const done = (date: string, sets: readonly number[], weight?: number) =>
  doneEvent({ date, done: { sets, load: weight === undefined ? null : { value: weight, unit: "kg" } } });

test("each week shows its fullest entry, both sides counted", () => {
  const { weeks, weightUnit, times } = read(
    done("2026-11-10", [9]),
    done("2026-11-16", [8, 8]),
    done("2026-11-18", [10]),
    done("2026-11-26", [99]),
  );
  expect(weeks).toEqual([
    { from: "2026-11-16", to: "2026-11-22", most: 32 },
    { from: "2026-11-23", to: "2026-11-29", most: 0 },
  ]);
  expect([weightUnit, times]).toEqual([null, 3]);
});

test("the weight counts where every entry had one", () => {
  expect(read(done("2026-11-23", [8], 12))).toMatchObject({ weightUnit: "kg", weeks: [{ most: 192 }] });
  expect(read(done("2026-11-23", [8], 12), done("2026-11-24", [7]))).toMatchObject({
    weightUnit: null,
    weeks: [{ most: 16 }],
  });
});

test("entries in a row with the same dose are told together, in the order of dates", () => {
  const { doses } = read(
    done("2026-11-20", [9, 9]),
    done("2026-11-16", [8, 8]),
    done("2026-11-18", [8, 8]),
    done("2026-11-23", [9, 9], 12),
    done("2026-11-24", [8, 8]),
  );
  expect(doses.map(({ first, times, event }) => [first, event.date, times, event.done.sets.join()])).toEqual([
    ["2026-11-16", "2026-11-18", 2, "8,8"],
    ["2026-11-20", "2026-11-20", 1, "9,9"],
    ["2026-11-23", "2026-11-23", 1, "9,9"],
    ["2026-11-24", "2026-11-24", 1, "8,8"],
  ]);
});

test("nothing done: no weeks and no doses, but the ladder", () => {
  const { weeks, doses, ladder } = read();
  expect([weeks, doses]).toEqual([[], []]);
  expect(ladder.map(({ exercise, isHere }) => [exercise.id, isHere])).toEqual([
    ["easy", false],
    ["bird-dog", true],
    ["hard", false],
  ]);
});

test("each rung says when it was done", () => {
  const log = logOf(
    doneEvent({ date: "2026-11-18", exercise: "easy" }),
    doneEvent({ date: "2026-11-16", exercise: "easy" }),
    doneEvent(),
  );
  const rungs = ladderPath(hard, catalog, historyOf(log));
  expect(rungs.map(({ exercise, times, first, last }) => [exercise.id, times, first, last])).toEqual([
    ["easy", 2, "2026-11-16", "2026-11-18"],
    ["bird-dog", 1, "2026-11-23", "2026-11-23"],
    ["hard", 0, null, null],
  ]);
});

test("a ladder that leads in a circle ends", () => {
  const a = buildExercise({ id: "a", easier: "b", harder: "b" });
  const b = buildExercise({ id: "b", easier: "a", harder: "a" });
  expect(ladderPath(a, buildCatalog([a, b]), historyOf([])).map(({ exercise }) => exercise.id)).toEqual(["b", "a"]);
});
