import { describe, expect, test } from "vitest";

import type { Exercise } from "../../../src/domain/catalog/entry.ts";
import { checkFigure } from "../../../src/domain/figure/check/check-figure.ts";
import { checkFigures, checkStructure } from "../../../src/domain/figure/check/check-figures.ts";
import type { Figure, PoseData, RoledPose } from "../../../src/domain/figure/figure.ts";
import { allFigures, builtInCatalog, drawn } from "../../support/figures.ts";

const { bases } = allFigures;

/** A figure with its poses changed, in the order they stand. */
const posed = (figure: Figure, ...patches: readonly PoseData[]): Figure => ({
  ...figure,
  poses: figure.poses.map((pose, index): RoledPose => ({ ...pose, ...patches[index] })),
});

const objections = (id: string, change: (figure: Figure) => Figure, exercise: Partial<Exercise> = {}) => {
  const found = drawn(id);
  return checkFigure(bases, id, change(found.figure), { ...found.exercise, ...exercise }).map(
    ({ path, message }) => `${path}: ${message}`,
  );
};

const unchanged = (figure: Figure): Figure => figure;

describe("a figure is objected to", () => {
  test("when a limb reaches beyond itself", () => {
    const found = objections("bird-dog", (figure) => posed(figure, { armR: { reach: [60, 3, 11] } }));
    expect(found.join()).toMatch(
      /poses\[0\]\.armR: the point is [\d.]+ beyond what this limb can reach, in the start pose/,
    );
  });

  test("when something is under the floor, between two poses as well", () => {
    const toes = objections("bird-dog", (figure) => posed(figure, {}, { legL: { thigh: -100, shank: -100 } }));
    expect(toes.join()).toMatch(/poses\[1\]\.legL: [\d.]+ under the floor/);
    const swing = objections("dead-bug", (figure) =>
      posed(figure, { armR: { upper: 10, fore: 10 } }, { armR: { upper: -190, fore: -190 } }),
    );
    expect(swing.join()).toMatch(/armR: [\d.]+ under the floor (a quarter|half|three quarters)/);
  });

  test("when a declared contact floats, or none is declared", () => {
    const floating = objections("bird-dog", (figure) => posed(figure, {}, { root: { hip: [0, 33, 0] } }));
    expect(floating.join()).toMatch(/kneeR is [\d.]+ off what it should rest on/);
    expect(objections("bird-dog", (figure) => ({ ...figure, contacts: { start: ["handL"] } }))).toContain(
      "contacts.end: what the body rests on in the end pose is not said",
    );
  });

  test("when what is planted moves, unless it slides", () => {
    const shifted = (figure: Figure) => posed(figure, {}, { root: { hip: [8, 51, 0] }, legs: { reach: [8, 4, 9] } });
    const change = (figure: Figure): Figure => ({ ...shifted(figure), always: {} });
    expect(objections("kettlebell-deadlift", change).join()).toMatch(/footL moves by/);
    expect(
      objections("kettlebell-deadlift", (figure) => ({ ...change(figure), slides: ["footL", "footR"] })).join(),
    ).not.toMatch(/moves by/);
  });

  test("when a joint goes further than a person's", () => {
    const range = (pose: PoseData) =>
      objections("single-leg-rdl-bodyweight", (figure) => posed(figure, {}, pose)).join();
    expect(range({ lumbar: [80, 0, 0] })).toContain("lumbar[0]: flexion of ");
    expect(range({ thorax: [0, 0, 70] })).toContain("thorax[2]: twist of ");
    expect(range({ legL: { thigh: -150, shank: -60 } })).toContain("the knee bends backwards by ");
    expect(range({ armR: { upper: -90, fore: 80 } })).toContain("the elbow is bent by ");
    expect(range({ legL: { thigh: -280, shank: -270 } })).toContain("hip flexion of ");
  });

  test("when the centre of mass is beside what the body rests on", () => {
    const found = objections("single-leg-rdl-bodyweight", (figure) =>
      posed(figure, {}, { root: { hip: [-22, 45, 4.5] } }),
    );
    expect(found.join()).toMatch(/the centre of mass is [\d.]+ beyond/);
  });

  test("when its props are not the equipment, or not all of it", () => {
    expect(objections("bird-dog", (figure) => ({ ...figure, props: [{ kind: "kettlebell", at: "handR" }] }))).toContain(
      "props: kettlebell is shown; the exercise needs nothing",
    );
    expect(objections("pallof-press", (figure) => ({ ...figure, props: [] }))).toContain(
      "props: nothing is shown; the exercise needs band, or cable",
    );
  });

  test("when an arrow is short, under the floor, or lies on the body", () => {
    const arrow = (line: readonly [readonly [number, number, number], readonly [number, number, number]]) =>
      objections("kettlebell-deadlift", (figure) => ({ ...figure, arrows: [{ line }] })).join();
    expect(
      arrow([
        [20, 30, 0],
        [20, 34, 0],
      ]),
    ).toContain("the arrow is 4 long; expected at least 10");
    expect(
      arrow([
        [20, -9, 0],
        [20, 9, 0],
      ]),
    ).toContain("the arrow is 9.4 under the floor");
    expect(
      arrow([
        [0, 56, 0],
        [0, 76, 0],
      ]),
    ).toContain("the arrow lies on the body");
  });
});

