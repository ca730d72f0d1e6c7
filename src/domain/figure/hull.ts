import { edgeAt, extent, type Blob } from "./blob.ts";
import type { Point } from "./camera.ts";

/** A part of a hull's edge: along one of its blobs, from one outward direction to another, in radians, counter-clockwise. */
export interface Arc {
  readonly blob: Blob;
  readonly from: number;
  readonly to: number;
}

const whole = 2 * Math.PI;
const coarse = 24;
const halvings = 14;

export const facing = (angle: number): Point => [Math.cos(angle), Math.sin(angle)];

const compass = Array.from({ length: coarse }, (_, step) => facing((whole * step) / coarse));

const foremost = (blobs: readonly Blob[], direction: Point): number => {
  let best = 0;
  let most = -Infinity;
  blobs.forEach((blob, index) => {
    const reached = extent(blob, direction);
    if (reached > most + 1e-9) [most, best] = [reached, index];
  });
  return best;
};

interface Turn {
  readonly at: number;
  readonly next: number;
}

const leadOf = (blobs: readonly Blob[], first: number, next: number, angle: number): number => {
  const direction = facing(angle);
  return extent(blobs[next] as Blob, direction) - extent(blobs[first] as Blob, direction);
};

/** Where, between two directions, one blob hands over to another; a third may come in between. */
const handovers = (blobs: readonly Blob[], from: number, to: number, first: number, last: number): readonly Turn[] => {
  let [low, high] = [from, to];
  for (let step = 0; step < halvings; step += 1) {
    const half = (low + high) / 2;
    if (leadOf(blobs, first, last, half) < 0) low = half;
    else high = half;
  }
  const third = foremost(blobs, facing(high));
  const isThird = third !== first && third !== last && leadOf(blobs, last, third, high) > 1e-6;
  if (!isThird) return [{ at: high, next: last }];
  return [...handovers(blobs, from, high, first, third), ...handovers(blobs, high, to, third, last)];
};

/** The convex hull of some blobs: in each direction the one that goes furthest makes the edge. */
export const hullOf = (blobs: readonly Blob[]): readonly Arc[] => {
  const turns: Turn[] = [];
  let last = foremost(blobs, compass[0] as Point);
  const first = last;
  for (let step = 1; step <= coarse; step += 1) {
    const angle = (whole * step) / coarse;
    const now = step === coarse ? first : foremost(blobs, compass[step] as Point);
    if (now !== last) turns.push(...handovers(blobs, (whole * (step - 1)) / coarse, angle, last, now));
    last = now;
  }
  const [only] = turns;
  const blobAt = (index: number) => blobs[index] as Blob;
  if (only === undefined) return [{ blob: blobAt(first), from: 0, to: whole }];
  return turns.map(({ at, next }, index) => {
    const to = turns[index + 1]?.at ?? only.at + whole;
    return { blob: blobAt(next), from: at, to };
  });
};

/** The edge of a hull as a polygon, with about a point every `step` radians along what is round. */
export const outlineOf = (hull: readonly Arc[], step = 0.35): readonly Point[] =>
  hull.flatMap(({ blob, from, to }) => {
    const round = blob.xx + blob.yy > 1e-6;
    const count = round ? Math.max(1, Math.ceil((to - from) / step)) : 0;
    return Array.from({ length: count + 1 }, (_, index) =>
      edgeAt(blob, facing(count === 0 ? from : from + ((to - from) * index) / count)),
    );
  });
