import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { wallLean } from "../support/foreign-exercise.ts";
import { testHome } from "../support/home.ts";

const catalog = (name: string) => ({ schema: "fourplane/catalog@1", exercises: [{ ...wallLean, name }] });
const { id } = wallLean;

describe("catalogs that are remembered", () => {
  const there = () => {
    const { home: cwd } = testHome();
    const write = (file: string, name: string) => writeFileSync(join(cwd, file), JSON.stringify(catalog(name)));
    write("one.json", "From One");
    write("two.json", "From Two");
    const { run, ...rest } = testHome();
    const nameNow = async (flags = "") => {
      const { stdout } = await run(`exercises list --json${flags}`, { cwd });
      return (JSON.parse(stdout) as { exercises: { id: string; name: string }[] }).exercises.find(
        (each) => each.id === id,
      )?.name;
    };
    return { cwd, nameNow, run: (line: string) => run(line, { cwd }), ...rest };
  };

  it("are in every command as if --catalog named them, from every folder, until they are unset", async () => {
    const { run, nameNow, cwd } = there();
    expect(await nameNow()).toBe(undefined);
    expect((await run("config set catalogs one.json")).stdout).toContain(join(cwd, "one.json"));
    expect(await nameNow()).toBe("From One");
    expect((await run("exercises list --catalog-only")).stdout).toContain("From One");
    expect((await run(`done ${id}`)).code).toBe(0);
    expect((await run("config unset catalogs")).code).toBe(0);
    expect(await nameNow()).toBe(undefined);
    expect((await run("exercises list --catalog-only")).code).toBe(2);
  });

  it("are overridden by the later one, and by --catalog", async () => {
    const { run, nameNow } = there();
    await run("config set catalogs one.json two.json");
    expect(await nameNow()).toBe("From Two");
    expect(await nameNow(" --catalog one.json")).toBe("From One");
    await run("config set catalogs two.json one.json ./two.json");
    expect((await run("config get catalogs")).stdout.trim().split("\n")).toHaveLength(2);
  });

  it.each([
    "plan --new",
    "today",
    "done",
    "exercises list",
    "undo",
    "export md",
    "swap 1",
    "catalog coverage",
    "plan why",
  ])("that are gone are one line with the way out: %s", async (line) => {
    const { run, cwd } = there();
    await run("plan");
    await run("config set catalogs one.json");
    rmSync(join(cwd, "one.json"));
    const { code, stdout, stderr } = await run(line);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toBe(
      `fourplane: ${join(cwd, "one.json")} does not exist - this file is remembered: put it back, or fourplane config unset catalogs goes on without\n`,
    );
    expect((await run("config unset catalogs")).code).toBe(0);
    expect((await run("today")).code).toBe(0);
  });

  it("that are gone leave the week, the log and the settings to be looked at", async () => {
    const { run, cwd } = there();
    await run("plan");
    await run("config set catalogs one.json");
    rmSync(join(cwd, "one.json"));
    for (const line of ["plan", "config list", "config set minutes 20", "people list"])
      expect(await run(line), line).toMatchObject({ code: 0 });
  });

  it("that a file no longer is good for are named with the problem and the way out", async () => {
    const { run, cwd } = there();
    await run("config set catalogs one.json two.json");
    writeFileSync(join(cwd, "one.json"), "{");
    writeFileSync(join(cwd, "two.json"), '{"schema":"fourplane/catalog@1","exercises":[{}]}');
    const { code, stderr } = await run("exercises list");
    expect(code).toBe(3);
    expect(stderr).toContain("2 catalog files cannot be used - this file is remembered");
  });

  it("that are gone are a finding of doctor", async () => {
    const { run, cwd } = there();
    await run("config set catalogs one.json");
    expect((await run("doctor")).code).toBe(0);
    rmSync(join(cwd, "one.json"));
    const { code, stdout } = await run("doctor --fix");
    expect(code).toBe(3);
    expect(stdout.replace(/\s+/g, " ")).toContain("one.json: does not exist; this file is remembered: put it back");
    await run("config unset catalogs");
    expect((await run("doctor")).code).toBe(0);
  });

  it("leave what is wrong with a --catalog file to that", async () => {
    const { run } = there();
    await run("config set catalogs one.json");
    const { stderr } = await run("exercises list --catalog gone.json");
    expect(stderr).toContain("gone.json does not exist - names are looked up from");
  });

  it.each([
    ["config set catalogs gone.json", 3, "gone.json does not exist"],
    ["config set catalogs -", 2, "standard input is gone after one command"],
    ["config set catalogs .", 3, "is a folder"],
    ["config set catalogs one.json broken.json", 3, "broken.json"],
  ])("are read before they are kept: %s", async (line, code, message) => {
    const { run, cwd, file } = there();
    writeFileSync(join(cwd, "broken.json"), "[]");
    await run("config set minutes 30");
    const before = readFileSync(file, "utf8");
    expect(await run(line)).toMatchObject({ code, stderr: expect.stringContaining(message) });
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("have names that a screen can show", async () => {
    const { run, cwd } = there();
    for (const name of ["a\u001b[31m.json", "b\u202e.json"]) {
      cpSync(join(cwd, "one.json"), join(cwd, name));
      const { code, stderr } = await run(`config set catalogs ${name}`);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: expect.stringMatching(/^[ -~…]+cannot be remembered[ -~]+\n$/),
      });
    }
  });

  it("may be linted, and do not stand in the way of their own mending", async () => {
    const { run, cwd } = there();
    await run("config set catalogs one.json");
    writeFileSync(join(cwd, "one.json"), '{"schema":"fourplane/catalog@1","exercises":[{"id":"x"}]}');
    const { code, stderr } = await run("catalog lint one.json");
    expect(code).toBe(3);
    expect(stderr).not.toContain("unset catalogs");
    cpSync(join(cwd, "two.json"), join(cwd, "one.json"));
    expect((await run("catalog lint one.json")).code).toBe(0);
  });
});
