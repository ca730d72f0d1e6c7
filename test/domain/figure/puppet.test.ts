import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Figure, Figures, PoseData } from "../../../src/domain/figure/figure.ts";
import { bentBy } from "../../../src/domain/figure/limb.ts";
import { motionOf, poseAt } from "../../../src/domain/figure/motion.ts";
import { poseOf } from "../../../src/domain/figure/pose.ts";
import { bodyIn } from "../../../src/domain/figure/puppet.ts";
import { bones, limbNames } from "../../../src/domain/figure/skeleton.ts";
import { distance, dot, type Vec } from "../../../src/domain/figure/vector.ts";

const { bases } = JSON.parse(readFileSync("data/figures/bases.json", "utf8")) as Figures;

const figureOf = (start: PoseData, end: PoseData = start): Figure => ({
  camera: [0, 0],
  poses: [
    { ...start, as: "start" },
    { ...end, as: "end" },
  ],
  contacts: {},
});

const bodyOf = (pose: PoseData) => {
  const figure = figureOf(pose);
  return bodyIn(poseOf(bases, figure, figure.poses[0] as Figure["poses"][0]));
};

/** A tenth of a per cent of body height is nothing to an eye. */
const near = 0.05;

describe("standing", () => {
  const { joints } = bodyOf({});

  test("is as high as a body, with the head over the hips and the right hand to the right", () => {
    expect(
      distance(joints.top, [0, 51 + bones.pelvis + bones.lumbar + bones.thorax + bones.neck + 2 * bones.headRadius, 0]),
    ).toBeLessThan(near);
    expect(joints.handR[2]).toBeGreaterThan(10);
    expect(joints.handL[2]).toBeLessThan(-10);
    expect(joints.nose[0]).toBeGreaterThan(bones.headRadius);
  });
});

describe("the spine is relative", () => {
  test("flexion tips the chest forward, side bends it to the right, twist turns it to the right", () => {
    expect(bodyOf({ lumbar: [40, 0, 0] }).joints.c7[0]).toBeGreaterThan(10);
    expect(bodyOf({ lumbar: [-40, 0, 0] }).joints.c7[0]).toBeLessThan(-10);
    expect(bodyOf({ lumbar: [0, 30, 0] }).joints.c7[2]).toBeGreaterThan(8);
    const { forward } = bodyOf({ thorax: [0, 0, 30] }).frames.thorax;
    expect(dot(forward, [0, 0, 1])).toBeCloseTo(0.5, 5);
  });

  test("a pelvis pitched by 90 lies prone, by -90 supine", () => {
    expect(distance(bodyOf({ pelvis: [90, 0, 0] }).frames.head.forward, [0, -1, 0])).toBeLessThan(near);
    expect(distance(bodyOf({ pelvis: [-90, 0, 0] }).frames.head.forward, [0, 1, 0])).toBeLessThan(near);
    expect(distance(bodyOf({ pelvis: [90, 0, 90] }).frames.head.forward, [0, 0, 1])).toBeLessThan(near);
  });
});

describe("limbs", () => {
  test("directions turn outward on both sides", () => {
    const { joints } = bodyOf({ arms: { upper: [0, 90], fore: [0, 90] } });
    expect(joints.handR[2]).toBeCloseTo(bones.halfShoulder + bones.upperArm + bones.forearm + bones.grip, 3);
    expect(joints.handL[2]).toBeCloseTo(-joints.handR[2], 6);
  });

  test("a reach of both is mirrored, a reach of one is not", () => {
    const both = bodyOf({ arms: { reach: [20, 70, 5] } }).joints;
    expect(distance(both.wristL, [20, 70, -5])).toBeLessThan(near);
    expect(distance(bodyOf({ armL: { reach: [20, 70, 5] } }).joints.wristL, [20, 70, 5])).toBeLessThan(near);
  });

  test("a point beyond the limb is missed by as much as is said", () => {
    const { limbs } = bodyOf({ armR: { reach: [100, 82, 11] } });
    expect(limbs.armR.missing).toBeCloseTo(100 - 31.5, 1);
    expect(bentBy(limbs.armR)).toBeLessThan(1);
  });

  test("reached points keep the length of the bones and bend to the side asked for", () => {
    const coordinate = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });
    fc.assert(
      fc.property(coordinate(-20, 25), coordinate(55, 90), coordinate(0, 25), (x, y, z) => {
        const { root, joint, end, missing } = bodyOf({ armR: { reach: [x, y, z], bend: [0, -1, 0] } }).limbs.armR;
        expect(distance(root, joint)).toBeCloseTo(bones.upperArm, 6);
        expect(distance(joint, end)).toBeCloseTo(bones.forearm, 6);
        if (missing === 0) expect(distance(end, [x, y, z])).toBeLessThan(1e-6);
      }),
    );
  });

  test("a bend along the limb, or a point at its root, still gives numbers", () => {
    const { limbs } = bodyOf({
      armR: { reach: [0, 82, 11], bend: [0, -1, 0] },
      legR: { reach: [0, 4, 6.5], bend: [0, -1, 0] },
    });
    for (const name of limbNames) expect(limbs[name].joint.every(Number.isFinite)).toBe(true);
  });
});

