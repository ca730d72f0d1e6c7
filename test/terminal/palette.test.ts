import { expect, test } from "vitest";

import { createPalette } from "../../src/terminal/palette.ts";

/** Bright red, SGR 91, and the background, as terminals ship them: dark, then light where they have such a theme. */
const terminals: readonly (readonly [name: string, brightRed: string, ...backgrounds: readonly string[]])[] = [
  ["xterm", "ff0000", "000000", "ffffff"],
  ["VGA, the Linux console", "ff5555", "000000", "ffffff"],
  ["Tango, Ubuntu", "ef2929", "300a24", "ffffff"],
  ["GNOME", "f66151", "1e1e1e", "ffffff"],
  ["Windows Terminal", "e74856", "0c0c0c", "ffffff"],
  ["macOS Terminal", "e50000", "000000", "ffffff"],
  ["VS Code dark", "f14c4c", "1e1e1e"],
  ["VS Code light", "cd3131", "ffffff"],
];

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG 2.2: from 1 to 21; 3 is what bold text and signs need. */
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

test.each(terminals)("bright red reads on the backgrounds of %s", (_name, red, ...backgrounds) => {
  for (const background of backgrounds) expect(contrast(red, background)).toBeGreaterThanOrEqual(3);
});

// Why no other colour is used: each falls below 3 on a background that people have.
test.each([
  ["green on white, xterm", "00cd00", "ffffff", 2.2],
  ["yellow on white, xterm", "cdcd00", "ffffff", 1.7],
  ["cyan on white, xterm", "00cdcd", "ffffff", 2],
  ["magenta on black, Windows Terminal", "881798", "0c0c0c", 2.4],
  ["red on black, macOS", "990000", "000000", 2.4],
  ["blue on black, macOS", "0000b2", "000000", 1.6],
  ["bright blue on black, macOS", "0000ff", "000000", 2.4],
  ["bright magenta on white, VGA", "ff55ff", "ffffff", 2.6],
])("%s is %d : 1", (_name, color, background, ratio) => {
  expect(contrast(color, background)).toBeCloseTo(ratio, 1);
});

test("the palette has bold, dim, underline and bright red, and nothing else", () => {
  const codes = new Set(
    Object.values(createPalette(true)).flatMap((paint) => paint("x").match(/(?<=\u001B\[)\d+(?=m)/g) ?? []),
  );
  expect([...codes].toSorted()).toEqual(["1", "2", "22", "24", "39", "4", "91"]);
});

test("without colour nothing is painted", () => {
  for (const paint of Object.values(createPalette(false))) expect(paint("x")).toBe("x");
});
