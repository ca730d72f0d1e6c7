import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { ownerHere } from "../../src/storage/owner.ts";
import { testHome } from "../support/home.ts";

const twoDone = async () => {
  const test = testHome();
  await test.run("done bird-dog");
  await test.run("done dead-bug");
  return test;
};

const ended = (): string => JSON.stringify({ ...ownerHere(), pid: spawnSync(process.execPath, ["-e", ""]).pid });

describe("doctor", () => {
  it("finds nothing where nothing is", async () => {
    const { run, json, home } = testHome();
    rmSync(home, { recursive: true });
    expect(await run("doctor")).toEqual({
      code: 0,
      stdout: expect.stringContaining("Everything is as it should be."),
      stderr: "",
    });
    expect(await json("doctor")).toEqual({
      schema: "fourplane/doctor@1",
      home,
      person: "default",
      ok: true,
      findings: [],
    });
    expect(existsSync(home)).toBe(false);
  });

  it("finds nothing where all is well", async () => {
    const { json } = await twoDone();
    expect(await json("doctor")).toMatchObject({ ok: true, findings: [] });
    expect(await json("doctor --fix")).toMatchObject({ ok: true, findings: [] });
  });

  it("names everything and mends it", async () => {
    const { run, json, home, file } = await twoDone();
    writeFileSync(file, readFileSync(file, "utf8").replace('"dead-bug"', "7"));
    chmodSync(file, 0o644);
    writeFileSync(join(home, "state.lock"), ended());
    writeFileSync(join(home, "state.lock.99-x"), ended());
    writeFileSync(join(home, "state.next.json.tmp-1234567890abcdef"), "half");
    const before = readdirSync(home).sort();
    const { code, stdout } = await run("doctor");
    expect(code).toBe(3);
    expect(readdirSync(home).sort()).toEqual(before);
    expect(stdout).toContain("log[1].exercise: 7 found, a short text that is not empty expected");
    const kinds =
      process.platform === "win32"
        ? ["state", "lock", "leftover", "leftover"]
        : ["state", "mode", "lock", "leftover", "leftover"];
    expect(await json("doctor")).toMatchObject({
      ok: false,
      findings: kinds.map((kind) => ({ kind, mendable: true, done: null })),
    });

    const mended = await run("doctor --fix");
    expect(mended.code).toBe(0);
    expect(mended.stdout).toContain("mended: ");
    expect(await json("doctor")).toMatchObject({ ok: true, findings: [] });
    expect(readdirSync(home).sort()).toEqual(["backups", "state.damaged-2026-11-23.json", "state.json"]);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ log: [{ exercise: "bird-dog" }] });
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("leaves what it cannot mend as it is", async () => {
    const { run, json, home, file } = await twoDone();
    rmSync(join(home, "backups"), { recursive: true });
    mkdirSync(join(home, "backups"), { mode: 0o700 });
    writeFileSync(join(home, "backups", "state-1.json"), "[]");
    writeFileSync(file, "nonsense", { mode: 0o600 });
    expect((await run("doctor --fix")).code).toBe(3);
    expect(await json("doctor --fix")).toMatchObject({
      ok: false,
      findings: [
        { kind: "state", mendable: false, done: null },
        { kind: "backup", mendable: false, done: null },
      ],
    });
    expect(readFileSync(file, "utf8")).toBe("nonsense");
  });

  it("does not take away a lock that is in use", async () => {
    const { run, home } = await twoDone();
    const lock = join(home, "state.lock");
    writeFileSync(lock, JSON.stringify(ownerHere()));
    expect(await run("doctor --fix")).toMatchObject({ code: 0, stdout: expect.stringContaining(`note: ${lock}`) });
    expect(existsSync(lock)).toBe(true);
    const { code, stderr } = await run("done bird-dog", { env: { FOURPLANE_LOCK_WAIT: "10" } });
    expect([code, stderr]).toEqual([
      5,
      expect.stringContaining(`${lock}: another fourplane is writing (process ${process.pid})`),
    ]);
  });

  it.each(["", "who knows"])("takes away a lock that says %j when asked to", async (content) => {
    const { run, home } = await twoDone();
    writeFileSync(join(home, "state.lock"), content);
    expect((await run("doctor")).code).toBe(3);
    expect((await run("doctor --fix")).code).toBe(0);
    expect(existsSync(join(home, "state.lock"))).toBe(false);
  });

  it("names a folder in the place of the state, and a file in the place of the folder", async () => {
    const { run, home, file } = testHome();
    mkdirSync(file);
    expect(await run("doctor --fix")).toMatchObject({ code: 3, stdout: expect.stringContaining("this is a folder") });
    rmSync(home, { recursive: true });
    writeFileSync(home, "");
    expect(await run("doctor --fix")).toMatchObject({
      code: 3,
      stdout: expect.stringContaining("this is a file, a folder was"),
    });
  });

  it("does not touch the state of a newer fourplane", async () => {
    const { run, file } = await twoDone();
    writeFileSync(file, '{"schema":"fourplane/state@5"}', { mode: 0o600 });
    expect((await run("doctor --fix")).code).toBe(3);
    expect(readFileSync(file, "utf8")).toBe('{"schema":"fourplane/state@5"}');
  });

  it.runIf(process.platform !== "win32").each<[string, (lock: string) => void, RegExp]>([
    ["a link that leads nowhere", (lock) => symlinkSync("/nowhere/at/all", lock), /removed/],
    ["a pipe", (lock) => void execFileSync("mkfifo", [lock]), /removed/],
    ["a folder", (lock) => mkdirSync(lock), /removed/],
    [
      "a folder with something in it",
      (lock) => {
        mkdirSync(lock);
        writeFileSync(join(lock, "mine"), "kept");
      },
      /it was not empty, and is now/,
    ],
  ])("takes %s from the place of the lock", async (_name, make, said) => {
    const { run, home } = testHome();
    await run("done bird-dog");
    make(join(home, "state.lock"));
    const { code, stdout } = await run("doctor --fix");
    expect([code, stdout.replaceAll(/\s+/g, " ")]).toEqual([0, expect.stringMatching(said)]);
    expect((await run("done bird-dog")).code).toBe(0);
  });
});
