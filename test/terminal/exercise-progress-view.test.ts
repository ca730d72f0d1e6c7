import fc from "fast-check";
import stringWidth from "fast-string-width";
import { expect, test } from "vitest";

import type { Exercise } from "../../src/domain/catalog/entry.ts";
import { historyOf } from "../../src/domain/log/history.ts";
import { exerciseProgress } from "../../src/domain/progress/exercise-progress.ts";
import type { Target } from "../../src/domain/progression/target.ts";
import { renderExerciseProgress } from "../../src/terminal/exercise-progress-view.ts";
import { doneEvent, logOf } from "../support/build-event.ts";
import { buildExercise } from "../support/build-exercise.ts";
import { builtIn, builtInCatalog, builtInExercise } from "../support/planner-catalog.ts";
import { sampleLog, sampleToday } from "../support/sample-progress.ts";
import { screenOf } from "../support/screens.ts";

const target: Target = {
  sets: 3,
  amount: 14,
  load: { value: 16, unit: "kg" },
  change: "up",
  raised: "amount",
  why: {
    rule: "double-progression",
    text: "Both last sessions were clean at 3 x 13, so it goes up to 3 x 14.",
    entries: [],
    next: "Two clean sessions at 14 add a rep.",
  },
};

const show = (
  exercise: Exercise,
  width: number,
  options: { log?: typeof sampleLog; plain?: boolean; target?: Target; isNext?: boolean; weeks?: number } = {},
) => {
  const history = historyOf(options.log ?? sampleLog, sampleToday);
  const progress = exerciseProgress({
    exercise,
    history,
    catalog: builtInCatalog,
    today: sampleToday,
    anchor: "2026-11-23",
    weeks: options.weeks ?? 12,
    unit: "kg",
  });
  return renderExerciseProgress(progress, screenOf(width, options.plain ?? false), {
    today: sampleToday,
    locale: "en-GB",
    target: options.target ?? target,
    isNext: options.isNext ?? false,
    read: (history.byExercise.get(exercise.id) ?? []).slice(-2),
    next: [`fourplane log --exercise ${exercise.id}`],
  });
};

test("chart, number, doses and ladder at 80 columns", () => {
  expect(show(builtInExercise("kettlebell-deadlift"), 80)).toMatchInlineSnapshot(`
    "Kettlebell Deadlift
      Level 2, extension (resist). Done 10 times.

    Most in one session each week: kg × reps of all sets
    624 ┤                        ▃▃▃ ▃▃▃     ▆▆▆ ███ ███
        │            ▁▁▁ ▂▂▂     ███ ███     ███ ███ ███
        │▂▂▂ ▂▂▂ ▃▃▃ ███ ███     ███ ███     ███ ███ ███
        │███ ███ ███ ███ ███ ·   ███ ███ ·   ███ ███ ███
      0 └───────────────────────────────────────────────
         7 Sep                                    23 Nov
    First 192, best 624 (16 Nov), this week 624 so far.

    Its number now
      Ready for 3 × 14 with 16 kg.
      Both last sessions were clean at 3 × 13, so it goes up to 3 × 14.
      Read from the log: 16 Nov and 23 Nov.

    What moves it next
      Two clean sessions at 14 add a rep.

    Doses so far
      - 7 Sep to 14 Sep: 2 × 8 with 12 kg, 2 times
      - 21 Sep: 2 × 9 with 12 kg
      - 28 Sep: 3 × 9 with 12 kg
      - 5 Oct: 3 × 10 with 12 kg
      - 19 Oct to 26 Oct: 3 × 11 with 16 kg, 2 times
      - 9 Nov: 3 × 12 with 16 kg
      - 16 Nov to 23 Nov: 3 × 13 with 16 kg, 2 times

    Its ladder, easiest first
      - Level 1, Raised Kettlebell Deadlift: not done yet
      - Level 2, Kettlebell Deadlift (this one): done 10 times, 7 Sep to 23 Nov
      - Level 3, Double Kettlebell Deadlift: not done yet
      - Level 3, Staggered-Stance Kettlebell Deadlift: not done yet
      - Level 4, Single-Leg Kettlebell Deadlift: not done yet
      - Level 4, Kettlebell Swing: not done yet

    What to type next
      fourplane log --exercise kettlebell-deadlift"
  `);
});

test("at 40 columns", () => {
  expect(show(builtInExercise("single-arm-farmers-carry"), 40)).toMatchInlineSnapshot(`
    "Single-Arm Farmer's Carry
      Level 2, side-bending and extension
      (resist). Done 10 times.

    Most in one session each week: kg ×
    metres of all sets and both sides
    1920 ┤            █ █   █ █ █
         │      █ █   █ █   █ █ █
         │█ █ █ █ █   █ █   █ █ █
         │█ █ █ █ █ · █ █ · █ █ █
       0 └───────────────────────
          7 Sep            23 Nov
    First 960, best 1920 (19 Oct), this week
    1920 so far.

    Its number now
      Ready for 3 × 14 m per side with 16
      kg.
      Both last sessions were clean at 3 ×
      13, so it goes up to 3 × 14.
      Read from the log: 18 Nov and 25 Nov.

    What moves it next
      Two clean sessions at 14 add a rep.

    Doses so far
      - 9 Sep to 23 Sep: 2 × 20 m per side
        with 12 kg, 3 times
      - 30 Sep to 7 Oct: 3 × 20 m per side
        with 12 kg, 2 times
      - 21 Oct to 25 Nov: 3 × 20 m per side
        with 16 kg, 5 times

    Its ladder, easiest first
      - Level 1, Suitcase Hold: not done yet
      - Level 2, Single-Arm Farmer's Carry
        (this one): done 10 times, 9 Sep to
        25 Nov
      - Level 3, Suitcase March: not done
        yet
      - Level 3, Single-Arm Rack Carry: not
        done yet
      - Level 4, Waiter Carry: not done yet

    What to type next
      fourplane log --exercise
      single-arm-farmers-carry"
  `);
});

