import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { pictureLine, picturesIn } from "../../src/formats/markdown/picture.ts";
import { withPerson, type Person } from "../support/story.ts";

const monday = "2026-11-23";
const make = "plan --new --days mon,wed --minutes 15";

/** A person with a plan, and a folder to write into. */
const withFolder = (work: (person: Person, folder: string) => Promise<void>): Promise<void> =>
  withPerson(async (person) => {
    const folder = mkdtempSync(join(tmpdir(), "fourplane-figures-"));
    try {
      await person.run(monday, make);
      await work(person, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, to = ""]) => to);

describe("export md --figures", () => {
  it.each(["github", "obsidian", "plain"])("links a picture of each exercise once, %s", (flavour) =>
    withFolder(async ({ run }, folder) => {
      const write = () =>
        run(monday, `export md --flavour ${flavour} -o week.md --figures pictures/own`, { cwd: folder });
      expect((await write()).code).toBe(0);
      const text = readFileSync(join(folder, "week.md"), "utf8");
      const links = linksIn(text);
      expect(links.length).toBeGreaterThan(4);
      expect(new Set(links).size).toBe(links.length);
      for (const link of links) {
        const svg = readFileSync(join(folder, link), "utf8");
        expect(svg).toMatch(/^<svg [^>]*role="img"/);
      }
      expect(readdirSync(join(folder, "pictures", "own")).length).toBe(links.length);
      expect(text).toMatch(/!\[[A-Z][^\]]*\. Start: [^\]]*\]\(/);
      expect((await write()).code).toBe(0);
      expect(readFileSync(join(folder, "week.md"), "utf8")).toBe(text);
      const read = await run(monday, "import week.md", { cwd: folder });
      expect(read.stdout + read.stderr).not.toContain(".svg");
    }),
  );

  it("writes names of folders as a link can have them, and stays what it is in a sync", () =>
    withFolder(async ({ run }, folder) => {
      await run(monday, ["export", "md", "-o", "week.md", "--figures", "my (figures) & more"], { cwd: folder });
      const before = readFileSync(join(folder, "week.md"), "utf8");
      const [link = ""] = linksIn(before);
      expect(link).toMatch(/^my%20%28figures%29%20%26%20more\/[a-z-]+\.svg$/);
      expect(existsSync(join(folder, decodeURIComponent(link)))).toBe(true);
      expect((await run(monday, "sync week.md", { cwd: folder })).code).toBe(0);
      expect(readFileSync(join(folder, "week.md"), "utf8")).toBe(before);
    }));

  it("keeps what is another's, and then writes nothing", () =>
    withFolder(async ({ run }, folder) => {
      mkdirSync(join(folder, "figures"));
      writeFileSync(join(folder, "figures", "ankle-dorsiflexion-mobilization.svg"), "<svg>mine</svg>");
      const line = "export md -o week.md --figures figures";
      const { code, stderr } = await run(monday, line, { cwd: folder });
      expect([code, stderr]).toEqual([5, expect.stringContaining("is not an export of this kind")]);
      expect(readdirSync(folder)).toEqual(["figures"]);
      expect(readdirSync(join(folder, "figures"))).toEqual(["ankle-dorsiflexion-mobilization.svg"]);
      expect((await run(monday, `${line} --force`, { cwd: folder })).code).toBe(0);
      writeFileSync(join(folder, "other.md"), "mine");
      expect((await run(monday, "export md -o other.md --figures apart", { cwd: folder })).code).toBe(5);
      expect(existsSync(join(folder, "apart"))).toBe(false);
    }));

  it.each([
    ["..", 2, "is not within the folder of the file"],
    ["../beside", 2, "is not within the folder of the file"],
    ["/tmp", 2, "is not within the folder of the file"],
    ["", 5, "this is not the name of a folder"],
    ["taken", 5, "this is a file, not a folder"],
    ["taken/deeper", 5, "a part of this path is a file, not a folder"],
  ])("refuses the folder %j with exit %i", (figures, exit, why) =>
    withFolder(async ({ run }, folder) => {
      writeFileSync(join(folder, "taken"), "mine");
      const { code, stderr } = await run(monday, ["export", "md", "-o", "week.md", "--figures", figures], {
        cwd: folder,
      });
      expect([code, stderr]).toEqual([exit, expect.stringContaining(why)]);
      expect(readdirSync(folder)).toEqual(["taken"]);
    }),
  );

  it("is for the length that describes exercises", () =>
    withFolder(async ({ run }, folder) => {
      const { code, stderr } = await run(monday, "export md --short --figures figures", { cwd: folder });
      expect([code, stderr]).toEqual([2, expect.stringContaining("--figures")]);
    }));

  it("tells a script in one value", () =>
    withFolder(async ({ run }, folder) => {
      const { code, stdout } = await run(monday, "--json export md -o week.md --figures figures", { cwd: folder });
      expect([code, JSON.parse(stdout)]).toEqual([0, { schema: "fourplane/export@1", format: "md", file: "week.md" }]);
    }));
});

describe("the line of a picture", () => {
  it("keeps hostile words as words, and is read back", () => {
    const line = pictureLine("A ](javascript:x) <b> ![y]\n`z`", ["a b", "..c", "javascript:d", "bird-dog.svg"]);
    expect(line).toBe(String.raw`![A \](javascript:x) \<b\> !\[y\] \`z\`](a%20b/..c/javascript%3Ad/bird-dog.svg)`);
    expect([...picturesIn(`text\n${line}\n> ${line}\nin ${line}\n`)]).toEqual([["bird-dog", line]]);
  });
});
