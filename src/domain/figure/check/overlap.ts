import { outlineOf } from "../hull.ts";
import type { Figures } from "../figure.ts";
import type { Part } from "../part.ts";
import { boundsOf, pairOf, stageOf } from "../picture.ts";
import type { Bases } from "../pose.ts";
import { fillPolygon, traceLine } from "../raster.ts";
import type { Objection } from "./sample.ts";

/** From this share of what both cover on, two pictures cannot be told apart [D]. */
const mostAlike = 0.85;
const size = { width: 90, height: 90 } as const;
/** Cells for 1 % of body height. */
const fine = 0.5;

/** The cells that start and end of a figure cover, each picture in the middle of a grid of its own. */
const cellsOf = (panels: readonly (readonly Part[])[]): ReadonlySet<number> => {
  const cells = new Set<number>();
  panels.forEach((panel, index) => {
    const parts = panel.filter(({ tone }) => tone !== "ground" && tone !== "mat" && tone !== "ghost");
    const { left, right, bottom, top } = boundsOf(parts);
    const place = ([x, y]: readonly [number, number]): readonly [number, number] => [
      (x - (left + right) / 2) * fine + size.width / 2,
      (y - (bottom + top) / 2) * fine + size.height / 2,
    ];
    const paint = (x: number, y: number) => cells.add((index * size.height + y) * size.width + x);
    for (const { hulls, areas, strokes } of parts) {
      for (const hull of hulls) fillPolygon(outlineOf(hull).map(place), size, paint);
      for (const area of areas) fillPolygon(area.map(place), size, paint);
      for (const { points } of strokes) traceLine(points.map(place), paint);
    }
  });
  return cells;
};

const alike = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size < many.size * mostAlike) return 0;
  let both = 0;
  for (const cell of few) if (many.has(cell)) both += 1;
  return both / (few.size + many.size - both);
};

/** Figures that look the same as another one, unless one of the two names the other in `like`. */
export const checkOverlap = (
  bases: Bases,
  figures: Figures["figures"],
): readonly (Objection & { readonly id: string })[] => {
  const drawn = Object.entries(figures).map(([id, figure]) => ({
    id,
    figure,
    cells: cellsOf(pairOf(stageOf(bases, figure)).panels),
  }));
  return drawn.flatMap((one, index) =>
    drawn.slice(index + 1).flatMap((other) => {
      if (one.figure.like?.includes(other.id) === true || other.figure.like?.includes(one.id) === true) return [];
      const share = alike(one.cells, other.cells);
      if (share < mostAlike) return [];
      const message = `its picture covers ${Math.round(share * 100)} % of that of "${one.id}"; show it from elsewhere, with a ghost, or name it in "like"`;
      return [{ id: other.id, path: "camera", message }];
    }),
  );
};
