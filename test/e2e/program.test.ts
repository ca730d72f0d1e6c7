import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import packageJson from "../../package.json" with { type: "json" };
import { planes } from "../../src/domain/spine.ts";
import { environment, program, runBuilt, withFolder } from "../support/run-built.ts";

const run = (args: readonly string[], deaf = false) => withFolder((home) => runBuilt(args, home, deaf));

describe("the built program", () => {
  it("prints its version", async () => {
    expect(await run(["--version"])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: "" });
  });

  it("refuses a command there is not", async () => {
    const { code, stdout, stderr } = await run(["plam"]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^fourplane: there is no command "plam" - .+\n$/);
  });

  it("makes a week in a pipe, without colour, and the same one again", async () => {
    await withFolder(async (home) => {
      const first = await runBuilt(["plan"], home);
      expect(first.code).toBe(0);
      for (const plane of planes) expect(first.stdout.toLowerCase()).toContain(plane);
      expect(first.stdout).not.toContain("\u001b");
      expect(JSON.parse(readFileSync(join(home, "state.json"), "utf8"))).toMatchObject({
        schema: "fourplane/state@4",
        revision: 1,
        plan: { from: "2026-11-23" },
      });
      expect((await runBuilt(["plan"], home)).stdout).toBe(first.stdout);
    });
  });

  it("prints one JSON value that covers the four planes", async () => {
    const { code, stdout } = await run(["plan", "--json"]);
    expect(code).toBe(0);
    const plan = JSON.parse(stdout) as { coverage: object };
    expect(plan).toMatchObject({ schema: "fourplane/plan@1", status: "complete", from: "2026-11-23" });
    expect(Object.keys(plan.coverage)).toEqual([...planes]);
  });

  it("does not mind a reader that leaves early", async () => {
    expect(await run(["plan"], true)).toEqual({
      code: 0,
      stdout: "",
      stderr: expect.not.stringContaining("EPIPE") as string,
    });
  });

  it.runIf(existsSync("/dev/full")).each([
    [["plan"], /^fourplane: standard output: the disk is full - .+\n$/m],
    [["exercises", "list", "--json"], /^\{"schema":"fourplane\/error@1","code":"output","exit":5,.+\}\n$/],
  ])("says that the disk behind standard output is full: %j", async (args, words) => {
    await withFolder(async (home) => {
      const full = openSync("/dev/full", "w");
      const ran = (stdio: ("ignore" | "pipe" | number)[]) =>
        spawnSync(process.execPath, [program, ...args], { env: environment(home), stdio, encoding: "utf8" });
      const { status, stderr } = ran(["ignore", full, "pipe"]);
      expect(status).toBe(5);
      expect(stderr).toMatch(words);
      expect(stderr).not.toMatch(/^ +at |__create/m);
      expect(ran(["ignore", "pipe", full]).status).toBe(0);
      closeSync(full);
    });
  });

  it("names the state file it cannot use, and leaves it alone", async () => {
    await withFolder(async (home) => {
      const file = join(home, "state.json");
      writeFileSync(file, "{");
      const { code, stdout, stderr } = await runBuilt(["plan", "--new"], home);
      expect(code).toBe(3);
      expect(stdout).toBe("");
      expect(stderr).toContain(`fourplane: ${file}: this file is not JSON`);
      expect(readFileSync(file, "utf8")).toBe("{");
    });
  });
});
