import type { BaseNames, Figure, PoseRole } from "./figure.ts";
import { bentBy } from "./limb.ts";
import { motionOf } from "./motion.ts";
import { deepestBase, type Bases, type Pose } from "./pose.ts";
import { bodyIn, type Body } from "./puppet.ts";
import { isLeg, limbNames, sideOf, type ContactName, type LimbName } from "./skeleton.ts";
import type { Angles } from "./vector.ts";

/** What a limb does from start to end; the first that is true of it. */
export type LimbChange = "straightens" | "bends" | "rises" | "sinks";

/** What can be said of a figure in words, from its data. */
export interface FigureFacts {
  /** The bases of the first pose, those that others stand on first. */
  readonly bases: readonly string[];
  readonly contacts: readonly ContactName[];
  /** Degrees that the pelvis is tipped forward of its base in the first pose. */
  readonly tipped: number;
  /** Degrees that the pelvis tips forward from start to end. */
  readonly tips: number;
  readonly limbs: readonly (readonly [limb: LimbName, change: LimbChange])[];
  /** How far the hips rise, in % of body height. */
  readonly hips: number;
  /** Where the lower and upper back are together at the start and at the end of what is trained, in degrees. */
  readonly back: { readonly from: Angles; readonly to: Angles };
  readonly first: PoseRole;
}

const enough = { bend: 25, height: 8, swing: 20 } as const;

const ofArm = /^(hand|wrist|forearm|elbow)/;
const ofLeg = /^(foot|heel|toe|ankle|shank|knee)/;

const rests = (name: LimbName, contacts: readonly ContactName[] = []): boolean =>
  contacts.some((contact) => contact.endsWith(sideOf(name)) && (isLeg(name) ? ofLeg : ofArm).test(contact));

interface End {
  readonly pose: Pose;
  readonly body: Body;
  readonly contacts: readonly ContactName[] | undefined;
}

/** A hand that stays at the chest, or on the hip, goes where the trunk goes. */
const isHeld = (from: End, to: End, name: LimbName): boolean =>
  from.pose[name].of !== "room" && JSON.stringify(from.pose[name]) === JSON.stringify(to.pose[name]);

const limbChange = (from: End, to: End, name: LimbName): LimbChange | null => {
  if (isHeld(from, to, name)) return null;
  const height = ({ body }: End) => body.limbs[name].end[1] - body.limbs[name].root[1];
  const by = height(to) - height(from);
  const bent = bentBy(to.body.limbs[name]) - bentBy(from.body.limbs[name]);
  const isFree = !rests(name, from.contacts) && !rests(name, to.contacts);
  const swing = isFree ? Math.abs(by) : 0;
  if (rests(name, from.contacts) && !rests(name, to.contacts)) return "rises";
  if (swing > enough.swing) return by > 0 ? "rises" : "sinks";
  if (bent < -enough.bend) return "straightens";
  if (bent > enough.bend) return "bends";
  if (swing <= enough.height) return null;
  return by > 0 ? "rises" : "sinks";
};

const together = ({ lumbar, thorax }: Pose): Angles => [
  lumbar[0] + thorax[0],
  lumbar[1] + thorax[1],
  lumbar[2] + thorax[2],
];

const namesUnder = (bases: Bases, base: BaseNames | undefined, depth = 0): readonly string[] => {
  const names = base === undefined ? [] : typeof base === "string" ? [base] : base;
  if (depth > deepestBase) return [];
  return names.flatMap((name) =>
    Object.hasOwn(bases, name) ? [...namesUnder(bases, bases[name]?.base, depth + 1), name] : [],
  );
};

/** The facts that a figure is described by: how it starts, and what changes until the end. */
export const factsOf = (bases: Bases, figure: Figure): FigureFacts => {
  const { roles, poses } = motionOf(bases, figure);
  const [first, last] = [poses[0], poses.at(-1)];
  const role = roles[0] ?? "start";
  if (first === undefined || last === undefined) throw new RangeError("a figure without a pose");
  const written = figure.poses.find(({ as }) => as === role);
  const names = namesUnder(bases, written?.base ?? figure.base);
  const pitchOf = (name: string) => bases[name]?.pelvis?.[0];
  const basePitch = names.map(pitchOf).findLast((pitch) => pitch !== undefined) ?? 0;
  const from: End = { pose: first, body: bodyIn(first), contacts: figure.contacts[role] };
  const to: End = { pose: last, body: bodyIn(last), contacts: figure.contacts.end };
  return {
    bases: names,
    contacts: from.contacts ?? [],
    tipped: first.pelvis[0] - basePitch,
    tips: last.pelvis[0] - first.pelvis[0],
    limbs: limbNames.flatMap((name) => {
      const change = limbChange(from, to, name);
      return change === null ? [] : [[name, change] as const];
    }),
    hips: to.body.joints.hip[1] - from.body.joints.hip[1],
    back: { from: together(role === "setup" ? last : first), to: together(last) },
    first: role,
  };
};
