import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

import { codeOf } from "./disk-words.ts";

const makeOne = (folder: string): void => {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== "EEXIST" || !statSync(folder).isDirectory()) throw error;
  }
};

/**
 * Makes a folder for its owner only, and those above it that are not there either.
 * Node's own `recursive` never returns where folders can be looked at but not made, such as /proc.
 */
export const makeFolder = (folder: string): void => {
  try {
    makeOne(folder);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" || dirname(folder) === folder) throw error;
    makeFolder(dirname(folder));
    makeOne(folder);
  }
};
