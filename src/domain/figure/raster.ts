import type { Point } from "./camera.ts";

/** Calls back for every whole cell whose middle is in a polygon, given in cells; `width` and `height` bound the grid. */
export const fillPolygon = (
  points: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
  paint: (x: number, y: number) => void,
): void => {
  const ys = points.map(([, y]) => y);
  const from = Math.max(0, Math.ceil(Math.min(...ys) - 0.5));
  const to = Math.min(height - 1, Math.floor(Math.max(...ys) - 0.5));
  for (let row = from; row <= to; row += 1) {
    const crossings = crossingsAt(points, row + 0.5);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const first = Math.max(0, Math.ceil((crossings[index] as number) - 0.5));
      const last = Math.min(width - 1, Math.floor((crossings[index + 1] as number) - 0.5));
      for (let x = first; x <= last; x += 1) paint(x, row);
    }
  }
};

const crossingsAt = (points: readonly Point[], y: number): readonly number[] => {
  const found: number[] = [];
  let [lastX, lastY] = points.at(-1) ?? [0, 0];
  for (const [nextX, nextY] of points) {
    if (lastY <= y !== nextY <= y) found.push(lastX + ((y - lastY) / (nextY - lastY)) * (nextX - lastX));
    [lastX, lastY] = [nextX, nextY];
  }
  return found.sort((a, b) => a - b);
};

/** Calls back for every cell on a line through points, given in cells, with how far along the line it is. */
export const traceLine = (points: readonly Point[], paint: (x: number, y: number, along: number) => void): void => {
  let along = 0;
  points.slice(1).forEach(([toX, toY], index) => {
    const [fromX, fromY] = points[index] as Point;
    const size = Math.hypot(toX - fromX, toY - fromY);
    const count = Math.max(1, Math.ceil(Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY))));
    for (let step = index === 0 ? 0 : 1; step <= count; step += 1) {
      const part = step / count;
      paint(Math.floor(fromX + part * (toX - fromX)), Math.floor(fromY + part * (toY - fromY)), along + part * size);
    }
    along += size;
  });
};
