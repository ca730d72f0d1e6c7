import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { acquireLock, lockState, lockWait } from "../../src/storage/lock.ts";
import { ownerHere } from "../../src/storage/owner.ts";
import { failureOf } from "../support/keeper.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fourplane-lock-"));
  file = join(folder, "state.lock");
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The number of a process that has ended. */
const endedPid = (): number => spawnSync(process.execPath, ["-e", ""]).pid;
const put = (owner: object): void => writeFileSync(file, JSON.stringify(owner));

describe("acquireLock", () => {
  it("is there until it is released, and nothing is left then", async () => {
    const lock = await acquireLock(file, 0);
    expect(lockState(file)).toMatchObject({ state: "held", owner: { pid: process.pid } });
    expect(lock.isHeld()).toBe(true);
    lock.release();
    expect(lock.isHeld()).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("lets one at a time through", async () => {
    let inside = 0;
    let most = 0;
    const one = async () => {
      const lock = await acquireLock(file, 10_000);
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 1));
      inside -= 1;
      lock.release();
    };
    await Promise.all(Array.from({ length: 15 }, one));
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("gives up on one that is held, and names it", async () => {
    const lock = await acquireLock(file, 0);
    expect(await failureOf(() => acquireLock(file, 20))).toMatchObject({
      exit: 5,
      code: "state-locked",
      where: file,
      message: `another fourplane is writing (process ${process.pid}); nothing was changed`,
    });
    expect(lock.isHeld()).toBe(true);
    expect(readdirSync(folder)).toEqual(["state.lock"]);
    lock.release();
  });

  it("takes one over at once whose process has ended", async () => {
    put({ ...ownerHere(), pid: endedPid() });
    expect(lockState(file).state).toBe("abandoned");
    const lock = await acquireLock(file, 0);
    expect(lock.isHeld()).toBe(true);
    lock.release();
  });

  it.runIf(process.platform === "linux")("is not misled by another process of the same number", async () => {
    put({ ...ownerHere(), start: "1" });
    expect((await acquireLock(file, 0)).isHeld()).toBe(true);
  });

  it("waits for one of another computer", async () => {
    put({ ...ownerHere(), place: "elsewhere", pid: endedPid() });
    expect(await failureOf(() => acquireLock(file, 20))).toMatchObject({ code: "state-locked" });
  });

  it.each([
    ["long ago", -120],
    ["in the future, because the clock was set back", 7200],
  ])("takes one over that was made %s, whoever made it", async (_name, seconds) => {
    put({ ...ownerHere(), place: "elsewhere" });
    const then = Date.now() / 1000 + seconds;
    utimesSync(file, then, then);
    expect((await acquireLock(file, 0)).isHeld()).toBe(true);
  });

  it("waits for one it cannot read", async () => {
    writeFileSync(file, "half a lo");
    expect(await failureOf(() => acquireLock(file, 20))).toMatchObject({
      message: "this lock does not say whose it is; nothing was changed",
    });
    expect(readFileSync(file, "utf8")).toBe("half a lo");
  });

  it.runIf(process.platform !== "win32").each<[string, () => void]>([
    ["a link that leads nowhere", () => symlinkSync(join(folder, "nowhere"), file)],
    ["a pipe", () => void execFileSync("mkfifo", [file])],
    ["a folder", () => mkdirSync(file)],
    [
      "a guard that is a file",
      () => {
        put({ ...ownerHere(), pid: endedPid() });
        writeFileSync(`${file}.break`, "");
      },
    ],
  ])("does not wait longer than it should for %s", async (_name, make) => {
    make();
    const started = performance.now();
    expect(await failureOf(() => acquireLock(file, 50))).toMatchObject({ code: "state-locked", exit: 5 });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("is not stopped by one who was cut short while taking a lock away", async () => {
    put({ ...ownerHere(), pid: endedPid() });
    mkdirSync(`${file}.break`);
    const then = Date.now() / 1000 - 60;
    utimesSync(`${file}.break`, then, then);
    (await acquireLock(file, 1000)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("does not release what another took over", async () => {
    const lock = await acquireLock(file, 0);
    writeFileSync(file, "somebody else");
    expect(lock.isHeld()).toBe(false);
    lock.release();
    expect(readFileSync(file, "utf8")).toBe("somebody else");
  });

  it("clears away the files of those who have ended waiting", async () => {
    writeFileSync(`${file}.1-x`, JSON.stringify({ ...ownerHere(), pid: endedPid() }));
    writeFileSync(`${file}.${endedPid()}-y`, "");
    writeFileSync(`${file}.2-z`, JSON.stringify(ownerHere()));
    writeFileSync(`${file}.${process.pid}-z`, "");
    (await acquireLock(file, 0)).release();
    expect(readdirSync(folder).sort()).toEqual(["state.lock.2-z", `state.lock.${process.pid}-z`].sort());
  });
});

describe("lockWait", () => {
  it.each([
    [{}, 10_000],
    [{ FOURPLANE_LOCK_WAIT: "" }, 10_000],
    [{ FOURPLANE_LOCK_WAIT: "0" }, 0],
    [{ FOURPLANE_LOCK_WAIT: "250" }, 250],
    [{ FOURPLANE_LOCK_WAIT: "-1" }, 10_000],
    [{ FOURPLANE_LOCK_WAIT: "soon" }, 10_000],
  ])("of %j is %d", (env, wait) => {
    expect(lockWait(env)).toBe(wait);
  });
});
