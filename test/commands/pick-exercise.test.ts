import { describe, expect, it } from "vitest";

import { pickExercise } from "../../src/commands/pick-exercise.ts";
import { Failure } from "../../src/failure.ts";
import { buildCatalog, buildExercise } from "../support/build-exercise.ts";

const catalog = buildCatalog([
  buildExercise({ id: "pallof-press" }),
  ...["wall", "knee", "front", "side", "long", "short", "high", "low", "left"].map((word) =>
    buildExercise({ id: `${word}-plank` }),
  ),
]);

const failure = (text: string): Failure => {
  try {
    pickExercise(catalog, text);
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error("no failure");
};

describe("pickExercise", () => {
  it("gives the exercise that is meant", () => {
    expect(pickExercise(catalog, "pallof").id).toBe("pallof-press");
  });

  it.each([
    [
      "plank",
      '"plank" could be 9 exercises',
      "name one of wall-plank, knee-plank, front-plank, side-plank, long-plank, short-plank, high-plank, low-plank, and 1 more",
    ],
    ["palof", 'there is no exercise "palof"', "did you mean pallof-press?"],
    [
      "xylophone\u001b[2J",
      'there is no exercise "xylophone\\u{1b}[2J"',
      "fourplane exercises list shows all there are",
    ],
  ])("refuses %j", (text, message, hint) => {
    expect(failure(text)).toMatchObject({ exit: 2, code: "usage", message, hint });
  });
});
