import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { mostNumber } from "../../src/domain/limits.ts";
import { testHome } from "../support/home.ts";

const onPosix = process.platform !== "win32";

describe("what is said is within what can be kept", () => {
  it.each([
    "plan --from 9999-12-31",
    "plan --from 1900-01-05",
    "today --today 9999-12-30",
    "plan --today 1899-12-31",
    "done bird-dog --today 1901-01-01 --date yesterday",
    "done bird-dog --date 1900-01-01",
    "checkin --pain 1 --date 1850-01-01",
    "pause all --today 9998-12-31 --until 9999-03-01",
  ])("%s is refused and leaves nothing behind", async (line) => {
    const { run, file } = testHome();
    const { code, stderr } = await run(line);
    expect(code).toBe(2);
    expect(stderr).toContain("1901-01-01 to 9998-12-31");
    expect(existsSync(file)).toBe(false);
  });

  it.each(["1901-01-01", "9998-12-31"])("the first and the last day work in every command: %s", async (today) => {
    const { run } = testHome();
    const lines = [
      "plan",
      "today",
      "today --json",
      "done bird-dog",
      "checkin --pain 1 --settled yes",
      "progress",
      "export ics",
    ];
    for (const line of [...lines, "pause flexion --until tomorrow", "plan --new", "log", "undo", "doctor"]) {
      const { code, stderr } = await run(line, { today });
      // The day after the last one cannot be said.
      const isBeyond = line.includes("tomorrow") && today > "9998";
      expect([line, code, isBeyond ? "" : stderr.match(/wrong inside.*/)?.[0]]).toEqual([
        line,
        isBeyond ? 2 : code === 4 ? 4 : 0,
        isBeyond ? "" : undefined,
      ]);
    }
  });

  it("the clock is a date like any other", async () => {
    const { run } = testHome();
    expect(await run("today", { today: "1890-01-01" })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("the clock says"),
    });
  });

  it.each(["10000s,10000s", "3601s", "1001holds"])("--sets %s is no set of an exercise done in holds", async (sets) => {
    const { run } = testHome();
    expect((await run(`done modified-curl-up --sets ${sets}`)).code).toBe(2);
    expect((await run("done modified-curl-up --sets 3600s")).code).toBe(0);
  });

  it("a revision or an entry number at the end of the numbers is refused by name, and nothing is written", async () => {
    const { run, file } = testHome();
    await run("done bird-dog");
    const good = readFileSync(file, "utf8");
    for (const [from, to] of [
      ['"revision": 1', `"revision": ${mostNumber}`],
      ['"id":"e1"', `"id":"e${mostNumber}"`],
      ['"id":"e1"', `"id":"e${2 ** 53 - 1}"`],
    ] as const) {
      writeFileSync(file, good.replace(from, to));
      expect((await run("log")).code).toBe(0);
      expect(await run("done dead-bug")).toMatchObject({
        code: 3,
        stderr: expect.stringContaining("as high as they can be"),
      });
      expect(readFileSync(file, "utf8")).toBe(good.replace(from, to));
    }
    writeFileSync(file, good.replace('"revision": 1', `"revision": ${2 ** 53}`));
    expect(await run("done dead-bug")).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("revision: 9007199254740992 found"),
    });
  });

  it("a state that would be too large to be read again is not written", async () => {
    const { run, file, home } = testHome();
    await run("done bird-dog");
    const entry = (id: number) =>
      JSON.stringify({
        id: `e${id}`,
        date: "2026-11-23",
        exercise: "bird-dog",
        session: null,
        done: "8,8",
        note: "\\".repeat(9990),
      });
    // Each is just under 20,000 bytes, as a backslash is written as two.
    const lines = Array.from({ length: 2497 }, (_, index) => entry(index + 2));
    const big = readFileSync(file, "utf8").replace(/\n\]\n\}\n$/, `,\n${lines.join(",\n")}\n]\n}\n`);
    const path = join(home, "big.json");
    writeFileSync(path, big);
    expect(Buffer.byteLength(big)).toBeLessThan(50_200_000);
    const { code } = await run(`restore ${path}`);
    expect(code === 0 ? (await run("log")).code : 0).toBe(0);
    expect((await run("today")).code).toBe(0);
  });
});

describe("what stands in the place of a file", () => {
  it.runIf(onPosix)("is never read without end, nor waited for", async () => {
    const { run, home } = testHome();
    await run("plan");
    const folder = join(home, "..", "fourplane-kinds");
    mkdirSync(folder, { recursive: true });
    const folders = [`import ${folder}`, `restore ${folder}`, `--catalog ${folder} today`, `export md -o ${folder}`];
    for (const line of folders)
      expect([line, (await run(line)).code]).toEqual([line, line.startsWith("export") ? 5 : 3]);
    for (const line of ["import /dev/zero", "restore /dev/zero", "--catalog /dev/zero today"]) {
      const { code, stderr } = await run(line);
      expect([line, code]).toEqual([line, 3]);
      expect(stderr).toContain("is larger than");
    }
  });

  it.runIf(onPosix)("a pipe in the place of the state is named", async () => {
    const { run, file } = testHome();
    execFileSync("mkfifo", [file]);
    expect(await run("today")).toMatchObject({ code: 3, stderr: expect.stringContaining("not an ordinary file") });
  });
});
