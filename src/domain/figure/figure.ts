import type { ContactName, JointName } from "./skeleton.ts";
import type { Angles, Vec } from "./vector.ts";

/*
 * A figure as it is written in data/figures/: numbers by which a puppet can take the poses of an exercise.
 * CONTRIBUTING.md says how to add one, data/figures.schema.json what each field means.
 */

/** What directions and points can be relative to. */
export const frameNames = ["room", "pelvis", "thorax", "head"] as const;
export type FrameName = (typeof frameNames)[number];

/** Degrees: 0 forward, 90 up, not wrapped; the second is how far outward. */
export type Direction = number | readonly [angle: number, outward: number];

interface LimbEnd {
  readonly of?: FrameName;
}

interface Reach {
  /** Where ankle or wrist is. Of `legs` and `arms` it is the right one's, the left one's is mirrored. */
  readonly reach: Vec;
  /** Where knee or elbow points. */
  readonly bend?: Vec;
}

interface Foot {
  /** Where the toes point. */
  readonly foot?: Direction;
  /** The sole is under the ankle (as usual), or the foot is stretched in line. */
  readonly flat?: boolean;
}

interface Hand {
  readonly hand?: Direction;
}

export type LegData = LimbEnd & Foot & (Reach | { readonly thigh: Direction; readonly shank: Direction });
export type ArmData = LimbEnd & Hand & (Reach | { readonly upper: Direction; readonly fore: Direction });

/** One joint and the point where it is; the rest of the body hangs on it. */
export type Root = Readonly<Partial<Record<JointName, Vec>>>;

/** One base, or several, each over those before it. */
export type BaseNames = string | readonly string[];

/** What a pose says; whatever it leaves out is as in its base. */
export interface PoseData {
  readonly base?: BaseNames;
  /** Pitch (+ forward: 90 prone, -90 supine), lean and turn (+ to the person's right). */
  readonly pelvis?: Angles;
  /** Flexion, side and twist against the pelvis: + bent forward, + to the person's right. */
  readonly lumbar?: Angles;
  readonly thorax?: Angles;
  readonly neck?: Angles;
  readonly root?: Root;
  readonly legs?: LegData;
  readonly legL?: LegData;
  readonly legR?: LegData;
  readonly arms?: ArmData;
  readonly armL?: ArmData;
  readonly armR?: ArmData;
}

/** In the order in which they follow one another; what is trained begins with `start`. */
export const roles = ["setup", "start", "middle", "end"] as const;
export type PoseRole = (typeof roles)[number];

export type RoledPose = PoseData & { readonly as: PoseRole };

/** A place: a point of the room, or one of the body that moves with it. */
export type Place = Vec | JointName;

export type HeldName =
  | "kettlebell"
  | "dumbbell"
  | "barbell"
  | "trap-bar"
  | "med-ball"
  | "ab-wheel"
  | "slider"
  | "roller";

/** A weight in a hand, in both, or lying on a joint; what slides under one, or the pad of a machine that goes along. */
export interface HeldProp {
  readonly kind: HeldName;
  readonly at: JointName;
  /** The way the bell of a kettlebell hangs, and the bar of the others lies; a joint: away from it. */
  readonly axis?: Place;
  /** From the joint to the middle of the weight. */
  readonly offset?: Vec;
  /** What axis and offset are in, and turn with; the room where nothing is said. */
  readonly of?: FrameName;
  /** Where it is while nobody holds it, by pose: on the floor before it is picked up, at the wall after a throw. */
  readonly away?: Readonly<Partial<Record<PoseRole, Vec>>>;
}

export interface LineProp {
  readonly kind: "band" | "cable" | "landmine" | "rod" | "strap";
  readonly from: Place;
  readonly to: Place;
  /** Where it goes along between its ends: round the back, under a foot. */
  readonly via?: readonly Place[];
  /** How high the post at a fixed end is; none for 0. */
  readonly post?: number;
}

/** Things that stand in the room. `from` and `to` are opposite corners. */
export type StandingProp =
  | { readonly kind: "wall"; readonly x?: number; readonly z?: number; readonly height?: number }
  | { readonly kind: "mat"; readonly from?: readonly [number, number]; readonly to?: readonly [number, number] }
  | {
      readonly kind: "chair";
      readonly at: readonly [x: number, z: number];
      readonly seat?: number;
      /** How high its back is over the seat; none for 0. */
      readonly back?: number;
    }
  | { readonly kind: "post"; readonly at: readonly [x: number, z: number]; readonly height: number }
  /** The weights of a machine, between two uprights. */
  | { readonly kind: "stack"; readonly at: readonly [x: number, z: number]; readonly height: number }
  | { readonly kind: "bar"; readonly from: Vec; readonly to: Vec }
  | { readonly kind: "bench" | "box" | "pillow"; readonly from: Vec; readonly to: Vec }
  | { readonly kind: "pad"; readonly at: Vec; readonly size: Vec; readonly tilt?: number };

/** A machine of the gym, built from what it is made of. */
export interface MachineProp {
  readonly kind: "machine";
  readonly name: string;
  readonly parts: readonly (LineProp | StandingProp | HeldProp)[];
}

export type Prop = HeldProp | LineProp | StandingProp | MachineProp;

export type Arrow =
  /** Along the path of a joint, moved aside on the picture. */
  | {
      readonly follow: JointName;
      readonly offset?: readonly [number, number];
      readonly part?: readonly [number, number];
    }
  | { readonly line: readonly [Vec, Vec]; readonly bend?: number; readonly pose?: "start" }
  /** About the upright axis through a joint, from one angle to the other: 0 is forward, + to the person's right. */
  | {
      readonly turn: readonly [number, number];
      readonly about?: JointName;
      readonly above?: number;
      readonly radius?: number;
    };

/** What a check may be told to let pass. */
export const checkNames = [
  "reach",
  "floor",
  "contacts",
  "planted",
  "range",
  "balance",
  "spine",
  "props",
  "arrows",
] as const;
export type CheckName = (typeof checkNames)[number];

export interface Figure {
  /** Azimuth (0 from the person's right side, 90 from the front) and elevation (90 from above), in degrees. */
  readonly camera: readonly [azimuth: number, elevation: number];
  readonly base?: BaseNames;
  /** What every pose has beyond its base. */
  readonly always?: PoseData;
  readonly poses: readonly RoledPose[];
  /** What rests on the floor, or on what stands in the room, in each pose. */
  readonly contacts: Readonly<Partial<Record<PoseRole, readonly ContactName[]>>>;
  /** Contacts that slide, roll or step on, instead of staying where they are. */
  readonly slides?: readonly ContactName[];
  readonly props?: readonly Prop[];
  readonly arrows?: readonly Arrow[];
  /** The middle pose has a picture too, where start and end do not tell the way. */
  readonly showMiddle?: boolean;
  /** A thin grey start in the second picture, for small movements. */
  readonly ghost?: boolean;
  /** A small picture from above, for turns. */
  readonly inset?: boolean;
  /** Exercises whose picture may look the same. */
  readonly like?: readonly string[];
  /** Checks that this figure may fail, each with the reason. */
  readonly except?: Readonly<Partial<Record<CheckName, string>>>;
}

/** A whole file of figures. */
export interface Figures {
  readonly bases: Readonly<Record<string, PoseData>>;
  readonly figures: Readonly<Record<string, Figure>>;
}
