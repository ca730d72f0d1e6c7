import { outlineOf } from "../hull.ts";
import type { Figures } from "../figure.ts";
import type { Part } from "../part.ts";
import { boundsOf, panelsOf, stageOf } from "../picture.ts";
import type { Bases } from "../pose.ts";
import { fillPolygon, traceLine } from "../raster.ts";
import type { Objection } from "./sample.ts";

/** From this share of what both cover on, two pictures cannot be told apart [D]. */
const mostAlike = 0.85;
const size = { width: 90, height: 90 } as const;
/** Cells for 1 % of body height. */
const fine = 0.5;

/** Which cells start and end of a figure cover, a bit for each, and how many. */
interface Cover {
  readonly words: Uint32Array;
  readonly count: number;
}

const bitsIn = (word: number): number => {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** The cells that a figure covers, each of its pictures in the middle of a grid of its own. */
const coverOf = (panels: readonly (readonly Part[])[]): Cover => {
  const words = new Uint32Array(Math.ceil((panels.length * size.width * size.height) / 32));
  panels.forEach((panel, index) => {
    const parts = panel.filter(({ tone }) => tone !== "ground" && tone !== "mat" && tone !== "ghost");
    const { left, right, bottom, top } = boundsOf(parts);
    const place = ([x, y]: readonly [number, number]): readonly [number, number] => [
      (x - (left + right) / 2) * fine + size.width / 2,
      (y - (bottom + top) / 2) * fine + size.height / 2,
    ];
    const paint = (x: number, y: number) => {
      if (x < 0 || y < 0 || x >= size.width || y >= size.height) return;
      const cell = (index * size.height + y) * size.width + x;
      words[cell >>> 5] = (words[cell >>> 5] ?? 0) | (1 << (cell & 31));
    };
    for (const { hulls, areas, strokes } of parts) {
      for (const hull of hulls) fillPolygon(outlineOf(hull).map(place), size, paint);
      for (const area of areas) fillPolygon(area.map(place), size, paint);
      for (const { points } of strokes) traceLine(points.map(place), paint);
    }
  });
  return { words, count: words.reduce((sum, word) => sum + bitsIn(word), 0) };
};

/** The share that two have in common of what either covers, 0 to 1. */
const alike = (a: Cover, b: Cover): number => {
  if (Math.min(a.count, b.count) < Math.max(a.count, b.count) * mostAlike) return 0;
  const both = a.words.reduce((sum, word, index) => sum + bitsIn(word & (b.words[index] ?? 0)), 0);
  return both / (a.count + b.count - both);
};

/** Figures that look the same as another one, unless one of the two names the other in `like`. */
export const checkOverlap = (
  bases: Bases,
  figures: Figures["figures"],
): readonly (Objection & { readonly id: string })[] => {
  const drawn = Object.entries(figures).map(([id, figure]) => ({
    id,
    figure,
    cover: coverOf(panelsOf(stageOf(bases, figure)).panels),
  }));
  return drawn.flatMap((one, index) =>
    drawn.slice(index + 1).flatMap((other) => {
      if (one.figure.like?.includes(other.id) === true || other.figure.like?.includes(one.id) === true) return [];
      const share = alike(one.cover, other.cover);
      if (share < mostAlike) return [];
      const message = `its picture covers ${Math.round(share * 100)} % of that of "${one.id}"; show it from elsewhere, with a ghost, or name it in "like"`;
      return [{ id: other.id, path: "camera", message }];
    }),
  );
};
