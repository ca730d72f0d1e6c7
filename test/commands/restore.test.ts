import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { stateText } from "../../src/domain/state/state-text.ts";
import { emptyState } from "../../src/domain/state/state.ts";
import { testHome } from "../support/home.ts";

const logOf = (file: string): readonly { readonly id: string }[] =>
  (JSON.parse(readFileSync(file, "utf8")) as { readonly log: readonly { readonly id: string }[] }).log;

const threeDone = async () => {
  const test = testHome();
  for (let number = 0; number < 3; number += 1) await test.run("done bird-dog");
  return test;
};

describe("restore", () => {
  it("lists the copies, newest first, good or not", async () => {
    const { run, json, home } = await threeDone();
    writeFileSync(join(home, "backups", "state-2.json.new"), "not a copy");
    writeFileSync(join(home, "backups", "state-9.json"), "{");
    expect(await json("restore")).toEqual({
      schema: "fourplane/restore@1",
      backups: [
        { revision: 9, entries: null, problem: expect.stringMatching(/^this file is not JSON/), day: null },
        { revision: 2, entries: 2, problem: null, day: null },
        { revision: 1, entries: 1, problem: null, day: null },
        { revision: 1, entries: 1, problem: null, day: "2026-11-23" },
      ].map((row) => ({
        ...row,
        written: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
        file: expect.any(String) as string,
      })),
      restored: null,
    });
    const { stdout } = await run("restore");
    expect(stdout.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, "(date and time)")).toMatch(
      /^Revision {4}Written {11}Log\n9 +\(date and time\) +cannot be brought back: [^]+\n2 +\(date and time\) +2 entries\n1 +\(date and time\) +1 entry\n2026-11-23\* +\(date and time\) +1 entry\n$/,
    );
  });

  it("has nothing to list at first", async () => {
    expect(await testHome().run("restore")).toMatchObject({
      code: 0,
      stdout: "",
      stderr: expect.stringContaining("No copies"),
    });
    expect(await testHome().run("restore --latest")).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("no copy is kept"),
    });
  });

  it("brings one back, as a change that undo takes back", async () => {
    const { run, json, file } = await threeDone();
    expect((await run("restore --revision 1")).stdout).toMatch(
      /^Brought back revision 1: 1 log entry\.\nNo longer there:\n {2}Mon 23 Nov, Bird Dog/,
    );
    expect(logOf(file)).toHaveLength(1);
    await run("undo");
    expect(logOf(file)).toHaveLength(3);
    expect(await json("restore --latest")).toMatchObject({
      restored: { from: "revision 4", entries: 1, keptAs: null },
    });
  });

  it.each(["7", "0", "-1", "x", "1.0"])("refuses the revision %s that is not kept", async (revision) => {
    const { run, file } = await threeDone();
    const before = readFileSync(file, "utf8");
    expect(await run(`restore --revision=${revision}`)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no copy of this revision is kept"),
    });
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("takes one way at a time", async () => {
    expect(await testHome().run("restore --latest --revision 1")).toMatchObject({ code: 2 });
  });

  it("keeps a damaged state aside and goes on from the copy", async () => {
    const { run, home, file } = await threeDone();
    writeFileSync(file, '{"schema":"fourplane/state@4","log":[');
    expect(await run("done bird-dog")).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("fourplane doctor --fix"),
    });
    expect(await run("undo")).toMatchObject({ code: 3 });
    expect(await run("restore --latest")).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("state.damaged-2026-11-23.json"),
    });
    expect(readFileSync(join(home, "state.damaged-2026-11-23.json"), "utf8")).toBe(
      '{"schema":"fourplane/state@4","log":[',
    );
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      revision: 4,
      basis: 2,
      log: [{ id: "e1" }, { id: "e2" }],
    });
    await run("undo");
    expect(logOf(file)).toHaveLength(1);
    writeFileSync(file, "again");
    await run("restore --revision 2");
    expect(
      readdirSync(home)
        .filter((name) => name.startsWith("state.damaged"))
        .sort(),
    ).toEqual(["state.damaged-2026-11-23-2.json", "state.damaged-2026-11-23.json"]);
  });

  it("does not touch the state of a newer fourplane", async () => {
    const { run, file } = await threeDone();
    writeFileSync(file, '{"schema":"fourplane/state@5"}');
    expect(await run("restore --latest")).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("newer fourplane"),
    });
    expect(readFileSync(file, "utf8")).toBe('{"schema":"fourplane/state@5"}');
  });
});

