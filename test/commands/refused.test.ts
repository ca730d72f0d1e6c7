import { mkdtempSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { runCli } from "../support/fake-world.ts";
import { withPerson } from "../support/story.ts";

const monday = "2026-11-23";

describe("a command that is refused changes nothing", () => {
  it.each([
    "--catalog nope.json undo",
    "--catalog-only undo",
    "--catalog nope.json restore --latest",
    "--catalog nope.json checkin --pain 1",
    "--catalog nope.json done crunch",
    "--home= today",
    "--catalog nope.json plan",
    "--catalog-only plan",
  ])("%s", (line) =>
    withPerson(async ({ run, state }) => {
      await run(monday, "done bird-dog");
      await run(monday, "done crunch");
      const before = state();
      expect([2, 3]).toContain((await run(monday, line)).code);
      expect(state()).toBe(before);
    }),
  );

  it.each(["today --move zork", "today --move 2026-11-23", "today --move"])("%s after the week has ended", (line) =>
    withPerson(async ({ run, state }) => {
      await run(monday, "today");
      const before = state();
      expect((await run("2026-12-05", line)).code).toBe(2);
      expect(state()).toBe(before);
    }),
  );

  it("a link that leads nowhere is not replaced", async () => {
    const home = mkdtempSync(join(tmpdir(), "fourplane-link-"));
    const file = join(home, "state.json");
    symlinkSync(join(home, "away", "state.json"), file);
    expect(await runCli(["done", "bird-dog"], { home })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("this link leads to a file that is not there"),
    });
    expect(() => readFileSync(file)).toThrow("ENOENT");
  });
});

it("an exercise named twice in one command is done once", () =>
  withPerson(async ({ run, json }) => {
    await run(monday, ["done", "crunch", "Crunch"]);
    expect((await json(monday, "log")).entries).toHaveLength(1);
  }));
