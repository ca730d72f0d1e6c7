import { rmdirSync, unlinkSync } from "node:fs";

import { codeOf } from "./disk-words.ts";

const gone = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
};

/** Removes a file, unless somebody else has. */
export const removeFile = (file: string): void => gone(() => unlinkSync(file));

/** Removes an empty folder, unless somebody else has. */
export const removeFolder = (folder: string): void => gone(() => rmdirSync(folder));
