import type { Point } from "../domain/figure/camera.ts";
import type { Part, Stroke, Tone } from "../domain/figure/part.ts";
import { hullPath, linePath, type Place } from "./svg-path.ts";

/*
 * How each part looks: near limbs dark with a light edge, far ones light with an outline, the trunk white. Grey only, for
 * print. Widths in units of paper; half of a stroke painted before its fill is covered, so it is twice as wide.
 */

const outlined = (fill: string, width: number) =>
  `fill="${fill}" stroke="#000" stroke-width="${width}" paint-order="stroke"`;

const looks: Readonly<Record<Tone, string>> = {
  ground: "",
  mat: 'fill="#e4e4e4"',
  furniture: 'fill="#fff" stroke="#000" stroke-width="6"',
  post: outlined("#fff", 13),
  ghost: 'fill="#fff" stroke="#999" stroke-width="12" paint-order="stroke"',
  far: outlined("#d0d0d0", 15),
  near: 'fill="#444" stroke="#fff" stroke-width="18" paint-order="stroke"',
  trunk: outlined("#fff", 15),
  head: outlined("#fff", 15),
  weight: 'fill="#fff" stroke="#000" stroke-width="14"',
  rod: outlined("#fff", 16),
  band: 'stroke="#000" stroke-width="11" stroke-dasharray="24 14"',
  cable: 'stroke="#000" stroke-width="8"',
  arrow: 'stroke="#000" stroke-width="16"',
};

const path = (data: string, look: string): string => (data === "" ? "" : `<path d="${data}" ${look}/>`);
const open = (data: string, look: string): string => path(data, `fill="none" ${look}`);

const every = 5;
const reach = 3;

/** A floor or a wall: its edge, and short strokes on the side that is solid. */
const ground = ({ points: [from, to], hatch }: Stroke, place: Place): string => {
  if (from === undefined || to === undefined || hatch === undefined) return "";
  const size = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [ux, uy] = [(to[0] - from[0]) / size, (to[1] - from[1]) / size];
  const ticks = Array.from({ length: Math.floor((size - 1) / every) }, (_, index): string => {
    const along = every * (index + 0.8);
    const start: Point = [from[0] + ux * along, from[1] + uy * along];
    const end: Point = [start[0] + (hatch[0] - ux) * reach * 0.7, start[1] + (hatch[1] - uy) * reach * 0.7];
    return linePath([start, end], place);
  });
  return (
    open(linePath([from, to], place), 'stroke="#000" stroke-width="9"') +
    open(ticks.join(""), 'stroke="#000" stroke-width="6"')
  );
};

const stroke = ({ tone }: Part, line: Stroke, place: Place): string => {
  const data = linePath(line.points, place);
  if (tone === "ground") return ground(line, place);
  if (line.as === "spine") return open(data, 'stroke="#000" stroke-width="13" stroke-dasharray="24 15"');
  if (line.as === "handle") {
    const round = 'stroke-linejoin="round" stroke-linecap="round"';
    return (
      open(data, `stroke="#fff" stroke-width="36" ${round}`) + open(data, `stroke="#000" stroke-width="19" ${round}`)
    );
  }
  return open(data, looks[tone]);
};

/** An arrow keeps clear of what it crosses by a light edge. */
const arrow = ({ strokes, areas }: Part, place: Place): string => {
  const shaft = strokes.map(({ points }) => linePath(points, place)).join("");
  const head = areas.map((area) => linePath(area, place, true)).join("");
  return open(shaft + head, 'stroke="#fff" stroke-width="34"') + open(shaft, looks.arrow) + path(head, "");
};

/** One part of a picture as SVG elements. Weights have their handle under them, everything else its lines on top. */
export const paint = (part: Part, place: Place): string => {
  if (part.tone === "arrow") return arrow(part, place);
  const solid = path(hullPath(part.hulls, place), looks[part.tone]);
  const lines = part.strokes.map((line) => stroke(part, line, place)).join("");
  const dark = path(part.areas.map((area) => linePath(area, place, true)).join(""), "");
  return part.tone === "weight" ? lines + solid : solid + dark + lines;
};
