import { createPalette, type Screen } from "../../src/terminal/palette.ts";

/** A screen without colour, `width` columns wide. */
export const screenOf = (width: number, plain = false): Screen => ({ width, plain, palette: createPalette(false) });
