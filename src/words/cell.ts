import { planeInWords, type Cell } from "../domain/spine.ts";

/** "flexion, move (bending forward)", "rotation, resist (holding still against a load)". */
export const cellInWords = ({ plane, mode }: Cell): string =>
  `${plane}, ${mode} (${mode === "move" ? planeInWords[plane] : "holding still against a load"})`;
