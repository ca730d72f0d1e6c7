import { isAscii } from "node:buffer";
import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync,
  type BigIntStats,
} from "node:fs";

import { mostStateBytes } from "../domain/limits.ts";
import type { Digest } from "../domain/state/older-log.ts";
import { readStateText, type LogLines, type Trust } from "../domain/state/state-text.ts";
import { emptyState, type State } from "../domain/state/state.ts";
import { exit, Failure, type Problem } from "../failure.ts";
import { listBackups } from "./backups.ts";
import { codeOf } from "./disk-words.ts";
import { readNow } from "./read-small.ts";
import { placeOfState, stateFileOf, type Home } from "./state-place.ts";

/** A state as it was read, with what the next write needs to know about its file. */
export interface Loaded {
  readonly state: State;
  /** Null when there is no file yet. */
  readonly file: { readonly path: string; readonly version: number; readonly identity: string } | null;
  readonly lines?: LogLines;
}

/** The first version whose answers tell of what was left at the end of the last set. */
const firstOfLeft = 3;

/** Whether a file has a log from before doses were found by what was left. */
export const isFromBeforeLeft = ({ file, state }: Loaded): boolean =>
  file !== null && file.version < firstOfLeft && state.log.length > 0;

/** What the rules will be asked about with a state: on or after a date, and the doses of any exercise or of its weeks alone. */
export type Asked = Omit<Trust, "digestOf">;

/**
 * The fingerprint under which the older part of a log is known: what an editor does to it changes that, and nobody needs to
 * be kept from doing it. Only long logs need it, so it is loaded for them alone.
 */
export const digestOf: Digest = (...texts) => {
  const { crc32 } = process.getBuiltinModule("node:zlib");
  return texts.reduce((before, text) => crc32(text, before), 0).toString(16);
};

const mostProblems = 50;

/** The codes a state that cannot be used is reported under. */
export const stateCodes = {
  damaged: "state-file",
  newer: "state-newer",
  unreadable: "state-unreadable",
  gone: "state-gone",
} as const;

const cannotRead = (
  code: keyof typeof stateCodes,
  file: string,
  message: string,
  hint: string,
  problems: readonly Problem[] = [],
): Failure =>
  new Failure(exit.file, stateCodes[code], `${message}; it was left untouched`, { where: file, hint, problems });

const mend = "fourplane doctor --fix brings back the newest good copy; or mend it in an editor";
const elsewhere = "choose another place with --home";

const noPermission = ["this file cannot be read: no permission", `make it readable for you, or ${elsewhere}`] as const;
const readWords: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EISDIR: ["this is a folder, and the state was expected to be a file", `move the folder away, or ${elsewhere}`],
  EACCES: noPermission,
  EPERM: noPermission,
  ENOTDIR: ["the state cannot be there: a part of this path is a file, not a folder", elsewhere],
  ELOOP: ["this link leads back to itself", "remove the link, or choose another place with --home"],
};

const identityOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [dev, ino, size, mtimeNs, ctimeNs].join(":");

/** The bytes of a file and which file they are from; nothing when there is none. */
const readBytes = (file: string): { readonly bytes: Buffer; readonly identity: string } | undefined => {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, readNow);
    const found = fstatSync(descriptor, { bigint: true });
    if (found.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    if (!found.isFile()) {
      throw cannotRead("unreadable", file, "this is not an ordinary file", `move it away, or ${elsewhere}`);
    }
    if (found.size > mostStateBytes) {
      throw cannotRead(
        "damaged",
        file,
        `this file is larger than ${mostStateBytes / 1e6} MB, too large for a state`,
        mend,
      );
    }
    return { bytes: readFileSync(descriptor), identity: identityOf(found) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = codeOf(error);
    if (code === "ENOENT") {
      if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return undefined;
      throw cannotRead(
        "unreadable",
        file,
        "this link leads to a file that is not there",
        `bring it back, or ${elsewhere}`,
      );
    }
    const [message, hint] = readWords[code] ?? [
      `this file cannot be read (${code || String(error)})`,
      "check the disk, then run the command again",
    ];
    throw cannotRead("unreadable", file, message, hint);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
};

const textOf = (file: string, bytes: Buffer): string => {
  // Ten years of training are megabytes, and plain ASCII unless a note is not: that is several times as fast.
  if (isAscii(bytes)) return bytes.toString("latin1");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw cannotRead("damaged", file, "this file is not text in UTF-8", mend);
  }
};

