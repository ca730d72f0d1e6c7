import { project, type Camera, type Point } from "./camera.ts";
import { dot, type Vec } from "./vector.ts";

/** A piece of flesh or of a thing: an ellipsoid by three half axes in the room; none is a point. */
export interface Mass {
  readonly at: Vec;
  readonly axes: readonly Vec[];
}

export const ball = (at: Vec, radius: number): Mass => ({
  at,
  axes: [
    [radius, 0, 0],
    [0, radius, 0],
    [0, 0, radius],
  ],
});

/** How far the mass reaches from its middle in a direction. */
export const reachOf = ({ axes }: Mass, direction: Vec): number =>
  Math.hypot(...axes.map((axis) => dot(axis, direction)));

/** What a mass looks like: an ellipse, its form as a symmetric matrix (the square of a radius, for a circle). */
export interface Blob {
  readonly at: Point;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

export const blobOf = (camera: Camera, { at, axes }: Mass): Blob => {
  let [xx, xy, yy] = [0, 0, 0];
  for (const axis of axes) {
    const [x, y] = project(camera, axis);
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  return { at: project(camera, at), xx, xy, yy };
};

export const dotBlob = (at: Point, radius: number): Blob => ({ at, xx: radius ** 2, xy: 0, yy: radius ** 2 });

const spread = ({ xx, xy, yy }: Blob, x: number, y: number): number =>
  Math.sqrt(Math.max(0, xx * x * x + 2 * xy * x * y + yy * y * y));

/** How far the blob goes in a direction, from the origin of the picture. */
export const extent = (blob: Blob, [x, y]: Point): number => blob.at[0] * x + blob.at[1] * y + spread(blob, x, y);

/** The point of a blob's edge where it faces a direction. */
export const edgeAt = (blob: Blob, [x, y]: Point): Point => {
  const size = spread(blob, x, y);
  if (size < 1e-6) return blob.at;
  return [blob.at[0] + (blob.xx * x + blob.xy * y) / size, blob.at[1] + (blob.xy * x + blob.yy * y) / size];
};

/** The half axes of a blob's ellipse, the longer one first, and the angle of that in radians. */
export const ellipseOf = ({
  xx,
  xy,
  yy,
}: Blob): { readonly long: number; readonly short: number; readonly turn: number } => {
  const half = (xx + yy) / 2;
  const apart = Math.hypot((xx - yy) / 2, xy);
  return {
    long: Math.sqrt(Math.max(0, half + apart)),
    short: Math.sqrt(Math.max(0, half - apart)),
    turn: Math.atan2(2 * xy, xx - yy) / 2,
  };
};
