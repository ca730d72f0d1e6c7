import { blobOf, type Mass } from "./blob.ts";
import { depthOf, project, type Camera, type Point } from "./camera.ts";
import { hullOf, type Arc } from "./hull.ts";
import { middle, type Vec } from "./vector.ts";

/** How a part is painted. `near` limbs are dark and `far` ones light, so that arms and legs can be told apart. */
export type Tone =
  | "ground"
  | "mat"
  | "furniture"
  | "post"
  | "ghost"
  | "far"
  | "near"
  | "trunk"
  | "head"
  | "weight"
  | "rod"
  | "band"
  | "cable"
  | "arrow";

export interface Stroke {
  readonly points: readonly Point[];
  /** What the line is where it is not simply the edge of its part. */
  readonly as?: "spine" | "handle" | "rim";
  /** Of a floor or a wall: the side the hatching is on. */
  readonly hatch?: Point;
}

/** One piece of a picture: solid pieces, other areas (hair, the head of an arrow) and lines upon them. */
export interface Part {
  readonly tone: Tone;
  /** How near to the eye. */
  readonly depth: number;
  readonly hulls: readonly (readonly Arc[])[];
  /** Dark areas, as polygons. */
  readonly areas: readonly (readonly Point[])[];
  readonly strokes: readonly Stroke[];
}

export const meanDepth = (camera: Camera, pieces: readonly (readonly Mass[])[]): number =>
  depthOf(camera, middle(pieces.flatMap((piece) => piece.map((mass) => mass.at))));

/** A part made of solid pieces. */
export const solid = (
  tone: Tone,
  camera: Camera,
  pieces: readonly (readonly Mass[])[],
  more: Partial<Pick<Part, "areas" | "strokes" | "depth">> = {},
): Part => ({
  tone,
  depth: meanDepth(camera, pieces),
  hulls: pieces.map((piece) => hullOf(piece.map((mass) => blobOf(camera, mass)))),
  areas: [],
  strokes: [],
  ...more,
});

/** A part made of one line through points of the room. */
export const thin = (tone: Tone, camera: Camera, points: readonly Vec[], more: Partial<Stroke> = {}): Part => ({
  tone,
  depth: depthOf(camera, middle(points)),
  hulls: [],
  areas: [],
  strokes: [{ points: points.map((point) => project(camera, point)), ...more }],
});
