import type { Figure } from "../domain/figure/figure.ts";
import type { Part } from "../domain/figure/part.ts";
import {
  boundsOf,
  panelsOf,
  partsAt,
  stageOf,
  type Bounds,
  type Panels,
  type Stage,
} from "../domain/figure/picture.ts";
import type { Bases } from "../domain/figure/pose.ts";
import { dotCanvas } from "./braille-canvas.ts";
import { padEnd } from "./columns.ts";
import { dotPainter, scalesFor } from "./figure-dots.ts";

/** The most that one of two pictures, and one that moves, takes in characters. */
const still = { columns: 40, lines: 14 } as const;
const moving = { columns: 52, lines: 16 } as const;

/**
 * With fewer dots for 1 % of body height nobody is recognised: about 30 columns for somebody lying, 14 lines for somebody
 * standing with a weight overhead [D].
 */
const smallest = { across: 0.46, down: 0.4 } as const;

/** The sine of the elevation from which the floor is seen from above [D]. */
const fromAbove = 0.8;

interface Room {
  readonly columns: number;
  readonly lines: number;
}

/** The frame of pictures in dots: a mat may go beyond it, but where it is seen from above it is what tells lying from standing. */
const frameOf = ({ camera }: Stage, parts: readonly Part[]): Bounds =>
  boundsOf(parts.filter(({ tone }) => tone !== "ghost" && (tone !== "mat" || camera.eye[1] > fromAbove)));

/** The pictures of one figure in the same frame and scale; null where they would be too small. */
const drawAll = (
  panels: readonly (readonly Part[])[],
  bounds: Bounds,
  room: Room,
): readonly (readonly string[])[] | null => {
  const { across, down } = scalesFor(bounds, room.columns * 2, room.lines * 4);
  if (across < smallest.across || down < smallest.down) return null;
  const scale = Math.min(across, down);
  const lines = Math.min(room.lines, Math.ceil(((bounds.top - bounds.bottom) * scale + 1) / 4));
  return panels.map((parts) => {
    const canvas = dotCanvas(room.columns, lines);
    const paint = dotPainter(canvas, { left: bounds.left - 0.5 / scale, bottom: bounds.bottom - 0.5 / scale, scale });
    // Weights and arrows come last, and the floor again, so that nothing hides them.
    const isLast = ({ tone }: Part) => tone === "weight" || tone === "arrow";
    for (const part of parts.filter((each) => !isLast(each))) paint(part);
    for (const part of [...parts.filter(isLast), ...parts.filter(({ tone }) => tone === "ground")]) paint(part);
    return canvas.rows();
  });
};

const numbered = (rows: readonly string[], number: number): readonly string[] =>
  rows.map((row, index) => (index === 0 && (row === "" || row.startsWith(" ")) ? `${number}${row.slice(1)}` : row));

/** Between pictures of somebody who stands, in characters [D]. */
const gap = 4;

/** These pictures next to each other; null where they would be too small. */
const sideBySide = (panels: Panels["panels"], bounds: Bounds, columns: number): readonly string[] | null => {
  const width = Math.min(still.columns, Math.floor(Math.min(columns, 2 * still.columns) / panels.length));
  const drawn = drawAll(panels, bounds, { columns: width - 1, lines: still.lines });
  if (drawn === null) return null;
  const [start = [], ...others] = drawn.map((rows, index) => numbered(rows, index + 1));
  const wide = Math.min(width, Math.max(...drawn.flat().map((row) => row.length)) + gap);
  return start.map((row, index) =>
    others.reduce((text, rows, other) => padEnd(text, wide * (other + 1)) + (rows[index] ?? ""), row).trimEnd(),
  );
};

/**
 * The pictures of a figure next to each other, in braille, for a screen of so many columns: start and end, and between them
 * the middle where it is shown and has room. Null where they would be too small.
 */
export const figureStill = (bases: Bases, figure: Figure, columns: number): readonly string[] | null => {
  const stage = stageOf(bases, figure);
  const { panels } = panelsOf(stage);
  const bounds = frameOf(stage, panels.flat());
  const ends = panels.filter((_, index) => index === 0 || index === panels.length - 1);
  return sideBySide(panels, bounds, columns) ?? (panels.length > 2 ? sideBySide(ends, bounds, columns) : null);
};

/** How the places of a motion are looked at for its frame. */
const looks = [0, 0.25, 0.5, 0.75, 1] as const;

/** Draws the pictures of a motion, all in one frame, by the place (0 the start, 1 the end); null where they would be too small. */
export const figureDrawer = (
  bases: Bases,
  figure: Figure,
  { columns, lines }: Room = moving,
): ((place: number) => readonly string[]) | null => {
  const stage = stageOf(bases, figure);
  const room = { columns: Math.min(columns, moving.columns), lines: Math.min(lines, moving.lines) };
  const [floor] = panelsOf(stage).panels[0] ?? [];
  const ground = floor?.tone === "ground" ? [floor] : [];
  const bounds = frameOf(stage, [...ground, ...looks.flatMap((place) => partsAt(stage, place))]);
  const draw = (place: number) => drawAll([[...ground, ...partsAt(stage, place)]], bounds, room)?.[0];
  return draw(0) === undefined ? null : (place) => draw(place) ?? [];
};

/** A picture for each of these places of the motion, all in one frame; null where they would be too small. */
export const figureFrames = (
  bases: Bases,
  figure: Figure,
  places: readonly number[],
  columns: number = moving.columns,
): readonly (readonly string[])[] | null => {
  const draw = figureDrawer(bases, figure, { columns, lines: moving.lines });
  return draw === null ? null : places.map(draw);
};
