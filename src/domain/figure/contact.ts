import { ball, type Mass } from "./blob.ts";
import { headPiece, trunkMasses } from "./flesh.ts";
import type { Body } from "./puppet.ts";
import { radii, type ContactName, type PairedContact, type Side } from "./skeleton.ts";

type Place = readonly [joint: "root" | "joint" | "end" | "back" | "tip", radius: number];

const leg = {
  hip: ["root", radii.hip],
  knee: ["joint", radii.knee],
  ankle: ["end", radii.ankle],
  heel: ["back", radii.heel],
  toe: ["tip", radii.toe],
} as const satisfies Record<string, Place>;

const arm = {
  shoulder: ["root", radii.shoulder],
  elbow: ["joint", radii.elbow],
  wrist: ["end", radii.wrist],
  tip: ["tip", radii.tip],
} as const satisfies Record<string, Place>;

/** Each paired contact by the round ends of bones that it is made of. */
const ends: Readonly<Record<PairedContact, readonly Place[]>> = {
  foot: [leg.heel, leg.toe],
  heel: [leg.heel],
  toe: [leg.toe],
  ankle: [leg.ankle],
  shank: [leg.knee, leg.ankle],
  knee: [leg.knee],
  thigh: [leg.hip, leg.knee],
  hip: [leg.hip],
  hand: [arm.wrist, arm.tip],
  wrist: [arm.wrist],
  forearm: [arm.elbow, arm.wrist],
  elbow: [arm.elbow],
  shoulder: [arm.shoulder],
};

const armParts: ReadonlySet<string> = new Set(["hand", "wrist", "forearm", "elbow", "shoulder"]);

/** What of the body touches where it rests on this part of it. */
export const contactMasses = (body: Body, name: ContactName): readonly Mass[] => {
  const trunk = trunkMasses(body);
  if (name === "head") return headPiece(body);
  if (name === "seat") return trunk.slice(0, 1);
  if (name === "waist") return trunk.slice(1, 3);
  if (name === "belly") return trunk.slice(0, 3);
  if (name === "back") return trunk.slice(3);
  const side: Side = name.endsWith("R") ? "R" : "L";
  const part = name.slice(0, -1) as PairedContact;
  const limb = body.limbs[`${armParts.has(part) ? "arm" : "leg"}${side}`];
  return ends[part].map(([joint, radius]) => ball(limb[joint], radius));
};
