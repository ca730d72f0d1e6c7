import { contactMasses } from "../contact.ts";
import { facing } from "../hull.ts";
import { limbNames, isLeg, type ContactName } from "../skeleton.ts";
import { supportsIn } from "../supports.ts";
import { add, mixVec, scale, type Vec } from "../vector.ts";
import type { Body } from "../puppet.ts";
import { firstWrong, said, type Check, type Sample, type Subject } from "./sample.ts";

/** Shares of body mass, after Winter (2009): foot and shank and thigh of one leg, hand and forearm and upper arm of one arm. */
const shares = {
  head: 0.081,
  trunk: 0.497,
  foot: 0.0145,
  shank: 0.0465,
  thigh: 0.1,
  hand: 0.006,
  fore: 0.016,
  upper: 0.028,
};

/** The centre of mass. */
export const centreOf = (body: Body): Vec => {
  const { joints, limbs } = body;
  const parts: (readonly [Vec, number])[] = [
    [joints.head, shares.head],
    [mixVec(joints.hip, joints.c7, 0.5), shares.trunk],
  ];
  for (const name of limbNames) {
    const { root, joint, end, tip } = limbs[name];
    const [first, second, third] = isLeg(name)
      ? [shares.thigh, shares.shank, shares.foot]
      : [shares.upper, shares.fore, shares.hand];
    parts.push([mixVec(root, joint, 0.43), first], [mixVec(joint, end, 0.43), second], [mixVec(end, tip, 0.5), third]);
  }
  const whole = parts.reduce((sum, [, share]) => sum + share, 0);
  return scale(
    parts.reduce((sum: Vec, [at, share]) => add(sum, scale(at, share)), [0, 0, 0]),
    1 / whole,
  );
};

/** So far beyond what it rests on the centre of mass may be, in % of body height: a foot has a width, a weight in the hand counts too [D]. */
const slack = 5;
const directions = 32;

/** How far a point is outside the convex hull of others, seen from above; below 0 inside. */
const outside = ([x, , z]: Vec, others: readonly Vec[]): number => {
  let most = -Infinity;
  for (let step = 0; step < directions; step += 1) {
    const [a, b] = facing((2 * Math.PI * step) / directions);
    const edge = Math.max(...others.map((other) => other[0] * a + other[2] * b));
    most = Math.max(most, x * a + z * b - edge);
  }
  return most;
};

const restingOn = ({ figure }: Subject, { between }: Sample): readonly ContactName[] =>
  between.flatMap((role) => figure.contacts[role] ?? []);

/** The centre of mass stays over what the body rests on, unless it leans on a wall, hangs, or is held by a machine. */
export const checkBalance: Check = (subject) => {
  const { figure } = subject;
  const holds = supportsIn(figure).filter(({ kind }) => kind === "wall" || kind === "bar");
  if (figure.props?.some(({ kind }) => kind === "machine") === true) return [];
  return firstWrong(subject, (sample) => {
    const masses = restingOn(subject, sample).flatMap((name) => contactMasses(sample.body, name));
    if (masses.length === 0 || masses.some((mass) => holds.some(({ gap }) => Math.abs(gap(mass, sample.body)) < 2)))
      return undefined;
    const by = outside(
      centreOf(sample.body),
      masses.map(({ at }) => at),
    );
    return by > slack ? { message: `the centre of mass is ${said(by)} beyond what the body rests on` } : undefined;
  });
};