describe("backup", () => {
  it("writes the whole person for another home, once", async () => {
    const { run, json, file, home } = await threeDone();
    const elsewhere = testHome().home;
    const copy = join(elsewhere, "copy.json");
    expect(await json(`backup ${copy}`)).toEqual({
      schema: "fourplane/backup@1",
      file: copy,
      revision: 3,
      entries: 3,
      ownExercises: 0,
    });
    expect(readFileSync(copy, "utf8")).toBe(readFileSync(file, "utf8"));
    if (process.platform !== "win32") expect(statSync(copy).mode & 0o777).toBe(0o600);
    await run("done dead-bug");
    expect(await run(`backup ${copy}`)).toMatchObject({ code: 5, stderr: expect.stringContaining("--force") });
    expect(logOf(copy)).toHaveLength(3);
    expect(await run(`backup ${copy} --force`)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("4 log entries"),
    });
    expect(readdirSync(elsewhere)).toEqual(["copy.json"]);
    expect(readdirSync(home).sort()).toEqual(["backups", "state.json"]);
    expect((await run(`backup ${join(home, "copy.json")}`)).code).toBe(5);

    const other = testHome();
    expect(await other.run(`restore ${copy}`)).toMatchObject({ code: 0 });
    expect(logOf(other.file)).toEqual(logOf(file));
    await other.run("undo");
    expect(logOf(other.file)).toEqual([]);
  });

  it("goes through a pipe", async () => {
    const { run, file } = await threeDone();
    const { stdout } = await run("backup -");
    expect(stdout).toBe(readFileSync(file, "utf8"));
    const other = testHome();
    expect(await other.run("restore -", { stdin: stdout })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("standard input"),
    });
    expect(logOf(other.file)).toEqual(logOf(file));
  });

  it("names what it cannot do", async () => {
    const { run, home } = testHome();
    expect(await run("backup x.json")).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("nothing to back up yet"),
    });
    await run("done bird-dog");
    mkdirSync(join(home, "folder"));
    expect(await run(`backup ${join(home, "no", "x.json")}`)).toMatchObject({
      code: 5,
      stderr: expect.stringContaining("there is no such folder"),
    });
    expect(await run(`backup ${join(home, "folder")} --force`)).toMatchObject({ code: 5 });
    expect(await run(`restore ${join(home, "nothing.json")}`)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("it does not exist"),
    });
    writeFileSync(
      join(home, "bad.json"),
      '{"schema":"fourplane/state@4","revision":1,"profile":null,"plan":null,"previous":null,"log":[1]}',
    );
    expect(await run(`restore ${join(home, "bad.json")}`)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("log[0]: 1 found"),
    });
  });

  it("is named by every command where the state is gone and copies lie there, and brings the newest told one back", async () => {
    const { run, file, home } = testHome();
    await run("done bird-dog");
    await run("done dead-bug");
    rmSync(file);
    for (const line of ["today", "plan", "done bird-dog", "export json", "undo"]) {
      const { code, stderr } = await run(line);
      expect([line, code]).toEqual([line, 3]);
      expect(stderr).toContain("the state is gone, and 2 copies of it lie in");
      expect(stderr).toContain("fourplane restore --latest brings back the newest");
    }
    expect(existsSync(file)).toBe(false);
    expect(await run("doctor")).toMatchObject({ code: 3, stdout: expect.stringContaining("the state is gone") });
    writeFileSync(join(home, "backups", "state-9.json"), stateText({ ...emptyState, revision: 9 }));
    expect(await run("restore --latest")).toMatchObject({ code: 0, stdout: "Brought back revision 1: 1 log entry.\n" });
    expect((await run("log --json")).stdout).toContain("bird-dog");
    expect((await run("undo")).code).toBe(0);
    rmSync(file);
    expect((await run("doctor --fix")).code).toBe(0);
    expect((await run("today")).code).toBe(0);
  });
});
