import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { answering } from "../support/fake-prompter.ts";
import { runCli } from "../support/fake-world.ts";

const entry = (name: string) => ({
  id: name.replaceAll(" ", "_"),
  name,
  force: "pull",
  level: "beginner",
  equipment: "body only",
  primaryMuscles: ["abdominals"],
  secondaryMuscles: [],
  instructions: ["Move."],
  category: "strength",
});

let cwd = "";
const run = (args: readonly string[], more: object = {}) => runCli(args, { cwd, home: join(cwd, "home"), ...more });
const review = (words: readonly string[], more: object = {}) =>
  run(["--catalog", "mine.json", "catalog", "review", ...words], more);
const exercises = (): { id: string; mode?: string; planes?: string[]; guessed?: boolean; role: string }[] =>
  JSON.parse(readFileSync(join(cwd, "mine.json"), "utf8")).exercises;
const answers = () => JSON.parse(readFileSync(join(cwd, "mine.review.json"), "utf8")).answers;
const importAgain = (...names: string[]) => {
  writeFileSync(join(cwd, "theirs.json"), JSON.stringify(names.map(entry)));
  return run(["catalog", "import", "theirs.json", "-o", "mine.json"]);
};

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), "fourplane-review-"));
  await importAgain("Cocoons", "Otis-Up", "Spider Thing", "Sit-Up");
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

describe("catalog review", () => {
  test("without a terminal lists what was guessed, and how to answer", async () => {
    const { code, stdout } = await review([]);
    expect(code).toBe(0);
    expect(stdout).toBe(`3 guessed
  cocoons: flexion, move? Guessed to be work for the belly.
  otis-up: flexion, move? Guessed to be work for the belly.
  spider-thing: flexion, move? Guessed to be work for the belly.

Say what one is: fourplane catalog review ID --plane rotation --mode move, or
--role mobility, support or out
`);
    const { doubtful } = JSON.parse((await review(["--json"])).stdout);
    expect(doubtful[0]).toEqual({
      id: "cocoons",
      name: "Cocoons",
      source: "free-exercise-db:Cocoons",
      guess: { role: "trunk", planes: ["flexion"], mode: "move" },
    });
  });

  test("flags answer for one, by its id here or there; a newer import keeps the answers", async () => {
    expect((await review(["cocoons", "--plane", "flexion", "--mode", "move"])).stdout).toBe("cocoons: flexion, move\n");
    expect((await review(["Otis-Up", "--plane", "rotation", "--mode", "resist"])).code).toBe(0);
    expect((await review(["spider", "--role", "out"])).stdout).toBe("spider-thing: left out\n");
    const changed = exercises();
    expect(changed.map(({ id, guessed }) => [id, guessed])).toEqual([
      ["cocoons", undefined],
      ["otis-up", undefined],
      ["sit-up", undefined],
    ]);
    expect(answers()).toEqual({
      "free-exercise-db:Cocoons": { role: "trunk", plane: "flexion", mode: "move" },
      "free-exercise-db:Otis-Up": { role: "trunk", plane: "rotation", mode: "resist" },
      "free-exercise-db:Spider_Thing": { role: "out" },
    });
    const { stdout } = await importAgain("Otis-Up", "Spider Thing", "Cocoons", "New Thing");
    expect(stdout).toContain("2  as you said in review");
    expect(stdout).toContain("1  you left it out");
    expect(exercises().map(({ id, planes, mode }) => [id, planes?.[0], mode])).toEqual([
      ["otis-up", "rotation", "resist"],
      ["cocoons", "flexion", "move"],
      ["new-thing", "flexion", "move"],
    ]);
  });

  test("an answer is the same whether it comes before the import or after it", async () => {
    await review(["otis", "--plane", "side-bending", "--mode", "move"]);
    const after = exercises().find(({ id }) => id === "otis-up");
    await importAgain("Cocoons", "Otis-Up", "Spider Thing", "Sit-Up");
    const { cautions: before, ...rest } = exercises().find(({ id }) => id === "otis-up") as {
      id: string;
      cautions?: string[];
    };
    const { cautions, ...own } = after as { id: string; cautions?: string[] };
    expect(own).toEqual(rest);
    expect(new Set(cautions)).toEqual(new Set(before));
  });

  test("in a terminal it walks through them; the guess comes first, and stopping keeps what was said", async () => {
    const prompter = answering("enter", { pick: ["turning"] }, { pick: ["Stop here"] });
    const { code, stderr } = await review([], { terminal: true, prompter });
    expect(code).toBe(0);
    expect(prompter.asked).toEqual([
      "Cocoons (1 of 3): what does it train?",
      "Otis-Up (2 of 3): what does it train?",
      "Spider Thing (3 of 3): what does it train?",
    ]);
    expect(answers()).toEqual({
      "free-exercise-db:Cocoons": { role: "trunk", plane: "flexion", mode: "move" },
      "free-exercise-db:Otis-Up": { role: "trunk", plane: "rotation", mode: "move" },
    });
    expect(stderr).toContain("Kept in mine.review.json; 1 guess left");
  });

  test("Ctrl-C keeps what was said, and changes nothing before", async () => {
    expect((await review([], { terminal: true, prompter: answering("cancel") })).code).toBe(130);
    expect(existsSync(join(cwd, "mine.review.json"))).toBe(false);
    expect((await review([], { terminal: true, prompter: answering("enter", "cancel") })).code).toBe(0);
    expect(Object.keys(answers())).toEqual(["free-exercise-db:Cocoons"]);
  });

  test.each([
    [["cocoons", "--plane", "flexion"], "needs both --plane and --mode"],
    [["cocoons", "--role", "out", "--mode", "move"], "has no plane and no mode"],
    [["--role", "out"], "are about one exercise"],
    [["nothing-like-it", "--role", "out"], "there is no exercise"],
    [["cocoons"], "needs both --plane and --mode"],
  ])("%j is refused, nothing written", async (words, said) => {
    const { code, stderr } = await review(words);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(existsSync(join(cwd, "mine.review.json"))).toBe(false);
  });

  test("without a catalog there is nothing to review", async () => {
    expect((await run(["catalog", "review"])).stderr).toContain(
      "name the one you imported: fourplane --catalog FILE catalog review",
    );
  });

  test("a catalog that config remembers is reviewed without being named", async () => {
    await run(["config", "set", "catalogs", "mine.json"]);
    expect((await run(["catalog", "review", "cocoons", "--role", "out"])).code).toBe(0);
    expect(exercises().map(({ id }) => id)).not.toContain("cocoons");
    expect((await run(["exercises", "search", "otis", "--json"])).stdout).toContain("otis-up");
  });

  test.each(["{", "[]", '{"schema":"fourplane/catalog-review@1","answers":{"a":{"role":"king"}}}'])(
    "answers that cannot be read are never written over: %s",
    async (text) => {
      writeFileSync(join(cwd, "mine.review.json"), text);
      expect((await review(["cocoons", "--role", "out"])).code).toBe(3);
      expect((await importAgain("Cocoons")).code).toBe(3);
      expect(readFileSync(join(cwd, "mine.review.json"), "utf8")).toBe(text);
    },
  );

  test("says where a file that is named instead of an exercise belongs", async () => {
    const { code, stderr } = await run(["catalog", "review", "mine.json"]);
    expect(code).toBe(2);
    expect(stderr.replaceAll(/\s+/g, " ")).toContain("fourplane --catalog mine.json catalog review");
  });
});
