import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { withPerson, type Person } from "../support/story.ts";

const monday = "2026-11-23";
const make = "plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16 --require bird-dog";

const withFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "fourplane-export-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const sessionsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<h3 id="d\d+">([^<]*?) </g)].map(([, day = ""]) => day);

const exportHtml = async ({ run }: Person, flags = ""): Promise<string> => {
  const { code, stdout, stderr } = await run(monday, `export html ${flags}`);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout;
};

describe("export html", () => {
  it("prints the week, made when there is none, the same bytes each time", () =>
    withPerson(async (person) => {
      await person.run(monday, "export html");
      const html = await exportHtml(person);
      expect(sessionsIn(html)).toEqual(["Mon 23 Nov", "Wed 25 Nov", "Fri 27 Nov"]);
      expect(html.startsWith("<!doctype html>\n")).toBe(true);
      expect(html).toContain("size: A4");
      expect(await exportHtml(person)).toBe(html);
    }));

  it("puts names and a message on it, and takes a name after --from as well", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const asked = [
        "export",
        "html",
        "--for",
        "Anna <b>",
        "--by",
        "Jo Best",
        "--note",
        "One\nTwo",
        "--paper",
        "letter",
      ];
      const { stdout } = await person.run(monday, asked);
      expect(stdout).toContain("<strong>Anna &lt;b&gt;</strong>");
      expect(stdout).toContain('<p dir="auto">One</p>\n<p dir="auto">Two</p>');
      expect(stdout).toContain("size: letter");
      const from = await person.run(monday, ["export", "html", "--from", "Jo Best"]);
      expect(from.stdout).toContain("<span>From:</span><strong>Jo Best</strong>");
    }));

  it("shows one session, by its date, its weekday or today", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      for (const [flag, day] of [
        ["2026-11-25", "Wed 25"],
        ["fri", "Fri 27"],
        ["today", "Mon 23"],
      ])
        expect(sessionsIn(await exportHtml(person, `--session ${flag}`))).toEqual([`${day} Nov`]);
      const { code, stderr } = await person.run(monday, "export html --session tue");
      expect(code).toBe(2);
      expect(stderr).toContain('--session: there is no session on "tue" in this week');
      expect(stderr).toContain("2026-11-23, 2026-11-25, 2026-11-27");
    }));

  it("follows the log: what is done is ticked, and doses are today's", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const first = (await person.json(monday, "today")).items.find(({ perSide }: any) => !perSide);
      await person.run(monday, `done ${first.exercise} --effort right`);
      const html = await exportHtml(person, "--session today");
      expect(html.match(/type="checkbox" checked/g)?.length).toBe(first.sets);
    }));

  it("shows the week before, by any of its days", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      await person.run("2026-11-30", "plan");
      const before = await person.run("2026-11-30", "export html --from 2026-11-26");
      expect(sessionsIn(before.stdout)[0]).toBe("Mon 23 Nov");
      const { code, stderr } = await person.run("2026-11-30", "export html --from 2026-12-08");
      expect(code).toBe(2);
      expect(stderr).toContain("the weeks kept start on 2026-11-23 and 2026-11-30");
    }));

  it("hands nothing out while a screening answer stops the plan", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      await person.run(monday, "checkin --screen bladder");
      const { code, stdout, stderr } = await person.run(monday, "export html");
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain("the plan rests");
    }));

  it("writes a file, again over its own, and never over another", () =>
    withPerson((person) =>
      withFolder(async (folder) => {
        await person.run(monday, make);
        const write = (flags = "") => person.run(monday, `export html -o week.html ${flags}`, { cwd: folder });
        expect((await write()).code).toBe(0);
        expect((await write("--short")).code).toBe(0);
        const file = join(folder, "week.html");
        expect(readFileSync(file, "utf8")).toContain('<body class="short">');
        const ics = await person.run(monday, "export ics -o week.html", { cwd: folder });
        expect(ics.code).toBe(5);
        expect(readFileSync(file, "utf8")).toContain('<body class="short">');
        expect((await person.run(monday, "export ics -o week.html --force", { cwd: folder })).code).toBe(0);
        expect(readFileSync(file, "utf8")).toContain("BEGIN:VCALENDAR");
      }),
    ));

  it("prints foreign licences with what it shows", () =>
    withPerson(async (person) => {
      await person.run(monday, make);
      const exercise = {
        id: "bird-dog",
        name: "Bird Dog <i>",
        role: "trunk",
        mode: "resist",
        planes: ["extension"],
        family: "quadruped",
        pattern: "hold",
        equipment: [],
        level: 1,
        measure: "reps",
        perSide: true,
        cautions: [],
        easier: null,
        harder: null,
        muscles: [],
        why: "Why.",
        steps: ["Step <script>x</script>."],
        cues: [],
        mistakes: [],
        stop: [],
        licence: "CC BY 4.0",
        attribution: "A. Writer",
      };
      const { code, stdout, stderr } = await person.run(monday, "--catalog other.json export html", {
        files: { "other.json": { schema: "fourplane/catalog@1", exercises: [exercise] } },
      });
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toContain("Step &lt;script&gt;x&lt;/script&gt;.");
      expect(stdout).toContain("Bird Dog &lt;i&gt;: A. Writer, CC BY 4.0");
    }));
});
