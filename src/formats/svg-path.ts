import { edgeAt, ellipseOf } from "../domain/figure/blob.ts";
import type { Point } from "../domain/figure/camera.ts";
import { facing, type Arc } from "../domain/figure/hull.ts";

/** Where a picture's own points (y up) come to stand on paper (y down). */
export interface Place {
  readonly x: number;
  /** Where the picture's zero height is. */
  readonly y: number;
  /** Units of paper for 1 % of body height. */
  readonly scale: number;
}

/** Paper is measured in tenths of 1 % of body height, so that whole numbers are fine enough. */
export const unit = 10;

/** A whole number, which is the shortest there is. */
export const short = (value: number): string => String(Math.round(value) || 0);

const joined = (numbers: readonly string[]): string =>
  numbers.reduce((text, number) => text + (text === "" || number.startsWith("-") ? "" : " ") + number, "");

/** Writes path data in steps from point to point, each rounded from where the last one ended, so that nothing drifts. */
const writer = ({ x, y, scale }: Place) => {
  let [lastX, lastY] = [0, 0];
  let data = "";
  const step = (point: Point): readonly string[] => {
    const [toX, toY] = [Math.round(x + scale * point[0]), Math.round(y - scale * point[1])];
    const by = [short(toX - lastX), short(toY - lastY)];
    [lastX, lastY] = [toX, toY];
    return by;
  };
  return {
    move: (point: Point) => {
      [lastX, lastY] = [0, 0];
      data += `M${joined(step(point))}`;
    },
    line: (point: Point) => {
      const by = step(point);
      if (by[0] !== "0" || by[1] !== "0") data += `l${joined(by)}`;
    },
    arc: (point: Point, radii: readonly [number, number], turn: number, isLarge: boolean) => {
      const [rx, ry] = radii.map((radius) => short(radius * scale)) as [string, string];
      const rotation = rx === ry ? "0" : String(Math.round((-turn * 180) / Math.PI));
      data += `a${joined([rx, ry, rotation, isLarge ? "1" : "0", "0", ...step(point)])}`;
    },
    close: () => {
      data += "z";
    },
    read: () => data,
  };
};

type Writer = ReturnType<typeof writer>;

const least = 0.03;

const writeArc = (to: Writer, { blob, from, to: end }: Arc): void => {
  const { long, short: narrow, turn } = ellipseOf(blob);
  const point = edgeAt(blob, facing(end));
  if (narrow < 0.05 || end - from < least) {
    to.line(point);
    return;
  }
  const whole = end - from > 2 * Math.PI - 1e-6;
  if (whole) to.arc(edgeAt(blob, facing(from + Math.PI)), [long, narrow], turn, false);
  to.arc(point, [long, narrow], turn, !whole && end - from > Math.PI);
};

/** The edges of hulls, each closed, all of them the same way round, so that together they fill what any of them covers. */
export const hullPath = (hulls: readonly (readonly Arc[])[], place: Place): string => {
  const path = writer(place);
  for (const hull of hulls) {
    const [first] = hull;
    if (first === undefined) continue;
    path.move(edgeAt(first.blob, facing(first.from)));
    for (const arc of hull) {
      path.line(edgeAt(arc.blob, facing(arc.from)));
      writeArc(path, arc);
    }
    path.close();
  }
  return path.read();
};

/** A line through points, or the edge of an area when it is closed. */
export const linePath = (points: readonly Point[], place: Place, isClosed = false): string => {
  const path = writer(place);
  points.forEach((point, index) => (index === 0 ? path.move(point) : path.line(point)));
  if (isClosed) path.close();
  return path.read();
};
