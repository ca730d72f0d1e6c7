/** The four directions the spine moves in, in the order every screen and file uses. */
export const planes = ["flexion", "extension", "rotation", "side-bending"] as const;
export type Plane = (typeof planes)[number];

/** `move`: the spine travels in the plane. `resist`: the trunk is held still against a load in it. */
export const modes = ["move", "resist"] as const;
export type Mode = (typeof modes)[number];

/** A plane × mode, written `plane:mode`. A week has eight. */
export type CellId = `${Plane}:${Mode}`;

export interface Cell {
  readonly plane: Plane;
  readonly mode: Mode;
}

/** The eight cells, plane by plane, `move` before `resist`; the index in this list is the cell's number. */
export const cells: readonly Cell[] = planes.flatMap((plane) => modes.map((mode) => ({ plane, mode })));

export const cellId = (cell: Cell): CellId => `${cell.plane}:${cell.mode}`;

/** The cell's number, 0 to 7, in the order of `cells`. */
export const cellNumber = (cell: Cell): number => planes.indexOf(cell.plane) * modes.length + modes.indexOf(cell.mode);

/** What a set gives a plane: 1 to the primary plane, 0.5 to a secondary one (half credits never fill a cell alone). */
export const creditOf = (position: number): number => (position === 0 ? 1 : 0.5);

/** What work in a cell trains, as a person would say it after "trains": a movement, or the part of the trunk that keeps still. */
export const workInWords: Readonly<Record<CellId, string>> = {
  "flexion:move": "bending forward",
  "flexion:resist": "the front of the trunk by keeping still",
  "extension:move": "bending back",
  "extension:resist": "the back of the trunk by keeping still",
  "rotation:move": "turning",
  "rotation:resist": "the muscles that turn the trunk by keeping still",
  "side-bending:move": "tilting to the side",
  "side-bending:resist": "the sides of the trunk by keeping still",
};

/** What the plane feels like in daily life, for people who do not think in planes. */
export const planeInWords: Readonly<Record<Plane, string>> = {
  flexion: "bending forward",
  extension: "bending back and staying upright",
  rotation: "turning",
  "side-bending": "tilting to the side",
};
