import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";

import { cautionTags, type Exercise } from "../../src/domain/catalog/entry.ts";
import { cautionInWords } from "../../src/words/cautions.ts";
import { renderExercise } from "../../src/terminal/exercise-view.ts";
import { createPalette } from "../../src/terminal/palette.ts";
import { browseCatalog } from "../support/browse-catalog.ts";
import { buildExercise } from "../support/build-exercise.ts";
import { screenOf } from "../support/screens.ts";

const entry = (id: string): Exercise => browseCatalog.get(id) as Exercise;
const alone = { easier: undefined, harder: undefined };
const deadlift = entry("kettlebell-deadlift");
const neighbours = { easier: entry("hip-hinge-drill"), harder: undefined };

describe("renderExercise", () => {
  it("shows everything at 80 columns", () => {
    expect(renderExercise(deadlift, neighbours, screenOf(80))).toMatchInlineSnapshot(`
      "Kettlebell Deadlift
      kettlebell-deadlift, also called KB deadlift, kettlebell lift from the floor

      Trains   the back of the trunk by keeping still (extension, resist); half as
               much rotation
      Level    2 of 5, easy to moderate
      Needs    kettlebell, dumbbell or bench with barbell
      Muscles  gluteus maximus, hamstrings
      Dose     1 to 4 sets of 8 to 15 repetitions, with 8 to 32 kg, 60 s rest between
               sets
      Easier   Hip Hinge Drill (level 1)
      Harder   none, this is the top of its ladder

      Why
        Trains back and hips to share the work of lifting from the floor.

      One of the first five
        Lifting something from the floor is a daily task for nearly everyone.

      How
        1. Stand with feet slightly wider than your hips.
        2. Push your hips back and reach the handle.

      Think of
        - Push the floor away

      Common mistakes
        - Jerking it off the floor: take up the slack first.

      When to stop
        - End it when your grip slips.

      Take care
        - bends the back forward, far or with weight (FLEX)
        - asks for a firm grip (GRIP)

      Source
        CC BY 4.0
        A. Writer

      Next
        fourplane plan --new --require kettlebell-deadlift"
    `);
  });

  it("wraps under itself at 40 columns", () => {
    expect(renderExercise(deadlift, neighbours, screenOf(40))).toMatchInlineSnapshot(`
      "Kettlebell Deadlift
      kettlebell-deadlift, also called KB
      deadlift, kettlebell lift from the floor

      Trains   the back of the trunk by
               keeping still (extension,
               resist); half as much rotation
      Level    2 of 5, easy to moderate
      Needs    kettlebell, dumbbell or bench
               with barbell
      Muscles  gluteus maximus, hamstrings
      Dose     1 to 4 sets of 8 to 15
               repetitions, with 8 to 32 kg,
               60 s rest between sets
      Easier   Hip Hinge Drill (level 1)
      Harder   none, this is the top of its
               ladder

      Why
        Trains back and hips to share the work
        of lifting from the floor.

      One of the first five
        Lifting something from the floor is a
        daily task for nearly everyone.

      How
        1. Stand with feet slightly wider than
           your hips.
        2. Push your hips back and reach the
           handle.

      Think of
        - Push the floor away

      Common mistakes
        - Jerking it off the floor: take up
          the slack first.

      When to stop
        - End it when your grip slips.

      Take care
        - bends the back forward, far or with
          weight (FLEX)
        - asks for a firm grip (GRIP)

      Source
        CC BY 4.0
        A. Writer

      Next
        fourplane plan --new --require
        kettlebell-deadlift"
    `);
  });

  it("leaves out what there is nothing to say about", () => {
    expect(renderExercise(entry("family"), alone, screenOf(80, true))).toMatchInlineSnapshot(`
      "Family Hold 👩‍👩‍👧‍👧
      family

      Trains   the front of the trunk by keeping still (flexion, resist)
      Level    1 of 5, gentle start
      Needs    no equipment
      Dose     1 to 4 sets of 2 to 6 holds of 10 s per side, 30 s rest between sets
      Easier   none, this is where its ladder starts
      Harder   none, this is the top of its ladder

      Next
        fourplane plan --new --require family"
    `);
  });

  it.each([
    [
      "supine-knee-roll",
      "turning (rotation, move)",
      "1 to 4 sets of 8 to 12 repetitions, sides taking turns, 60 s rest between sets",
    ],
    ["ankle-rock", "mobility", "1 to 2 sets of 8 to 12 repetitions per side, 30 s rest between sets"],
    ["brisk-walk", "support: legs, hips and everyday strength", "1 set of 5 to 10 minutes"],
  ])("says what %s trains and how much of it", (id, trains, dose) => {
    const lines = renderExercise(entry(id), alone, screenOf(120)).split("\n");
    expect(lines).toContain(`Trains   ${trains}`);
    expect(lines).toContain(`Dose     ${dose}`);
  });

  it("ends with what to type next", () => {
    const text = renderExercise(entry("hip-hinge-drill"), { easier: undefined, harder: deadlift }, screenOf(80));
    expect(text.split("\n").slice(-3)).toEqual([
      "Next",
      "  fourplane plan --new --require hip-hinge-drill",
      "  fourplane exercises show kettlebell-deadlift",
    ]);
  });

  it.each([20, 40, 80, 120])("stays within %i columns, colour or not", (width) => {
    for (const color of [true, false]) {
      const text = renderExercise(deadlift, neighbours, { width, plain: !color, palette: createPalette(color) });
      for (const line of text.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it("is ASCII under --plain and lets no control character through", () => {
    expect(renderExercise(deadlift, neighbours, screenOf(80, true))).toMatch(/^[\n\u0020-\u007e]*$/);
    const evil = "\u001b]0;x\u0007";
    const bad = buildExercise({
      name: evil,
      aliases: [evil],
      muscles: [evil],
      steps: [evil],
      why: evil,
      cautions: [evil],
      equipment: [[evil]],
      attribution: evil,
    });
    expect(renderExercise(bad, { easier: bad, harder: bad }, screenOf(80))).not.toMatch(/[\u001b\u0007]/);
  });
});

describe("cautionInWords", () => {
  it("has words for every tag and none that frighten", () => {
    for (const tag of cautionTags) {
      expect(cautionInWords(tag)).toMatch(new RegExp(`^[a-z].{8,} \\(${tag}\\)$`));
      expect(cautionInWords(tag)).not.toMatch(/prevent|treat|cure|fix|fragile|damage|wear|a caution of/i);
    }
  });
});
