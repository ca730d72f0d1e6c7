import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { emptyState } from "../../src/domain/state/state.ts";
import { Failure } from "../../src/failure.ts";
import { readState, writeState } from "../../src/storage/state-file.ts";
import { fullState } from "../support/build-state.ts";

let home: string;
let file: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "fourplane-state-"));
  file = join(home, "state.json");
});

afterEach(() => {
  vi.doUnmock("conf");
  rmSync(home, { recursive: true, force: true });
});

const failureOf = async (work: () => unknown): Promise<Failure> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("it did not fail");
};

const readFailure = () => failureOf(() => readState({ home }));

describe("readState", () => {
  it("is empty where there is no file, and makes none", () => {
    const nowhere = join(home, "not", "there");
    expect(readState({ home: nowhere })).toBe(emptyState);
    expect(existsSync(nowhere)).toBe(false);
  });

  it("reads a file with a byte order mark", () => {
    writeFileSync(file, `\uFEFF${JSON.stringify(fullState)}`);
    expect(readState({ home })).toEqual(fullState);
  });

  it.each<[name: string, content: string | Buffer, message: RegExp]>([
    ["empty", "", /^this file is empty, and a state was expected; it was left untouched$/],
    ["blank", " \n\t", /^this file is empty, and a state was expected; it was left untouched$/],
    ["cut short", '{"schema":', /^this file is not JSON \(.+\); it was left untouched$/],
    ["not JSON", "hello", /^this file is not JSON \(.+\); it was left untouched$/],
    ["not UTF-8", Buffer.from([0x7b, 0xff, 0xfe]), /^this file is not text in UTF-8; it was left untouched$/],
    ["deep", "[".repeat(100_000), /^this file is not JSON \(.+\); it was left untouched$/],
    ["a list", "[]", /^this state has a problem; it was left untouched$/],
  ])("refuses a file that is %s, and leaves it as it is", async (_name, content, message) => {
    writeFileSync(file, content);
    const failure = await readFailure();
    expect(failure).toMatchObject({
      exit: 3,
      code: "state-file",
      where: file,
      hint: "mend it in an editor, or move it away to start afresh",
    });
    expect(failure.message).toMatch(message);
    expect(readFileSync(file)).toEqual(Buffer.from(content));
    expect(readdirSync(home)).toEqual(["state.json"]);
  });

  it("names every problem of a wrong shape, up to fifty", async () => {
    writeFileSync(file, JSON.stringify({ ...emptyState, log: Array.from({ length: 60 }, () => 1) }));
    const failure = await readFailure();
    expect(failure.message).toBe("this state has 60 problems; it was left untouched");
    expect(failure.problems).toHaveLength(51);
    expect(failure.problems[0]).toEqual({ path: "log[0]", message: "1 found, an object expected" });
    expect(failure.problems.at(-1)).toEqual({ path: "", message: "and 10 more" });
  });

  it("refuses a state of a newer fourplane", async () => {
    const content = '{"schema":"fourplane/state@2","people":[]}';
    writeFileSync(file, content);
    expect(await readFailure()).toMatchObject({
      exit: 3,
      message: "this state was made by a newer fourplane; it was left untouched",
      hint: "update fourplane, or choose another place with --home",
      problems: [{ path: "schema", message: "this is version 2 of the state, and this program knows version 1" }],
    });
    expect(readFileSync(file, "utf8")).toBe(content);
  });

  it("refuses a folder", async () => {
    mkdirSync(file);
    expect(await readFailure()).toMatchObject({
      exit: 3,
      message: "this is a folder, and the state was expected to be a file; it was left untouched",
    });
  });

  it("refuses a path that runs through a file", async () => {
    writeFileSync(file, "{}");
    expect(await failureOf(() => readState({ home: file }))).toMatchObject({
      exit: 3,
      message: "the state cannot be there: a part of this path is a file, not a folder; it was left untouched",
    });
  });

  it.runIf(process.platform !== "win32")("refuses a link that leads back to itself", async () => {
    symlinkSync(file, file);
    expect(await readFailure()).toMatchObject({
      exit: 3,
      message: "this link leads back to itself; it was left untouched",
    });
  });
});

