import { reachOf, type Mass } from "./blob.ts";
import type { Figure, HeldName, Prop } from "./figure.ts";
import type { Body } from "./puppet.ts";
import { usualSeat } from "./furniture.ts";
import { along, distance, dot, scale, subtract, unit, type Vec } from "./vector.ts";

/** Something a body can rest against: by how far a mass is off it (below 0: into it). */
export interface Support {
  readonly kind: "floor" | "furniture" | "wall" | "bar";
  readonly gap: (mass: Mass, body: Body) => number;
}

const floor: Support = { kind: "floor", gap: (mass) => mass.at[1] - reachOf(mass, [0, -1, 0]) };

const clamp = (value: number, a: number, b: number): number =>
  Math.min(Math.max(a, b), Math.max(Math.min(a, b), value));

const toPoint = (mass: Mass, point: Vec, size = 0): number => {
  const away = distance(point, mass.at);
  if (away < 1e-6) return -reachOf(mass, [0, 1, 0]);
  return away - size - reachOf(mass, unit(subtract(point, mass.at)));
};

const box = (from: Vec, to: Vec): Support => ({
  kind: "furniture",
  gap: (mass) => {
    const [x, y, z] = mass.at;
    return toPoint(mass, [clamp(x, from[0], to[0]), clamp(y, from[1], to[1]), clamp(z, from[2], to[2])]);
  },
});

const bar = (from: Vec, to: Vec): Support => ({
  kind: "bar",
  gap: (mass) => {
    const size = distance(from, to);
    const way = unit(subtract(to, from));
    return toPoint(mass, along(from, way, clamp(dot(subtract(mass.at, from), way), 0, size)), 1.1);
  },
});

const wall = (axis: 0 | 2, at: number): Support => ({
  kind: "wall",
  gap: (mass) => Math.abs(mass.at[axis] - at) - reachOf(mass, axis === 0 ? [1, 0, 0] : [0, 0, 1]),
});

/** How high the middle of what a hand can lean on is when it stands on the floor. */
const rolling: Readonly<Partial<Record<HeldName, number>>> = {
  "ab-wheel": 5.4,
  dumbbell: 3.5,
  kettlebell: 11.8,
  slider: 2.6,
};

const supportsOf = (prop: Prop): readonly Support[] => {
  switch (prop.kind) {
    case "machine":
      return prop.parts.flatMap(supportsOf);
    case "wall":
      return prop.z === undefined ? [wall(0, prop.x ?? 0)] : [wall(2, prop.z)];
    case "chair": {
      const { at, seat = usualSeat, back = 0 } = prop;
      const [x, z] = at;
      const rest = back > 0 ? [box([x - 14, seat, z - 13], [x - 11.6, seat + back, z + 13])] : [];
      return [box([x - 14, 0, z - 13], [x + 14, seat, z + 13]), ...rest];
    }
    case "bench":
    case "box":
    case "pillow":
      return [box(prop.from, prop.to)];
    case "pad": {
      const half = scale(prop.size, 0.5);
      return [box(subtract(prop.at, half), along(prop.at, half, 1))];
    }
    case "bar":
      return [bar(prop.from, prop.to)];
    case "post":
      return [bar([prop.at[0], 0, prop.at[1]], [prop.at[0], prop.height, prop.at[1]])];
    case "rod":
      return typeof prop.from === "string" || typeof prop.to === "string" ? [] : [bar(prop.from, prop.to)];
    case "kettlebell":
    case "dumbbell":
    case "ab-wheel":
    case "slider": {
      const { at, kind } = prop;
      const height = rolling[kind] ?? 0;
      const isDown = (body: Body) => Math.abs(body.joints[at][1] - height) < 2;
      return [
        { kind: "furniture", gap: (mass, body) => (isDown(body) ? toPoint(mass, body.joints[at], 5) : Infinity) },
      ];
    }
    default:
      return [];
  }
};

/** Everything a figure can rest on: the floor, and what stands in the room. */
export const supportsIn = (figure: Figure): readonly Support[] => [floor, ...(figure.props ?? []).flatMap(supportsOf)];
