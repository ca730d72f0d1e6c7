import { planeInWords, type Cell } from "../domain/spine.ts";
import type { Item } from "../domain/week.ts";

/** "flexion, move (bending forward)", "rotation, resist (holding still against a load)". */
export const cellInWords = ({ plane, mode }: Cell): string =>
  `${plane}, ${mode} (${mode === "move" ? planeInWords[plane] : "holding still against a load"})`;

/** What an item trains first: its cell, or what it is there for. */
export const trainsText = ({ role, cells: [primary] }: Pick<Item, "role" | "cells">): string => {
  if (primary !== undefined) return cellInWords(primary);
  return role === "mobility" ? "mobility" : "legs, hips and everyday strength";
};