describe("planes and mode", () => {
  test("a move that hardly moves, or the other way, is objected to, with the sign of each plane", () => {
    expect(
      objections("crunch", (figure) => posed(figure, {}, { lumbar: [0, 0, 0], thorax: [8, 0, 0] })).join(),
    ).toMatch(/go [\d.]+° into flexion, which is moved; expected at least 20/);
    expect(objections("crunch", unchanged, { planes: ["extension"] }).join()).toContain("go 0° into extension");
    expect(objections("prone-press-up", unchanged, { planes: ["flexion"] }).join()).toContain("go 0° into flexion");
    expect(objections("seated-trunk-rotation", unchanged, { planes: ["side-bending"] }).join()).toContain(
      "go 0° into side-bending",
    );
    expect(objections("standing-side-bend-reach", unchanged, { planes: ["rotation"] }).join()).toContain(
      "go 0° into rotation",
    );
  });

  test("there and back both count where flexion and extension are trained", () => {
    expect(objections("cat-camel", unchanged)).toEqual([]);
    expect(objections("cat-camel", unchanged, { planes: ["flexion"] }).join()).toContain("into flexion");
  });

  test("what is trained besides may be held, but not undone", () => {
    expect(objections("crunch", unchanged, { planes: ["flexion", "rotation"] })).toEqual([]);
    expect(objections("prone-press-up", unchanged, { planes: ["extension", "side-bending"] })).toEqual([]);
    expect(
      objections("seated-trunk-rotation", (figure) => posed(figure, {}, { lumbar: [-20, 0, 12] }), {
        planes: ["rotation", "flexion"],
      }).join(),
    ).toContain("the other way than flexion");
  });

  test("a lumbar spine that moves where it is to resist is objected to, in each axis", () => {
    const twisted = objections("bird-dog", (figure) => posed(figure, {}, { lumbar: [-5, 0, 8] }));
    expect(twisted).toContain(
      "poses[1].lumbar[2]: the lumbar spine moves 8° in twist, where it is to resist; expected at most 6",
    );
    expect(objections("bird-dog", (figure) => posed(figure, {}, { lumbar: [2, 0, 0] })).join()).toContain(
      "7° in flexion",
    );
  });

  test("the setup of a hold is not trained, and may bend", () => {
    expect(objections("side-plank", unchanged)).toEqual([]);
    const trained = (figure: Figure): Figure => ({
      ...figure,
      poses: figure.poses.map((pose) => (pose.as === "setup" ? { ...pose, as: "start" } : pose)),
      contacts: { ...figure.contacts, start: figure.contacts.setup ?? [] },
    });
    expect(objections("side-plank", trained).join()).toContain("in side, where it is to resist");
  });
});

describe("an exception", () => {
  test("lets one check pass, and is objected to when nothing needs it", () => {
    const sunk = (figure: Figure) => posed(figure, {}, { lumbar: [-5, 0, 8] });
    expect(
      objections("bird-dog", (figure) => ({ ...sunk(figure), except: { spine: "to show what not to do" } })),
    ).toEqual([]);
    expect(objections("bird-dog", (figure) => ({ ...figure, except: { spine: "no reason" } }))).toEqual([
      'except.spine: "spine" has nothing to object to; take the exception out',
    ]);
  });
});

describe("a file", () => {
  const figures = { "bird-dog": drawn("bird-dog").figure };
  const inFile = (figure: Figure, own = {}) =>
    checkStructure({ bases: own, figures: { "bird-dog": figure } }, bases, builtInCatalog);

  test("names exercises and bases that are not there, and what was likely meant", () => {
    expect(checkStructure({ bases: {}, figures: { "bird-dig": figures["bird-dog"] } }, bases, builtInCatalog)).toEqual([
      { path: "figures.bird-dig", message: 'there is no exercise "bird-dig" (did you mean "bird-dog"?)' },
    ]);
    expect(inFile({ ...figures["bird-dog"], base: "all-four" })).toEqual([
      { path: "figures.bird-dog.base", message: 'there is no base "all-four" (did you mean "all-fours"?)' },
    ]);
  });

  test("has no bases in a circle", () => {
    const circle = { one: { base: "two" }, two: { base: ["one", "standing"] } };
    expect(inFile(figures["bird-dog"], circle).map(({ path }) => path)).toEqual(["bases.one.base", "bases.two.base"]);
  });

  test("hangs no body on a limb that reaches for a point", () => {
    const found = inFile(posed(figures["bird-dog"], { root: { handR: [0, 0, 0] } }, { root: { knees: [0, 0, 0] } }));
    expect(found.map(({ path }) => path)).toEqual(["figures.bird-dog.poses[0].root", "figures.bird-dog.poses[1].root"]);
  });

  test("has no two pictures that look the same, unless they are meant to", () => {
    const twins = (like: readonly string[]) => ({
      bases: {},
      figures: {
        "bird-dog": { ...figures["bird-dog"], ...(like.length === 0 ? {} : { like }) },
        "hover-bird-dog": figures["bird-dog"],
      },
    });
    expect(checkFigures(twins([]), bases, builtInCatalog)).toEqual([
      {
        path: "figures.hover-bird-dog.camera",
        message: expect.stringContaining('covers 100 % of that of "bird-dog"') as string,
      },
    ]);
    expect(checkFigures(twins(["hover-bird-dog"]), bases, builtInCatalog)).toEqual([]);
  });
});
