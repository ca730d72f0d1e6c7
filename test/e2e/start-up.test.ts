import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { root } from "../support/run-built.ts";

const dist = join(root, "dist");
const read = (name: string): string => readFileSync(join(dist, name), "utf8");

/** The files that are loaded before the first command is looked at. */
const loadedAtStart = (): readonly string[] => {
  const found = new Set(["main.js", ...scripts.filter((name) => name.startsWith("program-"))]);
  for (const name of found) {
    // What is loaded on demand is wrapped by esbuild; the rest is required as the file itself is loaded.
    for (const [, next] of read(name).matchAll(/(?<!__toESM\()\brequire\("\.\/([^"]+)"\)/g)) found.add(next as string);
  }
  return [...found];
};

const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));

describe("start-up", () => {
  it("leaves conf for the command that writes", () => {
    const mark = "__internal__";
    expect(scripts.filter((name) => read(name).includes(mark))).not.toEqual([]);
    expect(loadedAtStart().filter((name) => read(name).includes(mark))).toEqual([]);
  });

  it("loads the command line itself", () => {
    expect(loadedAtStart().some((name) => read(name).includes("--no-color"))).toBe(true);
  });
});
