import { accessSync, constants, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import type { Context } from "../context.ts";
import { parseState } from "../domain/state/parse-state.ts";
import { emptyState, type State } from "../domain/state/state.ts";
import { exit, Failure, type Problem } from "../failure.ts";

type Home = Pick<Context, "home">;

const fileOf = (context: Home): string => join(context.home, "state.json");

/** Decades of training every day stay far below this. */
const mostBytes = 50_000_000;
const mostProblems = 50;

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

const cannotRead = (file: string, message: string, hint: string, problems: readonly Problem[] = []): Failure =>
  new Failure(exit.file, "state-file", `${message}; it was left untouched`, { where: file, hint, problems });

const startAfresh = "mend it in an editor, or move it away to start afresh";

const readWords: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EISDIR: [
    "this is a folder, and the state was expected to be a file",
    "move the folder away, or choose another place with --home",
  ],
  EACCES: ["this file cannot be read: no permission", "make it readable for you, or choose another place with --home"],
  EPERM: ["this file cannot be read: no permission", "make it readable for you, or choose another place with --home"],
  ENOTDIR: [
    "the state cannot be there: a part of this path is a file, not a folder",
    "choose another place with --home",
  ],
  ELOOP: ["this link leads back to itself", "remove the link, or choose another place with --home"],
};

/** The bytes of the file; nothing when there is none. */
const readBytes = (file: string): Buffer | undefined => {
  try {
    const found = statSync(file);
    if (!found.isFile() && !found.isDirectory()) {
      throw cannotRead(file, "this is not an ordinary file", "move it away, or choose another place with --home");
    }
    if (found.size > mostBytes)
      throw cannotRead(file, `this file is larger than ${mostBytes / 1e6} MB, too large for a state`, startAfresh);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = codeOf(error);
    if (code === "ENOENT") return undefined;
    const [message, hint] = readWords[code] ?? [
      `this file cannot be read (${code || String(error)})`,
      "check the disk, then run the command again",
    ];
    throw cannotRead(file, message, hint);
  }
};

const parseJson = (file: string, bytes: Buffer): unknown => {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw cannotRead(file, "this file is not text in UTF-8", startAfresh);
  }
  if (text.trim() === "") throw cannotRead(file, "this file is empty, and a state was expected", startAfresh);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw cannotRead(file, `this file is not JSON (${(error as Error).message})`, startAfresh);
  }
};

/**
 * The state of the person in this context; the empty one where there is no file yet. Nothing is ever written here.
 * @throws Failure (file) when the file cannot be used, or was made by a newer fourplane.
 */
export const readState = (context: Home): State => {
  const file = fileOf(context);
  const bytes = readBytes(file);
  if (bytes === undefined) return emptyState;
  const found = parseState(parseJson(file, bytes));
  if ("state" in found) return found.state;
  if (found.newer === true) {
    throw cannotRead(
      file,
      "this state was made by a newer fourplane",
      "update fourplane, or choose another place with --home",
      found.problems,
    );
  }
  const count = found.problems.length;
  const shown: Problem[] = found.problems.slice(0, mostProblems);
  if (count > mostProblems) shown.push({ path: "", message: `and ${count - mostProblems} more` });
  throw cannotRead(file, `this state has ${count === 1 ? "a problem" : `${count} problems`}`, startAfresh, shown);
};

const writeWords: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EACCES: ["no permission to write here", "make the folder writable for you, or choose another place with --home"],
  EPERM: ["no permission to write here", "make the folder writable for you, or choose another place with --home"],
  EROFS: ["this disk can only be read", "choose another place with --home"],
  ENOSPC: ["the disk is full", "free some space, then run the command again"],
  EDQUOT: ["your share of the disk is full", "free some space, then run the command again"],
  ENOTDIR: ["a part of this path is a file, not a folder", "choose another place with --home"],
  EEXIST: ["the folder for the state is a file", "choose another place with --home"],
  EISDIR: [
    "this is a folder, and the state was expected to be a file",
    "move the folder away, or choose another place with --home",
  ],
};

/**
 * Writes the state in one step with its revision one higher: afterwards the file is the new one, or still the old one.
 * The folder is made, for its owner only, when it is not there.
 * @throws Failure (write) when the disk does not take it.
 */
export const writeState = async (context: Home, state: State): Promise<void> => {
  const file = fileOf(context);
  // What could not be read back must not be written; the reader also puts the keys in their order.
  const next = parseState({ ...state, revision: state.revision + 1 });
  if ("problems" in next) {
    const [first] = next.problems;
    throw new Error(`a state that could not be read back was not written: ${first?.path}: ${first?.message}`);
  }
  try {
    mkdirSync(context.home, { recursive: true, mode: 0o700 });
    // conf would try again for a second where there is no permission.
    accessSync(context.home, constants.W_OK);
    const { default: Conf } = await import("conf");
    const conf = new Conf<Record<string, unknown>>({
      cwd: context.home,
      configName: "state",
      fileExtension: "json",
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
      // It only writes here: reading and checking are ours, so it need not parse the old file again.
      deserialize: () => ({}),
    });
    conf.store = { ...next.state };
  } catch (error) {
    const words = writeWords[codeOf(error)];
    if (words === undefined) throw error;
    const [message, hint] = words;
    throw new Failure(exit.write, "state-write", `the state cannot be written: ${message}`, {
      where: file,
      hint,
      cause: error,
    });
  }
};
