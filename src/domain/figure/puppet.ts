import type { FrameName } from "./figure.ts";
import { bend, room, type Frame } from "./frame.ts";
import { solveDirected, solveReaching, type SolvedLimb } from "./limb.ts";
import type { Pose } from "./pose.ts";
import { bones, isLeg, limbNames, sideOf, type JointName, type LimbName } from "./skeleton.ts";
import { add, along, middle, scale, subtract, type Angles, type Vec } from "./vector.ts";

/** One place on the spine, and which way the body faces there. */
export interface SpinePoint {
  readonly at: Vec;
  readonly frame: Frame;
}

/** The puppet in a pose: where everything is. */
export interface Body {
  readonly joints: Readonly<Record<JointName, Vec>>;
  readonly limbs: Readonly<Record<LimbName, SolvedLimb>>;
  /** From the middle of the hips up to the seventh neck vertebra: pelvis, three links of lumbar, three of thorax. */
  readonly spine: readonly SpinePoint[];
  readonly frames: Readonly<Record<FrameName, Frame>>;
}

/** So many links a part of the spine has, that a curve shows. */
const links = 3;

/** Goes up a part of the spine, which bends by an equal share in each of its links. */
const climb = (from: SpinePoint, size: number, angles: Angles): readonly SpinePoint[] => {
  const share = scale(angles, 1 / links);
  const points: SpinePoint[] = [];
  let last = from;
  for (let link = 0; link < links; link += 1) {
    const frame = bend(last.frame, share);
    last = { at: along(last.at, frame.up, size / links), frame };
    points.push(last);
  }
  return points;
};

const lastOf = (points: readonly SpinePoint[], before: SpinePoint): SpinePoint => points.at(-1) ?? before;

const trunkOf = (pose: Pose) => {
  const frame = bend(room, pose.pelvis);
  const hip: SpinePoint = { at: [0, 0, 0], frame };
  const sacrum: SpinePoint = { at: scale(frame.up, bones.pelvis), frame };
  const lumbar = climb(sacrum, bones.lumbar, pose.lumbar);
  const waist = lastOf(lumbar, sacrum);
  const thorax = climb(waist, bones.thorax, pose.thorax);
  const c7 = lastOf(thorax, waist);
  const skull = lastOf(climb(c7, bones.neck, pose.neck), c7);
  return { spine: [hip, sacrum, ...lumbar, ...thorax], hip, waist, c7, skull };
};

type Trunk = ReturnType<typeof trunkOf>;

const limbRoot = (name: LimbName, { hip, c7 }: Trunk): Vec => {
  const side = sideOf(name) === "R" ? 1 : -1;
  if (isLeg(name)) return along(hip.at, hip.frame.right, side * bones.halfHip);
  return along(along(c7.at, c7.frame.up, -bones.shoulderDrop), c7.frame.right, side * bones.halfShoulder);
};

const limbJoints = (name: LimbName, limb: SolvedLimb): readonly (readonly [string, Vec])[] => {
  const names = isLeg(name) ? ["hip", "knee", "ankle", "heel", "toe"] : ["shoulder", "elbow", "wrist", "hand", "tip"];
  const side = sideOf(name);
  return [limb.root, limb.joint, limb.end, limb.back, limb.tip].map((at, index) => [`${names[index]}${side}`, at]);
};

const trunkJoints = ({ hip, waist, c7, skull }: Trunk): readonly (readonly [string, Vec])[] => {
  const { up, forward } = skull.frame;
  const head = along(skull.at, up, bones.headRadius);
  return [
    ["hip", hip.at],
    ["waist", waist.at],
    ["c7", c7.at],
    ["head", head],
    ["top", along(head, up, bones.headRadius)],
    ["nose", along(along(head, forward, bones.headRadius + 0.8), up, -0.8)],
  ];
};

const moved = (trunk: Trunk, by: Vec): Trunk => {
  const move = (point: SpinePoint): SpinePoint => ({ at: add(point.at, by), frame: point.frame });
  const { spine, hip, waist, c7, skull } = trunk;
  return { spine: spine.map(move), hip: move(hip), waist: move(waist), c7: move(c7), skull: move(skull) };
};

const framesOf = ({ hip, c7, skull }: Trunk): Readonly<Record<FrameName, Frame>> => ({
  room,
  pelvis: hip.frame,
  thorax: c7.frame,
  head: skull.frame,
});

/** How far to move the body that its root is where the pose says; a limb that reaches for a point cannot be the root. */
const offsetOf = (pose: Pose, trunk: Trunk): Vec => {
  const { joint, at } = pose.root;
  const frames = framesOf(trunk);
  const directed = limbNames.flatMap((name) => {
    const limb = pose[name];
    return limb.form === "directed"
      ? limbJoints(name, solveDirected(name, limb, frames[limb.of], limbRoot(name, trunk)))
      : [];
  });
  const places = new Map([...trunkJoints(trunk), ...directed]);
  return subtract(at, places.get(joint) ?? trunk.hip.at);
};

/** The puppet in a pose: forward kinematics for what is given by angles, inverse for what reaches a point. */
export const bodyIn = (pose: Pose): Body => {
  const still = trunkOf(pose);
  const trunk = moved(still, offsetOf(pose, still));
  const frames = framesOf(trunk);
  const joints = new Map(trunkJoints(trunk));
  const origins: Readonly<Record<FrameName, Vec>> = {
    room: [0, 0, 0],
    pelvis: trunk.hip.at,
    thorax: trunk.c7.at,
    head: joints.get("head") ?? trunk.skull.at,
  };
  const limbs = limbNames.map((name): readonly [LimbName, SolvedLimb] => {
    const limb = pose[name];
    const root = limbRoot(name, trunk);
    if (limb.form === "directed") return [name, solveDirected(name, limb, frames[limb.of], root)];
    return [name, solveReaching(name, limb, { frame: frames[limb.of], origin: origins[limb.of] }, root)];
  });
  for (const [name, limb] of limbs) for (const [joint, at] of limbJoints(name, limb)) joints.set(joint, at);
  const between = (one: string) => middle(["L", "R"].map((side) => joints.get(one + side) ?? trunk.hip.at));
  joints.set("hands", between("hand"));
  joints.set("knees", between("knee"));
  joints.set("feet", between("ankle"));
  return {
    joints: Object.fromEntries(joints) as Record<JointName, Vec>,
    limbs: Object.fromEntries(limbs) as Record<LimbName, SolvedLimb>,
    spine: trunk.spine,
    frames,
  };
};
