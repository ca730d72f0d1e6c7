import { describe, expect, it } from "vitest";

import { browseCatalog } from "../support/browse-catalog.ts";
import { runCli, type RunOptions } from "../support/fake-world.ts";

const files = { "mine.json": { schema: "fourplane/catalog@1", exercises: [...browseCatalog.values()] } };
const run = (args: string, options: RunOptions = {}) =>
  runCli([...args.split(" "), "--catalog-only", "--catalog", "mine.json"], { files, ...options });

const idsIn = (stdout: string): string =>
  (JSON.parse(stdout) as { exercises: { id: string }[] }).exercises.map((exercise) => exercise.id).join(" ");

describe("exercises list", () => {
  it("groups the whole catalog by plane and mode", async () => {
    const { code, stdout, stderr } = await run("exercises list");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n").filter((line) => /^[A-Z]/.test(line))).toEqual([
      "The front of the trunk by keeping still (flexion, resist)",
      "The back of the trunk by keeping still (extension, resist)",
      "Turning (rotation, move)",
      "Mobility",
      "Support",
    ]);
    expect(stdout.endsWith("\n\n7 exercises\n")).toBe(true);
  });

  it.each([
    ["--plane extension", "kettlebell-deadlift hip-hinge-drill"],
    ["--plane extension --level 1", "hip-hinge-drill"],
    ["--level 2-3 --equipment dumbbells", "kettlebell-deadlift"],
    ["--equipment none --mode resist", "hip-hinge-drill family"],
    ["--role mobility", "ankle-rock"],
  ])("%s leaves %s", async (flags, ids) => {
    const { code, stdout } = await run(`exercises list --json ${flags}`);
    expect([code, idsIn(stdout)]).toEqual([0, ids]);
  });

  it("prints whole entries as JSON", async () => {
    const { stdout } = await run("exercises list --json");
    expect(JSON.parse(stdout)).toEqual({ schema: "fourplane/exercises@1", exercises: files["mine.json"].exercises });
  });

  it("has a note and no data when nothing fits", async () => {
    const text = await run("exercises list --plane side-bending");
    expect(text).toEqual({
      code: 0,
      stdout: "",
      stderr: "no exercise fits; leave out a filter, or see what is out of reach: fourplane catalog coverage\n",
    });
    const json = await run("exercises list --plane side-bending --json --quiet");
    expect(json).toEqual({ code: 0, stdout: '{"schema":"fourplane/exercises@1","exercises":[]}\n', stderr: "" });
  });

  it.each([
    ["--level 6", 'fourplane: --level "6": a level from 1 to 5 or a range such as 1-3 is expected\n'],
    ["--level 3-1", 'fourplane: --level "3-1": the lower level comes first: 1-3\n'],
    ["--equipment kettlebel", /^fourplane: --equipment: "kettlebel" is not an implement.*did you mean "kettlebell"\?/],
  ])("refuses %s", async (flags, message) => {
    const { code, stdout, stderr } = await run(`exercises list ${flags}`);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });
});

describe("exercises show", () => {
  it("shows one exercise by part of an alias, with its neighbours", async () => {
    const { code, stdout } = await run("exercises show lift");
    expect(code).toBe(0);
    expect(stdout.startsWith("Kettlebell Deadlift\nkettlebell-deadlift, also called KB deadlift")).toBe(true);
    expect(stdout).toContain("\nEasier   Hip Hinge Drill (level 1)\n");
  });

  it("prints the entry as JSON", async () => {
    const { stdout } = await run("exercises show ankle --json");
    const exercise = browseCatalog.get("ankle-rock");
    expect(JSON.parse(stdout)).toEqual({ schema: "fourplane/exercise@1", exercise, figure: null });
  });

  it("never guesses", async () => {
    const { code, stdout, stderr } = await run("exercises show deadlfit");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe('fourplane: there is no exercise "deadlfit" - did you mean kettlebell-deadlift?\n');
  });
});

describe("exercises search", () => {
  it("forgives typing errors and takes filters", async () => {
    expect(idsIn((await run("exercises search hamstings --json")).stdout)).toBe("kettlebell-deadlift");
    expect(idsIn((await run("exercises search hinge --level 1 --json")).stdout)).toBe("hip-hinge-drill");
    const { stdout } = await run("exercises search brisk walk");
    expect(stdout).toBe("  level 1  Brisk Walk  support; no equipment\n\n1 exercise\n");
  });

  it("has a note when nothing is found", async () => {
    expect(await run("exercises search xylophone")).toEqual({
      code: 0,
      stdout: "",
      stderr:
        'nothing found for "xylophone"; names, muscles, parts of the body and kinds of movement can be searched, such as hip, hamstrings, carry or stretch; fourplane exercises list shows all there are\n',
    });
  });
});

describe("the built-in catalog", () => {
  it.each([40, 80, 120])("is listed and shown at %i columns", async (columns) => {
    const list = await runCli(["exercises", "list"], { columns });
    expect([list.code, list.stderr]).toEqual([0, ""]);
    expect(list.stdout).toContain("Pallof Press");
    const show = await runCli(["exercises", "show", "bird-dog", "--plain"], { columns });
    expect(show.code).toBe(0);
    expect(show.stdout).toMatch(/^[\n\u0020-\u007e]+$/);
  });
});
