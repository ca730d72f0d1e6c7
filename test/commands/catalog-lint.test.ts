import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import { describe, expect, test } from "vitest";

import { runCli } from "../support/fake-world.ts";

const fixtures = resolve("test/fixtures/catalogs");
const lint = (file: string, ...flags: string[]) => runCli(["catalog", "lint", file, ...flags], { cwd: fixtures });

describe("catalog lint", () => {
  test("says of each broken file what is wrong with it, as messages.txt lists it", async () => {
    const said: string[] = [];
    for (const file of readdirSync(fixtures)
      .filter((name) => name.endsWith(".json"))
      .toSorted()) {
      const { code, stdout, stderr } = await lint(file);
      said.push(`$ fourplane catalog lint ${file}\n${stdout}${stderr}exit ${code}\n`);
    }
    await expect(said.join("\n")).toMatchFileSnapshot(resolve(fixtures, "messages.txt"));
  });

  test("counts the exercises of a good file by role", async () => {
    const { code, stdout, stderr } = await runCli(["catalog", "lint", resolve("data/exercises.json")]);
    expect(stdout).toMatch(
      /exercises\.json: \d+ exercises \(\d+ trunk, \d+ mobility, \d+ support\), no problem, nothing to note\n$/,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("prints a value with --json", async () => {
    const { code, stdout } = await lint("warnings.json", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "fourplane/catalog-lint@1",
      file: "warnings.json",
      exercises: 2,
      warningCount: 7,
      warnings: expect.arrayContaining([
        { path: "exercises[0].dose.reps", line: 31, message: 'unknown field "reps", it is left out' },
      ]),
    });
  });

  test("prints the problems as a value with --json", async () => {
    const { code, stdout, stderr } = await lint("infinite.json", "--json");
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(JSON.parse(stderr)).toEqual({
      schema: "fourplane/error@1",
      code: "catalog",
      exit: 3,
      message: "infinite.json has 1 problem",
      where: "infinite.json",
      hint: null,
      problems: [
        { path: "exercises[0].level", line: 15, message: "Infinity found; expected a whole number from 1 to 5" },
      ],
    });
  });

  test("reads standard input", async () => {
    const { code, stdout } = await runCli(["catalog", "lint", "-"], {
      stdin: readFileSync(resolve(fixtures, "good.json")),
    });
    expect(code).toBe(0);
    expect(stdout).toContain("standard input: 2 exercises (1 trunk, 1 mobility), no problem, 2 warnings\n");
  });

  test("spells out what a file name could do to a terminal", async () => {
    const { code, stderr } = await lint("\u001b[2Jx.json");
    expect(code).toBe(3);
    expect(stderr).toContain("\\u{1b}[2Jx.json does not exist");
    expect(stderr).not.toContain("\u001b");
  });

  test("checks neighbours against the built-in catalog and the --catalog files", async () => {
    const entry = {
      id: "mine",
      name: "Mine",
      role: "trunk",
      mode: "resist",
      planes: ["flexion"],
      family: "mine",
      pattern: "hold",
      equipment: [],
      level: 1,
      measure: "seconds",
      perSide: false,
      harder: "theirs",
    };
    const files = {
      "mine.json": { schema: "fourplane/catalog@1", exercises: [entry] },
      "theirs.json": {
        schema: "fourplane/catalog@1",
        exercises: [{ ...entry, id: "theirs", harder: null, easier: "mine" }],
      },
    };
    const alone = await runCli(["catalog", "lint", "mine.json"], { files });
    expect(alone.stderr).toContain('exercises[0].harder: there is no exercise "theirs"');
    const together = await runCli(["catalog", "lint", "theirs.json", "--catalog", "mine.json"], { files });
    expect(together).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("catalog schema", () => {
  test("prints the JSON Schema as it comes with the program", async () => {
    const text = readFileSync(resolve("data/exercises.schema.json"), "utf8");
    expect(await runCli(["catalog", "schema"])).toEqual({ code: 0, stdout: text, stderr: "" });
    const asValue = await runCli(["catalog", "schema", "--json"]);
    expect(JSON.parse(asValue.stdout)).toEqual(JSON.parse(text));
  });
});
