import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";

import { testHome } from "../support/home.ts";

type Home = ReturnType<typeof testHome>;

const gate = "exercises add Garden Gate Turn --plane rotation --mode resist --level 2 --measure seconds --step Hold.";
const lean = "exercises add Fence Lean --plane side-bending --mode move --level 1";

const ownFile = ({ home }: Home): string => join(home, "exercises.json");
const ownOf = (test: Home): string => readFileSync(ownFile(test), "utf8");
const logged = ({ file }: Home): number => (JSON.parse(readFileSync(file, "utf8")) as { log: unknown[] }).log.length;

/** Somebody with two own exercises, one of them in the log, and a backup of it. */
const backedUp = async () => {
  const test = testHome();
  await test.run(gate);
  await test.run(lean);
  await test.run("done garden-gate-turn");
  const copy = join(testHome().home, "copy.json");
  const { stdout } = await test.run(`backup ${copy}`);
  return { test, copy, stdout };
};

describe("a backup with own exercises", () => {
  it("says how many it holds, and brings them back elsewhere before the log names them", async () => {
    const { test, copy, stdout } = await backedUp();
    expect(stdout).toBe(`Backed up to ${copy}: 1 log entry, 2 own exercises.\n`);
    const other = testHome();
    const restored = await other.run(`restore ${copy}`);
    expect(restored).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Added to your own exercises: garden-gate-turn, fence-lean."),
      stderr: expect.stringContaining("fourplane undo takes this back, all but your own exercises: they stay."),
    });
    expect(restored.stdout).toContain("Garden Gate Turn");
    expect(ownOf(other)).toBe(ownOf(test));
    expect((await other.run("exercises show fence-lean")).stdout).toContain("Fence Lean");
    await other.run("undo");
    expect(logged(other)).toBe(0);
    expect(ownOf(other)).toBe(ownOf(test));
  });

  it("leaves alone what is there: the same, and another one of the same id", async () => {
    const { test, copy } = await backedUp();
    const before = ownOf(test);
    const again = await test.run(`restore ${copy}`);
    expect(again.stdout).not.toContain("own exercises");
    expect(again.stderr).toContain("fourplane undo takes this back.");
    expect(ownOf(test)).toBe(before);

    const mine = before.replace('"name":"Fence Lean"', '"name":"Fence Lean, slowly"').replace("[\n", "[\n\n  ");
    writeFileSync(ownFile(test), mine);
    expect((await test.run(`restore ${copy}`)).stdout).toContain(
      "Your own exercises differ here and stay as they are: fence-lean.",
    );
    expect(ownOf(test)).toBe(mine);
    expect(await test.json(`restore ${copy}`)).toMatchObject({
      restored: { ownExercises: { added: [], kept: ["fence-lean"] } },
    });
  });

  it("adds what is missing after what is there, letter for letter", async () => {
    const { copy } = await backedUp();
    const other = testHome();
    await other.run("exercises add Stair Carry --plane side-bending --mode resist");
    await other.run(lean);
    const before = ownOf(other);
    expect(await other.json(`restore ${copy}`)).toMatchObject({
      restored: { ownExercises: { added: ["garden-gate-turn"], kept: [] } },
    });
    const after = ownOf(other);
    expect(after.startsWith(before.slice(0, before.lastIndexOf("}\n]}")))).toBe(true);
    expect((JSON.parse(after) as { exercises: { id: string }[] }).exercises.map(({ id }) => id)).toEqual([
      "stair-carry",
      "fence-lean",
      "garden-gate-turn",
    ]);
  });

  it("is the same whole person as export json, as its JSON Schema describes it", async () => {
    const { test, copy } = await backedUp();
    const text = readFileSync(copy, "utf8");
    expect((await test.run("export json")).stdout.trimEnd()).toBe(text.trimEnd());
    const schema = JSON.parse(readFileSync("data/state.schema.json", "utf8")) as object;
    const isValid = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);
    isValid(JSON.parse(text));
    expect(isValid.errors).toBeNull();
    const named = JSON.parse((await test.run("export json --names")).stdout) as object;
    isValid(named);
    expect(isValid.errors).toBeNull();
    expect(named).toMatchObject({ ownExercises: { exercises: [{ id: "garden-gate-turn" }, { id: "fence-lean" }] } });
  });

  it("is not written over by an export that knows fewer", async () => {
    const { test, copy } = await backedUp();
    rmSync(ownFile(test));
    expect(await test.run(`export json -o ${copy}`)).toMatchObject({
      code: 5,
      stderr: expect.stringContaining("2 own exercises that you do not have"),
    });
  });

  it.each([
    ["an exercise that is none", { id: "x" }, "ownExercises.exercises[0]"],
    ["another kind of thing", 7, "ownExercises.exercises[0]"],
    ["a prototype key", JSON.parse('{"__proto__": {"a": 1}}'), "ownExercises.exercises[0]"],
  ])("changes nothing where it holds %s", async (_name, entry, path) => {
    const { copy } = await backedUp();
    const whole = JSON.parse(readFileSync(copy, "utf8")) as object;
    writeFileSync(
      copy,
      JSON.stringify({ ...whole, ownExercises: { schema: "fourplane/catalog@1", exercises: [entry] } }),
    );
    const other = testHome();
    expect(await other.run(`restore ${copy}`)).toMatchObject({ code: 3, stderr: expect.stringContaining(path) });
    expect([existsSync(other.file), existsSync(ownFile(other))]).toEqual([false, false]);
  });

  it.each([[null], [[]], ["a"], [{}], [{ schema: "fourplane/catalog@2", exercises: [] }]])(
    "refuses own exercises that are no catalog: %j",
    async (ownExercises) => {
      const { copy } = await backedUp();
      const whole = JSON.parse(readFileSync(copy, "utf8")) as object;
      writeFileSync(copy, JSON.stringify({ ...whole, ownExercises }));
      const other = testHome();
      expect((await other.run(`restore ${copy}`)).code).toBe(3);
      expect([existsSync(other.file), existsSync(ownFile(other))]).toEqual([false, false]);
    },
  );

  it("says so where the own exercises cannot be read, and writes and restores nothing", async () => {
    const { test, copy } = await backedUp();
    writeFileSync(ownFile(test), "{");
    const state = readFileSync(test.file, "utf8");
    const next = `${copy}.json`;
    expect(await test.run(`backup ${next}`)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("exercises.json"),
    });
    expect(existsSync(next)).toBe(false);
    expect((await test.run(`restore ${copy}`)).code).toBe(3);
    expect(readFileSync(test.file, "utf8")).toBe(state);
    expect(ownOf(test)).toBe("{");
  });

  it("touches no own exercises where the state is of a newer fourplane", async () => {
    const { copy } = await backedUp();
    const other = testHome();
    await other.run("done bird-dog");
    writeFileSync(other.file, '{"schema":"fourplane/state@5"}');
    expect((await other.run(`restore ${copy}`)).code).toBe(3);
    expect(existsSync(ownFile(other))).toBe(false);
  });
});

describe("a backup without own exercises", () => {
  it("is restored as ever, and leaves those that are there", async () => {
    const test = testHome();
    await test.run("done bird-dog");
    const copy = join(testHome().home, "copy.json");
    expect((await test.run(`backup ${copy}`)).stdout).toBe(`Backed up to ${copy}: 1 log entry.\n`);
    expect(readFileSync(copy, "utf8")).not.toContain("ownExercises");
    await test.run(lean);
    const before = ownOf(test);
    expect((await test.run(`restore ${copy}`)).code).toBe(0);
    expect(ownOf(test)).toBe(before);
  });

  it("is refused where there are own exercises and nothing else yet, which lie in a file", async () => {
    const test = testHome();
    await test.run(lean);
    expect((await test.run("backup copy.json")).code).toBe(3);
  });
});
