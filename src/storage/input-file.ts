import { isUtf8 } from "node:buffer";
import { open } from "node:fs/promises";
import { resolve } from "node:path";

import type { World } from "../context.ts";
import { exit, Failure } from "../failure.ts";
import { codeOf } from "./disk-words.ts";

/** What a file is read as: its name in messages, and the most bytes one can sensibly have. */
export interface Expected {
  /** "a plan exported as Markdown". */
  readonly what: string;
  readonly mostBytes: number;
}

const words: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file"],
  ["ENOTDIR", "there is no such file"],
  ["EACCES", "it cannot be read: permission denied"],
  ["EPERM", "it cannot be read: permission denied"],
  ["EISDIR", "this is a folder, not a file"],
  ["ELOOP", "its links lead in a circle"],
  ["ENAMETOOLONG", "the name is too long"],
]);

const refuse = (where: string, message: string, { what }: Expected, cause?: unknown): Failure =>
  new Failure(exit.file, "input-file", message, { where, hint: `expected ${what}`, cause });

const tooLarge = (where: string, expected: Expected): Failure =>
  refuse(where, `it is larger than ${expected.mostBytes / 1_000_000} MB`, expected);

const readBytes = async (world: World, file: string, expected: Expected): Promise<Buffer> => {
  const { mostBytes } = expected;
  const handle = await open(resolve(world.cwd, file));
  try {
    const found = await handle.stat();
    if (found.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    if (found.size > mostBytes) throw tooLarge(file, expected);
    // A pipe or a device tells no size: it is read as far as the file may reach.
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > mostBytes) throw tooLarge(file, expected);
    }
    return Buffer.concat(chunks);
  } finally {
    await handle.close();
  }
};

/**
 * The text of a file a person named, `-` being standard input.
 * @throws Failure (file) when it is not there, cannot be read, is too large, binary or not UTF-8.
 */
export const readInput = async (world: World, file: string, expected: Expected): Promise<string> => {
  const where = file === "-" ? "standard input" : file;
  if (file === "" || file.includes("\0")) throw refuse(file === "" ? '""' : file, "this is not a file name", expected);
  let bytes: Buffer;
  try {
    bytes = file === "-" ? await world.stdin() : await readBytes(world, file, expected);
  } catch (error) {
    const code = codeOf(error);
    if (error instanceof Failure || code === "") throw error;
    throw refuse(where, words.get(code) ?? `it cannot be read (${code})`, expected, error);
  }
  if (bytes.length > expected.mostBytes) throw tooLarge(where, expected);
  if (bytes.includes(0)) throw refuse(where, "this is a binary file, or text in UTF-16", expected);
  if (!isUtf8(bytes)) throw refuse(where, "this is not text in UTF-8", expected);
  return bytes.toString("utf8");
};
