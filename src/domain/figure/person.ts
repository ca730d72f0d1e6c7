import { ball, type Mass } from "./blob.ts";
import { project, type Camera, type Point } from "./camera.ts";
import { headPiece, limbPieces, neckPiece, nosePiece, trunkPieces, type Piece } from "./flesh.ts";
import { meanDepth, solid, type Part } from "./part.ts";
import type { Body } from "./puppet.ts";
import { bones, limbNames, type LimbName } from "./skeleton.ts";
import { across, add, along, cosine, cross, dot, scale, sine, subtract, unit } from "./vector.ts";

/** The limbs that are drawn light because the body is between them and the eye. */
export type FarLimbs = ReadonlySet<LimbName>;

/** By so much a limb must be further away than its twin to be a far one; seen from the front neither is [D]. */
const apart = 3.2;

/** Decided once, from the first pose: decided in each, limbs would change their shade while they move. */
export const farLimbs = (camera: Camera, body: Body): FarLimbs => {
  const depth = (name: LimbName) => meanDepth(camera, limbPieces(body, name));
  const further = ([left, right]: readonly [LimbName, LimbName]): readonly LimbName[] => {
    const lead = depth(right) - depth(left);
    if (Math.abs(lead) < apart) return [];
    return [lead > 0 ? left : right];
  };
  return new Set([...further(["legL", "legR"]), ...further(["armL", "armR"])]);
};

/** How far back the crown of the hair is, in degrees, and how much of the head's radius lies between it and the middle. */
const hairTilt = 38;
const hairDepth = 0.12;
const hairSteps = 7;

const sweep = (from: number, to: number): readonly number[] =>
  Array.from({ length: hairSteps + 1 }, (_, step) => from + ((to - from) * step) / hairSteps);

/** The visible hair: where the cap of the head meets the head's outline, and the near half of the hairline. */
const hairOf = (camera: Camera, { joints, frames }: Body): readonly Point[] => {
  const { up, forward } = frames.head;
  const radius = bones.headRadius;
  const crown = add(scale(up, cosine(hairTilt)), scale(forward, -sine(hairTilt)));
  const [x, y, towards] = [dot(crown, camera.right), dot(crown, camera.up), dot(crown, camera.eye)];
  const slant = Math.hypot(x, y);
  const lineRadius = radius * Math.sqrt(1 - hairDepth ** 2);
  const near = unit(across(camera.eye, crown), up);
  const aside = cross(crown, near);
  const middle = along(joints.head, crown, radius * hairDepth);
  const onLine = (angle: number): Point =>
    project(camera, along(along(middle, near, lineRadius * Math.cos(angle)), aside, lineRadius * Math.sin(angle)));
  if (slant <= hairDepth) return towards > 0 ? sweep(-Math.PI, Math.PI).map(onLine) : [];
  const [headX, headY] = project(camera, joints.head);
  const [main, half] = [Math.atan2(y, x), Math.acos(hairDepth / slant)];
  const outline = sweep(main - half, main + half).map((angle): Point => [
    headX + radius * Math.cos(angle),
    headY + radius * Math.sin(angle),
  ]);
  const shown = Math.acos(Math.max(-1, Math.min(1, (-hairDepth * towards) / (Math.sqrt(1 - hairDepth ** 2) * slant))));
  const line = sweep(-shown, shown).map(onLine);
  const [last, first] = [outline.at(-1), line[0]];
  const isFollowing =
    last !== undefined && first !== undefined && Math.hypot(last[0] - first[0], last[1] - first[1]) < 0.5;
  return [...outline, ...(isFollowing ? line : line.toReversed())];
};

const eyesOf = (camera: Camera, { joints, frames }: Body): readonly Mass[] => {
  const { forward, right, up } = frames.head;
  return [-1, 1]
    .map((side) => add(add(scale(forward, 0.86), scale(right, 0.36 * side)), scale(up, 0.02)))
    .filter((direction) => dot(direction, camera.eye) > 0.55)
    .map((direction) => ball(along(joints.head, direction, bones.headRadius), 0.7));
};

const headOf = (camera: Camera, body: Body): Part => {
  const [forward] = [dot(body.frames.head.forward, camera.eye)];
  const nose = forward > 0.75 || forward < -0.6 ? [] : [nosePiece(body)];
  const dots = eyesOf(camera, body).map(({ at }) => {
    const [x, y] = project(camera, at);
    return [
      [x - 0.7, y],
      [x, y + 0.7],
      [x + 0.7, y],
      [x, y - 0.7],
    ] satisfies Point[];
  });
  return solid("head", camera, [headPiece(body), ...nose], { areas: [hairOf(camera, body), ...dots] });
};

const trunkOf = (camera: Camera, body: Body, neck: readonly Piece[]): Part =>
  solid("trunk", camera, [...trunkPieces(body), ...neck], {
    strokes: [{ points: body.spine.slice(1).map(({ at }) => project(camera, at)), as: "spine" }],
  });

/** A head that is further away than the top of the back by more than this is behind the trunk [D]. */
const headBehind = 5;

/** Trunk, neck and head: the face is over the neck, and over the chest too unless that is between it and the eye. */
const torsoParts = (camera: Camera, body: Body): readonly Part[] => {
  const head = headOf(camera, body);
  const neck = neckPiece(body);
  if (dot(subtract(body.joints.head, body.joints.c7), camera.eye) < -headBehind) {
    return [solid("trunk", camera, [neck], { depth: head.depth - 1e-6 }), head, trunkOf(camera, body, [])];
  }
  const trunk = trunkOf(camera, body, [neck]);
  return [trunk, { ...head, depth: Math.max(head.depth, trunk.depth + 1e-6) }];
};

/** The parts of a person, furthest first. */
export const personParts = (camera: Camera, body: Body, far: FarLimbs): readonly Part[] => {
  const limbs = limbNames.map((name) => solid(far.has(name) ? "far" : "near", camera, limbPieces(body, name)));
  return [...limbs, ...torsoParts(camera, body)].toSorted((a, b) => a.depth - b.depth);
};

/** Where a person was before, as one faint outline. */
export const ghostOf = (camera: Camera, body: Body): Part =>
  solid("ghost", camera, [
    ...limbNames.flatMap((name) => limbPieces(body, name)),
    ...trunkPieces(body),
    neckPiece(body),
    headPiece(body),
  ]);