describe("writeState", () => {
  it("writes what readState reads, with the revision one higher", async () => {
    await writeState({ home }, fullState);
    expect(readState({ home })).toEqual({ ...fullState, revision: 8 });
    await writeState({ home }, readState({ home }));
    expect(readState({ home })).toEqual({ ...fullState, revision: 9 });
    expect(readdirSync(home)).toEqual(["state.json"]);
  });

  it("always writes the keys in the same order", async () => {
    await writeState({ home }, Object.fromEntries(Object.entries(fullState).reverse()) as typeof fullState);
    const first = readFileSync(file, "utf8");
    await writeState({ home }, fullState);
    expect(readFileSync(file, "utf8")).toBe(first);
    expect(first.startsWith('{\n\t"schema": "fourplane/state@1",\n\t"revision": 8,\n\t"profile": {\n\t\t"days"')).toBe(
      true,
    );
  });

  it.runIf(process.platform !== "win32")("keeps the folder and the file to their owner", async () => {
    const folder = join(home, "a", "b");
    await writeState({ home: folder }, emptyState);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, "state.json")).mode & 0o777).toBe(0o600);
    chmodSync(join(folder, "state.json"), 0o644);
    await writeState({ home: folder }, emptyState);
    expect(statSync(join(folder, "state.json")).mode & 0o777).toBe(0o600);
  });

  it("refuses a home that is a file", async () => {
    writeFileSync(file, "{}");
    expect(await failureOf(() => writeState({ home: file }, emptyState))).toMatchObject({
      exit: 5,
      code: "state-write",
      where: join(file, "state.json"),
      message: "the state cannot be written: the folder for the state is a file",
      hint: "choose another place with --home",
    });
    expect(readFileSync(file, "utf8")).toBe("{}");
  });

  it("refuses a home below a file", async () => {
    writeFileSync(file, "{}");
    const failure = await failureOf(() => writeState({ home: join(file, "below") }, emptyState));
    expect(failure).toMatchObject({
      exit: 5,
      message: "the state cannot be written: a part of this path is a file, not a folder",
    });
  });

  it.runIf(process.platform === "linux")("refuses a home where no folder can be made", async () => {
    expect(await failureOf(() => writeState({ home: "/proc/fourplane/home" }, emptyState))).toMatchObject({
      exit: 5,
      message: "the state cannot be written: no folder can be made here",
    });
  });

  it("refuses to write over a folder", async () => {
    mkdirSync(file);
    const failure = await failureOf(() => writeState({ home }, emptyState));
    expect(failure).toMatchObject({
      exit: 5,
      message: "the state cannot be written: this is a folder, and the state was expected to be a file",
    });
    expect(readdirSync(home)).toEqual(["state.json"]);
  });

  it.each([
    ["EACCES", "no permission to write here", "make the folder writable for you, or choose another place with --home"],
    ["EROFS", "this disk can only be read", "choose another place with --home"],
    ["ENOSPC", "the disk is full", "free some space, then run the command again"],
  ])("says what to do on %s", async (code, message, hint) => {
    await writeState({ home }, fullState);
    const before = readFileSync(file, "utf8");
    vi.doMock("conf", () => ({
      default: class {
        set store(_value: unknown) {
          throw Object.assign(new Error(code), { code });
        }
      },
    }));
    const failure = await failureOf(() => writeState({ home }, fullState));
    expect(failure).toMatchObject({ exit: 5, where: file, message: `the state cannot be written: ${message}`, hint });
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("does not write what it could not read back", async () => {
    await expect(writeState({ home }, { ...emptyState, revision: -5 })).rejects.toThrow(
      "a state that could not be read back was not written: revision: -4 found",
    );
    expect(readdirSync(home)).toEqual([]);
  });
});
