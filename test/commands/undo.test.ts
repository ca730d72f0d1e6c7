import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { testHome } from "../support/home.ts";

const contentOf = (file: string): unknown => {
  const {
    revision: _revision,
    basis: _basis,
    ...content
  } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  return content;
};

describe("undo", () => {
  it("says that there is nothing yet", async () => {
    const { run, json, home } = testHome();
    expect(await run("undo")).toEqual({
      code: 2,
      stdout: "",
      stderr: "fourplane: there is nothing to take back - fourplane log shows what is kept\n",
    });
    expect(await json("undo")).toMatchObject({ schema: "fourplane/error@1", exit: 2 });
    expect(() => readFileSync(join(home, "state.json"))).toThrow("ENOENT");
  });

  it("takes back one change after the other, whatever they were, to the start", async () => {
    const { run, file } = testHome();
    const lines = [
      "plan --new --days mon --minutes 30 --require dead-bug",
      "done bird-dog --sets 10,9,8 --effort hard",
      "skip dead-bug --reason busy",
      "checkin --pain 3 --settled no",
      "pause rotation --until 2026-12-07",
      "plan --new --minutes 15",
    ];
    const contents: unknown[] = [];
    for (const line of lines) {
      expect(await run(line), line).toMatchObject({ stderr: expect.not.stringContaining("fourplane:") });
      contents.push(contentOf(file));
    }
    contents.pop();
    const said: string[] = [];
    while (contents.length > 0) {
      const { code, stdout } = await run("undo");
      expect(code).toBe(0);
      said.push(stdout);
      expect(contentOf(file)).toEqual(contents.pop());
    }
    said.push((await run("undo")).stdout);
    expect(
      said.map((text) =>
        text
          .split("\n")
          .slice(1, -1)
          .map((line) => line.trim()),
      ),
    ).toEqual(
      [
        ["changes to the profile: minutes", "changes to the plan"],
        ["Mon 23 Nov, paused until Mon 7 Dec: rotation"],
        ["Mon 23 Nov, check-in: pain 3 of 10, not settled"],
        ["Mon 23 Nov, Dead Bug: skipped, busy"],
        ["Mon 23 Nov, Bird Dog: 10, 9, 8, felt hard, outside the plan"],
        ["the profile", "the plan"],
      ].map((lines) => lines.map((line) => expect.stringContaining(line.split(",").slice(0, 2).join(",")) as string)),
    );
    expect((await run("undo")).code).toBe(2);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      revision: 12,
      basis: 0,
      profile: null,
      plan: null,
      log: [],
    });
  });

  it("goes on from a change made after an undo", async () => {
    const { run, json, file } = testHome();
    await run("done bird-dog");
    await run("done dead-bug");
    await run("undo");
    const afterFirst = contentOf(file);
    await run("done glute-bridge");
    expect(await json("undo")).toMatchObject({
      schema: "fourplane/undo@1",
      revision: 5,
      basis: 1,
      tookBack: [expect.stringContaining("Glute Bridge")],
      broughtBack: [],
    });
    expect(contentOf(file)).toEqual(afterFirst);
    expect(await json("undo")).toMatchObject({ basis: 0, tookBack: [expect.stringContaining("Bird Dog")] });
  });

  it("goes back sixty changes", async () => {
    const { run, file } = testHome();
    for (let number = 0; number < 64; number += 1) await run("done bird-dog");
    for (let number = 0; number < 60; number += 1) expect((await run("undo")).code).toBe(0);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ revision: 124, basis: 4, log: { length: 4 } });
    expect(await run("undo")).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("nothing more can be taken back: the copy from before is not there"),
    });
  });

  it("goes back as far after undone changes as before", async () => {
    const { run, file } = testHome();
    for (let number = 0; number < 70; number += 1) await run("done bird-dog");
    for (let number = 0; number < 20; number += 1) await run("undo");
    await run("done dead-bug");
    for (let number = 0; number < 41; number += 1) expect((await run("undo")).code).toBe(0);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ basis: 10, log: { length: 10 } });
  });

  it("goes back as far with what was told to a calendar in between, which is no step", async () => {
    const { run, file } = testHome();
    await run("plan");
    for (let number = 10; number < 35; number += 1) {
      await run("done bird-dog");
      await run(`export ics --at 07:${number}`);
      await run(`export ics --at 18:${number}`);
    }
    for (let number = 10; number < 35; number += 1) expect((await run("undo")).stdout).toContain("Bird Dog");
    const { log, calendar } = JSON.parse(readFileSync(file, "utf8")) as any;
    expect([log, calendar.times]).toEqual([[], { usual: "18:34" }]);
    expect((await run("undo")).stdout).toContain("the plan");
  });

  it("names a copy that is damaged and changes nothing", async () => {
    const { run, home, file } = testHome();
    await run("done bird-dog");
    await run("done bird-dog");
    const before = readFileSync(file, "utf8");
    const copy = join(home, "backups", "state-1.json");
    rmSync(copy);
    writeFileSync(copy, "{");
    expect(await run("undo")).toMatchObject({ code: 3, stderr: expect.stringContaining(copy) });
    expect(readFileSync(file, "utf8")).toBe(before);
  });
});
