import { ball, dotBlob, type Mass } from "./blob.ts";
import { boxBetween, boxFaces } from "./box.ts";
import { project, type Camera } from "./camera.ts";
import type { LineProp, Place, StandingProp } from "./figure.ts";
import { hullOf } from "./hull.ts";
import { solid, thin, type Part } from "./part.ts";
import type { Body } from "./puppet.ts";
import { add, scale, type Vec } from "./vector.ts";

export const placeOf = (body: Body, place: Place): Vec => (typeof place === "string" ? body.joints[place] : place);

export const usualSeat = 24;
const seatHalf = 14;
export const usualWall = 100;

const furniture = (camera: Camera, pieces: readonly (readonly Mass[])[]): Part => solid("furniture", camera, pieces);

/** How high on the picture the line of the floor is; null where the floor is an area. */
export type FloorLine = number | null;

/**
 * By how much something is raised to stand on the line of the floor: what is nearer to the eye or further away than the body
 * would stand below or above it.
 */
const raise = ({ up }: Camera, floor: FloorLine, [x, z]: readonly [number, number]): number =>
  floor === null || up[1] < 0.5 ? 0 : (floor - x * up[0] - z * up[2]) / up[1];

const post = (camera: Camera, at: readonly [number, number], height: number, floor: FloorLine): Part =>
  solid("post", camera, [
    [ball([at[0], 1.2 + raise(camera, floor, at), at[1]], 1.2), ball([at[0], height, at[1]], 1.2)],
  ]);

const chair = (camera: Camera, { at, seat = usualSeat, back = 0 }: StandingProp & { readonly kind: "chair" }): Part => {
  const [x, z] = at;
  const edge = seatHalf - 1;
  const legs = [-edge, edge].flatMap((dx) =>
    [-edge + 1, edge - 1].flatMap((dz) =>
      boxBetween(camera, [x + dx - 1, 0, z + dz - 1], [x + dx + 1, seat - 3, z + dz + 1]),
    ),
  );
  const top = boxBetween(camera, [x - seatHalf, seat - 3, z - 13], [x + seatHalf, seat, z + 13]);
  const rest = boxBetween(camera, [x - seatHalf, seat, z - 13], [x - seatHalf + 2.4, seat + back, z + 13]);
  return furniture(camera, [...legs, ...(back > 0 ? rest : []), ...top]);
};

const plate = { high: 6.5, count: 3, half: 7 } as const;

const stack = (camera: Camera, { at, height }: StandingProp & { readonly kind: "stack" }, floor: FloorLine): Part => {
  const [x, z] = at;
  const { half, high, count } = plate;
  const low = raise(camera, floor, at);
  const plates = Array.from({ length: count }, (_, index) => low + 3 + index * high).flatMap((foot) =>
    boxBetween(camera, [x - half, foot, z - half], [x + half, foot + high, z + half]),
  );
  // Seen along either axis, the uprights stand on both sides of the weights.
  const uprights = [-1, 1].flatMap((side) =>
    boxBetween(
      camera,
      [x + side * (half + 2.6) - 1.2, low, z + side * (half + 2.6) - 1.2],
      [x + side * (half + 2.6) + 1.2, height, z + side * (half + 2.6) + 1.2],
    ),
  );
  const head = boxBetween(camera, [x - half - 4, height - 2.4, z - half - 4], [x + half + 4, height, z + half + 4]);
  return furniture(camera, [...uprights, ...plates, ...head]);
};

const bench = (camera: Camera, from: Vec, to: Vec): Part => {
  const [x0, x1] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [z0, z1] = [Math.min(from[2], to[2]), Math.max(from[2], to[2])];
  const top = Math.max(from[1], to[1]);
  const legs = [x0 + 4, x1 - 4].flatMap((x) => boxBetween(camera, [x - 1.2, 0, z0 + 1], [x + 1.2, top - 4, z1 - 1]));
  return furniture(camera, [...legs, ...boxBetween(camera, [x0, top - 4, z0], [x1, top, z1])]);
};

