import { room, toRoom, type Frame } from "./frame.ts";
import type { DirectedLimb, Limb, ReachingLimb } from "./pose.ts";
import { bones, isLeg, sideOf, type LimbName } from "./skeleton.ts";
import { across, along, cosine, distance, dot, sine, subtract, unit, type Vec } from "./vector.ts";

/** The places of one limb: hip, knee, ankle, heel and toe, or shoulder, elbow, wrist, grip and finger tip. */
export interface SolvedLimb {
  readonly root: Vec;
  readonly joint: Vec;
  readonly end: Vec;
  /** The heel; of an arm, where a closed hand holds. */
  readonly back: Vec;
  readonly tip: Vec;
  /** How far the point it reaches for lies beyond it, in % of body height; 0 where it gets there. */
  readonly missing: number;
}

/** A direction by its angle in the frame's own upright plane and how far it goes outward. */
export const directionOf = (frame: Frame, [angle, outward]: readonly [number, number], name: LimbName): Vec => {
  const out = sideOf(name) === "R" ? sine(outward) : -sine(outward);
  return toRoom(frame, [cosine(outward) * cosine(angle), cosine(outward) * sine(angle), out]);
};

const lengths = (name: LimbName): readonly [number, number] =>
  isLeg(name) ? [bones.thigh, bones.shank] : [bones.upperArm, bones.forearm];

/** Foot or hand on the end of a limb; `lower` is the way the bone above it points. */
const finish = (name: LimbName, limb: Limb, frame: Frame, end: Vec, lower: Vec) => {
  if (!isLeg(name)) {
    const fingers = limb.end === null ? lower : directionOf(frame, limb.end, name);
    return { back: along(end, fingers, bones.grip), tip: along(end, fingers, bones.hand) };
  }
  const [angle, outward] = limb.form === "directed" ? limb.lower : [-90, 0];
  const toes = directionOf(frame, limb.end ?? [angle + 90, outward], name);
  if (!limb.isFlat) return { back: along(end, toes, -1), tip: along(end, toes, bones.toe) };
  // The sole lies across the shank; heel and toe are round, and touch the floor where the ankle is `bones.ankle` above it.
  const down = unit(across(lower, toes), [0, -1, 0]);
  return { back: along(along(end, toes, -1.7), down, 2.2), tip: along(along(end, toes, bones.toe - 1.2), down, 2.8) };
};

/** A limb whose bones point where they are told to. */
export const solveDirected = (name: LimbName, limb: DirectedLimb, frame: Frame, root: Vec): SolvedLimb => {
  const [first, second] = lengths(name);
  const lower = directionOf(frame, limb.lower, name);
  const joint = along(root, directionOf(frame, limb.upper, name), first);
  const end = along(joint, lower, second);
  return { root, joint, end, ...finish(name, limb, frame, end, lower), missing: 0 };
};

/** Where knee or elbow is when both ends are known: two-bone inverse kinematics by the law of cosines. */
const jointBetween = (root: Vec, target: Vec, [first, second]: readonly [number, number], towards: Vec) => {
  const way = unit(subtract(target, root), [0, -1, 0]);
  const asked = distance(target, root);
  const most = first + second;
  const gap = Math.min(most, Math.max(Math.abs(first - second) + 1e-6, asked));
  const foot = (first ** 2 - second ** 2 + gap ** 2) / (2 * gap);
  const height = Math.sqrt(Math.max(0, first ** 2 - foot ** 2));
  // A bend that points along the limb says nothing; any way across it will do.
  const aside = across(towards, way);
  const sideways = unit(aside, unit(across([0, 1, 0], way), [0, 0, 1]));
  return {
    joint: along(along(root, way, foot), sideways, height),
    end: along(root, way, gap),
    missing: Math.abs(asked - gap),
  };
};

/** A limb whose wrist or ankle is at a point; `origin` and `frame` are what the point is given in. */
export const solveReaching = (
  name: LimbName,
  limb: ReachingLimb,
  { frame, origin }: { readonly frame: Frame; readonly origin: Vec },
  root: Vec,
): SolvedLimb => {
  const target = along(origin, toRoom(frame, limb.reach), 1);
  const { joint, end, missing } = jointBetween(root, target, lengths(name), toRoom(frame, limb.bend));
  return { root, joint, end, ...finish(name, limb, room, end, unit(subtract(end, joint))), missing };
};

/** The angle in the room's upright plane and the outward angle of a direction, as `directionOf` takes them. */
export const aimOf = (direction: Vec, name: LimbName): readonly [number, number] => {
  const [x, y, z] = unit(direction);
  const out = sideOf(name) === "R" ? z : -z;
  return [(Math.atan2(y, x) * 180) / Math.PI, (Math.asin(Math.max(-1, Math.min(1, out))) * 180) / Math.PI];
};

/** Degrees a knee or elbow is bent: 0 straight. */
export const bentBy = ({ root, joint, end }: SolvedLimb): number => {
  const [upper, lower] = [unit(subtract(joint, root)), unit(subtract(end, joint))];
  return (Math.acos(Math.max(-1, Math.min(1, dot(upper, lower)))) * 180) / Math.PI;
};
