import { type Mass } from "./blob.ts";
import type { Camera } from "./camera.ts";
import { bend, room } from "./frame.ts";
import { add, cross, dot, scale, unit, type Vec } from "./vector.ts";

const corner = (at: Vec): Mass => ({ at, axes: [] });

/** The faces of a box that the camera sees; `half` is half its size, `tilt` how far it tips forward, in degrees. */
export const boxFaces = (camera: Camera, centre: Vec, half: Vec, tilt = 0): readonly (readonly Mass[])[] => {
  const frame = bend(room, [tilt, 0, 0]);
  const axes = [scale(frame.forward, half[0]), scale(frame.up, half[1]), scale(frame.right, half[2])] as const;
  return [0, 1, 2].flatMap((axis) =>
    [-1, 1].flatMap((side) => {
      const normal = scale(axes[axis] as Vec, side);
      if (dot(normal, camera.eye) <= 1e-6) return [];
      const [one, two] = axes.filter((_, index) => index !== axis) as [Vec, Vec];
      const signs = [
        [1, 1],
        [1, -1],
        [-1, -1],
        [-1, 1],
      ] as const;
      return [signs.map(([a, b]) => corner(add(add(add(centre, normal), scale(one, a)), scale(two, b))))];
    }),
  );
};

/** The same by two opposite corners. */
export const boxBetween = (camera: Camera, from: Vec, to: Vec): readonly (readonly Mass[])[] => {
  const half = scale(add(to, scale(from, -1)), 0.5);
  return boxFaces(camera, scale(add(from, to), 0.5), [Math.abs(half[0]), Math.abs(half[1]), Math.abs(half[2])]);
};

/** Two unit vectors across an axis. */
const discAxes = (axis: Vec): readonly [Vec, Vec] => {
  const helper: Vec = Math.abs(unit(axis)[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0];
  const one = unit(cross(axis, helper));
  return [one, unit(cross(axis, one))];
};

/** A disc or a cylinder: the hull of its two ends, `axis` being from the one to the other. */
export const cylinder = (from: Vec, axis: Vec, radius: number): readonly Mass[] => {
  const [one, two] = discAxes(axis);
  const axes = [scale(one, radius), scale(two, radius)];
  return [
    { at: from, axes },
    { at: add(from, axis), axes },
  ];
};
