import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import { emptyState } from "../../src/domain/state/state.ts";
import { defaultProfile } from "../../src/domain/profile/profile.ts";
import { browseCatalog } from "../support/browse-catalog.ts";
import { runCli, type RunOptions } from "../support/fake-world.ts";

const files = { "mine.json": { schema: "fourplane/catalog@1", exercises: [...browseCatalog.values()] } };
const mine = ["--catalog-only", "--catalog", "mine.json"];
const coverage = (flags: string, options: RunOptions = {}) =>
  runCli(["catalog", "coverage", ...flags.split(" ").filter((flag) => flag !== "")], options);

let home: string | undefined;
afterEach(() => {
  if (home !== undefined) rmSync(home, { recursive: true });
  home = undefined;
});

describe("catalog coverage", () => {
  it("reaches all four planes with the built-in catalog, no equipment and level 2, the defaults", async () => {
    const { code, stdout, stderr } = await coverage("");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^With no equipment, up to level 2\n/);
    expect(stdout).toMatch(/\nAll four planes can be trained, each in both modes\.\n$/);
  });

  it("gives exit code 4 when a plane is out of reach, and still prints all of it", async () => {
    const { code, stdout } = await coverage(`--equipment kettlebell:8 --level 3 ${mine.join(" ")}`, { files });
    expect(code).toBe(4);
    expect(stdout).toMatch(/^With kettlebell \(8 kg\), up to level 3\n/);
    expect(stdout).toContain("Out of reach: side-bending.");
  });

  it("prints the same as JSON", async () => {
    const { code, stdout } = await coverage(`--json ${mine.join(" ")}`, { files });
    const value = JSON.parse(stdout) as { cells: unknown[] };
    expect(code).toBe(4);
    expect(value).toMatchObject({
      schema: "fourplane/catalog-coverage@1",
      status: "gaps",
      level: 2,
      equipment: [],
      units: "kg",
    });
    expect(value.cells).toHaveLength(8);
    expect(value.cells[3]).toEqual({
      plane: "extension",
      mode: "resist",
      total: 2,
      exercises: 1,
      lowestLevel: 1,
      noEquipmentLowestLevel: 1,
      missing: [
        { implement: "dumbbell", exercises: 1 },
        { implement: "kettlebell", exercises: 1 },
      ],
    });
  });

  it("takes equipment, level and unit from the saved profile, flags first", async () => {
    home = mkdtempSync(join(tmpdir(), "fourplane-test-"));
    const profile = { ...defaultProfile, level: 4, units: "lb", equipment: [{ name: "band" }] };
    writeFileSync(join(home, "state.json"), JSON.stringify({ ...emptyState, profile }));
    expect((await coverage("", { home })).stdout).toMatch(/^With band, up to level 4\n/);
    expect((await coverage("--level 1 --equipment kb:18lb", { home })).stdout).toMatch(
      /^With kettlebell \(18 lb\), up to level 1\n/,
    );
  });

  it("takes the unit that is written with the weights", async () => {
    expect((await coverage("--equipment kettlebell:18lb")).stdout).toMatch(
      /^With kettlebell \(18 lb\), up to level 2\n/,
    );
    expect((await coverage("--equipment kettlebell:18lb:8kg")).code).toBe(2);
  });

  it.each([
    ["--level 9", "--level: "],
    ["--equipment kettlebel", "--equipment: "],
  ])("refuses %s", async (flags, start) => {
    const { code, stdout, stderr } = await coverage(flags);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.startsWith(`fourplane: ${start}"`)).toBe(true);
  });
});