const wall = (
  camera: Camera,
  { x = 0, z = 0, height = usualWall }: StandingProp & { readonly kind: "wall" },
  floor: FloorLine,
): Part => {
  const foot: Vec = [x, raise(camera, floor, [x, z]), z];
  // Behind it is where the body is not: the body stands about the origin.
  const [away] = project(camera, foot);
  return thin("ground", camera, [foot, [foot[0], height, foot[2]]], { hatch: [away < 0 ? -1 : 1, 0] });
};

/** A mat under everything that lies on the floor, a hand's width wider than the body where no size is given. */
const mat = (camera: Camera, body: Body, { from, to }: StandingProp & { readonly kind: "mat" }): Part => {
  const xs = Object.values(body.joints).map(([x]) => x);
  const zs = Object.values(body.joints).map(([, , z]) => z);
  const [x0, z0] = from ?? [Math.min(...xs) - 6, Math.min(...zs) - 8];
  const [x1, z1] = to ?? [Math.max(...xs) + 6, Math.max(...zs) + 8];
  const corners = [
    [x0, 0, z0],
    [x1, 0, z0],
    [x1, 0, z1],
    [x0, 0, z1],
  ] as const;
  return solid("mat", camera, [corners.map((at) => ({ at, axes: [] }))]);
};

const pillow = (camera: Camera, from: Vec, to: Vec): Part => {
  const half = scale(add(to, scale(from, -1)), 0.5);
  const axes: readonly Vec[] = [
    [half[0], 0, 0],
    [0, half[1], 0],
    [0, 0, half[2]],
  ];
  return furniture(camera, [[{ at: scale(add(from, to), 0.5), axes }]]);
};

/** What stands in the room; `first` is the body in the first pose, which a mat without a size is laid under. */
export const standingPart = (camera: Camera, first: Body, prop: StandingProp, floor: FloorLine): Part => {
  switch (prop.kind) {
    case "wall":
      return wall(camera, prop, floor);
    case "mat":
      return mat(camera, first, prop);
    case "chair":
      return chair(camera, prop);
    case "post":
      return post(camera, prop.at, prop.height, floor);
    case "stack":
      return stack(camera, prop, floor);
    case "bar":
      return solid("rod", camera, [[ball(prop.from, 1.1), ball(prop.to, 1.1)]]);
    case "bench":
      return bench(camera, prop.from, prop.to);
    case "box":
      return furniture(camera, boxBetween(camera, prop.from, prop.to));
    case "pillow":
      return pillow(camera, prop.from, prop.to);
    case "pad":
      return furniture(camera, boxFaces(camera, prop.at, scale(prop.size, 0.5), prop.tilt));
  }
};

/** A band, a cable or a bar between two places, and the post that a fixed end is at. */
export const lineParts = (camera: Camera, body: Body, prop: LineProp, floor: FloorLine): readonly Part[] => {
  const { kind, from, to } = prop;
  const [start, end] = [placeOf(body, from), placeOf(body, to)];
  if (kind === "rod" || kind === "landmine") {
    return [solid("rod", camera, [[ball(start, 1.1), ball(end, 1.1)]])];
  }
  // What holds a limb down is on this side of it.
  if (kind === "strap") return [solid("rod", camera, [[ball(start, 0.8), ball(end, 0.8)]], { depth: Infinity })];
  const points = [start, ...(prop.via ?? []).map((place) => placeOf(body, place)), end];
  // Each stretch for itself, so that one may go behind the body and the next before it.
  const [line, ...others] = points.slice(1).map((point, index) => thin(kind, camera, [points[index] ?? point, point]));
  if (line === undefined) return [];
  if (typeof from === "string") return [line, ...others];
  const knot = { ...line, hulls: [hullOf([dotBlob(project(camera, start), 1.3)])] };
  const height = prop.post ?? start[1] + 12;
  const fixed = height > 0 ? [post(camera, [start[0], start[2]], height, floor), knot] : [knot];
  return [...fixed, ...others];
};
