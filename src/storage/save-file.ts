import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

import { exit, Failure } from "../failure.ts";
import { codeOf, writeFailure } from "./disk-words.ts";

const linkless = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

/** Gives the finished file its name; false when there is one of that name and it may not be replaced. */
const giveName = (part: string, file: string, force: boolean): boolean => {
  if (force) {
    renameSync(part, file);
    return true;
  }
  try {
    linkSync(part, file);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    if (!linkless.has(codeOf(error))) throw error;
    if (statSync(file, { throwIfNoEntry: false }) !== undefined) return false;
    renameSync(part, file);
    return true;
  }
  return true;
};

/** With enough rights a device such as `/dev/null` could be replaced by a file, to the harm of all other programs. */
const refuseDevice = (file: string, force: boolean): void => {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!force || found === undefined || found.isFile() || found.isDirectory()) return;
  throw new Failure(exit.write, "file-write", "the file cannot be written: this is not an ordinary file", {
    where: file,
    hint: "choose another name, or - for standard output",
  });
};

const removeQuietly = (file: string): void => {
  try {
    rmSync(file, { force: true });
  } catch {
    // It never came to be.
  }
};

/**
 * Writes a file a person asked for, anywhere, in one step and for its owner only. False, and nothing changed, when a file
 * of that name is there and `force` is not set.
 * @throws Failure (write) when the disk does not take it.
 */
export const saveFile = (file: string, text: string, force: boolean): boolean => {
  const part = `${file}.part-${process.pid}`;
  try {
    refuseDevice(file, force);
    const descriptor = openSync(part, "wx", 0o600);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    return giveName(part, file, force);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw writeFailure(error, file, "the file");
    throw new Failure(exit.write, "file-write", "the file cannot be written: there is no such folder", {
      where: file,
      hint: "make the folder first, or choose another name",
      cause: error,
    });
  } finally {
    removeQuietly(part);
  }
};
