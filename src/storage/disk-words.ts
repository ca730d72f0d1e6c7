import { exit, Failure } from "../failure.ts";

/** The code of a failed system call such as `ENOENT`; empty for any other error. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** What a disk without links answers to making one. */
export const noLinks: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV"]);

const noPermission = [
  "no permission to write here",
  "make the folder writable for you, or choose another place with --home",
] as const;

const words: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: ["this disk can only be read", "choose another place with --home"],
  ENOSPC: ["the disk is full", "free some space, then run the command again"],
  EDQUOT: ["your share of the disk is full", "free some space, then run the command again"],
  ENOTDIR: ["a part of this path is a file, not a folder", "choose another place with --home"],
  ENOENT: ["no folder can be made here", "choose another place with --home"],
  EEXIST: ["the folder for the state is a file", "choose another place with --home"],
  EISDIR: ["this is a folder, and a file was expected", "move the folder away, or choose another place"],
  EIO: ["the disk does not answer as it should", "check the disk, then run the command again"],
};

/**
 * What a person can do about a write the disk did not take; an error without known words comes back as it is.
 * `what` begins the message: "the state".
 */
export const writeFailure = (error: unknown, where: string, what: string): unknown => {
  const found = words[codeOf(error)];
  if (error instanceof Failure || found === undefined) return error;
  const [message, hint] = found;
  return new Failure(exit.write, "state-write", `${what} cannot be written: ${message}`, { where, hint, cause: error });
};