test("plain, the last weeks only", () => {
  expect(show(builtInExercise("dead-bug"), 80, { plain: true, weeks: 3 })).toMatchInlineSnapshot(`
    "Dead Bug
      Level 2, flexion and rotation (resist). Done 16 times.

    Most in one session each week: reps of all sets and both sides
      - 2026-11-09: 72
      - 2026-11-16: 52
      - 2026-11-23: 52
      First 72, best 72 (9 Nov), this week 52 so far.

    Its number now
      Ready for 3 x 14 per side with 16 kg.
      Both last sessions were clean at 3 x 13, so it goes up to 3 x 14.
      Read from the log: 16 Nov and 23 Nov.

    What moves it next
      Two clean sessions at 14 add a rep.

    Doses so far
      - 7 Sep to 18 Sep: 2 x 8 per side, 4 times
      - 21 Sep to 28 Sep: 2 x 9 per side, 2 times
      - 2 Oct: 3 x 9 per side
      - 5 Oct: 2 x 10 per side
      - 9 Oct: 3 x 10 per side
      - 19 Oct to 26 Oct: 2 x 11 per side, 2 times
      - 30 Oct: 3 x 11 per side
      - 9 Nov: 2 x 12 per side
      - 13 Nov: 3 x 12 per side
      - 16 Nov to 23 Nov: 2 x 13 per side, 2 times

    Its ladder, easiest first
      - Level 1, Dead Bug Heel Tap: not done yet
      - Level 2, McGill Curl-Up: not done yet
      - Level 2, Dead Bug (this one): done 16 times, 7 Sep to 23 Nov
      - Level 3, Long-Lever Dead Bug: not done yet
      - Level 3, Band Dead Bug: not done yet
      - Level 3, Weighted Dead Bug: not done yet
      - Level 4, Hollow Hold: not done yet
      - Level 4, Weighted Hollow Hold: not done yet

    What to type next
      fourplane log --exercise dead-bug"
  `);
});

test("not done yet: its ladder and where it starts", () => {
  const start: Target = {
    ...target,
    load: null,
    change: "start",
    why: { ...target.why, text: "It starts at the low end." },
  };
  const text = show(builtInExercise("bird-dog"), 80, { log: logOf(), target: start });
  expect(text).toContain("Level 2, extension and rotation (resist). Not done yet.");
  expect(text).toContain("  It starts at the low end.");
  expect(text).not.toContain("Doses so far");
  expect(text).not.toContain("Most in one session");
});

test("short holds are told as a pyramid, and rest as rest", () => {
  const bird = builtInExercise("bird-dog");
  expect(show(bird, 80, { target: { ...target, amount: 40, hold: 10, load: null } })).toContain(
    "Ready for 6-4-2 × 10 s holds per side.",
  );
  expect(show(bird, 80, { target: { ...target, rest: true } })).toContain("  Today it rests.\n");
});

test("many doses: the last ten", () => {
  const log = logOf(
    ...Array.from({ length: 12 }, (_, index) =>
      doneEvent({ date: `2026-11-${10 + index}`, planned: null, done: { sets: [index + 5], load: null } }),
    ),
  );
  const text = show(builtInExercise("bird-dog"), 80, { log });
  expect(text).toContain("The last 10 doses\n  - 12 Nov: 1 × 7 s per side\n");
});

test("names from a catalog cannot drive the terminal", () => {
  expect(show(buildExercise({ id: "x", name: "\u001B]0;x\u0007" }), 80)).not.toContain("\u001B");
});

test("any exercise: no line too wide, plain is ASCII", () => {
  const log = logOf(
    ...builtIn.map(({ id }) =>
      doneEvent({
        exercise: id,
        date: "2026-11-20",
        done: { sets: [10, 8], right: [9, 8], load: { value: 16, unit: "kg" } },
      }),
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...builtIn),
      fc.integer({ min: 20, max: 160 }),
      fc.boolean(),
      (exercise, width, plain) => {
        const text = show(exercise, width, { log, plain });
        expect(Math.max(...text.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
        if (plain) expect(text).toMatch(/^[\n -~]*$/);
      },
    ),
  );
});

test("the number of the next time is headed as such, and what rests then rests then", () => {
  expect(show(builtInExercise("bird-dog"), 80, { isNext: true })).toContain("Its number next time\n  Ready for ");
  const rests = show(builtInExercise("bird-dog"), 80, { isNext: true, target: { ...target, rest: true } });
  expect(rests).toContain("Its number next time\n  It rests then.");
});
