import { existsSync, lstatSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { runCli } from "../support/fake-world.ts";
import { testHome } from "../support/home.ts";

const underAFile = (): string => {
  const { home } = testHome();
  const file = join(home, "file");
  writeFileSync(file, "mine");
  return join(file, "home");
};

describe("a failing command", () => {
  it("prints nothing but the error as JSON, without the notes that came before it", async () => {
    const { code, stdout, stderr } = await runCli(["plan", "--json", "--level", "2", "--catalog", "nofile"]);
    expect([code, stdout]).toEqual([3, ""]);
    expect(JSON.parse(stderr)).toMatchObject({ schema: "fourplane/error@1", exit: 3 });
    const late = await runCli(["plan", "--json", "--catalog-only", "--catalog", "mine.json"], {
      files: { "mine.json": { schema: "fourplane/catalog@1", exercises: [hard] } },
    });
    expect(JSON.parse(late.stderr)).toMatchObject({ schema: "fourplane/error@1", code: "no-week", exit: 4 });
  });

  it("still prints its notes under --json when all went well", async () => {
    const { code, stderr } = await runCli(["plan", "--json"]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^No profile yet/);
  });

  it("prints no week that could not be kept", async () => {
    const home = join(testHome().home, "link");
    symlinkSync("nowhere", home);
    const { code, stdout, stderr } = await runCli(["plan", "--new", "--days", "mon"], { home });
    expect([code, stdout]).toEqual([5, ""]);
    expect(stderr).toMatch(/^fourplane: .+\n$/);
  });
});

const hard = {
  id: "hard",
  name: "Hard",
  role: "trunk",
  mode: "resist",
  planes: ["flexion"],
  family: "hard",
  pattern: "hold",
  equipment: [],
  level: 5,
  measure: "reps",
  perSide: false,
  cautions: [],
};

describe("a home below a file", () => {
  it.each([
    [["doctor"], 3, "a part of this path is a file"],
    [["restore"], 3, "a part of this path is a file"],
    [["restore", "--json"], 3, "a part of this path is a file"],
  ])("%j names what is wrong, not a bug", async (args, exit, words) => {
    const home = underAFile();
    const { code, stdout, stderr } = await runCli(args, { home });
    expect(code).toBe(exit);
    expect((stdout + stderr).replaceAll(/\s+/g, " ")).toContain(words);
    expect(existsSync(home)).toBe(false);
  });
});

describe("plan", () => {
  it("refuses more weights than a profile holds", async () => {
    const weights = Array.from({ length: 101 }, (_, index) => index + 1).join(":");
    expect(await runCli(["plan", "--new", "--equipment", `kettlebell:${weights}`])).toEqual({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("has 101 weights; expected at most 100") as string,
    });
  });

  it.each(["--lock", "--require", "--exclude", "--allow"])("refuses an empty %s", async (flag) => {
    expect(await runCli(["plan", "--new", flag, ""])).toMatchObject({ code: 2, stdout: "" });
  });

  it.each(["plan", "plan why", "plan diff"])("%s is ASCII under --plain and fits a narrow screen", async (line) => {
    const { home } = testHome();
    await runCli(["plan"], { home });
    const { stdout } = await runCli([...line.split(" "), "--plain"], { home, columns: 20 });
    expect(stdout).toMatch(/^[\n -~]+$/);
    for (const row of stdout.split("\n")) expect(row.length).toBeLessThanOrEqual(20);
  });
});

describe("backup", () => {
  const backedUp = async (file: string, ...flags: string[]) => {
    const { home, run } = testHome();
    await run("done bird-dog");
    symlinkSync("/dev/null", join(home, "device"));
    writeFileSync(join(home, "mine"), "mine");
    return { home, ...(await runCli(["backup", file, ...flags], { home, cwd: home })) };
  };

  it.runIf(existsSync("/dev/null"))("never takes the place of a device", async () => {
    const { home, code } = await backedUp("device", "--force");
    expect(code).toBe(0);
    expect(lstatSync(join(home, "device")).isSymbolicLink()).toBe(true);
  });

  it("names a path that leads through a file", async () => {
    const { code, stderr } = await backedUp("mine/backup.json", "--force");
    expect([code, stderr]).toEqual([5, expect.stringContaining("a part of this path is a file")]);
  });
});

describe("input that cannot be used", () => {
  it.each([
    ["undo"],
    ["checkin", "--pain", "11"],
    ["checkin", "--screen", "nonsense"],
    ["done", "bird-dog", "--sets", "many"],
    ["people", "use", "nobody"],
    ["people", "add", "no name"],
    ["backup", ""],
  ])("%s %s leaves no folder behind", async (...args) => {
    const home = join(testHome().home, "new");
    expect((await runCli(args, { home })).code).toBe(2);
    expect(existsSync(home)).toBe(false);
  });

  it.each([
    [["plan", "--catalog", "--json"], "--catalog needs a value, and --json is a flag"],
    [["today", "--date", "--why"], "--date needs a value, and --why is a flag"],
    [["--home", "--plain", "today"], "--home needs a value, and --plain is a flag"],
  ])("%j takes no flag for a value", async (args, words) => {
    const { code, stderr } = await runCli(args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  it("a value may begin with a hyphen all the same", async () => {
    const { stdout } = await runCli(["done", "bird-dog", "--note", "-- better than before"]);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain('"-- better than before"');
  });

  it("a file name that is none, and a catalog that is not JSON, say what to do", async () => {
    expect((await runCli(["backup", ""])).stderr).toContain(
      '"" is not a file name - fourplane backup FILE names one, for example backup.json',
    );
    const { code, stderr } = await runCli(["plan", "--catalog", "mine.md"], { files: { "mine.md": "# Mine" } });
    expect(code).toBe(3);
    expect(stderr).toMatch(/is not JSON: .* - a catalog is a JSON file; .* fourplane catalog schema/);
  });
});
