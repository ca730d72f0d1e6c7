import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { manPage } from "../../scripts/man-page.ts";
import { commandNames } from "../../src/commands/all-commands.ts";
import { helpTopics } from "../../src/words/help-topics.ts";
import { root } from "../support/run-built.ts";

const has = (command: string): boolean => spawnSync(command, ["--version"]).error === undefined;

const page = await manPage();
/** The page as roff without its escapes. */
const plain = page
  .replace(/\\f[BIR]/g, "")
  .replaceAll("\\-", "-")
  .replaceAll("\\(aq", "'");

describe("the manual page", () => {
  it("has every command, topic and flag of every command", () => {
    for (const name of commandNames) expect(plain).toMatch(new RegExp(`^\\.SS fourplane ${name}( |$)`, "m"));
    for (const { title } of helpTopics) expect(plain).toContain(`.SH ${title.toUpperCase()}`);
    for (const flag of ["--prompt", "--effort left", "--reason why", "-o, --output file", "--person name"])
      expect(plain).toMatch(new RegExp(`^${flag}$`, "m"));
    expect(plain).toMatch(/busy,\sill,\spain,\sequipment,\sother/);
  });

  it("is the one that is built, which the package names for man", () => {
    expect(readFileSync(join(root, "dist", "fourplane.1"), "utf8")).toBe(page);
    const { man } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { man: unknown };
    expect(man).toEqual(["./dist/fourplane.1"]);
  });

  it("is ASCII in which nothing but its own requests begins a line with a dot or a quote", () => {
    expect(page).toMatch(/^[\n -~]+$/);
    const requests = page.split("\n").filter((line) => /^[.']/.test(line));
    expect(requests.filter((line) => !/^\.(TH|SH|SS|TP|PP|nf|fi|nh)\b/.test(line))).toEqual([]);
    // A backslash is always one of the few escapes that are meant.
    expect(page.replace(/\\(f[BIR]|-|e|&|\(aq|\(ga|\(ha|\(ti|\[u[0-9A-F]{4,6}\])/g, "")).not.toContain("\\");
  });

  it("has no warning in groff, and every flag can be searched for", (context) => {
    if (!has("groff")) context.skip("groff is not installed");
    const { stdout, stderr } = spawnSync("groff", ["-ww", "-man", "-Tutf8", "-P-cbou"], {
      input: page,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout).toContain("--dry-run");
    expect(stdout).toContain("today's session");
  });

  it("is clean for mandoc, but for the date that an unreleased page does not have", (context) => {
    if (!has("mandoc")) context.skip("mandoc is not installed");
    const { stdout } = spawnSync("mandoc", ["-Tlint", "-Wwarning"], { input: page, encoding: "utf8" });
    expect(stdout.split("\n").filter((line) => line !== "" && !line.includes("missing date"))).toEqual([]);
  });

  it("can be read by man", (context) => {
    if (!has("man")) context.skip("man is not installed");
    const file = join(root, "dist", "fourplane.1");
    const shown = execFileSync("man", ["-l", "--warnings", file], {
      env: { ...process.env, MANWIDTH: "80", MANPAGER: "cat", LC_ALL: "C.UTF-8" },
      encoding: "utf8",
    });
    expect(shown).toContain("FOURPLANE(1)");
    expect(Math.max(...shown.split("\n").map((line) => line.length))).toBeLessThanOrEqual(90);
  });
});
