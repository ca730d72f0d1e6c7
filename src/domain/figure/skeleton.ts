/**
 * Bones in % of body height, after the segment lengths of Drillis and Contini (1966) as Winter gives them, rounded to what
 * reads well at 30 mm [D].
 */
export const bones = {
  pelvis: 7,
  lumbar: 11,
  thorax: 14,
  neck: 2.4,
  headRadius: 6.6,
  halfShoulder: 11,
  /** How far the shoulders are below the seventh neck vertebra. */
  shoulderDrop: 3,
  halfHip: 6.5,
  upperArm: 17,
  forearm: 14.5,
  hand: 7,
  /** From the wrist to the middle of what a closed hand holds. */
  grip: 4,
  thigh: 24,
  shank: 23.5,
  /** How high the ankle is above the sole. */
  ankle: 4,
  heel: 3.5,
  toe: 11,
} as const;

/** Half the thickness of the limbs at each joint, in % of body height. */
export const radii = {
  hip: 4.4,
  knee: 3.2,
  ankle: 2.2,
  heel: 1.8,
  toe: 1.2,
  shoulder: 3,
  elbow: 2.4,
  wrist: 1.8,
  tip: 1.3,
  neck: 2.6,
} as const;

export const sides = ["L", "R"] as const;
export type Side = (typeof sides)[number];

export const limbNames = ["legL", "legR", "armL", "armR"] as const;
export type LimbName = (typeof limbNames)[number];

export const sideOf = (limb: LimbName): Side => (limb.endsWith("R") ? "R" : "L");
export const isLeg = (limb: LimbName): boolean => limb.startsWith("leg");

const paired = ["hip", "knee", "ankle", "heel", "toe", "shoulder", "elbow", "wrist", "hand", "tip"] as const;
type Paired = `${(typeof paired)[number]}${Side}`;

/** Points of the body with a name. `hand` is where a closed hand holds; `hands`, `knees` and `feet` lie between both. */
export const jointNames = [
  "hip",
  "waist",
  "c7",
  "head",
  "top",
  "nose",
  "hands",
  "knees",
  "feet",
  ...paired.flatMap((name): Paired[] => [`${name}L`, `${name}R`]),
] as const;
export type JointName = (typeof jointNames)[number];

const pairedContacts = [
  "foot",
  "heel",
  "toe",
  "ankle",
  "shank",
  "knee",
  "thigh",
  "hip",
  "hand",
  "wrist",
  "forearm",
  "elbow",
  "shoulder",
] as const;
export type PairedContact = (typeof pairedContacts)[number];

/** Parts of the body that can rest on something. */
export const contactNames = [
  "seat",
  "waist",
  "belly",
  "back",
  "head",
  ...pairedContacts.flatMap((name) => sides.map((side): `${PairedContact}${Side}` => `${name}${side}`)),
] as const;
export type ContactName = (typeof contactNames)[number];
