import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { stateText } from "../../src/domain/state/state-text.ts";
import { emptyState } from "../../src/domain/state/state.ts";
import { loadState, readState } from "../../src/storage/state-file.ts";
import { earlierState, fullState, fullStateV1 } from "../support/build-state.ts";
import { failureOf } from "../support/keeper.ts";

let home: string;
let file: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "fourplane-state-"));
  file = join(home, "state.json");
});

afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

const readFailure = () => failureOf(() => readState({ home }));
const mend = "fourplane doctor --fix brings back the newest good copy; or mend it in an editor";

describe("readState", () => {
  it("is empty where there is no file, and makes none", () => {
    const nowhere = join(home, "not", "there");
    expect(readState({ home: nowhere })).toBe(emptyState);
    expect(existsSync(nowhere)).toBe(false);
  });

  it("reads a file with a byte order mark", () => {
    writeFileSync(file, `\uFEFF${stateText(fullState)}`);
    expect(readState({ home })).toEqual(fullState);
  });

  it("reads notes in any script", () => {
    const log = fullState.log.map((event) => ({ ...event, note: "čtyři × 🏋️" }));
    writeFileSync(file, stateText({ ...fullState, log }));
    expect(readState({ home }).log).toEqual(log);
  });

  it("reads the first version", () => {
    writeFileSync(file, JSON.stringify(fullStateV1, undefined, "\t"));
    expect(loadState({ home })).toMatchObject({ state: earlierState, file: { version: 1 } });
  });

  it("reads once, and again when the file was replaced", () => {
    writeFileSync(file, stateText(fullState));
    const context = { home };
    const first = readState(context);
    expect(readState(context)).toBe(first);
    rmSync(file);
    writeFileSync(file, stateText({ ...fullState, revision: 8 }));
    expect(readState(context).revision).toBe(8);
  });

  it.each<[name: string, content: string | Buffer, message: RegExp]>([
    ["empty", "", /^this file is empty, and a state was expected; it was left untouched$/],
    ["blank", " \n\t", /^this file is empty, and a state was expected; it was left untouched$/],
    ["cut short", stateText(fullState).slice(0, -60), /^this file is not JSON \(.+\); it was left untouched$/],
    ["not JSON", "hello", /^this file is not JSON \(.+\); it was left untouched$/],
    ["not UTF-8", Buffer.from([0x7b, 0xff, 0xfe]), /^this file is not text in UTF-8; it was left untouched$/],
    [
      "binary",
      Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
      /^this file is not text in UTF-8; it was left untouched$/,
    ],
    ["nothing but zeros", Buffer.alloc(4096), /^this file is not JSON \(.+\); it was left untouched$/],
    ["deep", "[".repeat(100_000), /^this file is not JSON \(.+\); it was left untouched$/],
    ["a list", "[]", /^this state has a problem; it was left untouched$/],
  ])("refuses a file that is %s, and leaves it as it is", async (_name, content, message) => {
    writeFileSync(file, content);
    const failure = await readFailure();
    expect(failure).toMatchObject({ exit: 3, code: "state-file", where: file, hint: mend });
    expect(failure.message).toMatch(message);
    expect(readFileSync(file)).toEqual(Buffer.from(content));
    expect(readdirSync(home)).toEqual(["state.json"]);
  });

  it("refuses a file larger than any state", async () => {
    writeFileSync(file, "{");
    truncateSync(file, 60_000_000);
    expect((await readFailure()).message).toBe(
      "this file is larger than 50 MB, too large for a state; it was left untouched",
    );
  });

  it("names one entry edited by hand", async () => {
    writeFileSync(file, stateText(fullState).replace('"pain":1', '"pain":"1"'));
    expect(await readFailure()).toMatchObject({
      message: "this state has a problem; it was left untouched",
      problems: [{ path: "log[0].pain", message: '"1" found, a number from 0 to 10 expected' }],
    });
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
    const content = '{"schema":"fourplane/state@5","people":[]}';
    writeFileSync(file, content);
    expect(await readFailure()).toMatchObject({
      exit: 3,
      code: "state-newer",
      message: "this state was made by a newer fourplane; it was left untouched",
      hint: "update fourplane, or choose another place with --home",
      problems: [{ path: "schema", message: "this is version 5 of the state, and this program knows up to version 4" }],
    });
    expect(readFileSync(file, "utf8")).toBe(content);
  });

  it("refuses a folder", async () => {
    mkdirSync(file);
    expect(await readFailure()).toMatchObject({
      exit: 3,
      code: "state-unreadable",
      message: "this is a folder, and the state was expected to be a file; it was left untouched",
    });
  });

  it.runIf(process.platform === "linux")("does not wait for a pipe", async () => {
    spawnSync("mkfifo", [file]);
    expect((await readFailure()).message).toBe("this is not an ordinary file; it was left untouched");
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
