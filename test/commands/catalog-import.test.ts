import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { parseCatalog } from "../../src/domain/catalog/parse.ts";
import { realFile } from "../support/foreign-entries.ts";
import { runCli } from "../support/fake-world.ts";

const entry = (name: string, more: object = {}) => ({
  id: name.replaceAll(" ", "_"),
  name,
  force: "pull",
  level: "beginner",
  mechanic: null,
  equipment: "body only",
  primaryMuscles: ["abdominals"],
  secondaryMuscles: [],
  instructions: ["Lie down."],
  category: "strength",
  ...more,
});
const small = JSON.stringify([
  entry("Sit-Up"),
  entry("Cocoons"),
  entry("Side Bridge"),
  entry("Barbell Curl", { primaryMuscles: ["biceps"], equipment: "barbell" }),
]);

let cwd = "";
const run = (args: readonly string[], more: object = {}) => runCli(args, { cwd, home: join(cwd, "home"), ...more });
const read = (file: string) => JSON.parse(readFileSync(join(cwd, file), "utf8"));

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "fourplane-import-"));
  writeFileSync(join(cwd, "theirs.json"), small);
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

describe("catalog import", () => {
  test("writes a catalog of ours and reports what became of each entry", async () => {
    const { code, stdout, stderr } = await run(["catalog", "import", "theirs.json", "-o", "mine.json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`theirs.json: free-exercise-db, 4 exercises read

3 taken
      1  known here by the same name: our tags
      1  sure: the name or its catalog says it
      1  guessed: never planned until you have said what they are

1 left out
      1  it is about arms, shoulders, chest or neck

Exercises that fill a cell, before → with it
  Flexion       move 20 → 21     resist 19 → 19
  Extension     move 20 → 20     resist 38 → 38
  Rotation      move 22 → 22     resist 25 → 25
  Side-bending  move 17 → 17     resist 17 → 17

Licence: Unlicense (3)
Exports name: free-exercise-db (3)

Wrote mine.json. Use it: fourplane --catalog mine.json plan --new
Say what the guessed one is: fourplane --catalog mine.json catalog review (kept
in mine.review.json, also when you import it anew)
`);
    const { problems, exercises } = parseCatalog(read("mine.json"));
    expect(problems).toEqual([]);
    expect(exercises.map(({ id, guessed }) => [id, guessed === true])).toEqual([
      ["side-plank", false],
      ["sit-up", false],
      ["cocoons", true],
    ]);
  });

  test("fits a narrow and plain screen", async () => {
    const { stdout } = await run(["catalog", "import", "theirs.json", "-o", "mine.json", "--plain"], { columns: 40 });
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(40);
    expect(stdout).toMatch(/^[\u0000-\u007F]*$/);
  });

  test("without -o the catalog is the output, and the report a note; standard input is read too", async () => {
    const { code, stdout, stderr } = await run(["catalog", "import", "-"], { stdin: small });
    expect(code).toBe(0);
    expect(parseCatalog(JSON.parse(stdout)).problems).toEqual([]);
    expect(stderr).toContain("standard input: free-exercise-db, 4 exercises read");
  });

  test("says the same as JSON", async () => {
    const { stdout } = await run(["catalog", "import", "theirs.json", "-o", "mine.json", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "fourplane/catalog-import@1",
      format: "free-exercise-db",
      file: "mine.json",
      read: 4,
      taken: { all: 3, ours: 1, high: 1, low: 1 },
      leftOut: { "it is about arms, shoulders, chest or neck": 1 },
      cells: { "flexion:move": { before: 20, after: 21 } },
      licences: { Unlicense: 3 },
    });
    const whole = await run(["catalog", "import", "theirs.json", "--json"]);
    expect(parseCatalog(JSON.parse(whole.stdout).catalog).exercises).toHaveLength(3);
  });

  test("guesses count with --trust low only", async () => {
    await run(["catalog", "import", "theirs.json", "-o", "mine.json"]);
    const plan = ["--catalog", "mine.json", "plan", "--new", "--level", "3"];
    expect((await run([...plan, "--dry-run", "--require", "cocoons"])).stdout).toContain("Cocoons");
    await run(plan);
    expect((await run(["--catalog", "mine.json", "plan", "why", "cocoons"])).stdout).toContain("guessed");
    await run(["catalog", "import", "theirs.json", "-o", "mine.json", "--trust", "low"]);
    expect(read("mine.json").exercises.filter((each: { guessed?: boolean }) => each.guessed)).toEqual([]);
  });

  test("one that we have lends its name and does not double ours", async () => {
    await run(["catalog", "import", "theirs.json", "-o", "mine.json"]);
    const { stdout } = await run(["--catalog", "mine.json", "exercises", "list", "--plane", "side-bending", "--json"]);
    const ids = JSON.parse(stdout).exercises.map(({ id }: { id: string }) => id);
    expect(ids.filter((id: string) => id === "side-plank")).toHaveLength(1);
    const shown = await run(["--catalog", "mine.json", "exercises", "show", "side-plank", "--json"]);
    const { exercise, figure } = JSON.parse(shown.stdout);
    expect(exercise).toMatchObject({ name: "Side Plank", aliases: expect.arrayContaining(["Side Bridge"]) });
    expect(exercise.steps.length).toBeGreaterThan(1);
    expect(figure).not.toBeNull();
  });

  test("with --catalog-only it has their words and our tags, and names their licence in an export", async () => {
    await run(["catalog", "import", "theirs.json", "-o", "mine.json"]);
    const own = ["--catalog", "mine.json", "--catalog-only"];
    const shown = await run([...own, "exercises", "show", "side-plank", "--json"]);
    expect(JSON.parse(shown.stdout).exercise).toMatchObject({ name: "Side Bridge", steps: ["Lie down."], level: 3 });
    await run([...own, "plan", "--new", "--level", "3", "--days", "mon"]);
    expect((await run([...own, "export", "md"])).stdout).toMatch(/Side Bridge.*free-exercise-db, Unlicense/);
  });
});

describe("a file that cannot be used", () => {
  const refused = async (name: string, content: string | Buffer, ...flags: string[]) => {
    writeFileSync(join(cwd, name), content);
    const result = await run(["catalog", "import", name, "-o", "mine.json", ...flags]);
    return { ...result, isWritten: existsSync(join(cwd, "mine.json")) };
  };

  test("one bad entry: nothing is written, it is named; --partial takes the rest", async () => {
    const bad = JSON.stringify([entry("Sit-Up"), entry("Sit-Up"), entry("B", { name: "" }), 7]);
    const { code, stderr, stdout, isWritten } = await refused("bad.json", bad);
    expect({ code, stdout, isWritten }).toEqual({ code: 3, stdout: "", isWritten: false });
    expect(stderr)
      .toBe(`fourplane: bad.json: 3 of its entries cannot be used; nothing was written - mend them, or take the rest with --partial
  bad.json: [1]: its id is already that of [0]; every exercise needs its own
  bad.json: [2].name: "" found; expected a text
  bad.json: [3]: this is no exercise; expected one in braces, { … }
`);
    const partial = await refused("bad.json", bad, "--partial");
    expect(partial).toMatchObject({ code: 0, isWritten: true });
    expect(partial.stdout).toContain("3 not usable\n  [1]: its id is already that of [0]");
  });

  test.each<[what: string, content: string | Buffer, said: string]>([
    ["nothing", "", "is empty"],
    ["spaces", " \n ", "is empty"],
    ["UTF-16", Buffer.from(`\uFEFF${small}`, "utf16le"), "is text in UTF-16"],
    ["UTF-16 without a mark", Buffer.from(small, "utf16le"), "is text in UTF-16"],
    ["Latin-1", Buffer.from("name\nÜbung", "latin1"), "is not text in UTF-8"],
    ["zeros", Buffer.alloc(1000), "is a binary file"],
    ["an empty list", "[]", "there is no exercise in it"],
    ["a page", "<html></html>", "this is no catalog that is known"],
    ["a plan", '{"schema":"fourplane/plan@1"}', "this is no catalog that is known"],
    ["a catalog of ours", readFileSync("data/exercises.json"), "needs no import: name the file with --catalog"],
    [
      "nothing about the trunk",
      JSON.stringify([entry("Curl", { primaryMuscles: ["biceps"] })]),
      "none of its 1 exercise can be taken",
    ],
    ["a licence that forbids", "name,licence\nPlank,CC-BY-NC", "--any-licence takes them"],
  ])("%s", async (_what, content, said) => {
    const { code, stderr, stdout, isWritten } = await refused("odd", content);
    expect({ code, stdout, isWritten }).toEqual({ code: 3, stdout: "", isWritten: false });
    expect(stderr).toContain(said);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test("a mark at the beginning is no matter", async () => {
    expect(await refused("bom.json", `\uFEFF${small}`)).toMatchObject({ code: 0, isWritten: true });
  });

  test("one that is too large is refused by its size", async () => {
    const { code, stderr } = await run(["catalog", "import", "-"], { stdin: Buffer.alloc(180_000_001) });
    expect({ code, stderr }).toMatchObject({ code: 3, stderr: expect.stringContaining("is larger than 180 MB") });
  });

  test("what drives a terminal is taken out of names, steps and reports", async () => {
    const odd = JSON.stringify([
      entry("E\u001b[31mvil\u001b]0;t\u0007 Plank\u202e", { instructions: ["a\u001b[2Jb\u0000"], id: "x\u001b[1m" }),
    ]);
    const { stdout } = await refused("odd.json", odd);
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(read("mine.json").exercises[0]).toMatchObject({ name: "Evil Plank", steps: ["ab"] });
    const bad = await refused(
      "odd2.json",
      JSON.stringify([entry("A"), { "k\u001b[31m": 1 }, entry("B", { name: "\u001b[31m" })]),
    );
    expect(bad.stderr).not.toContain("\u001b");
    expect(bad.stderr).toContain("[2]: nothing of its name can be shown");
  });

  test.each([
    ["--language", "english"],
    ["--trust", "some"],
  ])("%s %s is refused", async (flag, value) => {
    expect((await run(["catalog", "import", "theirs.json", flag, value])).code).toBe(2);
  });

  test("a file that holds more than an import is left as it is", async () => {
    writeFileSync(join(cwd, "mine.json"), JSON.stringify({ schema: "fourplane/catalog@1", exercises: [{ id: "x" }] }));
    const { code, stderr } = await run(["catalog", "import", "theirs.json", "-o", "mine.json"]);
    expect({ code, stderr }).toMatchObject({ code: 5, stderr: expect.stringContaining("holds more than an import") });
    expect((await run(["catalog", "import", "theirs.json", "-o", "mine.json", "--force"])).code).toBe(0);
  });
});

describe.skipIf(!existsSync(realFile))("free-exercise-db itself", () => {
  test("a week from it alone covers four planes, each by moving and by keeping still", async () => {
    writeFileSync(join(cwd, "real.json"), readFileSync(realFile));
    expect((await run(["catalog", "import", "real.json", "-o", "mine.json"])).code).toBe(0);
    const own = ["--catalog", "mine.json", "--catalog-only"];
    const gear = new Set<string>(
      read("mine.json").exercises.flatMap(({ equipment }: { equipment: string[][] }) => equipment.flat()),
    );
    const { code, stdout } = await run([...own, "plan", "--json", "--level", "3", "--equipment", [...gear].join(",")]);
    expect(code).toBe(0);
    const { status, sessions, coverage } = JSON.parse(stdout);
    expect(status).toBe("complete");
    for (const plane of Object.values(coverage) as { move: { sets: number }; resist: { sets: number } }[])
      expect(Math.min(plane.move.sets, plane.resist.sets)).toBeGreaterThan(0);
    const known = new Map<string, { level: number; guessed?: boolean }>(
      read("mine.json").exercises.map((each: { id: string }) => [each.id, each]),
    );
    for (const { exercise } of sessions.flatMap(({ items }: { items: object[] }) => items)) {
      expect(known.get(exercise)?.level).toBeLessThanOrEqual(3);
      expect(known.get(exercise)?.guessed).toBeUndefined();
    }
  });
});
