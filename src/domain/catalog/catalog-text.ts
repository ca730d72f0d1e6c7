import { catalogSchema } from "./parse.ts";

/** A catalog file, one exercise a line: what changes in it is seen at once. `lines` are the exercises as JSON. */
export const catalogText = (lines: readonly string[]): string =>
  `{\n"schema": "${catalogSchema}",\n"exercises": [\n${lines.join(",\n")}\n]}\n`;
