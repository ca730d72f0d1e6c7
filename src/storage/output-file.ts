import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
  type Stats,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

import type { Context } from "../context.ts";
import { mostStateBytes } from "../domain/limits.ts";
import { exit, Failure } from "../failure.ts";
import { codeOf } from "./disk-words.ts";
import { isKeptByUs, realOf } from "./kept-by-us.ts";
import { makeFolder } from "./make-folder.ts";

/** Why a file stays: not an export of this kind, or something in it would be lost. */
export interface Kept {
  /** Goes on after "this file is there already and". */
  readonly why: string;
  /** What to do about it besides --force. */
  readonly hint?: string;
}

/** The reason of a file that is somebody else's. */
export const foreign: Kept = { why: "is not an export of this kind" };

/** How a file that is there already is treated. */
export interface OutputRules {
  /** Why the text of the file is not to be replaced, null where it may be. Left out, no file is replaced. */
  readonly keep?: (old: string) => Kept | null;
  /** Replace it whatever it holds. */
  readonly force: boolean;
}

/** Something that is ready to be written: all there is to refuse has been refused. */
export interface ReadyOutput {
  /** Writes it, or gives it up. True when a file was written. */
  readonly write: (text: string) => boolean;
}

const noPermission = ["no permission to write here", "choose a folder of yours"] as const;
const full = ["the disk is full", "free some space, then run the command again"] as const;
const words: ReadonlyMap<string, readonly [message: string, hint: string]> = new Map<string, readonly [string, string]>(
  [
    ["ENOENT", ["there is no such folder", "make the folder first, or choose another name"]],
    ["ENOTDIR", ["a part of this path is a file, not a folder", "choose another name"]],
    ["EEXIST", ["this is a file, not a folder", "name a folder"]],
    ["EISDIR", ["this is a folder", "name a file in it"]],
    ["EACCES", noPermission],
    ["EPERM", noPermission],
    ["EROFS", ["this disk can only be read", "choose another place"]],
    ["ENOSPC", full],
    ["EDQUOT", full],
    ["EFBIG", ["the disk takes no file this large", "choose another place"]],
    ["ENAMETOOLONG", ["the name is too long", "choose a shorter one"]],
    ["ELOOP", ["its links lead in a circle", "choose another name"]],
    ["ENXIO", ["nobody reads from this pipe", "start its reader first"]],
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

/** A device or a pipe cannot be replaced, only written to; one that nobody reads from would keep us waiting for ever. */
const writeThrough = (path: string, text: string): void => {
  const probe = openSync(path, constants.O_WRONLY | (constants.O_NOCTTY ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const descriptor = openSync(path, constants.O_WRONLY | (constants.O_NOCTTY ?? 0));
    try {
      let rest = Buffer.from(text);
      while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
    } finally {
      closeSync(descriptor);
    }
  } finally {
    closeSync(probe);
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

const refuseToReplace = (path: string, file: string, { keep, force }: OutputRules, size: number): void => {
  if (force || size === 0) return;
  const kept = size > mostStateBytes ? foreign : keep === undefined ? { why: "" } : keep(readFileSync(path, "utf8"));
  if (kept === null) return;
  const { why, hint = "choose another name" } = kept;
  throw new Failure(
    exit.write,
    "output-exists",
    `this file is there already${why === "" ? "" : ` and ${why}`}; it was left as it is`,
    { where: file, hint: `${hint}, or write over it with --force` },
  );
};

/** Where writing to a path ends up: behind its links, also one that leads to a file that is not there yet. */
const landing = (path: string, links = 40): string => {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() !== true)
    return found === undefined ? join(realpathSync(dirname(path)), basename(path)) : realpathSync(path);
  if (links === 0) throw Object.assign(new Error("a circle"), { code: "ELOOP" });
  return landing(resolve(dirname(path), readlinkSync(path)), links - 1);
};

const refuseOurs = (context: Context, path: string, file: string): void => {
  if (!isKeptByUs(context, path)) return;
  throw new Failure(
    exit.write,
    "output-home",
    "this is where fourplane keeps somebody's training; nothing was written",
    {
      where: file,
      hint: "choose a folder of yours",
    },
  );
};

const toFile = (context: Context, file: string, rules: OutputRules): ReadyOutput => {
  const asked = resolve(context.world.cwd, file);
  const before = statSync(asked, { throwIfNoEntry: false });
  if (before?.isDirectory() === true) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  const isFile = before === undefined || before.isFile();
  const path = isFile ? landing(asked) : asked;
  refuseOurs(context, isFile ? path : realOf(asked), file);
  if (isFile) accessSync(dirname(path), constants.W_OK);
  if (before?.isFile() === true) refuseToReplace(path, file, rules, before.size);
  return {
    write: (text) => {
      try {
        if (isFile) replace(path, text, before);
        else writeThrough(path, text);
        return true;
      } catch (error) {
        throw failure(error, file);
      }
    },
  };
};

/**
 * Makes ready what a person takes away: to standard output for no file or `-`, else to the file, relative to where the
 * command was called. Written in one step: afterwards it is the new one or still the old one.
 * @throws Failure (write) when it cannot go there, or the file there is to be kept and `force` is not set.
 */
export const readyOutput = (context: Context, file: string | undefined, rules: OutputRules): ReadyOutput => {
  if (file === undefined || file === "-")
    return {
      write: (text) => {
        context.world.stdout(text);
        return false;
      },
    };
  if (file === "" || file.includes("\0")) {
    throw new Failure(exit.write, "output-write", "this is not a file name", {
      where: file === "" ? '""' : file,
      hint: "name a file with -o FILE",
    });
  }
  try {
    return toFile(context, file, rules);
  } catch (error) {
    throw failure(error, file);
  }
};

/**
 * Makes ready several files of a folder, relative to where the command was called; the folder is made where it is not there.
 * @throws Failure (write) when one of them cannot go there or is to be kept: then none is written.
 */
export const readyFolder = (
  context: Context,
  folder: string,
  files: readonly { readonly name: string; readonly text: string }[],
  rules: OutputRules,
): { readonly paths: readonly string[]; readonly write: () => void } => {
  if (folder === "" || folder.includes("\0")) {
    throw new Failure(exit.write, "output-write", "this is not the name of a folder", {
      where: folder === "" ? '""' : folder,
      hint: "name a folder of yours",
    });
  }
  const asked = resolve(context.world.cwd, folder);
  try {
    refuseOurs(context, realOf(asked), folder);
    makeFolder(asked);
  } catch (error) {
    throw failure(error, folder);
  }
  const ready = files.map(({ name, text }) => {
    const path = join(folder, name);
    return { path, text, output: readyOutput(context, path, rules) };
  });
  return {
    paths: ready.map(({ path }) => path),
    write: () => {
      for (const { text, output } of ready) output.write(text);
    },
  };
};
