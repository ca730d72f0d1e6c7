import type { ArmData, Direction, Figure, FrameName, LegData, PoseData, RoledPose } from "./figure.ts";
import { limbNames, isLeg, sideOf, type JointName, type LimbName } from "./skeleton.ts";
import type { Angles, Vec } from "./vector.ts";

type Aim = readonly [angle: number, outward: number];

interface LimbEnd {
  readonly of: FrameName;
  /** Where toes or fingers point; null lets them follow the limb. */
  readonly end: Aim | null;
  readonly isFlat: boolean;
}

/** A limb by the way its bones point. */
export interface DirectedLimb extends LimbEnd {
  readonly form: "directed";
  readonly upper: Aim;
  readonly lower: Aim;
}

/** A limb by the point its ankle or wrist is at. */
export interface ReachingLimb extends LimbEnd {
  readonly form: "reaching";
  readonly reach: Vec;
  readonly bend: Vec;
}

export type Limb = DirectedLimb | ReachingLimb;

/** A pose with nothing left out. */
export interface Pose extends Readonly<Record<LimbName, Limb>> {
  readonly pelvis: Angles;
  readonly lumbar: Angles;
  readonly thorax: Angles;
  readonly neck: Angles;
  readonly root: { readonly joint: JointName; readonly at: Vec };
}

const aim = (direction: Direction): Aim => (typeof direction === "number" ? [direction, 0] : direction);
const aimOrNull = (direction: Direction | undefined): Aim | null => (direction === undefined ? null : aim(direction));

const mirrored = ([x, y, z]: Vec): Vec => [x, y, -z];

/** Of a limb that says nothing else, knees point forward and elbows back. */
const usualBend = (name: LimbName): Vec => (isLeg(name) ? [1, 0, 0] : [-1, 0, 0]);

const limbOf = (name: LimbName, data: LegData | ArmData, isShared: boolean): Limb => {
  const end = "foot" in data ? data.foot : "hand" in data ? data.hand : undefined;
  const common = { of: data.of ?? "room", isFlat: !("flat" in data) || data.flat !== false } as const;
  if ("reach" in data) {
    const place = isShared && sideOf(name) === "L" ? mirrored : (point: Vec) => point;
    const { reach, bend = usualBend(name) } = data;
    // A foot that reaches a point stands on it.
    const standing: Aim | null = isLeg(name) ? [0, 0] : null;
    return { form: "reaching", ...common, reach: place(reach), bend: place(bend), end: aimOrNull(end) ?? standing };
  }
  const [upper, lower] = "thigh" in data ? [data.thigh, data.shank] : [data.upper, data.fore];
  return { form: "directed", ...common, upper: aim(upper), lower: aim(lower), end: aimOrNull(end) };
};

const straight: Angles = [0, 0, 0];
const standingLegs: LegData = { thigh: -90, shank: -90 };
const hangingArms: ArmData = { upper: [-92, 6], fore: [-86, 3] };

/** Each of the limbs as the last of the poses that speaks of it says, whether alone or of both. */
const limbIn = (name: LimbName, layers: readonly PoseData[]): Limb => {
  const both = isLeg(name) ? "legs" : "arms";
  for (const layer of layers.toReversed()) {
    const own = layer[name];
    if (own !== undefined) return limbOf(name, own, false);
    const shared = layer[both];
    if (shared !== undefined) return limbOf(name, shared, true);
  }
  return limbOf(name, isLeg(name) ? standingLegs : hangingArms, true);
};

const rootOf = (layers: readonly PoseData[]): Pose["root"] => {
  const root = layers.findLast((layer) => layer.root !== undefined)?.root ?? {};
  const [entry = ["hip", [0, 51, 0]]] = Object.entries(root) as [JointName, Vec][];
  return { joint: entry[0], at: entry[1] };
};

export type Bases = Readonly<Record<string, PoseData>>;

/** No base stands on more than so many others. */
export const deepestBase = 4;

const namesOf = (base: PoseData["base"]): readonly string[] =>
  base === undefined ? [] : typeof base === "string" ? [base] : base;

/** Every base that these names stand for, a later one over an earlier one, each on top of those it stands on itself. */
const layersUnder = (bases: Bases, base: PoseData["base"], depth = 0): readonly PoseData[] =>
  namesOf(base).flatMap((name) => {
    const found = Object.hasOwn(bases, name) ? bases[name] : undefined;
    if (found === undefined || depth > deepestBase) return [];
    return [...layersUnder(bases, found.base, depth + 1), found];
  });

const layersOf = (bases: Bases, figure: Figure, pose: RoledPose): readonly PoseData[] => {
  const { always = {} } = figure;
  const under = layersUnder(bases, pose.base ?? figure.base);
  return [...under, ...layersUnder(bases, always.base), always, pose];
};

/** A pose of a figure, whole: its base, what every pose of the figure has, and its own differences. */
export const poseOf = (bases: Bases, figure: Figure, pose: RoledPose): Pose => {
  const layers = layersOf(bases, figure, pose);
  const part = (name: "pelvis" | "lumbar" | "thorax" | "neck"): Angles =>
    layers.findLast((layer) => layer[name] !== undefined)?.[name] ?? straight;
  const limbs = Object.fromEntries(limbNames.map((name) => [name, limbIn(name, layers)])) as Record<LimbName, Limb>;
  return {
    pelvis: part("pelvis"),
    lumbar: part("lumbar"),
    thorax: part("thorax"),
    neck: part("neck"),
    root: rootOf(layers),
    ...limbs,
  };
};
