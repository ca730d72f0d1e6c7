import { describe, expect, test } from "vitest";

import type { Figure, PoseData, Prop } from "../../../src/domain/figure/figure.ts";
import type { Part } from "../../../src/domain/figure/part.ts";
import { boundsOf, panelsOf, partsAt, stageOf } from "../../../src/domain/figure/picture.ts";
import { allFigures, drawn } from "../../support/figures.ts";

const { bases } = allFigures;

/** Somebody who stands and then leans forward, with something in the hand. */
const leaning = (prop: Prop, more: Partial<Figure> = {}, end: PoseData = { pelvis: [60, 0, 0] }): Figure => ({
  camera: [0, 0],
  base: "standing",
  poses: [{ as: "start" }, { ...end, as: "end" }],
  contacts: {},
  props: [prop],
  ...more,
});

const partAt = (figure: Figure, place: number, tone: Part["tone"]): Part => {
  const part = partsAt(stageOf(bases, figure), place).find((each) => each.tone === tone);
  if (part === undefined) throw new Error(`nothing is drawn as ${tone}`);
  return part;
};

const middleOf = (part: Part): readonly [number, number] => {
  const { left, right, bottom, top } = boundsOf([part]);
  return [(left + right) / 2, (bottom + top) / 2];
};

/** How much longer on the picture a part is than high. */
const ratioOf = (part: Part): number => {
  const { left, right, bottom, top } = boundsOf([part]);
  return (right - left) / (top - bottom);
};

describe("a weight", () => {
  test("hangs as it is told in the room, or turns with the part of the body it is given in", () => {
    const bar = { kind: "dumbbell", at: "c7", axis: [1, 0, 0] } as const;
    expect(ratioOf(partAt(leaning(bar), 1, "weight"))).toBeGreaterThan(1.5);
    const turned = leaning({ ...bar, of: "thorax" }, {}, { pelvis: [90, 0, 0] });
    expect(ratioOf(partAt(turned, 0, "weight"))).toBeGreaterThan(1.5);
    expect(ratioOf(partAt(turned, 1, "weight"))).toBeLessThan(0.7);
  });

  test("points away from a joint, as a bell at the end of an arm", () => {
    const bell = (axis?: "c7") => ({ kind: "kettlebell" as const, at: "handR" as const, ...(axis && { axis }) });
    const forward = { armR: { upper: 0, fore: 0 } };
    const [hanging] = middleOf(partAt(leaning(bell(), {}, forward), 1, "weight"));
    const [pointing] = middleOf(partAt(leaning(bell("c7"), {}, forward), 1, "weight"));
    expect(pointing - hanging).toBeGreaterThan(4);
  });

  test("is elsewhere while nobody holds it, and goes there straight", () => {
    const ball = { kind: "med-ball", at: "hands", away: { end: [80, 60, 0] } } as const;
    const figure = leaning(ball, {}, {});
    const [from, half, to] = [0, 0.5, 1].map((place) => middleOf(partAt(figure, place, "weight"))[0]);
    expect(to).toBeCloseTo(80, 1);
    expect(half).toBeCloseTo(((from ?? 0) + 80) / 2, 1);
  });
});

test("a band that goes round something is drawn stretch by stretch, some behind the body and some before it", () => {
  const band = { kind: "band", from: "toeR", via: ["shoulderR", "shoulderL"], to: "toeL" } as const;
  const stage = stageOf(bases, leaning(band, { camera: [90, 5] }));
  const tones = partsAt(stage, 0).map(({ tone }) => tone);
  expect(tones.filter((tone) => tone === "band")).toHaveLength(3);
});

describe("the panels of a figure", () => {
  const countOf = (figure: Figure) => panelsOf(stageOf(bases, figure)).panels.length;

  test("are its start and end, and its middle where it asks for that", () => {
    const { figure } = drawn("kettlebell-halo");
    expect(countOf(figure)).toBe(3);
    expect(countOf({ ...figure, showMiddle: false })).toBe(2);
  });
});

describe("a face", () => {
  const order = (camera: Figure["camera"], pose: PoseData) => {
    const figure: Figure = { camera, poses: [{ ...pose, as: "start" }, { as: "end" }], contacts: {} };
    return partsAt(stageOf(bases, figure), 0).map(({ tone }) => tone);
  };

  test("is over the neck of somebody who leans back", () => {
    const tones = order([10, 0], { lumbar: [-20, 0, 0], thorax: [-20, 0, 0], neck: [-20, 0, 0] });
    expect(tones.lastIndexOf("head")).toBeGreaterThan(tones.lastIndexOf("trunk"));
  });

  test("is behind the chest of somebody who lies with the feet towards the eye, and over the neck all the same", () => {
    const tones = order([90, 10], { pelvis: [-90, 0, 0], root: { hip: [0, 6, 0] } });
    expect(tones.filter((tone) => tone === "trunk" || tone === "head")).toEqual(["trunk", "head", "trunk"]);
  });
});

describe("what stands in the room", () => {
  /** How low on the picture a part goes. */
  const bottomOf = (part: Part | undefined): number => boundsOf(part === undefined ? [] : [part]).bottom;

  test.each(["pallof-press", "seated-pallof-press", "med-ball-rotational-throw"])(
    "stands on the line of the floor, however near or far it is: %s",
    (id) => {
      const { panels } = panelsOf(stageOf(bases, drawn(id).figure));
      const [floor, ...others] = panels[0] ?? [];
      const standing = others.find(({ tone }) => tone === "post" || tone === "ground");
      expect(Math.abs(bottomOf(standing) - bottomOf(floor))).toBeLessThan(0.5);
    },
  );
});