/**
 * Reads the bytes of a state file, `file` being its name in messages.
 * @throws Failure (file) when it cannot be used, is gone, or was made by a newer fourplane.
 */
export const readStateBytes = (
  file: string,
  bytes: Buffer,
  asked: Asked = {},
): Omit<Loaded, "file"> & { readonly version: number } => {
  const text = textOf(file, bytes);
  if (!/\S/.test(text)) throw cannotRead("damaged", file, "this file is empty, and a state was expected", mend);
  let found: ReturnType<typeof readStateText>;
  try {
    found = readStateText(text, { digestOf, ...asked });
  } catch (error) {
    throw cannotRead("damaged", file, `this file is not JSON (${(error as Error).message})`, mend);
  }
  if ("state" in found) return found;
  if (found.newer === true) {
    const hint = `update fourplane, or ${elsewhere}`;
    throw cannotRead("newer", file, "this state was made by a newer fourplane", hint, found.problems);
  }
  const count = found.problems.length;
  const shown: Problem[] = found.problems.slice(0, mostProblems);
  if (count > mostProblems) shown.push({ path: "", message: `and ${count - mostProblems} more` });
  throw cannotRead("damaged", file, `this state has ${count === 1 ? "a problem" : `${count} problems`}`, mend, shown);
};

/**
 * Reads a state file; undefined where there is none. Without `asked` no rule may be asked about it. @throws Failure as `readStateBytes`.
 */
export const loadStateFile = (file: string, asked?: Asked): Loaded | undefined => {
  const found = readBytes(file);
  if (found === undefined) return undefined;
  const { version, ...read } = readStateBytes(file, found.bytes, asked);
  return { ...read, file: { path: realpathSync(file), version, identity: found.identity } };
};

const lastRead = new WeakMap<Home, { readonly loaded: Loaded; readonly asked: Asked }>();

const isStill = (file: string, identity: string): boolean => {
  try {
    return identityOf(statSync(file, { bigint: true })) === identity;
  } catch {
    return false;
  }
};

/** The state of somebody new. @throws Failure (file) where copies of a state lie: it was there, and is gone. */
const nothingYet = (context: Home): Loaded => {
  const place = placeOfState(context);
  let copies: number;
  try {
    copies = listBackups(place.backups).length;
  } catch {
    copies = 0;
  }
  if (copies === 0) return { state: emptyState, file: null };
  throw new Failure(
    exit.file,
    stateCodes.gone,
    `the state is gone, and ${copies === 1 ? "a copy" : `${copies} copies`} of it lie in ${place.backups}`,
    {
      where: place.named,
      hint: "fourplane restore --latest brings back the newest; to start afresh, move that folder away",
    },
  );
};

/**
 * The state of the person in this context with its file, to ask the rules about today and any exercise where nothing else is
 * said; a second look in the same command costs nothing as long as no other command wrote in between.
 * @throws Failure (file) when the file cannot be used, or was made by a newer fourplane.
 */
export const loadState = (context: Home, { date = context.today, ofWeeks = false }: Asked = {}): Loaded => {
  const file = stateFileOf(context);
  const before = lastRead.get(context);
  if (before?.loaded.file && before.asked.date === date && before.asked.ofWeeks === ofWeeks) {
    if (isStill(file, before.loaded.file.identity)) return before.loaded;
  }
  const asked = { date, ofWeeks };
  const loaded = loadStateFile(file, asked) ?? nothingYet(context);
  lastRead.set(context, { loaded, asked });
  return loaded;
};

/** The same for whoever needs only what a person told, which is no question of dates: as it was last read, else read now. */
export const lastState = (context: Home): State => (lastRead.get(context)?.loaded ?? loadState(context)).state;

/**
 * The state as `loadState` has it; the empty one where there is no file yet. Nothing is ever written here.
 * @throws Failure (file) when the file cannot be used, or was made by a newer fourplane.
 */
export const readState = (context: Home, asked?: Asked): State => loadState(context, asked).state;
