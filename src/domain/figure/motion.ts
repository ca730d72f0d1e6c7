import { aimOf } from "./limb.ts";
import type { Figure, PoseRole } from "./figure.ts";
import { poseOf, type Bases, type DirectedLimb, type Limb, type Pose } from "./pose.ts";
import { bodyIn, type Body } from "./puppet.ts";
import { limbNames, type LimbName } from "./skeleton.ts";
import { mix, mixVec, subtract, type Vec } from "./vector.ts";

type Aim = readonly [number, number];

const mixAim = (a: Aim, b: Aim, t: number): Aim => [mix(a[0], b[0], t), mix(a[1], b[1], t)];

/** The same angle, whole turns away, that is nearest to another: a limb goes the short way. */
const nearTo = ([angle, outward]: Aim, [other]: Aim): Aim => [angle + 360 * Math.round((other - angle) / 360), outward];

/** A limb as it came out, by directions in the room. */
const asDirected = (name: LimbName, limb: Limb, body: Body): DirectedLimb => {
  if (limb.form === "directed" && limb.of === "room") return limb;
  const { root, joint, end, back, tip } = body.limbs[name];
  return {
    form: "directed",
    of: "room",
    isFlat: limb.isFlat,
    upper: aimOf(subtract(joint, root), name),
    lower: aimOf(subtract(end, joint), name),
    end: limb.end ?? (name.startsWith("arm") ? null : aimOf(subtract(tip, back), name)),
  };
};

const mixEnds = (a: Limb, b: Limb, t: number) => ({
  of: a.of,
  end: a.end === null || b.end === null ? (t < 0.5 ? a.end : b.end) : mixAim(a.end, b.end, t),
  isFlat: t < 0.5 ? a.isFlat : b.isFlat,
});

/** Both poses as they come out, solved only where something is asked of them. */
type Solved = () => readonly [Body, Body];

const mixDirected = (a: DirectedLimb, b: DirectedLimb, t: number): Limb => ({
  form: "directed",
  ...mixEnds(a, b, t),
  upper: mixAim(a.upper, b.upper, t),
  lower: mixAim(a.lower, b.lower, t),
});

const mixLimb = (name: LimbName, a: Limb, b: Limb, solved: Solved, t: number): Limb => {
  if (a.of === b.of && a.form === "reaching" && b.form === "reaching") {
    return {
      form: "reaching",
      ...mixEnds(a, b, t),
      reach: mixVec(a.reach, b.reach, t),
      bend: mixVec(a.bend, b.bend, t),
    };
  }
  if (a.of === b.of && a.form === "directed" && b.form === "directed") return mixDirected(a, b, t);
  const [from, to] = solved();
  const [first, second] = [asDirected(name, a, from), asDirected(name, b, to)];
  // The angles that are written down keep their turns, the others come to them the short way.
  if (first === a) return mixDirected(first, { ...second, ...nearest(second, first) }, t);
  return mixDirected({ ...first, ...nearest(first, second) }, second, t);
};

const nearest = (limb: DirectedLimb, other: DirectedLimb): Pick<DirectedLimb, "upper" | "lower"> => ({
  upper: nearTo(limb.upper, other.upper),
  lower: nearTo(limb.lower, other.lower),
});

const mixRoot = (a: Pose, b: Pose, solved: Solved, t: number): Pose["root"] => {
  if (a.root.joint === b.root.joint) return { joint: a.root.joint, at: mixVec(a.root.at, b.root.at, t) };
  const [from, to] = solved();
  return { joint: "hip", at: mixVec(from.joints.hip, to.joints.hip, t) };
};

/**
 * The pose a part of the way (0 to 1) from one to another. What is given in the same form goes number by number; of
 * different forms both are solved, and the angles that came out go.
 */
export const mixPose = (a: Pose, b: Pose, t: number): Pose => {
  let bodies: readonly [Body, Body] | undefined;
  const solved: Solved = () => (bodies ??= [bodyIn(a), bodyIn(b)]);
  const limbs = limbNames.map((name) => [name, mixLimb(name, a[name], b[name], solved, t)] as const);
  const part = (name: "pelvis" | "lumbar" | "thorax" | "neck"): Vec => mixVec(a[name], b[name], t);
  return {
    pelvis: part("pelvis"),
    lumbar: part("lumbar"),
    thorax: part("thorax"),
    neck: part("neck"),
    root: mixRoot(a, b, solved, t),
    ...(Object.fromEntries(limbs) as Record<LimbName, Limb>),
  };
};

/** The poses of a figure that follow one another, by role. */
export interface Motion {
  readonly roles: readonly PoseRole[];
  readonly poses: readonly Pose[];
}

const order: readonly PoseRole[] = ["setup", "start", "middle", "end"];

/** What is shown: from the start to the end; from the setup where nothing but holding the end is trained. */
export const motionOf = (bases: Bases, figure: Figure): Motion => {
  const sorted = figure.poses.toSorted((a, b) => order.indexOf(a.as) - order.indexOf(b.as));
  const hasStart = sorted.some((pose) => pose.as === "start");
  const shown = sorted.filter((pose) => !hasStart || pose.as !== "setup");
  return { roles: shown.map((pose) => pose.as), poses: shown.map((pose) => poseOf(bases, figure, pose)) };
};

/** Between which poses of a motion something is, and how far on the way from the one to the other (0 to 1). */
export interface Between {
  readonly from: PoseRole;
  readonly to: PoseRole;
  readonly part: number;
}

/** Where a part of the whole way, 0 the first pose and 1 the last, lies among the poses. */
export const betweenAt = ({ roles }: Motion, whole: number): Between & { readonly index: number } => {
  const last = roles.length - 1;
  const place = Math.min(1, Math.max(0, whole)) * last;
  const index = Math.max(0, Math.min(last - 1, Math.floor(place)));
  const from = roles[index] ?? "end";
  return { index, from, to: roles[index + 1] ?? from, part: place - index };
};

/** The pose at a part of the whole way, 0 the first and 1 the last. */
export const poseAt = (motion: Motion, whole: number): Pose => {
  const { index, part } = betweenAt(motion, whole);
  const [from, to] = [motion.poses[index], motion.poses[index + 1]];
  if (from === undefined) throw new RangeError("a figure without a pose");
  if (to === undefined || part === 0) return from;
  return part === 1 ? to : mixPose(from, to, part);
};
