import { chownSync, closeSync, fsyncSync, openSync, readdirSync, renameSync, statSync, unlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { codeOf } from "./disk-words.ts";

/** Where a file is prepared: `state.json` as `state.next.json`, beside it. */
const nextOf = (file: string): string => join(dirname(file), `${basename(file, ".json")}.next.json`);

/** What a write that was cut short may have left beside `file`. */
export const leftovers = (file: string): readonly string[] => {
  const next = basename(nextOf(file));
  const isOurs = (name: string): boolean =>
    name === next ||
    ((name.startsWith(`${next}.tmp-`) || name.startsWith(`${basename(file)}.tmp-`)) && !name.includes("/"));
  try {
    return readdirSync(dirname(file))
      .filter(isOurs)
      .map((name) => join(dirname(file), name));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
};

const quietly = (work: () => void): void => {
  try {
    work();
  } catch {
    // Better without than not at all.
  }
};

/** Virus scanners on Windows hold a new file for a moment. */
const busy = new Set(["EPERM", "EACCES", "EBUSY"]);

const rename = async (from: string, to: string): Promise<void> => {
  for (let tries = 0; ; tries += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (process.platform !== "win32" || tries > 20 || !busy.has(codeOf(error))) throw error;
      await sleep(50);
    }
  }
};

/** After a power cut the new name counts only when its folder was written too. */
const syncFolder = (folder: string): void => {
  if (process.platform === "win32") return;
  quietly(() => {
    const descriptor = openSync(folder, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
};

/** Loads what `writeWhole` writes with; done before a lock is taken, so that nobody waits for it. */
export const loadWriter = () => import("conf");

/**
 * Writes a `.json` file in one step, mode 0600: afterwards it is the new one or still the old one, killed at any instant.
 * `isAllowed` is asked at the last moment; nothing is changed when it says no, and the answer is false.
 * conf writes and syncs a file beside it, and that takes its place only when it is whole: on a disk that fills up, conf's
 * writer takes a part for the whole (fabiospampinato/atomically pull request 18, open).
 * @throws errors of the disk as they are.
 */
export const writeWhole = async (
  file: string,
  text: string,
  isAllowed: () => boolean = () => true,
): Promise<boolean> => {
  const { default: Conf } = await loadWriter();
  const next = nextOf(file);
  for (const left of leftovers(file)) unlinkSync(left);
  try {
    const conf = new Conf<Record<string, unknown>>({
      cwd: dirname(next),
      configName: basename(next, ".json"),
      fileExtension: "json",
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
      serialize: () => text,
      deserialize: () => ({}),
    });
    conf.store = {};
    if (statSync(next).size !== Buffer.byteLength(text))
      throw Object.assign(new Error("cut short"), { code: "ENOSPC" });
    const before = statSync(file, { throwIfNoEntry: false });
    // Run once as root, it stays the file of whom it belonged to.
    if (before !== undefined && before.uid !== process.getuid?.())
      quietly(() => chownSync(next, before.uid, before.gid));
    if (!isAllowed()) return false;
    await rename(next, file);
    syncFolder(dirname(file));
    return true;
  } finally {
    quietly(() => unlinkSync(next));
  }
};
