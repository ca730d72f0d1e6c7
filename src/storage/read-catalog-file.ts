import { isUtf8 } from "node:buffer";
import { open } from "node:fs/promises";
import { resolve } from "node:path";

import type { World } from "../context.ts";
import { exit, Failure } from "../failure.ts";
import { explainSyntax } from "./json-position.ts";
import { scanJson } from "./json-scan.ts";

/** The largest catalog that is read, in bytes: about 300,000 exercises without prose. */
const largest = 180_000_000;
const deepest = 64;
const mostContainers = 10_000_000;

/** A catalog file that is JSON; what is in it has not been checked yet. */
export interface CatalogText {
  /** The file as messages name it. */
  readonly label: string;
  readonly text: string;
  readonly value: unknown;
}

/** How messages name a catalog file: as it was typed. */
export const labelOf = (file: string): string => (file === "-" ? "standard input" : file);

const refuse = (label: string, what: string, hint?: string, cause?: unknown): Failure =>
  new Failure(exit.file, "catalog", `${label} ${what}`, {
    where: label,
    cause,
    ...(hint === undefined ? {} : { hint }),
  });

const tooLarge = (label: string): Failure =>
  refuse(
    label,
    "is too large for a catalog: more than 180 MB",
    "split it into several files and name each with --catalog",
  );

const whyUnreadable = new Map([
  ["ENOENT", "does not exist"],
  ["ENOTDIR", "does not exist"],
  ["EACCES", "cannot be read: permission denied"],
  ["EPERM", "cannot be read: permission denied"],
  ["EISDIR", "is a folder, not a file"],
  ["ELOOP", "cannot be read: its links lead in a circle"],
  ["ENAMETOOLONG", "cannot be read: the name is too long"],
]);

const unreadable = (world: World, label: string, error: unknown): Failure => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  const what = whyUnreadable.get(code) ?? `cannot be read (${code})`;
  const hint = what === "does not exist" ? `names are looked up from ${world.cwd}` : undefined;
  return refuse(label, what, hint, error);
};

const readBytes = async (world: World, file: string, label: string): Promise<Buffer> => {
  // Node takes no such name and says so in words of its own.
  if (file === "" || file.includes("\0")) throw refuse(label === "" ? '""' : label, "is not a file name");
  const handle = await open(resolve(world.cwd, file)).catch((error: unknown) => {
    throw unreadable(world, label, error);
  });
  try {
    const found = await handle.stat();
    if (found.isDirectory()) throw refuse(label, "is a folder, not a file");
    if (found.size > largest) throw tooLarge(label);
    if (found.isFile()) return await handle.readFile();
    // A pipe or a device has no size: it is read as far as a catalog may reach.
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > largest) throw tooLarge(label);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(world, label, error);
  } finally {
    await handle.close();
  }
};

const textOf = (bytes: Buffer, label: string): string => {
  if (!isUtf8(bytes)) {
    const isUtf16 = bytes.length > 1 && (bytes.readUInt16LE(0) === 0xfeff || bytes.readUInt16LE(0) === 0xfffe);
    throw refuse(label, isUtf16 ? "is UTF-16 text" : "is not UTF-8 text", "a catalog is a JSON file saved as UTF-8");
  }
  if (bytes.includes(0)) throw refuse(label, "is a binary file", "a catalog is a JSON file saved as UTF-8");
  const text = bytes.toString("utf8");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
};

const notJson = "a catalog is a JSON file; mend it there, or see what it may hold with fourplane catalog schema";

const empty = '{ "schema": "fourplane/catalog@1", "exercises": [ … ] }';

/**
 * Reads a catalog file, or standard input for `-`, as far as JSON goes.
 * @throws Failure (file) when it is not there, not readable, not UTF-8, not JSON, too large or nested too deeply.
 */
export const readCatalogFile = async (world: World, file: string): Promise<CatalogText> => {
  const label = labelOf(file);
  const bytes = file === "-" ? await world.stdin() : await readBytes(world, file, label);
  if (bytes.length > largest) throw tooLarge(label);
  const text = textOf(bytes, label);
  if (text.trim() === "") throw refuse(label, "is empty", `a catalog looks like ${empty}`);
  const verdict = scanJson(bytes, deepest, mostContainers);
  if (verdict === "too-deep") throw refuse(label, `is nested deeper than ${deepest} levels`, "a catalog needs 5");
  if (verdict === "too-many")
    throw refuse(label, "holds more than 10 million lists and objects", "a catalog needs about ten per exercise");
  try {
    return { label, text, value: JSON.parse(text) };
  } catch (cause) {
    throw refuse(label, `is not JSON: ${await explainSyntax(text)}`, notJson, cause);
  }
};
