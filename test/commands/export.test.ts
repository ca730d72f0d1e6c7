import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { runCli } from "../support/fake-world.ts";
import { wallLean } from "../support/foreign-exercise.ts";
import { withPerson, type Person } from "../support/story.ts";

const monday = "2026-11-23";
const make = "plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16 --require bird-dog";

const withFiles = (work: (person: Person, cwd: string) => Promise<void>): Promise<void> =>
  withPerson(async (person) => {
    const cwd = mkdtempSync(join(tmpdir(), "fourplane-files-"));
    try {
      await work({ ...person, run: (today, line, options) => person.run(today, line, { cwd, ...options }) }, cwd);
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });

describe("export md", () => {
  it("makes the week when there is none, and says so beside the data", () =>
    withFiles(async ({ run }) => {
      const { code, stdout, stderr } = await run(monday, "export md");
      expect(code).toBe(0);
      expect(stdout).toMatch(/^---\nfourplane-version: "/);
      expect(stderr).toMatch(/A week was made/);
    }));

  it("gives the same bytes in every locale, on every screen and on the next day", () =>
    withFiles(async ({ run }) => {
      await run(monday, make);
      const { stdout } = await run(monday, "export md");
      expect((await run(monday, "export md --plain", { locale: "en-US", columns: 30, terminal: true })).stdout).toBe(
        stdout,
      );
      expect((await run("2026-11-22", "export md --from 2026-11-23")).stdout).toBe(stdout);
    }));

  it("writes a file, again over its own, and never over another", () =>
    withFiles(async ({ run }, cwd) => {
      await run(monday, make);
      expect(await run(monday, "export md -o week.md")).toMatchObject({
        code: 0,
        stdout: "",
        stderr: "Wrote week.md\n",
      });
      const first = readFileSync(join(cwd, "week.md"), "utf8");
      await run(monday, "done bird-dog");
      expect((await run(monday, "export md -o week.md")).code).toBe(0);
      writeFileSync(join(cwd, "notes.md"), "# My notes\n");
      const refused = await run(monday, "export md -o notes.md");
      expect(refused).toMatchObject({ code: 5, stdout: "" });
      expect(refused.stderr).toMatch(/^fourplane: notes\.md: this file is there already .* --force\n$/);
      expect(readFileSync(join(cwd, "notes.md"), "utf8")).toBe("# My notes\n");
      expect((await run(monday, "export csv -o week.md")).code).toBe(5);
      expect((await run(monday, "export md -o notes.md --force")).code).toBe(0);
      expect(first).toContain("# Back sessions");
    }));

  it("takes one session, and a length", () =>
    withFiles(async ({ run }) => {
      await run(monday, make);
      const one = await run(monday, "export md --session 2026-11-25 --short");
      expect(one.stdout.match(/^### \w{3} \d/gm)).toEqual(["### Wed 2"]);
      expect(one.stdout).not.toContain("<details>");
      const page = await run(monday, "export md --one-page");
      expect(page.stdout.split("\n").length).toBeLessThan(70);
      expect((await run(monday, "export md --flavour plain")).stdout).not.toContain("<");
    }));

  it.each([
    ["export md --session 2026-11-24", 2, /no session on "2026-11-24"/],
    ["export md --from 2026-12-24", 2, /no week kept here has 2026-12-24/],
    ["export md --short --one-page", 2, /cannot be used with/],
    ["export md --flavour word", 2, /github, obsidian, plain/],
    ["export md -o missing/week.md", 5, /no such folder/],
    ["export md -o .", 5, /this is a folder/],
    ["export csv weeks", 2, /"weeks" is not a table/],
    ["export csv log --session 2026-11-23", 2, /about the plan/],
    ["export json --from 2026-11-23", 2, /--plan/],
    ["export pdf", 2, /pdf/],
  ])("refuses %s with exit %i", (line, code, message) =>
    withFiles(async (person) => {
      await person.run(monday, make);
      const before = person.state();
      const result = await person.run(monday, line);
      expect(result.code).toBe(code);
      expect(result.stdout).toBe("");
      expect(result.stderr).toMatch(message);
      expect(person.state()).toBe(before);
    }),
  );

  it("is one JSON value under --json", () =>
    withFiles(async ({ run }) => {
      await run(monday, make);
      const text = (await run(monday, "export md")).stdout;
      expect(JSON.parse((await run(monday, "--json export md")).stdout)).toEqual({
        schema: "fourplane/export@1",
        format: "md",
        file: null,
        text,
      });
      expect(JSON.parse((await run(monday, "--json export md -o week.md")).stdout)).toEqual({
        schema: "fourplane/export@1",
        format: "md",
        file: "week.md",
      });
    }));

  it("prints licences of a foreign catalog", () =>
    withFiles(async ({ run }) => {
      const files = { "other.json": { schema: "fourplane/catalog@1", exercises: [wallLean] } };
      expect((await run(monday, "--catalog other.json plan --new --require wall-lean", { files })).code).toBe(0);
      const { stdout } = await run(monday, "--catalog other.json export md", { files });
      expect(stdout).toContain("- Wall \\| Lean: wger, \\[x\\](javascript:alert(1)), CC-BY-SA 4.0");
    }));
});

describe("export csv and json", () => {
  it("writes the plan and the log as tables", () =>
    withFiles(async ({ run }) => {
      await run(monday, make);
      await run(monday, ["done", "walking", "--note", "=cmd|' /C calc'!A0"]);
      expect((await run(monday, "export csv")).stdout).toMatch(/^date,planned_date,exercise,.*\r\n2026-11-23,/);
      const log = (await run(monday, "export csv log")).stdout;
      expect(log).toMatch(/\r\ne1,2026-11-23,done,walking,Walking,/);
      expect(log).toContain(",'=cmd|' /C calc'!A0,,,\r\n");
    }));

  it("gives the plan of plan --json, and everything for another machine", () =>
    withFiles(async (person, cwd) => {
      const { run } = person;
      await run(monday, make);
      await run(monday, "done walking");
      const plan = JSON.parse((await run(monday, "export json --plan")).stdout);
      expect(plan).toEqual(JSON.parse((await run(monday, "plan --json")).stdout));
      await run(monday, "export json -o me.json");
      const home = join(cwd, "elsewhere");
      mkdirSync(home);
      expect((await runCli(["restore", "me.json", "--today", monday], { cwd, home })).code).toBe(0);
      const there = await runCli(["--json", "log", "--today", monday], { cwd, home });
      expect(JSON.parse(there.stdout)).toEqual(await person.json(monday, "log"));
      const week = await runCli(["--json", "plan", "--today", monday], { cwd, home });
      expect(JSON.parse(week.stdout)).toEqual(plan);
    }));
});

describe("the exports of other helpers", () => {
  it("are reachable", () =>
    withFiles(async ({ run }) => {
      await run(monday, make);
      expect((await run(monday, "export html --for Anna --from Jo")).stdout).toMatch(/^<!doctype html>/);
      expect((await run(monday, "export ics --at 06:30 --alarm 15")).stdout).toMatch(/^BEGIN:VCALENDAR/);
    }));
});

describe("an export over an earlier one", () => {
  const dayOne = "2026-11-23";

  it("leaves Markdown with ticks or notes that are not read yet", () =>
    withFiles(async ({ run }, cwd) => {
      const file = join(cwd, "week.md");
      await run(dayOne, make);
      await run(dayOne, "export md -o week.md");
      const fresh = readFileSync(file, "utf8");
      const ticked = fresh.replace("- [ ]", "- [x]");
      writeFileSync(file, ticked);
      expect(await run(dayOne, "export md -o week.md")).toMatchObject({
        code: 5,
        stderr: expect.stringMatching(/holds ticks that are not read yet; .* fourplane import week\.md .* --force\n$/),
      });
      expect(readFileSync(file, "utf8")).toBe(ticked);
      expect((await run(dayOne, "import week.md")).code).toBe(0);
      expect((await run(dayOne, "export md -o week.md")).code).toBe(0);
      const noted = readFileSync(file, "utf8").replace(/(- \[x\] .*\n)/, "$1  - felt good\n");
      writeFileSync(file, noted);
      expect(await run(dayOne, "export md -o week.md")).toMatchObject({
        code: 5,
        stderr: expect.stringContaining("holds changes that are not read yet"),
      });
      expect((await run(dayOne, "export md -o week.md --force")).code).toBe(0);
      writeFileSync(file, fresh.replace(/\*Note:\*/, "*Note:* sore"));
      expect((await run(dayOne, "export md -o week.md")).code).toBe(5);
    }));

  it("leaves ticks of a week that is long gone, also without their comments", () =>
    withFiles(async ({ run }, cwd) => {
      const file = join(cwd, "week.md");
      await run(dayOne, make);
      await run(dayOne, "export md --flavour plain -o week.md");
      writeFileSync(file, readFileSync(file, "utf8").replace("- [ ]", "- [x]"));
      for (const day of ["2026-11-30", "2026-12-07"]) await run(day, "plan");
      expect(await run("2026-12-07", "export md -o week.md")).toMatchObject({
        code: 5,
        stderr: expect.stringContaining("a week that is no longer kept"),
      });
    }));

  it("leaves everything kept about a person where less would take its place", () =>
    withFiles(async ({ run }, cwd) => {
      await run(dayOne, make);
      await run(dayOne, "done walking");
      expect((await run(dayOne, "export json -o me.json")).code).toBe(0);
      const full = readFileSync(join(cwd, "me.json"), "utf8");
      expect(await run(dayOne, "export json --plan -o me.json")).toMatchObject({
        code: 5,
        stderr: expect.stringContaining("everything kept about a person"),
      });
      const other = join(cwd, "other-home");
      expect(await run(dayOne, `--home ${other} export json -o me.json`)).toMatchObject({
        code: 5,
        stderr: expect.stringContaining("1 log entry that you do not have"),
      });
      expect(readFileSync(join(cwd, "me.json"), "utf8")).toBe(full);
      await run(dayOne, "done walking");
      expect((await run(dayOne, "export json -o me.json")).code).toBe(0);
      await run(dayOne, "undo");
      expect((await run(dayOne, "export json -o me.json")).code).toBe(5);
      expect((await run(dayOne, "export json -o me.json --force")).code).toBe(0);
    }));
});

describe("an export that is refused", () => {
  it.each([
    "export md --session 2020-01-01",
    "export md -o nowhere/week.md",
    "export ics -o .",
    "export html -o mine.txt",
    "export csv --session 2020-01-01",
    "export json --plan -o nowhere/x.json",
  ])("makes no week: %s", (line) =>
    withFiles(async ({ run }, cwd) => {
      writeFileSync(join(cwd, "mine.txt"), "mine");
      const home = join(cwd, "new-home");
      const { code } = await run(monday, `--home ${home} ${line}`);
      expect([2, 5]).toContain(code);
      expect(existsSync(home)).toBe(false);
    }),
  );
});
