import { ball } from "./blob.ts";
import { project, type Camera } from "./camera.ts";
import { cylinder } from "./box.ts";
import type { HeldProp } from "./figure.ts";
import { toRoom } from "./frame.ts";
import type { Between } from "./motion.ts";
import { solid, type Part } from "./part.ts";
import type { Body } from "./puppet.ts";
import { across, add, along, mixVec, scale, subtract, unit, type Vec } from "./vector.ts";

/** Sizes in % of body height, a little larger than life so that they read at 30 mm [D]. */
const bell = { radius: 5.2, drop: 6.6, shoulder: 3.6, grip: 2.9 } as const;
const dumbbell = { from: 2.9, to: 6.4, radius: 3.5 } as const;
const roller = { half: 8, radius: 2.8 } as const;
const barbell = { half: 42, plate: 34, thickness: 2.4, radius: 11 } as const;

/** By so much what is held is nearer to the eye than it is, in % of body height [D]. */
const nudge = 12;

type Draw = (camera: Camera, at: Vec, axis: Vec) => Part;

const weight = (camera: Camera, pieces: Parameters<typeof solid>[2], lines: readonly (readonly Vec[])[] = []): Part =>
  solid("weight", camera, pieces, {
    strokes: lines.map((points) => ({ points: points.map((point) => project(camera, point)), as: "handle" })),
  });

const discs = (at: Vec, axis: Vec, places: readonly number[], thickness: number, radius: number) =>
  places.flatMap((place) => [
    cylinder(along(at, axis, place), scale(axis, thickness), radius),
    cylinder(along(at, axis, -place), scale(axis, -thickness), radius),
  ]);

const drawBarbell: Draw = (camera, at, axis) =>
  weight(camera, discs(at, axis, [barbell.plate], barbell.thickness, barbell.radius), [
    [along(at, axis, -barbell.half), along(at, axis, barbell.half)],
  ]);

/** The frame of a trap bar, forward and along its axis. */
const hexagon = [
  [0, -25],
  [15, -13],
  [15, 13],
  [0, 25],
  [-15, 13],
  [-15, -13],
  [0, -25],
] as const;

const drawings: Readonly<Record<HeldProp["kind"], readonly [axis: Vec, draw: Draw]>> = {
  kettlebell: [
    [0, -1, 0],
    (camera, at, axis) => {
      const wide = unit(across(camera.right, axis), [1, 0, 0]);
      const middle = along(at, axis, bell.drop);
      const foot = along(middle, axis, -bell.shoulder);
      const corner = (from: Vec, by: number) => along(from, wide, by);
      return weight(
        camera,
        [[ball(middle, bell.radius)]],
        [[corner(foot, -bell.shoulder), corner(at, -bell.grip), corner(at, bell.grip), corner(foot, bell.shoulder)]],
      );
    },
  ],
  dumbbell: [
    [1, 0, 0],
    (camera, at, axis) =>
      weight(camera, discs(at, axis, [dumbbell.from], dumbbell.to - dumbbell.from, dumbbell.radius), [
        [along(at, axis, -dumbbell.to), along(at, axis, dumbbell.to)],
      ]),
  ],
  barbell: [[0, 0, 1], drawBarbell],
  "trap-bar": [
    [0, 0, 1],
    (camera, at, axis) => {
      const frame = hexagon.map(([x, z]) => along(add(at, [x, 0, 0]), axis, z));
      const sleeve = (side: number) => [along(at, axis, 25 * side), along(at, axis, barbell.half * side)];
      return weight(camera, discs(at, axis, [barbell.plate], barbell.thickness, barbell.radius), [
        frame,
        sleeve(-1),
        sleeve(1),
      ]);
    },
  ],
  "med-ball": [[0, 1, 0], (camera, at) => weight(camera, [[ball(at, 6.4)]])],
  "ab-wheel": [
    [0, 0, 1],
    (camera, at, axis) =>
      weight(
        camera,
        [cylinder(along(at, axis, -1.5), scale(axis, 3), 5.4)],
        [[along(at, axis, -8), along(at, axis, 8)]],
      ),
  ],
  roller: [
    [0, 0, 1],
    (camera, at, axis) =>
      weight(camera, [cylinder(along(at, axis, -roller.half), scale(axis, 2 * roller.half), roller.radius)]),
  ],
  slider: [[0, 1, 0], (camera, at, axis) => weight(camera, [cylinder(along(at, axis, -2.6), scale(axis, 1.2), 5)])],
};

/** Where a weight is in a hand or on a joint. */
const heldAt = ({ joints, frames }: Body, { at, offset = [0, 0, 0], of = "room" }: HeldProp): Vec =>
  add(joints[at], toRoom(frames[of], offset));

/** A weight where it is held or lies, at a place of the motion. */
export const heldPart = (camera: Camera, body: Body, prop: HeldProp, { from, to, part }: Between): Part => {
  const { kind, axis, of = "room", away = {} } = prop;
  const [usual, draw] = drawings[kind];
  const held = heldAt(body, prop);
  const at = mixVec(away[from] ?? held, away[to] ?? held, part);
  const way =
    typeof axis === "string"
      ? subtract(body.joints[prop.at], body.joints[axis])
      : toRoom(body.frames[of], axis ?? usual);
  const drawn = draw(camera, at, unit(way, usual));
  // What is held is in front of the hand; what lies on the back stays behind it.
  return prop.at === "c7" ? drawn : { ...drawn, depth: drawn.depth + nudge };
};
