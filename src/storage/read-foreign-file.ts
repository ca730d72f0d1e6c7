import { isUtf8 } from "node:buffer";

import type { World } from "../context.ts";
import { mostCatalogBytes } from "../domain/limits.ts";
import { exit, Failure } from "../failure.ts";
import { labelOf, readNamed } from "./named-file.ts";

const expected = "expected a catalog as JSON or CSV, saved as UTF-8";

const hasMark = (bytes: Buffer): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** Where a text in UTF-16 gives itself away: its mark, or a zero beside each plain letter. */
const isUtf16 = (bytes: Buffer): boolean => {
  const mark = bytes.length > 1 ? bytes.readUInt16LE(0) : 0;
  if (mark === 0xfeff || mark === 0xfffe) return true;
  return bytes.length > 3 && (bytes[0] === 0) !== (bytes[1] === 0) && (bytes[2] === 0) !== (bytes[3] === 0);
};

/**
 * The bytes of a catalog of another program, text in UTF-8 without its mark, `-` being standard input.
 * @throws Failure (file) when it is not there, empty, cannot be read, is too large, or is no text in UTF-8.
 */
export const readForeignFile = async (world: World, file: string): Promise<Buffer> => {
  const label = labelOf(file);
  const refuse = (what: string, hint: string, cause?: unknown): Failure =>
    new Failure(exit.file, "catalog-import", `${label} ${what}`, { where: label, hint, cause });
  const bytes = await readNamed(world, file, {
    mostBytes: mostCatalogBytes,
    refuse: (what, cause) =>
      refuse(what, what.startsWith("is larger") ? "split it into several files" : expected, cause),
  });
  if (isUtf16(bytes)) throw refuse("is text in UTF-16", "save it as UTF-8, for example: iconv -f UTF-16 -t UTF-8 FILE");
  if (bytes.includes(0)) throw refuse("is a binary file", expected);
  if (!isUtf8(bytes))
    throw refuse(
      "is not text in UTF-8, perhaps Latin-1 as spreadsheets save it",
      "save it as CSV UTF-8, or: iconv -f WINDOWS-1252 -t UTF-8 FILE",
    );
  const text = hasMark(bytes) ? bytes.subarray(3) : bytes;
  if (text.length < 1000 && text.toString("utf8").trim() === "") throw refuse("is empty", expected);
  return text;
};
