import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { withPerson, type Person } from "../support/story.ts";

const monday = "2026-11-23";
const make = "plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16 --require bird-dog";

interface Desk extends Person {
  readonly file: string;
  readonly text: () => string;
  readonly write: (text: string | Buffer) => void;
  readonly entries: (today?: string) => Promise<any[]>;
}

/** A person with a week and its Markdown in week.md. */
const atDesk = (work: (desk: Desk) => Promise<void>, plan = make): Promise<void> =>
  withPerson(async (person) => {
    const cwd = mkdtempSync(join(tmpdir(), "fourplane-desk-"));
    const file = join(cwd, "week.md");
    try {
      const run: Person["run"] = (today, line, options) => person.run(today, line, { cwd, ...options });
      await run(monday, plan);
      await run(monday, "export md -o week.md");
      await work({
        ...person,
        run,
        file,
        text: () => readFileSync(file, "utf8"),
        write: (text) => writeFileSync(file, text),
        entries: async (today = monday) => (await person.json(today, "log")).entries,
      });
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });

/** Ticks every exercise of the session with this heading. */
const tickDay = (text: string, heading: string): string => {
  const start = text.indexOf(heading);
  const end = start + 1 + text.slice(start + 1).search(/\n#{2,3} /);
  return text.slice(0, start) + text.slice(start, end).replace(/^- \[ \]/gm, "- [x]") + text.slice(end);
};

describe("import", () => {
  it("writes down what is ticked, as done would, and a second time nothing", () =>
    atDesk(async ({ run, json, text, write, entries, state }) => {
      const items = (await json(monday, "today")).items;
      write(tickDay(text(), "### Mon 23"));
      const { code, stdout, stderr } = await run(monday, "import week.md");
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toMatch(/^Written down from week\.md: \d+ exercises\n/);
      const recorded = await entries();
      expect(recorded.map(({ exercise }) => exercise)).toEqual(items.map(({ exercise }: any) => exercise));
      for (const [index, entry] of recorded.entries()) {
        const { sets, dose, perSide, load } = items[index];
        expect(entry).toMatchObject({
          date: monday,
          session: monday,
          planned: { sets, dose, perSide, load },
          effort: null,
          pain: null,
        });
        expect(entry.done.sets).toHaveLength(sets);
      }
      const before = state();
      const again = await run(monday, "import week.md");
      expect(again.stdout).toMatch(/^Nothing new in week\.md\n/);
      expect(state()).toBe(before);
      expect((await json(monday, "today")).items.every(({ status }: any) => status === "done")).toBe(true);
      await run(monday, "undo");
      expect(await entries()).toEqual([]);
    }));

  it("finds what is written down already, however much was done since", () =>
    atDesk(async ({ run, file, text, write, state }) => {
      const ticked = tickDay(text(), "### Mon 23");
      write(ticked);
      await run(monday, "import week.md");
      const { log, ...rest } = JSON.parse(state());
      const later = Array.from({ length: 2700 }, (_, index) => ({
        id: `e${log.length + index + 1}`,
        date: monday,
        exercise: "plank",
        session: null,
        done: "30",
      }));
      writeFileSync(file, JSON.stringify({ ...rest, log: [...log, ...later] }));
      expect((await run(monday, "restore week.md")).code).toBe(0);
      write(ticked);
      expect((await run(monday, "import week.md")).stdout).toMatch(/^Nothing new in week\.md\n/);
    }));

  it("adds the next session later, from the same file, also exported again", () =>
    atDesk(async ({ run, text, write, entries }) => {
      write(tickDay(text(), "### Mon 23"));
      await run(monday, "import week.md");
      const count = (await entries()).length;
      write(tickDay(text(), "### Wed 25"));
      await run("2026-11-25", "import week.md");
      const all = await entries("2026-11-25");
      expect(all.slice(count).every(({ session, date }) => session === "2026-11-25" && date === "2026-11-25")).toBe(
        true,
      );
      expect(all.length).toBeGreaterThan(count);
      await run("2026-11-25", "export md -o week.md");
      expect(text().match(/^- \[x\]/gm)).toHaveLength(all.length);
      const { stdout } = await run("2026-11-25", "import week.md");
      expect(stdout).toMatch(/^Nothing new in week\.md/);
      expect((await entries("2026-11-25")).length).toBe(all.length);
    }));

  it("previews with --dry-run and changes nothing", () =>
    atDesk(async ({ run, text, write, state }) => {
      write(tickDay(text(), "### Mon 23"));
      const before = state();
      const dry = await run(monday, "import week.md --dry-run");
      expect(dry.stdout).toMatch(/^Would be written down from week\.md/);
      expect(dry.stdout).toContain("Dry run: nothing was kept.");
      expect(state()).toBe(before);
      const value = JSON.parse((await run(monday, "--json import -n week.md")).stdout);
      expect(value).toMatchObject({ schema: "fourplane/import@1", dryRun: true, known: 0, problems: [] });
      expect(value.recorded.length).toBeGreaterThan(0);
    }));

  it("takes numbers and notes, and lists what cannot be read by line", () =>
    atDesk(async ({ run, text, write, entries }) => {
      const lines = text().split("\n");
      const [first = 0, second = 0] = lines.flatMap((line, index) => (line.startsWith("- [ ] **") ? [index] : []));
      lines[first] = (lines[first] ?? "").replace("[ ]", "[x]");
      lines[first + 1] += " 1 × 4";
      lines[first + 2] += "\n  my knee clicked";
      lines[second] = (lines[second] ?? "").replace("[ ]", "[x]");
      lines[second + 1] += " some";
      write(lines.join("\n"));
      const { code, stdout } = await run(monday, "import week.md");
      expect(code).toBe(0);
      expect(await entries()).toMatchObject([{ done: { sets: [4] }, note: "my knee clicked" }]);
      expect(stdout).toContain(`line ${second + 3}: the sets of`);
    }));

  it("takes what is written later as a change of the same entry, and leaves what was corrected at the screen", () =>
    atDesk(async ({ run, text, write, entries }) => {
      write(tickDay(text(), "### Mon 23"));
      await run(monday, "import week.md");
      const before = await entries();
      const [first] = before;
      write(text().replace("*Note:*", "*Note:* slept badly").replace("(left/right):*", "(left/right):* 9, 7"));
      const { stdout } = await run(monday, "import week.md");
      expect(stdout).toMatch(/^Changed from week\.md\n/);
      expect(await entries()).toEqual([
        { ...first, done: { ...first.done, sets: [9, 7] }, note: "slept badly" },
        ...before.slice(1),
      ]);
      await run(monday, `edit ${first.id} --sets 5`);
      await run(monday, `edit ${first.id} --note better`);
      expect((await run(monday, "import week.md")).stdout).toMatch(/^Nothing new in week\.md\n/);
      expect((await entries())[0]).toMatchObject({ done: { sets: [5] }, note: "better" });
    }));

  it("takes nothing out of the log for boxes that are open", () =>
    atDesk(async ({ run, text, write, entries }) => {
      const open = text();
      write(tickDay(open, "### Mon 23"));
      await run(monday, "import week.md");
      const count = (await entries()).length;
      write(open);
      await run(monday, "import week.md");
      expect(await entries()).toHaveLength(count);
    }));

  it("writes down again what an undo took back", () =>
    atDesk(async ({ run, text, write, entries }) => {
      write(tickDay(text(), "### Mon 23"));
      await run(monday, "import week.md");
      const before = await entries();
      await run(monday, "undo");
      expect(await entries()).toEqual([]);
      await run(monday, "import week.md");
      expect(await entries()).toEqual(before);
    }));

  it("says when the log has other numbers, and leaves them", () =>
    atDesk(async ({ run, text, write, entries, json }) => {
      write(tickDay(text(), "### Mon 23").replace("(left/right):*", "(left/right):* 9, 7"));
      const [first] = (await json(monday, "today")).items;
      await run(monday, `done ${first.exercise} --sets 1`);
      const { stdout } = await run(monday, "import week.md");
      expect(stdout).toMatch(/is written down already with other\s+numbers/);
      expect((await entries()).filter(({ exercise }) => exercise === first.exercise)).toMatchObject([
        { done: { sets: [1] } },
      ]);
    }));

  it("refuses days to come, and keeps moved sessions on their day, swapped ones outside the plan", () =>
    atDesk(async ({ run, json, text, write, entries }) => {
      write(tickDay(text(), "### Wed 25"));
      const early = await run("2026-11-24", "import week.md");
      expect(early.stdout.replace(/\s+/g, " ")).toContain(
        "and 5 more of Wed 25 Nov are still to come (today is Tue 24 Nov); only what has happened can be written down",
      );
      expect(await entries("2026-11-24")).toEqual([]);
      const { candidates } = JSON.parse((await run(monday, "--json swap bird-dog")).stdout);
      await run(monday, `swap bird-dog ${candidates[0].exercise}`);
      await run("2026-11-26", "today --move 2026-11-25");
      await run("2026-11-27", "import week.md");
      const all = await entries("2026-11-27");
      expect(all).toHaveLength(6);
      expect(
        all.filter(({ exercise }) => exercise !== "bird-dog").every(({ session }) => session === "2026-11-25"),
      ).toBe(true);
      expect(all.filter(({ exercise }) => exercise === "bird-dog")).toMatchObject([{ session: null, planned: null }]);
      await run("2026-11-28", "import week.md");
      expect(await entries("2026-11-28")).toHaveLength(6);
      expect((await json("2026-11-27", "today")).schema).toBe("fourplane/today@1");
    }));

  it("reads the file of a week that was made again since, without its copies too once something of it is written down", () =>
    atDesk(async ({ run, text, write, entries }) => {
      write(tickDay(text(), "### Mon 23"));
      await run(monday, "plan --new --level 1 --days mon,thu");
      expect((await run(monday, "import week.md")).code).toBe(0);
      const all = await entries();
      expect(all).toHaveLength(6);
      await run(monday, "plan --new --level 2 --days mon,tue --from today");
      expect((await run(monday, "import week.md")).stdout).toMatch(/^Nothing new in week\.md\n/);
      expect(await entries()).toEqual(all);
    }));

  it("takes ticks of a week long gone, dated by their headings", () =>
    atDesk(async ({ run, text, write, entries }) => {
      write(tickDay(text(), "### Mon 23"));
      for (const day of ["2026-11-30", "2026-12-07", "2026-12-14"]) await run(day, "plan");
      expect((await run("2026-12-14", "import week.md")).code).toBe(0);
      const all = await entries("2026-12-14");
      expect(all).toHaveLength(6);
      expect(all.every(({ date, session, planned }) => date === monday && session === monday && planned !== null)).toBe(
        true,
      );
    }));

  it("reads last week's file after the next week was made", () =>
    atDesk(async ({ run, text, write, entries }) => {
      write(tickDay(text(), "### Fri 27"));
      await run("2026-11-30", "plan");
      expect((await run("2026-11-30", "import week.md")).code).toBe(0);
      expect(
        (await entries("2026-11-30")).every(({ session, date }) => session === "2026-11-27" && date === "2026-11-27"),
      ).toBe(true);
    }));

  it("shows where to turn when a note tells of leg symptoms", () =>
    atDesk(async ({ run, text, write }) => {
      write(tickDay(text(), "### Mon 23").replace("*Note:*", "*Note:* my foot went numb"));
      expect((await run(monday, "import week.md")).stderr).toMatch(/emergency department/);
    }));

  it("makes names and notes safe on the screen", () =>
    atDesk(async ({ run, text, write }) => {
      write(tickDay(text(), "### Mon 23").replace("*Note:*", "*Note:* \u001b[2Jhello\u202E"));
      const { stdout } = await run(monday, "import week.md");
      expect(stdout).toContain("hello");
      expect(stdout).not.toMatch(/[\u001b\u202E]/);
    }));

  it("reads standard input", () =>
    atDesk(async ({ run, text, entries }) => {
      await run(monday, "import -", { stdin: tickDay(text(), "### Mon 23") });
      expect((await entries()).length).toBeGreaterThan(0);
    }));
});

describe("import refuses, exit 3 and nothing changed,", () => {
  it.each<[string, (desk: Desk) => void | Promise<void>, RegExp]>([
    ["a file that is not there", ({ file }) => rmSync(file), /does not exist/],
    ["an empty file", ({ write }) => write(""), /no exercise of your plan/],
    ["other Markdown", ({ write }) => write("# Hello\n\n- [x] world\n"), /no exercise of your plan/],
    ["a binary file", ({ write }) => write(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), /binary/],
    ["UTF-16", ({ write, text }) => write(Buffer.from(text(), "utf16le")), /binary file, or text in UTF-16/],
    ["Latin-1", ({ write }) => write(Buffer.from([0x23, 0x20, 0xe9, 0x0a])), /not text in UTF-8/],
    ["100 MB", ({ file }) => truncateSync(file, 100_000_000), /larger than 5 MB/],
    [
      "another person's week",
      ({ write, text }) => write(text().replaceAll(/2026-11-23-[0-9a-f]{12}/g, "2026-11-23-0123456789ab")),
      /another person's week of 2026-11-23, .*the weeks kept here start on 2026-11-23/,
    ],
    [
      "both versions of a merge",
      ({ write, text }) => write(text().replace("### Mon", "<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> other\n\n### Mon")),
      /both versions of a merge conflict stand in it, from line \d+ on/,
    ],
    [
      "half a file",
      ({ write, text }) => write(text().slice(0, 6000)),
      /it is cut off: what begins in line \d+ has no end/,
    ],
  ])("%s", (_name, spoil, message) =>
    atDesk(async (desk) => {
      desk.write(tickDay(desk.text(), "### Mon 23"));
      await spoil(desk);
      const before = desk.state();
      const { code, stdout, stderr } = await desk.run(monday, "import week.md");
      expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
      expect(stderr).toMatch(message);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(desk.state()).toBe(before);
    }),
  );

  it("the file of a person without a plan here", () =>
    atDesk(async ({ text }) => {
      const ticked = tickDay(text(), "### Mon 23");
      await withPerson(async ({ run }) => {
        const { code, stderr } = await run(monday, "import -", { stdin: ticked });
        expect(code).toBe(3);
        expect(stderr).toMatch(/no plan of yours yet/);
        const forced = await run(monday, "import - --force", { stdin: ticked });
        expect(forced.code).toBe(0);
        const { entries } = JSON.parse((await run(monday, "--json log")).stdout);
        expect(entries.length).toBeGreaterThan(0);
        expect(entries.every(({ session, planned }: any) => session === null && planned === null)).toBe(true);
      });
    }));
});
