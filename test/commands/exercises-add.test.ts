import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { parseCatalog } from "../../src/domain/catalog/parse.ts";
import { answering } from "../support/fake-prompter.ts";
import { runCli } from "../support/fake-world.ts";

let home = "";
const run = (args: readonly string[], more: object = {}) => runCli(args, { home, ...more });
const add = (words: readonly string[], more: object = {}) => run(["exercises", "add", ...words], more);
const file = () => join(home, "exercises.json");
const own = () => parseCatalog(JSON.parse(readFileSync(file(), "utf8")));

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "fourplane-own-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe("exercises add", () => {
  test("takes flags, and the exercise is always in use from then on", async () => {
    const { code, stdout, stderr } = await add([
      "Garden",
      "Gate",
      "Turn",
      "--plane",
      "rotation",
      "--mode",
      "resist",
      "--level",
      "2",
      "--equipment",
      "bands",
      "--measure",
      "seconds",
      "--cautions",
      "wrist,GRIP",
      "--muscles",
      "obliques",
      "--step",
      "Stand.",
      "--step",
      "Hold.",
      "--why",
      "For gates.",
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("Garden Gate Turn");
    expect(stderr).toContain(`Added to ${file()}, which is always in use.`);
    expect(own().problems).toEqual([]);
    expect(own().exercises[0]).toMatchObject({
      id: "garden-gate-turn",
      planes: ["rotation"],
      mode: "resist",
      level: 2,
      equipment: [["band"]],
      measure: "seconds",
      perSide: true,
      cautions: ["WRIST", "GRIP"],
      muscles: ["obliques"],
      steps: ["Stand.", "Hold."],
      why: "For gates.",
    });
    expect((await run(["exercises", "show", "garden gate"])).stdout).toContain("Garden Gate Turn");
    expect(
      (await run(["plan", "--new", "--dry-run", "--equipment", "band", "--require", "garden-gate-turn"])).stdout,
    ).toContain("Garden Gate Turn");
  });

  test("what no flag says follows from what it trains, and is said", async () => {
    const { stderr } = await add(["Leaf Raking", "--plane", "rotation", "--mode", "move"]);
    expect(stderr).toContain("Level 3, as none was said");
    expect(own().exercises[0]).toMatchObject({
      level: 3,
      equipment: [],
      measure: "reps",
      perSide: true,
      cautions: ["ROT", "OP-R"],
    });
    await add(["Hip Thing", "--role", "mobility", "--cautions", "none"]);
    expect(own().exercises[1]).toMatchObject({ role: "mobility", planes: [], cautions: [] });
  });

  test("a further one is put at the end, and what is there stays letter for letter", async () => {
    await add(["One", "--role", "support"]);
    const mine = readFileSync(file(), "utf8").replace('"level"', '   "level"');
    writeFileSync(file(), mine);
    await add(["Two", "--role", "support"]);
    const text = readFileSync(file(), "utf8");
    const end = mine.lastIndexOf("\n]}");
    expect([text.slice(0, end), text.endsWith(mine.slice(end))]).toEqual([mine.slice(0, end), true]);
    expect(text).toContain('   "level"');
    expect(own().exercises.map(({ id }) => id)).toEqual(["one", "two"]);
  });

  test("asks in a terminal for what is not said, with a way back", async () => {
    const prompter = answering(
      { type: "Shed Lift" },
      { pick: ["extension, resist"] },
      "back",
      { pick: ["bending back"] },
      { pick: ["2:"] },
      { type: "dumbbell" },
      { pick: ["repetitions"] },
      { type: "" } as never,
    );
    const { code } = await add([], { terminal: true, prompter: { ...prompter, confirm: async () => false as never } });
    expect(code).toBe(0);
    expect(own().exercises[0]).toMatchObject({
      name: "Shed Lift",
      planes: ["extension"],
      mode: "move",
      level: 2,
      equipment: [["dumbbell"]],
    });
  });

  test.each([
    [["--plane", "rotation", "--mode", "move"], "an exercise needs a name"],
    [["Thing"], 'what does "Thing" train?'],
    [["Thing", "--plane", "rotation"], "needs both --plane and --mode"],
    [["Thing", "--role", "support", "--mode", "move"], "has no plane and no mode"],
    [["Thing", "--role", "support", "--level", "9"], "--level"],
    [["Thing", "--role", "support", "--cautions", "foo"], "is no caution"],
    [["Thing", "--role", "support", "--equipment", "!!"], "an implement is a word"],
    [["x".repeat(81), "--role", "support"], "at most 80"],
    [["a\u001b[31m", "--role", "support"], "no control characters"],
    [["Bird Dog", "--role", "support"], "is in the catalog already"],
    [["bird dog", "--role", "support"], "is in the catalog already"],
  ])("%j is refused, nothing written", async (words, said) => {
    const { code, stderr } = await add(words);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(() => readFileSync(file())).toThrow(/ENOENT/);
  });

  test("a step that a catalog cannot hold is refused by the same lint", async () => {
    const { code } = await add(["Thing", "--role", "support", "--why", "x".repeat(500)]);
    expect(code).toBe(3);
    expect(() => readFileSync(file())).toThrow(/ENOENT/);
  });

  test("a file of one's own that is broken is named by whatever needs it, and never written over", async () => {
    writeFileSync(file(), "{");
    expect(await run(["exercises", "list"])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("exercises.json"),
    });
    expect((await add(["Thing", "--role", "support"])).code).toBe(3);
    expect(readFileSync(file(), "utf8")).toBe("{");
    writeFileSync(file(), '{"schema":"fourplane/catalog@1","exercises":[{"id":"a"}]}');
    expect((await add(["Thing", "--role", "support"])).stderr).toContain("exercises.json");
  });

  test("everybody has their own", async () => {
    await add(["Thing", "--role", "support"]);
    await run(["people", "add", "anna"]);
    expect((await run(["--person", "anna", "exercises", "search", "Thing", "--json"])).stdout).not.toContain('"thing"');
  });
});
