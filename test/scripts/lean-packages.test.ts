import { join } from "node:path";
import { pathToFileURL } from "node:url";

import stringWidth from "string-width";
import { describe, expect, it } from "vitest";

import { root } from "../support/run-built.ts";

// Plain JavaScript without types, as the build runs on a Node that knows no TypeScript.
const { oneColumn } = (await import(pathToFileURL(join(root, "scripts", "lean-packages.js")).href)) as {
  oneColumn: string;
};

const inside = new RegExp(`^[${oneColumn}]$`);
const characters = Array.from({ length: 0x1_00_00 }, (_, code) => String.fromCharCode(code)).filter((each) =>
  inside.test(each),
);

describe("the characters the built program counts as one column without string-width", () => {
  it("are what screens are mostly made of", () => {
    expect([..."Bird Dog: 3 × 10 · 25–30 s, Über …✓"].filter((each) => !inside.test(each))).toEqual([]);
    expect(
      ["\u0007", "\u001B", "\u00AD", "\u0301", "\u200D", "\uFE0F", "日", "✅"].filter((each) => inside.test(each)),
    ).toEqual([]);
  });

  it("are one column wide each", () => {
    expect(characters.filter((each) => stringWidth(each) !== 1)).toEqual([]);
  });

  it("never join their neighbours", () => {
    const text = [...characters, ...[...characters].reverse()].join("");
    expect([...new Intl.Segmenter().segment(text)].length).toBe(text.length);
    expect(stringWidth(text)).toBe(text.length);
    expect(text.normalize()).toBe(text);
  });
});
