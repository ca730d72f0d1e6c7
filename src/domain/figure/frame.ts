import { add, cosine, dot, scale, sine, type Angles, type Vec } from "./vector.ts";

/** Which way a part of the body faces: three unit vectors at right angles. */
export interface Frame {
  readonly forward: Vec;
  readonly up: Vec;
  /** To the person's right. */
  readonly right: Vec;
}

/** The room, and a person who stands upright in it. */
export const room: Frame = { forward: [1, 0, 0], up: [0, 1, 0], right: [0, 0, 1] };

/** Both axes of a plane turned in it: the first towards the second. */
const turned = (from: Vec, towards: Vec, angle: number): readonly [Vec, Vec] => [
  add(scale(from, cosine(angle)), scale(towards, sine(angle))),
  add(scale(towards, cosine(angle)), scale(from, -sine(angle))),
];

/**
 * A frame bent about its own axes, in degrees: forward (+ tips the top to the front), then to the side (+ to the person's
 * right), then turned about its own length (+ to the person's right).
 */
export const bend = (frame: Frame, [forward, side, twist]: Angles): Frame => {
  const [up1, forward1] = turned(frame.up, frame.forward, forward);
  const [up, right1] = turned(up1, frame.right, side);
  const [forward2, right] = turned(forward1, right1, twist);
  return { forward: forward2, up, right };
};

/** A direction given in the axes of a frame, in those of the room. */
export const toRoom = (frame: Frame, [x, y, z]: Vec): Vec =>
  add(add(scale(frame.forward, x), scale(frame.up, y)), scale(frame.right, z));

/** A direction of the room in the axes of a frame. */
export const fromRoom = (frame: Frame, direction: Vec): Vec => [
  dot(direction, frame.forward),
  dot(direction, frame.up),
  dot(direction, frame.right),
];
