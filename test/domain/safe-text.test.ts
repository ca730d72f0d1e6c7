import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";

import { isSafeText, safeText } from "../../src/domain/safe-text.ts";

describe("safeText", () => {
  it.each([
    ["a tab", "a\tb", String.raw`a\u{9}b`],
    ["an escape", "\u001B[31mred", String.raw`\u{1b}[31mred`],
    ["a mark that turns the direction", "a\u202Eb\u200F", String.raw`a\u{202e}b\u{200f}`],
    ["a space without width", "bird\u200Bdog", "birddog"],
    ["a soft hyphen", "bird\u00ADdog", "birddog"],
    ["a word joiner", "bird\u2060dog", "birddog"],
    ["joiners that join nothing", "bird\u200Ddog\u200C, é\u200Ca", "birddog, éa"],
    ["a filler", "\u3164\u115F\uFFA0", ""],
    ["tags that spell a hidden text", "dog\u{E0062}\u{E0061}\u{E0064}", "dog"],
    ["marks of an interlinear note", "a\uFFF9b\uFFFAc\uFFFB", "abc"],
    ["an invisible operator", "3\u2062x", "3x"],
  ])("leaves nothing of %s that a screen counts wrongly", (_what, text, expected) => {
    expect(safeText(text)).toBe(expected);
    expect(safeText(expected)).toBe(expected);
  });

  it.each([
    ["emoji that are joined", "👩‍👩‍👧 🐕‍🦺 👍🏽", 8],
    ["a flag made of tags", "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", 2],
    ["a heart in colour", "❤\uFE0F", 2],
    ["accents apart from their letters", "e\u0301u\u0308", 2],
    ["wide letters", "犬の鳥", 6],
    ["plain words and signs", "Bird Dog: 3 × 10 · 25–30 s, Über …✓", 35],
  ])("leaves %s as they are", (_what, text, width) => {
    expect(safeText(text)).toBe(text);
    expect(stringWidth(text)).toBe(width);
  });

  it("keeps the joiners that a script is written with", () => {
    for (const text of ["می\u200Cخواهم", "क्\u200Dष"]) expect(safeText(text)).toBe(text);
  });

  it("has only visible characters take room", () => {
    const codes = Array.from({ length: 0xff_ff }, (_, code) => String.fromCodePoint(code));
    const hidden = codes.filter((each) => /\p{Default_Ignorable_Code_Point}/u.test(each) && isSafeText(each));
    expect(hidden.length).toBeGreaterThan(30);
    expect(hidden.filter((each) => stringWidth(safeText(`a${each}b`)) !== 2)).toEqual([]);
  });
});

describe("isSafeText", () => {
  it("accepts what earlier releases stored, invisible characters included", () => {
    expect(isSafeText("bird\u200Bdog")).toBe(true);
    expect(isSafeText("bird\tdog")).toBe(false);
  });
});
