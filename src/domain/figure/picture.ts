import { extent } from "./blob.ts";
import { cameraAt, type Camera, type Point } from "./camera.ts";
import { arrowLine, arrowPart } from "./arrows.ts";
import type { Figure, Prop } from "./figure.ts";
import { lineParts, standingPart, type FloorLine } from "./furniture.ts";
import { heldPart } from "./held.ts";
import { betweenAt, motionOf, poseAt, type Motion } from "./motion.ts";
import type { Part } from "./part.ts";
import { farLimbs, ghostOf, personParts, type FarLimbs } from "./person.ts";
import type { Bases } from "./pose.ts";
import { bodyIn, type Body } from "./puppet.ts";

/** A rectangle of the picture. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** A figure made ready to be drawn: the way it is seen, and everything that stays the same in each of its pictures. */
export interface Stage {
  readonly figure: Figure;
  readonly motion: Motion;
  readonly camera: Camera;
  readonly first: Body;
  readonly far: FarLimbs;
  readonly floor: FloorLine;
}

const isSeenFromAbove = ({ eye }: Camera): boolean => eye[1] > 0.99;

/** How low arms and legs go on the picture, at most the zero of the floor. */
const lowest = (parts: readonly Part[]): number =>
  Math.min(0, boundsOf(parts.filter(({ tone }) => tone === "near" || tone === "far")).bottom);

/** The line of the floor, just under whoever stands on it first; a mat is the floor itself. */
const floorUnder = ({ props = [] }: Figure, camera: Camera, parts: readonly Part[]): FloorLine =>
  isSeenFromAbove(camera) || props.some(({ kind }) => kind === "mat") ? null : lowest(parts);

export const stageOf = (bases: Bases, figure: Figure, camera = cameraAt(figure.camera)): Stage => {
  const motion = motionOf(bases, figure);
  const first = bodyIn(poseAt(motion, 0));
  const far = farLimbs(camera, first);
  return { figure, motion, camera, first, far, floor: floorUnder(figure, camera, personParts(camera, first, far)) };
};

/** The same seen from above, the person facing the reader. */
export const fromAbove = (stage: Stage): Stage => {
  const camera = cameraAt([90, 90]);
  return { ...stage, camera, far: new Set(), floor: null };
};

const propParts = (stage: Stage, body: Body, prop: Prop, place: number): readonly Part[] => {
  const { camera, first, motion, floor } = stage;
  switch (prop.kind) {
    case "machine":
      return prop.parts.flatMap((part) => propParts(stage, body, part, place));
    case "band":
    case "cable":
    case "rod":
    case "landmine":
    case "strap":
      return lineParts(camera, body, prop, floor);
    case "stack":
      // From above its weights are a square that says nothing.
      return isSeenFromAbove(camera) ? [] : [standingPart(camera, first, prop, floor)];
    case "wall":
    case "mat":
    case "chair":
    case "post":
    case "bar":
    case "bench":
    case "box":
    case "pillow":
    case "pad":
      return [standingPart(camera, first, prop, floor)];
    default:
      return [heldPart(camera, body, prop, betweenAt(motion, place))];
  }
};

const backdrop = ["mat", "ground", "furniture", "post"] as const;
const backdropPlace = (part: Part): number => (backdrop as readonly string[]).indexOf(part.tone);

/** The parts of one picture in the order they are painted: mat, walls and furniture, then the body and what it holds, furthest first. */
export const partsAt = (stage: Stage, place: number): readonly Part[] => {
  const { figure, motion, camera, first, far } = stage;
  const body = place === 0 ? first : bodyIn(poseAt(motion, place));
  const props = (figure.props ?? []).flatMap((prop) => propParts(stage, body, prop, place));
  const behind = props
    .filter((part) => backdropPlace(part) >= 0)
    .toSorted((a, b) => backdropPlace(a) - backdropPlace(b));
  const held = props.filter((part) => backdropPlace(part) < 0);
  const lively = [...personParts(camera, body, far), ...held].toSorted((a, b) => a.depth - b.depth);
  return [...behind, ...lively];
};

const arrowsOf = (stage: Stage, isFirst: boolean): readonly Part[] => {
  const { figure, motion, camera } = stage;
  const body = bodyIn(poseAt(motion, isFirst ? 0 : 1));
  return (figure.arrows ?? [])
    .filter((arrow) => isFirst === ("line" in arrow && arrow.pose === "start"))
    .map((arrow) => arrowPart(arrowLine(camera, motion, body, arrow)));
};

export const boundsOf = (parts: readonly Part[]): Bounds => {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  const take = ([x, y]: Point) => {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  };
  for (const { hulls, areas, strokes } of parts) {
    for (const { blob } of hulls.flat()) {
      take([extent(blob, [1, 0]), extent(blob, [0, 1])]);
      take([-extent(blob, [-1, 0]), -extent(blob, [0, -1])]);
    }
    for (const point of areas.flat()) take(point);
    for (const { points } of strokes) for (const point of points) take(point);
  }
  return { left, right, bottom, top };
};

/** The line of the floor, just under the body; where a mat lies, there is none. */
const floorOf = (bounds: Bounds, parts: readonly Part[]): readonly Part[] => {
  if (parts.some((part) => part.tone === "mat")) return [];
  const low = lowest(parts);
  const points: readonly Point[] = [
    [bounds.left - 2, low],
    [bounds.right + 2, low],
  ];
  return [{ tone: "ground", depth: -Infinity, hulls: [], areas: [], strokes: [{ points, hatch: [0, -1] }] }];
};

/** The pictures of an exercise, each with its parts in the order of painting, in one frame. */
export interface Panels {
  readonly panels: readonly (readonly Part[])[];
  readonly bounds: Bounds;
}

/** Where a middle that is shown has its picture; none where start and end tell the way. */
const middlePlaces = ({ figure, motion }: Stage): readonly number[] => {
  const index = motion.roles.indexOf("middle");
  return figure.showMiddle === true && index > 0 ? [index / (motion.roles.length - 1)] : [];
};

/** The pictures of a figure: the start, the middle where it is shown, and the end with its arrows and where it is wanted the start as a ghost. */
export const panelsOf = (stage: Stage): Panels => {
  const { figure, camera, first } = stage;
  const isAbove = isSeenFromAbove(camera);
  const start = [...partsAt(stage, 0), ...(isAbove ? [] : arrowsOf(stage, true))];
  const between = middlePlaces(stage).map((place) => partsAt(stage, place));
  const end = partsAt(stage, 1);
  const behind = end.filter((part) => backdropPlace(part) >= 0);
  const ghost = figure.ghost === true && !isAbove ? [ghostOf(camera, first)] : [];
  const arrows = isAbove ? [] : arrowsOf(stage, false);
  const ending = [...behind, ...ghost, ...end.slice(behind.length), ...arrows];
  const panels = [start, ...between, ending];
  const bounds = boundsOf(panels.flat());
  const floor = isAbove ? [] : floorOf(bounds, panels.flat());
  return {
    panels: panels.map((parts) => [...floor, ...parts]),
    bounds: floor.length > 0 ? boundsOf([...panels.flat(), ...floor]) : bounds,
  };
};
