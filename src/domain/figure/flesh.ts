import { ball, type Mass } from "./blob.ts";
import type { Body, SpinePoint } from "./puppet.ts";
import { bones, isLeg, radii, type LimbName } from "./skeleton.ts";
import { along, mixVec, scale, type Vec } from "./vector.ts";

/** Masses whose convex hull is one solid piece, such as a thigh. */
export type Piece = readonly Mass[];

/** Half the width, depth and height of the trunk where it is measured, in % of body height [D]. */
type Girth = readonly [width: number, depth: number, height: number];

const ellipsoid = ({ at, frame }: SpinePoint, [width, depth, height]: Girth): Mass => ({
  at,
  axes: [scale(frame.right, width), scale(frame.forward, depth), scale(frame.up, height)],
});

const raised = ({ at, frame }: SpinePoint, by: number): SpinePoint => ({ at: along(at, frame.up, by), frame });

/** Where the trunk is measured: the place on the spine (0 the hip, 7 the top), how far above it, and how thick it is. */
const girths: readonly (readonly [place: number, raise: number, girth: Girth])[] = [
  [0, 1.5, [8.4, 5.6, 5]],
  [2, 0, [7, 4.8, 2.4]],
  [4, 0, [7.2, 5.2, 2.4]],
  [5, 0.5, [8.6, 5.9, 2.8]],
  [7, -2.6, [9.6, 4.8, 2.8]],
];

/** The trunk where it is measured, from the hip up. */
export const trunkMasses = ({ spine }: Body): readonly Mass[] =>
  girths.flatMap(([place, raise, girth]) => {
    const point = spine[place];
    return point === undefined ? [] : [ellipsoid(raised(point, raise), girth)];
  });

/** The trunk: one piece from each of these to the next. */
export const trunkPieces = (body: Body): readonly Piece[] => {
  const masses = trunkMasses(body);
  return masses.slice(1).map((mass, index): Piece => [masses[index] ?? mass, mass]);
};

export const neckPiece = ({ joints }: Body): Piece => [
  ball(joints.c7, radii.neck),
  ball(mixVec(joints.c7, joints.head, 0.35), radii.neck),
];

export const headPiece = ({ joints }: Body): Piece => [ball(joints.head, bones.headRadius)];
export const nosePiece = ({ joints }: Body): Piece => [ball(joints.nose, 1.1)];

const piece = (...parts: readonly (readonly [at: Vec, radius: number])[]): Piece =>
  parts.map(([at, radius]) => ball(at, radius));

/** Thigh, shank and foot, or upper arm, forearm and hand: tapered, and round where they meet. */
export const limbPieces = ({ limbs }: Body, name: LimbName): readonly Piece[] => {
  const { root, joint, end, back, tip } = limbs[name];
  if (isLeg(name)) {
    return [
      piece([root, radii.hip], [joint, radii.knee]),
      piece([joint, radii.knee], [end, radii.ankle]),
      piece([end, radii.ankle], [back, radii.heel], [tip, radii.toe]),
    ];
  }
  return [
    piece([root, radii.shoulder], [joint, radii.elbow]),
    piece([joint, radii.elbow], [end, radii.wrist]),
    piece([end, radii.wrist], [tip, radii.tip]),
  ];
};
