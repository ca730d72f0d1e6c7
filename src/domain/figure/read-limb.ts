import { flag, number, oneOf, optional, record, type Optional, type Read } from "../read-value.ts";
import { quoted } from "../safe-text.ts";
import { frameNames, type ArmData, type Direction, type LegData } from "./figure.ts";
import type { Angles, Vec } from "./vector.ts";

/** No point of a picture is further from its middle, in % of body height: two bodies long. */
const furthest = 200;
const anyAngle = number(-720, 720);
const coordinate = number(-furthest, furthest);

const numbers =
  <T>(read: Read<number>, count: number, what: string): Read<T> =>
  (value, path, problems) => {
    if (!Array.isArray(value) || value.length !== count) {
      problems.push({ path, message: `${quoted(value)} found, ${what} expected` });
      return undefined;
    }
    return value.map((each, index) => read(each, `${path}[${index}]`, problems)) as T;
  };

export const vec: Read<Vec> = numbers(coordinate, 3, "a point as [x, y, z]");
export const angles: Read<Angles> = numbers(anyAngle, 3, "three angles as [flexion, side, twist]");
export const pair: Read<readonly [number, number]> = numbers(coordinate, 2, "two numbers");
export const anglePair: Read<readonly [number, number]> = numbers(anyAngle, 2, "two angles");

/** A way to point in, which has a length. */
export const way: Read<Vec> = (value, path, problems) => {
  const before = problems.length;
  const found = vec(value, path, problems);
  if (found !== undefined && problems.length === before && Math.hypot(...found) < 1e-3) {
    problems.push({ path, message: "a direction of no length found, at least one number that is not 0 expected" });
  }
  return found;
};

const direction: Read<Direction> = (value, path, problems) =>
  Array.isArray(value) ? anglePair(value, path, problems) : anyAngle(value, path, problems);

const common = { of: optional(oneOf(frameNames)) };
const reach = { reach: vec, bend: optional(way) };
const foot = { foot: optional(direction), flat: optional(flag) };
const hand = { hand: optional(direction) };

const has = (value: unknown, name: string): boolean =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name);

/** A limb is read by the form it is written in: with a point to reach, or with directions. */
const either =
  <T>(reaching: Read<T>, directed: Read<T>): Read<T> =>
  (value, path, problems) =>
    has(value, "reach") ? reaching(value, path, problems) : directed(value, path, problems);

type Reaching<T> = Extract<T, { readonly reach: Vec }>;

export const leg: Optional<LegData> = optional(
  either<LegData>(
    record<Reaching<LegData>>({ ...common, ...foot, ...reach }),
    record<Exclude<LegData, Reaching<LegData>>>({ ...common, ...foot, thigh: direction, shank: direction }),
  ),
);
export const arm: Optional<ArmData> = optional(
  either<ArmData>(
    record<Reaching<ArmData>>({ ...common, ...hand, ...reach }),
    record<Exclude<ArmData, Reaching<ArmData>>>({ ...common, ...hand, upper: direction, fore: direction }),
  ),
);
