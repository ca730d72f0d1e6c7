import { fromRoom } from "../frame.ts";
import { bentBy } from "../limb.ts";
import { limbNames, type LimbName } from "../skeleton.ts";
import { across, degrees, dot, subtract, unit, type Vec } from "../vector.ts";
import { firstWrong, said, type Check, type Sample } from "./sample.ts";

type Range = readonly [least: number, most: number];

/**
 * About 120 % of the usual range, in degrees: trunk after White and Panjabi (1990), hip, knee and elbow after the American
 * Academy of Orthopaedic Surgeons (1965); the neck [D].
 */
const ranges: Readonly<Record<"lumbar" | "thorax" | "neck", readonly [flexion: Range, side: Range, twist: Range]>> = {
  lumbar: [
    [-42, 60],
    [-30, 30],
    [-18, 18],
  ],
  thorax: [
    [-30, 50],
    [-40, 40],
    [-58, 58],
  ],
  neck: [
    [-70, 60],
    [-50, 50],
    [-85, 85],
  ],
};
const hipRange: Range = [-25, 140];
const mostBent = 150;
const backwards = 8;

const axes = ["flexion", "side", "twist"] as const;

const spineWrong = ({ pose }: Sample) => {
  for (const part of ["lumbar", "thorax", "neck"] as const) {
    for (const [axis, name] of axes.entries()) {
      const [least, most] = ranges[part][axis] as Range;
      const value = pose[part][axis] as number;
      if (value < least || value > most) {
        return {
          field: `${part}[${axis}]`,
          message: `${name} of ${said(value)}° found, ${least} to ${most} is possible,`,
        };
      }
    }
  }
  return undefined;
};

/** Hip flexion in degrees: 0 in line with the trunk, 90 at a right angle. Null where the thigh goes too far outward to say. */
const hipFlexion = ({ body }: Sample, name: LimbName): number | null => {
  const { root, joint } = body.limbs[name];
  const [forward, up, right] = fromRoom(body.frames.pelvis, unit(subtract(joint, root)));
  return Math.abs(right) > 0.7 ? null : degrees(Math.atan2(forward, -up));
};

/** By how much a knee bends the wrong way, in degrees; turned hips hide which way that is, so then it is 0. */
const kneeBackwards = ({ body }: Sample, name: LimbName): number => {
  const { root, joint, end } = body.limbs[name];
  const [thigh, shank] = [unit(subtract(joint, root)), unit(subtract(end, joint))];
  const { right, forward, up } = body.frames.pelvis;
  const [x, y] = [dot(thigh, forward), dot(thigh, up)];
  if (Math.abs(dot(thigh, right)) > 0.5) return 0;
  // The front of the thigh: straight ahead when it hangs down, up when it is lifted to the front.
  const front = unit(
    [0, 1, 2].map((axis) => -y * (forward[axis] as number) + x * (up[axis] as number)) as unknown as Vec,
  );
  const bent = across(shank, thigh);
  const isInPlane = Math.abs(dot(unit(bent), front)) > 0.8;
  return isInPlane ? degrees(Math.asin(Math.max(-1, Math.min(1, dot(bent, front))))) : 0;
};

const limbWrong = (sample: Sample) => {
  for (const name of limbNames) {
    const bent = bentBy(sample.body.limbs[name]);
    const joint = name.startsWith("leg") ? "knee" : "elbow";
    if (bent > mostBent)
      return { field: name, message: `the ${joint} is bent by ${said(bent)}°, ${mostBent} is possible,` };
    if (joint === "elbow") continue;
    const back = kneeBackwards(sample, name);
    if (back > backwards) return { field: name, message: `the knee bends backwards by ${said(back)}°` };
    const flexion = hipFlexion(sample, name);
    if (flexion !== null && (flexion < hipRange[0] || flexion > hipRange[1])) {
      return {
        field: name,
        message: `hip flexion of ${said(flexion)}° found, ${hipRange[0]} to ${hipRange[1]} is possible,`,
      };
    }
  }
  return undefined;
};

/** Every joint stays within what a person can do. */
export const checkRange: Check = (subject) => firstWrong(subject, (sample) => spineWrong(sample) ?? limbWrong(sample));
