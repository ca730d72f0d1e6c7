import { isUtf8 } from "node:buffer";

import type { World } from "../context.ts";
import { mostCatalogBytes } from "../domain/limits.ts";
import { exit, Failure } from "../failure.ts";
import { explainSyntax } from "./json-position.ts";
import { scanJson } from "./json-scan.ts";
import { labelOf, readNamed } from "./named-file.ts";

const deepest = 64;
const mostContainers = 10_000_000;

/** A catalog file that is JSON; what is in it has not been checked yet. */
export interface CatalogText {
  /** The file as messages name it. */
  readonly label: string;
  readonly text: string;
  readonly value: unknown;
}

const refuse = (label: string, what: string, hint?: string, cause?: unknown): Failure =>
  new Failure(exit.file, "catalog", `${label} ${what}`, {
    where: label,
    cause,
    ...(hint === undefined ? {} : { hint }),
  });

const readBytes = (world: World, file: string, label: string): Promise<Buffer> =>
  readNamed(world, file, {
    mostBytes: mostCatalogBytes,
    refuse: (what, cause) => {
      const hints = new Map([
        ["does not exist", `names are looked up from ${world.cwd}`],
        [
          `is larger than ${mostCatalogBytes / 1_000_000} MB`,
          "split it into several files and name each with --catalog",
        ],
      ]);
      return refuse(label, what, hints.get(what), cause);
    },
  });

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
  const bytes = await readBytes(world, file, label);
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
