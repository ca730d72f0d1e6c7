import { accessSync, constants, statSync } from "node:fs";
import { resolve } from "node:path";

import type { Context } from "../context.ts";
import { mostMarkdownBytes } from "../domain/limits.ts";
import { exit, Failure } from "../failure.ts";
import { readInput } from "./input-file.ts";
import { readyOutput, type Kept } from "./output-file.ts";

/** A Markdown file that is read and then written in its place. */
export interface LivingFile {
  /** As it was read; null where there is none yet. */
  readonly text: string | null;
  /**
   * Writes it in one step, links and permissions kept. False, and nothing written, where it was changed since it was read.
   * @throws Failure (write) when it cannot be written.
   */
  readonly write: (text: string) => boolean;
}

const isReadOnly = (path: string, mode: number): boolean => {
  // Root may write to anything; a file that nobody may write to was made so on purpose.
  if ((mode & 0o222) === 0) return true;
  try {
    accessSync(path, constants.W_OK);
    return false;
  } catch {
    return true;
  }
};

/**
 * Reads a file that is to be brought up to date. What would keep it from being written is refused here already.
 * @throws Failure (file) when it cannot be read, (write) when it could not be written.
 */
export const readLiving = async (context: Context, name: string): Promise<LivingFile> => {
  const path = resolve(context.world.cwd, name);
  const found = name === "" || name.includes("\0") ? undefined : statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile() && !found.isDirectory())
    throw new Failure(exit.file, "input-file", "this is not an ordinary file; nothing was changed", {
      where: name,
      hint: "fourplane import reads it as it is",
    });
  const text =
    found === undefined
      ? null
      : await readInput(context.world, name, { what: "a Markdown file of fourplane's", mostBytes: mostMarkdownBytes });
  if (found !== undefined && isReadOnly(path, found.mode))
    throw new Failure(exit.write, "output-write", "the file can only be read; nothing was changed", {
      where: name,
      hint: "make it writable, or read it as it is with fourplane import",
    });
  const changed: Kept = { why: "was changed while it was read" };
  const isStill = (old: string): Kept | null => (old === (text ?? "") ? null : changed);
  const ready = () => readyOutput(context, name, { keep: isStill, force: false });
  ready();
  return {
    text,
    write: (next) => {
      let output: ReturnType<typeof readyOutput>;
      try {
        output = ready();
      } catch (error) {
        if (error instanceof Failure && error.code === "output-exists") return false;
        throw error;
      }
      return output.write(next);
    },
  };
};