describe("roots and bases", () => {
  test("a pinned joint is where it is pinned", () => {
    for (const root of [{ c7: [1, 2, 3] }, { elbowL: [4, 5, 6] }, { toeR: [7, 8, 9] }] as const) {
      const [[joint, at]] = Object.entries(root) as unknown as [["c7", Vec]];
      expect(distance(bodyOf({ base: "side-plank", root }).joints[joint], at)).toBeLessThan(1e-6);
    }
  });

  test("a later base is over an earlier one, and the pose over both", () => {
    const { joints } = bodyOf({ base: ["chair-sitting", "crossed-arms"], lumbar: [0, 0, 0] });
    expect(joints.hip[1]).toBe(28.5);
    expect(joints.wristR[2]).toBeLessThan(joints.wristL[2]);
  });

  test("what one arm says outlives what both said before, not after", () => {
    const figure: Figure = {
      ...figureOf({ armR: { upper: 90, fore: 90 } }),
      base: "standing",
      always: { arms: { upper: 0, fore: 0 } },
    };
    const pose = poseOf(bases, figure, figure.poses[0] as Figure["poses"][0]);
    expect(pose.armR).toMatchObject({ upper: [90, 0] });
    expect(pose.armL).toMatchObject({ upper: [0, 0] });
  });
});

describe("motion", () => {
  const at = (figure: Figure, part: number) => bodyIn(poseAt(motionOf(bases, figure), part));

  test("begins and ends in the poses themselves, whatever their forms", () => {
    const figure = figureOf(
      { base: "all-fours" },
      { base: "all-fours", legL: { thigh: -181, shank: -179 }, armR: { upper: 8, fore: 6 } },
    );
    const [start, end] = figure.poses;
    expect(distance(at(figure, 0).joints.handR, bodyOf(start as PoseData).joints.handR)).toBeLessThan(1e-6);
    expect(distance(at(figure, 1).joints.handR, bodyOf(end as PoseData).joints.handR)).toBeLessThan(1e-6);
  });

  test("of the same form goes number by number: -90 to -181 swings the leg back, not over the head", () => {
    const figure = figureOf({ legL: { thigh: -90, shank: -90 } }, { legL: { thigh: -181, shank: -181 } });
    expect(at(figure, 0.5).joints.kneeL[0]).toBeLessThan(-10);
    expect(at(figure, 0.5).joints.kneeL[1]).toBeLessThan(51);
  });

  test("of different forms takes the short way, without a jump", () => {
    const figure = figureOf({ armR: { reach: [25, 82, 11] } }, { armR: { upper: 350, fore: 352 } });
    const hands = Array.from({ length: 41 }, (_, step) => at(figure, step / 40).joints.handR);
    const steps = hands.slice(1).map((hand, index) => distance(hand, hands[index] as Vec));
    expect(Math.max(...steps)).toBeLessThan(2);
  });

  test("starts with the setup only where there is no start", () => {
    const figure = figureOf({});
    const poses = (["setup", "start", "middle", "end"] as const).map((as) => ({ as }));
    expect(motionOf(bases, { ...figure, poses }).roles).toEqual(["start", "middle", "end"]);
    expect(motionOf(bases, { ...figure, poses: [{ as: "end" }, { as: "setup" }] }).roles).toEqual(["setup", "end"]);
  });
});
