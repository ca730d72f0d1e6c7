import { open } from "node:fs/promises";
import { resolve } from "node:path";

import type { World } from "../context.ts";
import type { Failure } from "../failure.ts";
import { codeOf } from "./disk-words.ts";

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

/** A pipe or a device tells no size: it is read as far as the file may reach. */
const readOn = async (stream: AsyncIterable<unknown>, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > most) break;
  }
  return Buffer.concat(chunks);
};

const readFrom = async (path: string, most: number): Promise<Buffer | "too large"> => {
  const handle = await open(path);
  try {
    const found = await handle.stat();
    if (found.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    if (found.size > most) return "too large";
    return found.isFile() ? await handle.readFile() : await readOn(handle.createReadStream({ autoClose: false }), most);
  } finally {
    await handle.close();
  }
};

/**
 * The bytes of a file, `-` being standard input; names start from the folder the command was called in.
 * @throws Failure as `refuse` makes it when it is not there, cannot be read or is too large.
 */
export const readNamed = async (world: World, file: string, { mostBytes, refuse }: NamedFile): Promise<Buffer> => {
  // Node takes no such name and says so in words of its own.
  if (file === "" || file.includes("\0")) throw refuse("is not a file name");
  let bytes: Buffer | "too large";
  try {
    bytes = file === "-" ? await world.stdin() : await readFrom(resolve(world.cwd, file), mostBytes);
  } catch (error) {
    const code = codeOf(error);
    if (code === "") throw error;
    throw refuse(whyNot.get(code) ?? `cannot be read (${code})`, error);
  }
  if (bytes !== "too large" && bytes.length <= mostBytes) return bytes;
  throw refuse(`is larger than ${mostBytes / 1_000_000} MB`);
};
