import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
  type Stats,
} from "node:fs";
import { resolve } from "node:path";

import type { Context } from "../context.ts";
import { exit, Failure } from "../failure.ts";
import { codeOf } from "./disk-words.ts";

/** How `writeOutput` treats a file that is there already. */
export interface OutputRules {
  /** Whether the text of the file is an earlier export of the same kind, which may be replaced; none is when left out. */
  readonly own?: (old: string) => boolean;
  /** Replace it whatever it is. */
  readonly force: boolean;
}

/** No export is larger; of a larger file only the start is of interest. */
const mostBytes = 50_000_000;

const noPermission = ["no permission to write here", "choose a folder of yours"] as const;
const full = ["the disk is full", "free some space, then run the command again"] as const;
const words: ReadonlyMap<string, readonly [message: string, hint: string]> = new Map<string, readonly [string, string]>(
  [
    ["ENOENT", ["there is no such folder", "make the folder first, or choose another name"]],
    ["ENOTDIR", ["a part of this path is a file, not a folder", "choose another name"]],
    ["EISDIR", ["this is a folder", "name a file in it"]],
    ["EACCES", noPermission],
    ["EPERM", noPermission],
    ["EROFS", ["this disk can only be read", "choose another place"]],
    ["ENOSPC", full],
    ["EDQUOT", full],
    ["EFBIG", ["the disk takes no file this large", "choose another place"]],
    ["ENAMETOOLONG", ["the name is too long", "choose a shorter one"]],
    ["ELOOP", ["its links lead in a circle", "choose another name"]],
    ["EIO", ["the disk does not answer as it should", "check the disk, then run the command again"]],
  ],
);

const failure = (error: unknown, file: string): unknown => {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  if (code === "") return error;
  const [what, hint] = words.get(code) ?? [`the disk says ${code}`, "choose another place"];
  return new Failure(exit.write, "output-write", `the file cannot be written: ${what}; nothing was changed`, {
    where: file,
    hint,
    cause: error,
  });
};

/** A device or a pipe cannot be replaced, only written to. */
const writeThrough = (path: string, text: string): void => {
  const descriptor = openSync(path, constants.O_WRONLY | (constants.O_NOCTTY ?? 0));
  try {
    let rest = Buffer.from(text);
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } finally {
    closeSync(descriptor);
  }
};

const replace = (path: string, text: string, before: Stats | undefined): void => {
  const part = `${path}.part-${process.pid}`;
  let descriptor: number | undefined;
  try {
    // What is new says something about a person's health, so it is for the owner only.
    descriptor = openSync(part, "wx", 0o600);
    if (before !== undefined) fchmodSync(descriptor, before.mode & 0o777);
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
    closeSync(descriptor);
    descriptor = undefined;
    renameSync(part, path);
  } catch (error) {
    if (descriptor !== undefined) closeSync(descriptor);
    if (codeOf(error) !== "EEXIST") {
      try {
        unlinkSync(part);
      } catch {
        // It never came to be.
      }
    }
    throw error;
  }
};

const refuseForeign = (path: string, file: string, { own, force }: OutputRules, size: number): void => {
  if (force || size === 0) return;
  if (own !== undefined && size <= mostBytes && own(readFileSync(path, "utf8"))) return;
  const kind = own === undefined ? "" : " and is not an export of this kind";
  throw new Failure(exit.write, "output-exists", `this file is there already${kind}; it was left as it is`, {
    where: file,
    hint: "choose another name, or write over it with --force",
  });
};

/**
 * Writes what a person takes away: to standard output for no file or `-`, else to the file, relative to where the command was called, in
 * one step: afterwards it is the new one or still the old one. True when a file was written.
 * @throws Failure (write) when the disk does not take it, or the file is not an export of ours and `force` is not set.
 */
export const writeOutput = (context: Context, file: string | undefined, text: string, rules: OutputRules): boolean => {
  if (file === undefined || file === "-") {
    context.world.stdout(text);
    return false;
  }
  if (file === "" || file.includes("\0")) {
    throw new Failure(exit.write, "output-write", "this is not a file name", {
      where: file === "" ? '""' : file,
      hint: "name a file with -o FILE",
    });
  }
  const asked = resolve(context.world.cwd, file);
  try {
    const before = statSync(asked, { throwIfNoEntry: false });
    if (before?.isDirectory() === true) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    if (before !== undefined && !before.isFile()) writeThrough(asked, text);
    else {
      // Through a link the file it leads to is replaced, not the link.
      const path = before === undefined ? asked : realpathSync(asked);
      if (before !== undefined) refuseForeign(path, file, rules, before.size);
      replace(path, text, before);
    }
    return true;
  } catch (error) {
    throw failure(error, file);
  }
};
