import type { Point } from "../domain/figure/camera.ts";
import { outlineOf, type Arc } from "../domain/figure/hull.ts";
import type { Part, Stroke, Tone } from "../domain/figure/part.ts";
import type { Bounds } from "../domain/figure/picture.ts";
import { fillPolygon, traceLine } from "../domain/figure/raster.ts";
import type { DotCanvas } from "./braille-canvas.ts";

/** Where on a canvas a picture stands, and how many dots 1 % of body height is. */
export interface DotPlace {
  readonly left: number;
  readonly bottom: number;
  readonly scale: number;
}

/** From this scale on the spine and the face are drawn; smaller, they would only be noise. */
const large = 0.62;
/** Weights are drawn as rings, a little larger than they are, so that they are not lost among the limbs. */
const ringGrowth = 1.15;

const round = 0.45;

type Paint = (x: number, y: number) => void;

/** Draws parts of a picture onto a canvas, each of them apart from what is behind it by a cleared dot. */
export const dotPainter = (canvas: DotCanvas, { left, bottom, scale }: DotPlace) => {
  const onto = ([x, y]: Point): Point => [(x - left) * scale, canvas.height - (y - bottom) * scale];
  const polygon = (hull: readonly Arc[]): readonly Point[] => outlineOf(hull, round).map(onto);
  const closed = (points: readonly Point[]): readonly Point[] => [...points, ...points.slice(0, 1)];

  const cover = (outlines: readonly (readonly Point[])[], paint: Paint): void => {
    for (const outline of outlines) {
      fillPolygon(outline, canvas, paint);
      traceLine(closed(outline), paint);
    }
  };

  const around: Paint = (x, y) => {
    for (let dy = -1; dy <= 1; dy += 1) for (let dx = -1; dx <= 1; dx += 1) canvas.clear(x + dx, y + dy);
  };

  const trace = (points: readonly Point[], isOn: (along: number) => boolean = () => true): void =>
    traceLine(points, (x, y, along) => {
      if (isOn(along)) canvas.set(x, y);
    });

  /** The dots around an outline are cleared; what is within is painted over anyway. */
  const setApart = (outlines: readonly (readonly Point[])[]): void => {
    for (const outline of outlines) traceLine(closed(outline), around);
  };

  const solid = (part: Part, paint: Paint): void => {
    const outlines = part.hulls.map(polygon);
    setApart(outlines);
    cover(outlines, paint);
  };

  const outlined = (part: Part): void => {
    const outlines = part.hulls.map(polygon);
    cover(outlines, (x, y) => canvas.clear(x, y));
    for (const outline of outlines) trace(closed(outline));
  };

  const spine = ({ points }: Stroke): void => {
    if (scale < large) return;
    traceLine(points.map(onto), (x, y, along) => {
      if (along % 4 < 3) canvas.clear(x, y);
    });
  };

  const ring = (part: Part): void => {
    for (const { points } of part.strokes) trace(points.map(onto));
    for (const hull of part.hulls) {
      const outline = polygon(hull);
      const [x, y] = outline.reduce(([sumX, sumY], point) => [sumX + point[0], sumY + point[1]], [0, 0]);
      const [midX, midY] = [x / outline.length, y / outline.length];
      const grown = outline.map((point): Point => [
        midX + (point[0] - midX) * ringGrowth,
        midY + (point[1] - midY) * ringGrowth,
      ]);
      setApart([grown]);
      cover([grown], (dotX, dotY) => canvas.clear(dotX, dotY));
      trace(closed(grown));
    }
  };

  /** A floor is a line; a wall has strokes on its far side too, so that it is no post. */
  const ground = (part: Part): void => {
    for (const { points, hatch = [0, 0] } of part.strokes) {
      trace(points.map(onto));
      if (hatch[0] === 0) continue;
      traceLine(points.map(onto), (x, y, along) => {
        if (Math.floor(along) % 4 === 0) for (const by of [1, 2]) canvas.set(x + by * hatch[0], y + by);
      });
    }
  };

  /** Dark where it crosses a limb, so that it is seen there too. */
  const lines = (part: Part, isOn: (along: number) => boolean = () => true): void => {
    for (const { points } of part.strokes)
      traceLine(points.map(onto), (x, y, along) => {
        if (isOn(along)) canvas.flip(x, y);
      });
    cover(part.hulls.map(polygon), (x, y) => canvas.set(x, y));
  };

  const head = (part: Part): void => {
    solid(part, (x, y) => canvas.set(x, y));
    if (scale < large) return;
    // A face is light and its hair dark; on a screen that is the other way round.
    const [skull, ...nose] = part.hulls.map(polygon);
    if (skull !== undefined) cover([skull], (x, y) => canvas.clear(x, y));
    for (const outline of [skull, ...nose]) if (outline !== undefined) trace(closed(outline));
    cover(
      part.areas.slice(0, 1).map((area) => area.map(onto)),
      (x, y) => canvas.set(x, y),
    );
  };

  const arrow = (part: Part): void => {
    setApart(part.areas.map((area) => area.map(onto)));
    for (const { points } of part.strokes) traceLine(points.map(onto), around);
    for (const { points } of part.strokes) trace(points.map(onto));
    cover(
      part.areas.map((area) => area.map(onto)),
      (x, y) => canvas.set(x, y),
    );
  };

  /** The edge of a mat in single dots: an area would hide who lies on it. */
  const mat = (part: Part): void => {
    for (const outline of part.hulls.map(polygon)) trace(closed(outline), (along) => along % 4 < 1);
  };

  const painters: Readonly<Record<Tone, (part: Part) => void>> = {
    ground,
    mat,
    ghost: () => undefined,
    furniture: outlined,
    post: outlined,
    far: (part) =>
      solid(part, (x, y) => {
        if ((x + y) % 2 === 0) canvas.set(x, y);
        else canvas.clear(x, y);
      }),
    near: (part) => solid(part, (x, y) => canvas.set(x, y)),
    trunk: (part) => {
      solid(part, (x, y) => canvas.set(x, y));
      part.strokes.forEach(spine);
    },
    head,
    weight: ring,
    rod: (part) => solid(part, (x, y) => canvas.set(x, y)),
    band: (part) => lines(part, (along) => along % 4 < 2.5),
    cable: (part) => lines(part),
    arrow,
  };

  return (part: Part): void => painters[part.tone](part);
};

/** How many dots 1 % of body height can be, for a picture to fit into so many across and down. */
export const scalesFor = ({ left, right, bottom, top }: Bounds, width: number, height: number) => ({
  across: (width - 2) / (right - left),
  down: (height - 1) / (top - bottom),
});
