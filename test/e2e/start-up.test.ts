import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { root } from "../support/run-built.ts";

const dist = join(root, "dist");
const read = (name: string): string => readFileSync(join(dist, name), "utf8");
const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));

describe("the files of the built program", () => {
  it("are the process, the program, and what few commands need: pictures, and some packages", () => {
    expect(scripts.sort()).toEqual([
      "conf.js",
      "csv-parse.js",
      "figures.js",
      "htmlparser2.js",
      "ical.js",
      "inquirer.js",
      "main.js",
      "markdown-it.js",
      "program.js",
      "tab.js",
    ]);
  });

  it.each([
    ["conf.js", "__internal__"],
    ["inquirer.js", "ExitPromptError=class"],
    ["ical.js", "ComponentParser=class"],
    ["tab.js", "Register-ArgumentCompleter"],
    ["figures.js", "hairTilt"],
    ["program.js", "--no-color"],
  ])("leave to %s what it alone has", (name, mark) => {
    expect(scripts.filter((each) => read(each).includes(mark))).toEqual([name]);
  });

  it("are ASCII where every command reads them, which takes half the time", () => {
    // A letter beyond it in a regular expression or a tagged template stays as it is written: \u2013 there.
    for (const name of ["figures.js", "main.js", "program.js"])
      expect(/[^\u0000-\u007F]{1,9}/.exec(read(name))).toBeNull();
  });
});
