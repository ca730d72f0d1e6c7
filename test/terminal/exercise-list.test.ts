import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";

import { renderExercises, renderFound } from "../../src/terminal/exercise-list.ts";
import { createPalette } from "../../src/terminal/palette.ts";
import { browseCatalog } from "../support/browse-catalog.ts";
import { buildExercise } from "../support/build-exercise.ts";
import { screenOf } from "../support/screens.ts";

const all = [...browseCatalog.values()];

describe("renderExercises", () => {
  it("takes two lines for each at 40 columns", () => {
    expect(renderExercises(all, screenOf(40))).toMatchInlineSnapshot(`
      "The front of the trunk by keeping still
      (flexion, resist)
        Family Hold 👩‍👩‍👧‍👧
          level 1, no equipment
        腕立て伏せ
          level 3, medicine ball

      The back of the trunk by keeping still
      (extension, resist)
        Hip Hinge Drill
          level 1, no equipment
        Kettlebell Deadlift
          level 2, kettlebell, dumbbell or
          bench with barbell

      Turning (rotation, move)
        Supine Knee Roll
          level 1, no equipment

      Mobility
        Ankle Rock
          level 1, no equipment

      Support
        Brisk Walk
          level 1, no equipment

      7 exercises"
    `);
  });

  it("has one line for each at 80 columns, wide names in line", () => {
    expect(renderExercises(all, screenOf(80))).toMatchInlineSnapshot(`
      "The front of the trunk by keeping still (flexion, resist)
        level 1  Family Hold 👩‍👩‍👧‍👧       no equipment
        level 3  腕立て伏せ           medicine ball

      The back of the trunk by keeping still (extension, resist)
        level 1  Hip Hinge Drill      no equipment
        level 2  Kettlebell Deadlift  kettlebell, dumbbell or bench with barbell

      Turning (rotation, move)
        level 1  Supine Knee Roll     no equipment

      Mobility
        level 1  Ankle Rock           no equipment

      Support
        level 1  Brisk Walk           no equipment

      7 exercises"
    `);
  });

  it("adds the ids at 120 columns", () => {
    expect(renderExercises(all.slice(0, 3), screenOf(120))).toMatchInlineSnapshot(`
      "The front of the trunk by keeping still (flexion, resist)
        level 3  腕立て伏せ           ude                  medicine ball

      The back of the trunk by keeping still (extension, resist)
        level 1  Hip Hinge Drill      hip-hinge-drill      no equipment
        level 2  Kettlebell Deadlift  kettlebell-deadlift  kettlebell, dumbbell or bench with barbell

      3 exercises"
    `);
  });
});

describe("renderFound", () => {
  it("keeps the order and says what each trains", () => {
    expect(renderFound([...all].reverse(), screenOf(80, true))).toMatchInlineSnapshot(`
      "  level 1  Brisk Walk           support; no equipment
        level 1  Ankle Rock           mobility; no equipment
        level 1  Supine Knee Roll     rotation, move; no equipment
        level 1  Family Hold 👩‍👩‍👧‍👧       flexion, resist; no equipment
        level 3  腕立て伏せ           flexion, resist; medicine ball
        level 1  Hip Hinge Drill      extension, resist; no equipment
        level 2  Kettlebell Deadlift  extension, resist; kettlebell, dumbbell or bench
                                      with barbell

      7 exercises"
    `);
    expect(renderFound(all.slice(0, 1), screenOf(40, true))).toMatchInlineSnapshot(`
      "  Kettlebell Deadlift
          level 2, extension, resist;
          kettlebell, dumbbell or bench with
          barbell

      1 exercise"
    `);
  });

  it("cuts a long name, and makes an unsafe one harmless", () => {
    const odd = [
      buildExercise({ id: "long", name: "Very ".repeat(16) }),
      buildExercise({ id: "bad", name: "\u001b[2Jgone" }),
    ];
    expect(renderFound(odd, screenOf(80, true))).toMatchInlineSnapshot(`
      "  level 1  Very Very Very Very Very Very Ver...  flexion, resist; no equipment
        level 1  \\u{1b}[2Jgone                         flexion, resist; no equipment

      2 exercises"
    `);
  });
});

describe("both", () => {
  it.each([20, 40, 60, 80, 100, 120])("stay within %i columns, colour or not", (width) => {
    for (const color of [true, false]) {
      const screen = { width, plain: !color, palette: createPalette(color) };
      const long = buildExercise({
        id: "long",
        name: "腕立て伏せ ".repeat(14),
        equipment: [["very-long-implement-name"], ["cable"]],
      });
      for (const text of [renderExercises([...all, long], screen), renderFound([...all, long], screen)]) {
        for (const line of text.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });
});
