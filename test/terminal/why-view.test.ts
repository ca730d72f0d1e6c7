import { expect, test } from "vitest";

import { createPalette } from "../../src/terminal/palette.ts";
import { renderSections } from "../../src/terminal/why-view.ts";

const screen = { width: 40, plain: false, palette: createPalette(false) };

test("sections are wrapped; points hang under their dash, and may go on below", () => {
  const text = renderSections(
    [
      {
        heading: "Why",
        lines: [
          "It trains rotation, which nothing else in the week does.",
          "- one point that is a little too long",
          "  and what to do",
        ],
      },
      { heading: "Left out", lines: [] },
    ],
    screen,
  );
  expect(text).toBe(`Why
  It trains rotation, which nothing else
  in the week does.
  - one point that is a little too long
    and what to do

Left out`);
});

test("text from a catalog cannot drive the terminal", () => {
  const text = renderSections([{ heading: "\u001B]0;x\u0007", lines: ["- \u001B[2Jgone", "a\nb"] }], screen);
  expect(text).toBe("\\u{1b}]0;x\\u{7}\n  - \\u{1b}[2Jgone\n  a\\u{a}b");
});

test("only headings are coloured, line by line", () => {
  const text = renderSections([{ heading: "A heading that needs two lines", lines: ["plain"] }], {
    width: 20,
    plain: false,
    palette: createPalette(true),
  });
  expect(text).toBe("\u001B[1mA heading that needs\u001B[22m\n\u001B[1mtwo lines\u001B[22m\n  plain");
});
