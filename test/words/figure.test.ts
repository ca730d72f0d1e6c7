import { describe, expect, test } from "vitest";

import { figureInWords } from "../../src/words/figure.ts";
import { allFigures, drawn } from "../support/figures.ts";

const { bases, figures } = allFigures;

const inWords = (id: string, figureChange: object = {}, exerciseChange: object = {}) => {
  const { figure, exercise } = drawn(id);
  return figureInWords(bases, { ...figure, ...figureChange }, { ...exercise, ...exerciseChange });
};

describe("a picture in words", () => {
  test.each([
    [
      "bird-dog",
      "Bird Dog. Start: on hands and knees. End: the left leg and the right arm are lifted, the back keeps its shape. One side is shown.",
    ],
    [
      "kettlebell-deadlift",
      "Kettlebell Deadlift. Start: standing, bent forward at the hips. End: the trunk comes up, the hips rise, both legs straighten, the back keeps its shape. With: kettlebell.",
    ],
    [
      "pallof-press",
      "Pallof Press. Start: standing with the feet apart. End: both arms straighten, the back keeps its shape. With: band. One side is shown.",
    ],
    [
      "seated-trunk-rotation",
      "Seated Trunk Rotation. Start: sitting on a chair, arms crossed. End: the back turns to the right. With: chair. One side is shown.",
    ],
    [
      "band-good-morning",
      "Band Good Morning. Start: standing. End: the trunk tips forward at the hips, the back keeps its shape. With: band.",
    ],
    [
      "hanging-knee-raise",
      "Hanging Knee Raise. Start: hanging by the hands. End: both legs are lifted, the back bends forward. With: pull-up bar.",
    ],
    ["cat-camel", "Cat-Camel. Start: on hands and knees. End: the back arches."],
    [
      "side-plank",
      "Side Plank. Getting ready: propped on one forearm, sideways. Hold: the hips rise, the back keeps its shape. One side is shown.",
    ],
    [
      "single-arm-farmers-carry",
      "Single-Arm Farmer's Carry. Start: standing. End: walking, the back keeps its shape. With: kettlebell. One side is shown.",
    ],
  ])("%s", (id, words) => {
    expect(inWords(id)).toBe(words);
  });

  test("says what the body rests on where a base has no words of its own", () => {
    expect(inWords("cat-camel", { base: "own" })).toContain("Start: resting on both knees and both hands.");
  });

  test("takes a base of one's own for what it stands on", () => {
    const own = { ...bases, "my-crouch": { base: "tall-kneeling" } };
    const { figure, exercise } = drawn("cat-camel");
    expect(figureInWords(own, { ...figure, base: "my-crouch" }, exercise)).toContain("Start: kneeling upright");
  });

  test("is safe to print, whatever an exercise is called", () => {
    expect(inWords("bird-dog", {}, { name: "A\u001b[2J" })).toMatch(/^A\\u\{1b\}\[2J\. Start/);
  });

  test("says something of every figure, in one line", () => {
    for (const id of Object.keys(figures)) expect(inWords(id)).toMatch(/^[^\n]{40,400}\.$/);
  });
});
