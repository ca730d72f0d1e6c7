import fc from "fast-check";
import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";

import { flow, padEnd, truncate, wrap } from "../../src/terminal/columns.ts";

const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "腕", "👩‍👩‍👧‍👧", "🇩🇪", "-"), maxLength: 40 });
const width = fc.integer({ min: 4, max: 30 });

describe("padEnd", () => {
  it.each([
    ["ab", "ab  "],
    ["腕", "腕  "],
    ["👩‍👩‍👧‍👧", "👩‍👩‍👧‍👧  "],
    ["\u001b[1mab\u001b[22m", "\u001b[1mab\u001b[22m  "],
    ["abcde", "abcde"],
  ])("fill four columns with %j", (given, end) => {
    expect(padEnd(given, 4)).toBe(end);
  });
});

describe("flow", () => {
  it.each<[string, number, number, string, readonly string[]]>([
    ["Stand tall. Bend.", 20, 2, "…", ["Stand tall. Bend."]],
    ["Stand tall. Bend.", 11, 2, "…", ["Stand tall.", "Bend."]],
    [
      "Stand with your feet hip-width apart, toes ahead.",
      22,
      2,
      "…",
      ["Stand with your feet", "hip-width apart, toes…"],
    ],
    ["Stand with your feet hip-width apart, toes ahead.", 22, 1, "…", ["Stand with your feet…"]],
    ["one two three four five six", 13, 1, "… more", ["one two… more"]],
    ["one two, three four", 10, 1, "…", ["one two…"]],
    ["abcdefghij klm", 10, 1, "…", ["abcdefghi…"]],
    ["腕立て伏せ腕立て伏せ", 6, 1, "…", ["腕立…"]],
    ["one two three", 5, 1, "… more", ["one…"]],
  ])("%j in %i columns and %i lines, ending in %j", (given, columns, most, ending, lines) => {
    expect(flow(given, columns, most, ending)).toEqual(lines);
  });

  it("is never wider or longer than asked for, and tears no word that fits", () => {
    fc.assert(
      fc.property(text, width, fc.integer({ min: 1, max: 3 }), (given, columns, most) => {
        const lines = flow(given, columns, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
    const prose = fc.array(fc.stringMatching(/^[a-z]{1,6}(-[a-z]{1,3})?$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(prose, fc.integer({ min: 11, max: 30 }), (words, columns) => {
        const found = flow(words.join(" "), columns, 2).join(" ").replace(/…$/, "").split(" ");
        expect(words.slice(0, found.length)).toEqual(found);
      }),
    );
  });
});

describe("truncate", () => {
  it.each([
    ["abcdef", 6, false, "abcdef"],
    ["abcdef", 5, false, "abcd…"],
    ["abcdef", 5, true, "ab..."],
    ["abcdef", 2, true, ".."],
    ["ab cdef", 4, false, "ab…"],
    ["腕立て伏せ", 6, false, "腕立…"],
    ["👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧", 4, false, "👩‍👩‍👧‍👧…"],
  ])("cuts %j to %i columns (plain: %s)", (given, columns, plain, cut) => {
    expect(truncate(given, columns, plain)).toBe(cut);
  });

  it("is never wider than asked for", () => {
    fc.assert(
      fc.property(text, width, fc.boolean(), (given, columns, plain) => {
        expect(stringWidth(truncate(given, columns, plain))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe("wrap", () => {
  it("indents all lines but the first", () => {
    expect(wrap("one two three four", 12, 3)).toBe("one two\n   three\n   four");
  });

  it("cuts words longer than a line", () => {
    expect(wrap("abcdefgh", 5)).toBe("abcde\nfgh");
  });

  it("loses nothing but spaces, and no line is wider than asked for", () => {
    fc.assert(
      fc.property(text, width, fc.nat(2), (given, columns, indent) => {
        const lines = (" ".repeat(indent) + wrap(given, columns, indent)).split("\n");
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        expect(lines.join("").replaceAll(" ", "")).toBe(given.replaceAll(" ", ""));
      }),
    );
  });
});
