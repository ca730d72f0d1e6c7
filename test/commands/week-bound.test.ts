import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { wallLean } from "../support/foreign-exercise.ts";
import { testHome } from "../support/home.ts";

const monday = { today: "2026-11-23" };
const tuesday = { today: "2026-11-24" };

describe("what is said of a week stays in it", () => {
  it.each(["2099-01-01", "2026-11-30", "2026-11-22"])("no session moves to %s", async (date) => {
    const { run, file } = testHome();
    await run("plan --days mon,wed,fri", monday);
    const before = readFileSync(file, "utf8");
    const { code, stderr } = await run(`today --date ${date} --move 2026-11-25`, tuesday);
    expect([code, stderr]).toEqual([2, expect.stringContaining("is not among the days that are left of this week")]);
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("an older log that moved one out of its week leaves it where it was", async () => {
    const { run, file } = testHome();
    await run("plan --days mon,wed,fri", monday);
    await run("today --move", tuesday);
    writeFileSync(file, readFileSync(file, "utf8").replace('"to":"2026-11-24"', '"to":"2099-01-01"'));
    const { stdout } = await run("today --json", monday);
    expect(JSON.parse(stdout)).toMatchObject({ status: "training" });
  });

  it("a tick of a day is one tick, whatever plans were made of that day meanwhile", async () => {
    const { run } = testHome();
    const elsewhere = testHome().home;
    const file = join(elsewhere, "week.md");
    const tickFirst = async () => {
      await run("export md -o week.md", { ...monday, cwd: elsewhere });
      writeFileSync(file, readFileSync(file, "utf8").replace("- [ ]", "- [x]"));
      const { stdout } = await run("import week.md --json", { ...monday, cwd: elsewhere });
      return JSON.parse(stdout) as { recorded: { exercise: string }[]; known: number };
    };
    await run("plan --days mon,wed,fri", monday);
    const first = await tickFirst();
    expect(first.recorded).toHaveLength(1);
    await run("plan --from today", monday);
    expect(await tickFirst()).toMatchObject({ recorded: [], known: 1 });
  });
});

describe("while a screening answer stands", () => {
  it("done and progress promise nothing", async () => {
    const { run, json } = testHome();
    await run("plan --days mon,wed,fri", monday);
    await run("checkin --screen fever,night-pain", monday);
    const { stdout } = await run("done walking", monday);
    expect(stdout).not.toMatch(/brings|more session|Still to do/);
    expect(stdout).toContain("until someone has looked at your answers");
    expect(await json("done walking", monday)).toMatchObject({ left: [] });
    expect((await run("progress walking", monday)).stdout).not.toMatch(/Ready for/);
    await run("checkin --cleared", monday);
    expect((await run("progress walking", monday)).stdout).toMatch(/Ready for/);
  });
});

describe("all directions on hold, one by one", () => {
  it("says how they come back", async () => {
    const { run } = testHome();
    await run("plan", monday);
    for (const plane of ["flexion", "extension", "rotation"]) await run(`pause ${plane} --until 2026-12-20`, monday);
    expect((await run("today", monday)).stdout).not.toContain("fourplane resume\n");
    await run("pause side-bending --until 2026-12-20", monday);
    expect((await run("today", monday)).stdout).toMatch(/What to type next\n {2}fourplane resume\n/);
  });
});

describe("an exercise of a catalog that is not loaded", () => {
  it("is known by log and progress", async () => {
    const { run, home } = testHome();
    const catalog = join(home, "catalog.json");
    writeFileSync(catalog, JSON.stringify({ schema: "fourplane/catalog@1", exercises: [wallLean] }));
    expect((await run(`--catalog ${catalog} done wall-lean`, monday)).code).toBe(0);
    expect((await run("log --exercise wall-lean", monday)).stdout).toContain("Wall Lean: 2 sets: 8, 8");
    expect(await run("progress wall-lean", monday)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is in your log, and no catalog in use has it"),
    });
  });
});
