import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import type { World } from "../context.ts";
import type { Failure } from "../failure.ts";
import { codeOf } from "./disk-words.ts";
import { readNow } from "./read-small.ts";

/** How messages name a file: as it was typed. */
export const labelOf = (file: string): string => (file === "-" ? "standard input" : file === "" ? '""' : file);

const whyNot: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "does not exist"],
  ["ENOTDIR", "does not exist"],
  ["EACCES", "cannot be read: permission denied"],
  ["EPERM", "cannot be read: permission denied"],
  ["EISDIR", "is a folder, not a file"],
  ["ELOOP", "cannot be read: its links lead in a circle"],
  ["ENAMETOOLONG", "cannot be read: the name is too long"],
]);

/** A file a person may name: the most bytes one can sensibly have, and how it is said what is wrong with it. */
export interface NamedFile {
  readonly mostBytes: number;
  /** `what` goes on after the name of the file: "does not exist". */
  readonly refuse: (what: string, cause?: unknown) => Failure;
}

/** How long a pipe may stay without anybody who writes into it, in milliseconds. */
const longestSilence = 3000;

/** How many bytes are there now; undefined while whoever writes is thinking. */
const readSome = (descriptor: number, into: Buffer): number | undefined => {
  try {
    return readSync(descriptor, into);
  } catch (error) {
    if (codeOf(error) === "EAGAIN") return undefined;
    throw error;
  }
};

/**
 * A pipe or a device tells no size: it is read as far as the file may reach. Opened so that nothing waits, a pipe gives no
 * bytes while nobody has opened its other end, and EAGAIN while the one who has is thinking.
 */
const readOn = async (descriptor: number, isPipe: boolean, most: number, silence: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  const started = performance.now();
  let size = 0;
  while (size <= most) {
    const chunk = Buffer.alloc(65_536);
    const count = readSome(descriptor, chunk);
    if (count === 0 && (!isPipe || size > 0 || performance.now() - started > silence)) break;
    if (count === undefined || count === 0) await sleep(20);
    else chunks.push(chunk.subarray(0, count));
    size += count ?? 0;
  }
  return Buffer.concat(chunks);
};

const readFrom = async (path: string, most: number, silence: number): Promise<Buffer | "too large"> => {
  const descriptor = openSync(path, readNow);
  try {
    const found = fstatSync(descriptor);
    if (found.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    if (found.isFile()) return found.size > most ? "too large" : readFileSync(descriptor);
    return await readOn(descriptor, found.isFIFO(), most, silence);
  } finally {
    closeSync(descriptor);
  }
};

/**
 * The bytes of a file, `-` being standard input; names start from the folder the command was called in.
 * @throws Failure as `refuse` makes it when it is not there, cannot be read or is too large.
 */
export const readNamed = async (
  world: World,
  file: string,
  { mostBytes, refuse }: NamedFile,
  silence: number = longestSilence,
): Promise<Buffer> => {
  // Node takes no such name and says so in words of its own.
  if (file === "" || file.includes("\0")) throw refuse("is not a file name");
  let bytes: Buffer | "too large";
  try {
    bytes = file === "-" ? await world.stdin(mostBytes) : await readFrom(resolve(world.cwd, file), mostBytes, silence);
  } catch (error) {
    const code = codeOf(error);
    if (code === "") throw error;
    throw refuse(whyNot.get(code) ?? `cannot be read (${code})`, error);
  }
  if (bytes !== "too large" && bytes.length <= mostBytes) return bytes;
  throw refuse(`is larger than ${mostBytes / 1_000_000} MB`);
};
