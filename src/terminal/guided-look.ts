import type { Palette } from "./palette.ts";

/** Of a window, in characters. */
export interface Room {
  readonly columns: number;
  readonly lines: number;
}

/** What draws an exercise into so much room; null where it would be too small, or has no picture. */
export type Picture = (room: Room) => readonly string[] | null;

export interface GuidedLook {
  readonly room: Room;
  readonly palette: Palette;
  readonly picture: Picture;
}
