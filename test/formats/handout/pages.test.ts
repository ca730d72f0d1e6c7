import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { lineCount, piecesOf, rowCount, textWidth } from "../../../src/formats/handout/measure.ts";
import { markup } from "../../../src/formats/handout/markup.ts";
import { fittedOrder, heightOf, pagesOf, type Piece } from "../../../src/formats/handout/pages.ts";

const piece = (height: number, isFirst = false): Piece => ({ height, isFirst, markup: () => markup`` });
const heights = (pages: readonly (readonly Piece[])[]) => pages.map((page) => page.map(({ height }) => height));

describe("pieces on pages", () => {
  it.each([
    ["as few pages as their order allows", [60, 50, 40, 40], [[60], [50, 40], [40]]],
    ["the last one, which has lines for notes, the emptiest", [30, 30, 30, 30], [[30, 30, 30], [30]]],
    ["the others as full as each other", [50, 20, 20, 50, 90], [[50, 20], [20, 50], [90]]],
    ["what is higher than a page by itself", [20, 300, 20], [[20], [300], [20]]],
    ["none", [], []],
  ])("%s", (_what, given, expected) => {
    expect(
      heights(
        pagesOf(
          given.map((height) => piece(height)),
          100,
        ),
      ),
    ).toEqual(expected);
  });

  it("begins a page where it is asked to", () => {
    expect(heights(pagesOf([piece(10), piece(10, true), piece(10)], 100))).toEqual([[10], [10, 10]]);
  });

  it("leaves none out, keeps their order and goes over no page", () => {
    const all = fc.array(fc.integer({ min: 1, max: 130 }), { maxLength: 20 });
    fc.assert(
      fc.property(all, (given) => {
        const pieces = given.map((height) => piece(height));
        const pages = pagesOf(pieces, 100);
        expect(pages.flat()).toEqual(pieces);
        expect(pages.filter((page) => page.length > 1 && heightOf(page) > 100)).toEqual([]);
        expect(pages.filter((page) => page.length === 0)).toEqual([]);
        expect(new Set(fittedOrder(pieces, 100))).toEqual(new Set(pieces));
      }),
    );
  });

  it("fills pages better in another order, each page beginning as early as it would have", () => {
    const given = [60, 60, 40, 40].map((height) => piece(height));
    expect(pagesOf(given, 100).length).toBe(3);
    expect(fittedOrder(given, 100).map(({ height }) => height)).toEqual([60, 40, 60, 40]);
    expect(pagesOf(fittedOrder(given, 100), 100).length).toBe(2);
  });
});

describe("text on paper", () => {
  // Widths by Adobe's metrics of Helvetica: H 722, e 556, l 222, o 556 thousandths of the size; a point is 0.3528 mm.
  it("is as wide as its letters", () => {
    expect(textWidth("Hello", { size: 10 })).toBeCloseTo(((722 + 556 + 222 + 222 + 556) / 1000) * 10 * 0.35278, 3);
    expect(textWidth("背中", { size: 10 })).toBeCloseTo(2 * 3.5278, 3);
    expect(textWidth("e\u0301", { size: 10 })).toBeCloseTo(textWidth("e", { size: 10 }), 3);
  });

  it("breaks between words, and words that are too long", () => {
    const room = textWidth("word word", { size: 10 });
    expect(lineCount("word word word", room, { size: 10 })).toBe(2);
    expect(lineCount("word word word", room - 0.1, { size: 10 })).toBe(3);
    expect(lineCount("w".repeat(50), textWidth("w".repeat(20), { size: 10 }) + 0.01, { size: 10 })).toBe(3);
  });

  it("stands in rows", () => {
    expect([rowCount([10, 10, 10], 32, 1), rowCount([10, 10, 10], 31, 1), rowCount([], 5, 1)]).toEqual([1, 2, 1]);
  });

  it("is cut between words where that is possible", () => {
    expect(piecesOf("one two three", 8)).toEqual(["one two", "three"]);
    expect(piecesOf("x".repeat(20), 8)).toEqual(["x".repeat(8), "x".repeat(8), "xxxx"]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", "b") }), fc.integer({ min: 2, max: 9 }), (text, most) => {
        const pieces = piecesOf(text, most);
        expect(pieces.every((each) => each.length <= most)).toBe(true);
        expect(pieces.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });
});
