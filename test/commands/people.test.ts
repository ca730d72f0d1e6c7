import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { testHome } from "../support/home.ts";

describe("people", () => {
  it("each have a state of their own", async () => {
    const { run, json, home } = testHome();
    await run("done bird-dog");
    await run("people add anna");
    expect(await json("people list")).toEqual({
      schema: "fourplane/people@1",
      inUse: "default",
      people: ["default", "anna"],
    });
    await run("done dead-bug --person anna");
    await run("done dead-bug", { env: { FOURPLANE_PERSON: "anna" } });
    expect(await run("people use anna")).toMatchObject({ code: 0, stdout: "anna is in use now.\n" });
    expect((await run("people list")).stdout).toBe("default\nanna (in use)\n");
    expect(await json("log")).toMatchObject({ entries: [{ exercise: "dead-bug" }, { exercise: "dead-bug" }] });
    expect(await json("log --person default")).toMatchObject({ entries: [{ exercise: "bird-dog" }] });
    await run("undo");
    expect(readdirSync(join(home, "people"))).toEqual(["anna"]);
    expect(await json("log")).toMatchObject({ entries: [{ exercise: "dead-bug" }] });
    await run("people use default");
    expect(await json("log")).toMatchObject({ entries: [{ exercise: "bird-dog" }] });
  });

  it.each([
    ["people add ../x", "this cannot be a name"],
    ["people add a/b", "this cannot be a name"],
    ["people add con", "this cannot be a name"],
    [`people add ${"x".repeat(41)}`, "this cannot be a name"],
    ["people add default", "default is here already"],
    ["people add ANNA", "anna is here already"],
    ["people use bob", "there is nobody of that name"],
    ["people use ann", 'did you mean "anna"'],
    ["people use ../people/anna", "there is nobody of that name"],
    ["log --person ..", "there is nobody of that name"],
    ["log --person bob", '--person "bob": there is nobody of that name'],
  ])("refuses %s", async (line, message) => {
    const { run, home } = testHome();
    await run("people add anna");
    expect(await run(line)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(message) });
    expect(readdirSync(join(home, "people"))).toEqual(["anna"]);
    expect(existsSync(join(home, "people.json"))).toBe(false);
  });

  it("names a file that does not say who is in use, and keeps it when somebody is chosen", async () => {
    const { run, home } = testHome();
    const file = join(home, "people.json");
    writeFileSync(file, '{"schema":"fourplane/people@1","inUse":"bob"}');
    expect(await run("log")).toMatchObject({ code: 3, stderr: expect.stringContaining("there is nobody called bob") });
    writeFileSync(file, "half");
    expect(await run("log")).toMatchObject({
      code: 3,
      stderr: expect.stringContaining(`${file}: this file is not JSON`),
    });
    expect(readFileSync(file, "utf8")).toBe("half");
    expect((await run("log --person default")).code).toBe(0);
    expect((await run("people use default --person default")).code).toBe(0);
    expect((await run("log")).code).toBe(0);
    expect(readFileSync(join(home, "people.damaged-2026-11-23.json"), "utf8")).toBe("half");
    rmSync(file);
    mkdirSync(file);
    expect((await run("log")).code).toBe(3);
    expect((await run("people use default --person default")).code).toBe(0);
    expect((await run("log")).code).toBe(0);
    expect(readdirSync(join(home, "people.damaged-2026-11-23-2.json"))).toEqual([]);
  });

  it.runIf(process.platform !== "win32")("does not wait for a pipe that stands in its place", async () => {
    const { run, home } = testHome();
    execFileSync("mkfifo", [join(home, "people.json")]);
    expect(await run("log")).toMatchObject({ code: 3, stderr: expect.stringContaining("this is not a file") });
  });
});
