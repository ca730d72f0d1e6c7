import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { runCli } from "../support/fake-world.ts";

const theirs = {
  schema: "fourplane/catalog@1",
  exercises: [
    {
      id: "barn-brace",
      name: "Barn | Brace",
      role: "trunk",
      mode: "resist",
      planes: ["flexion"],
      family: "barn",
      pattern: "hold",
      equipment: [],
      level: 1,
      measure: "reps",
      perSide: false,
    },
  ],
};

let home = "";
const files = { "theirs.json": theirs };
const run = (args: readonly string[]) => runCli(args, { home, files });

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "fourplane-removed-"));
  await run(["--catalog", "theirs.json", "plan", "--require", "barn-brace"]);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** The day of the week that has it. */
const dayOfIt = async (): Promise<string> => {
  const { sessions } = JSON.parse((await run(["plan", "--json"])).stdout);
  return sessions.find(({ items }: { items: { exercise: string }[] }) =>
    items.some(({ exercise }) => exercise === "barn-brace"),
  ).date;
};

describe("an exercise that no catalog has any more", () => {
  test("keeps its name in the plan and on its day, which says so and how to replace it", async () => {
    const { stdout, stderr } = await run(["today", "--today", await dayOfIt()]);
    expect(stdout).toContain("Barn | Brace");
    expect(stderr).toContain("No catalog in use has Barn | Brace. fourplane swap barn-brace offers another.");
    expect((await run(["--catalog", "theirs.json", "today", "--today", await dayOfIt()])).stderr).toBe("");
  });

  test("is offered what trains the same, and replaced by it", async () => {
    const { stdout } = await run(["swap", "barn-brace", "--json"]);
    const [first] = JSON.parse(stdout).candidates;
    const shown = JSON.parse((await run(["exercises", "show", first.exercise, "--json"])).stdout).exercise;
    expect([shown.planes[0], shown.mode]).toEqual(["flexion", "resist"]);
    expect((await run(["swap", "barn-brace", first.exercise])).code).toBe(0);
    expect((await run(["plan", "--json"])).stdout).not.toContain("barn-brace");
  });

  test("can be ticked off and skipped by its name, and its history stays", async () => {
    const day = await dayOfIt();
    expect((await run(["done", "barn brace", "--sets", "8", "--today", day])).stdout).toContain("Barn | Brace");
    expect((await run(["log"])).stdout).toContain("Barn | Brace");
    await run(["plan", "--new", "--from", "2027-03-01"]);
    await run(["plan", "--new", "--from", "2027-04-01"]);
    expect((await run(["log"])).stdout).toContain("Barn Brace");
    expect(JSON.parse((await run(["log", "--json"])).stdout).entries[0]).toMatchObject({ exercise: "barn-brace" });
    expect((await run(["progress", "--today", day])).stdout).toContain('No catalog in use has "barn-brace"');
  });
});
