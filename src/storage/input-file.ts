import { isUtf8 } from "node:buffer";

import type { World } from "../context.ts";
import { exit, Failure } from "../failure.ts";
import { labelOf, readNamed } from "./named-file.ts";

/** What a file is read as: its name in messages, and the most bytes one can sensibly have. */
export interface Expected {
  /** "a plan exported as Markdown". */
  readonly what: string;
  readonly mostBytes: number;
}

/**
 * The text of a file a person named, `-` being standard input.
 * @throws Failure (file) when it is not there, cannot be read, is too large, binary or not UTF-8.
 */
export const readInput = async (world: World, file: string, { what, mostBytes }: Expected): Promise<string> => {
  const refuse = (why: string, cause?: unknown): Failure =>
    new Failure(exit.file, "input-file", `it ${why}`, { where: labelOf(file), hint: `expected ${what}`, cause });
  const bytes = await readNamed(world, file, { mostBytes, refuse });
  if (bytes.includes(0)) throw refuse("is a binary file, or text in UTF-16");
  if (!isUtf8(bytes)) throw refuse("is not text in UTF-8");
  return bytes.toString("utf8");
};
