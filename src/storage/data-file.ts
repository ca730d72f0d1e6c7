import { readFileSync } from "node:fs";
import { join } from "node:path";

import { exit, Failure } from "../failure.ts";

// The bundle sits in dist/, one folder below the package; this file sits two below.
const folders = ["../data", "../../data"].map((folder) => join(import.meta.dirname, folder));

/**
 * The text of a file that comes with the program.
 * @throws Failure (file) when it is not there: the installation is incomplete.
 */
export const readDataFile = (name: string): string => {
  let cause: unknown;
  for (const folder of folders) {
    try {
      return readFileSync(join(folder, name), "utf8");
    } catch (error) {
      cause = error;
    }
  }
  throw new Failure(exit.file, "catalog", `the file data/${name} that comes with fourplane cannot be read`, {
    hint: "install fourplane again",
    cause,
  });
};
