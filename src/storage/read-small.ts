import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

import { mostSmallBytes } from "../domain/limits.ts";

/** Opening a pipe in the place of a file would wait for somebody to write into it. */
export const readNow = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The start of a small file, at most 10,000 bytes of it; nothing where a folder, a pipe or a device stands in its place.
 * @throws errors of the disk as they are.
 */
export const readSmall = (file: string, most: number = mostSmallBytes): string | undefined => {
  const descriptor = openSync(file, readNow);
  try {
    if (!fstatSync(descriptor).isFile()) return undefined;
    const bytes = Buffer.alloc(most);
    return bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, most, 0));
  } finally {
    closeSync(descriptor);
  }
};
