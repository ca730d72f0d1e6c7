import { cellId, workInWords, type Cell, type CellId } from "../domain/spine.ts";
import type { Item } from "../domain/week.ts";

/** "bending forward (flexion, move)", "the front of the trunk by keeping still (flexion, resist)". */
export const cellInWords = (cell: Cell): string => `${workInWords[cellId(cell)]} (${cell.plane}, ${cell.mode})`;

/** What an item trains first: its cell, or what it is there for. */
export const trainsText = ({ role, cells: [primary] }: Pick<Item, "role" | "cells">): string => {
  if (primary !== undefined) return cellInWords(primary);
  return role === "mobility" ? "mobility" : "legs, hips and everyday strength";
};

/** The direction that is moved in, or the part that keeps still; 12 columns at most. */
const briefly: Readonly<Record<CellId, string>> = {
  "flexion:move": "forward",
  "flexion:resist": "front, still",
  "extension:move": "backward",
  "extension:resist": "back, still",
  "rotation:move": "turning",
  "rotation:resist": "no turning",
  "side-bending:move": "sideways",
  "side-bending:resist": "side, still",
};

/** A cell where there is little room: "forward", "front, still". */
export const cellBriefly = (cell: Cell): string => briefly[cellId(cell)];

/** What an item trains first, in the column beside it: "front, still", "turning", "legs, hips". */
export const trainsBriefly = ({ role, cells: [primary] }: Pick<Item, "role" | "cells">): string => {
  if (primary !== undefined) return cellBriefly(primary);
  return role === "mobility" ? "mobility" : "legs, hips";
};
