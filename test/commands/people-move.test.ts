import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { answeringBy } from "../support/fake-prompter.ts";
import { testHome } from "../support/home.ts";

/** A home with anna, who has done something. */
const withAnna = async () => {
  const home = testHome();
  await home.run("people add anna");
  await home.run("done dead-bug --person anna");
  return { ...home, people: () => readdirSync(join(home.home, "people")) };
};

const done = { entries: [{ exercise: "dead-bug" }] };

describe("people rename", () => {
  it("takes the plan and the log along", async () => {
    const { run, json, people } = await withAnna();
    expect(await run("people rename anna bea")).toMatchObject({ code: 0, stdout: "anna is bea now.\n", stderr: "" });
    expect(await json("log --person bea")).toMatchObject(done);
    expect(people()).toEqual(["bea"]);
    expect((await run("log --person anna")).code).toBe(2);
    expect((await run("undo --person bea")).code).toBe(0);
  });

  it("leaves the one in use in use, and says so", async () => {
    const { run, json, home } = await withAnna();
    await run("people use anna");
    expect((await run("people rename anna bea")).stdout).toBe("anna is bea now, and still in use.\n");
    expect(await json("people list")).toMatchObject({ inUse: "bea", people: ["default", "bea"] });
    expect(await json("log")).toMatchObject(done);
    expect(readdirSync(home).filter((name) => name.includes("damaged"))).toEqual([]);
    expect(readdirSync(join(home, "people", "bea")).filter((name) => name.includes("lock"))).toEqual([]);
  });

  it("may change how the same name is written", async () => {
    const { run, people } = await withAnna();
    expect((await run("people rename anna Anna")).code).toBe(0);
    expect(people()).toEqual(["Anna"]);
    expect((await run("people rename Anna Anna")).stdout).toBe("Anna is the name already; nothing was changed.\n");
  });

  it("waits for whoever writes, and changes nothing where that goes on", async () => {
    const { run, home, people } = await withAnna();
    const lock = { pid: process.pid, host: "elsewhere", started: 0, token: "x" };
    writeFileSync(join(home, "people", "anna", "state.lock"), JSON.stringify(lock));
    const { code, stderr } = await run("people rename anna bea", { env: { FOURPLANE_LOCK_WAIT: "50" } });
    expect({ code, people: people() }).toEqual({ code: 5, people: ["anna"] });
    expect(stderr).toContain("nothing was changed");
  });

  it.each([
    ["people rename bob x", "there is nobody of that name"],
    ["people rename ann x", 'did you mean "anna"?'],
    ["people rename default x", "the first person keeps this name"],
    ["people rename anna default", "default is here already"],
    ["people rename anna CARL", "carl is here already"],
    ["people rename anna ../x", "this cannot be a name"],
    ["people rename anna con", "this cannot be a name"],
    ["people rename anna", "it needs NEW-NAME"],
    ["people rename ../people/anna x", "there is nobody of that name"],
  ])("refuses %s", async (line, message) => {
    const { run, people } = await withAnna();
    await run("people add carl");
    expect(await run(line)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(message) });
    expect(people()).toEqual(["anna", "carl"]);
  });
});

describe("people remove", () => {
  it("keeps all of theirs, and people restore brings it back", async () => {
    const { run, json, people } = await withAnna();
    const { code, stdout, stderr } = await run("people remove anna --force");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "anna is off the list.\n" });
    expect(stderr).toContain("fourplane people restore anna brings it back");
    expect(await json("people list")).toMatchObject({ people: ["default"] });
    expect(people()).toEqual(["anna.removed-2026-11-23"]);
    expect((await run("log --person anna")).stderr).toContain(
      "fourplane people restore anna brings back who was removed",
    );
    expect((await run("people restore anna")).code).toBe(0);
    expect(await json("log --person anna")).toMatchObject(done);
  });

  it("of the one in use says who is in use now", async () => {
    const { run, json } = await withAnna();
    await run("people use anna");
    expect((await run("people remove anna --force")).stdout).toBe("anna is off the list, and default is in use now.\n");
    expect(await json("people list")).toMatchObject({ inUse: "default", people: ["default"] });
    expect((await run("log")).code).toBe(0);
  });

  it("asks first, and a no changes nothing", async () => {
    const { run, people } = await withAnna();
    await run("people use anna");
    const asked: string[] = [];
    const saying = (isMeant: boolean) => ({
      ...answeringBy(() => "enter"),
      confirm: async ({ message }: { readonly message: string }) => {
        asked.push(message);
        return isMeant;
      },
    });
    expect(await run("people remove anna", { terminal: true, prompter: saying(false) })).toMatchObject({ code: 130 });
    expect(people()).toEqual(["anna"]);
    expect(asked[0]).toContain("default is in use then");
    expect(await run("people remove anna", { terminal: true, prompter: saying(true) })).toMatchObject({ code: 0 });
  });

  it("without a terminal needs --force", async () => {
    const { run, people } = await withAnna();
    expect(await run("people remove anna")).toMatchObject({ code: 2, stderr: expect.stringContaining("pass --force") });
    expect(people()).toEqual(["anna"]);
  });

  it("keeps each of several, and brings back the last", async () => {
    const { run, json } = await withAnna();
    for (let time = 0; time < 11; time += 1) {
      await run("people remove anna --force");
      await run("people add anna");
      await run(`done bird-dog --note no${time} --person anna`);
    }
    await run("people remove anna --force");
    await run("people restore anna");
    expect(await json("log --person anna")).toMatchObject({ entries: [{ note: "no10" }] });
  });

  it.each([
    ["people remove default --force", "the first person keeps this name and stays"],
    ["people remove bob --force", "there is nobody of that name"],
    ["people restore bob", "nobody of that name was removed"],
    ["people restore anna", "anna is here already"],
    ["people restore ../x", "this cannot be a name"],
  ])("refuses %s", async (line, message) => {
    const { run, people } = await withAnna();
    expect(await run(line)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(message) });
    expect(people()).toEqual(["anna"]);
  });

  it("changes nothing where it cannot be read who is in use", async () => {
    const { run, home, people } = await withAnna();
    writeFileSync(join(home, "people.json"), "half");
    expect((await run("people remove anna --force --person anna")).code).toBe(3);
    expect((await run("people rename anna bea --person anna")).code).toBe(3);
    expect({ people: people(), text: readFileSync(join(home, "people.json"), "utf8") }).toEqual({
      people: ["anna"],
      text: "half",
    });
  });

  it("does not touch what lies in the way of the copy", async () => {
    const { run, home } = await withAnna();
    mkdirSync(join(home, "people", "anna.removed-2026-11-23"));
    await run("people remove anna --force");
    expect(existsSync(join(home, "people", "anna.removed-2026-11-23-2", "state.json"))).toBe(true);
    rmSync(join(home, "people", "anna.removed-2026-11-23-2"), { recursive: true });
  });
});
