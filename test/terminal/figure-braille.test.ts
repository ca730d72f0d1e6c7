import stringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";

import { dotCanvas } from "../../src/terminal/braille-canvas.ts";
import { canShowBraille } from "../../src/terminal/can-show-braille.ts";
import { figureFrames, figureStill } from "../../src/terminal/figure-braille.ts";
import { allFigures, drawn } from "../support/figures.ts";
import { screenOf } from "../support/screens.ts";

const { bases, figures } = allFigures;

describe("a canvas of dots", () => {
  test("puts two by four dots into a character, and spaces where there are none", () => {
    const canvas = dotCanvas(3, 2);
    for (const [x, y] of [
      [0, 0],
      [1, 3],
      [2, 0],
      [2, 1],
      [2, 2],
      [2, 3],
      [5, 7],
      [-1, 0],
      [6, 0],
      [0, 8],
    ] as const)
      canvas.set(x, y);
    expect(canvas.rows()).toEqual(["⢁⡇", "  ⢀"]);
    canvas.clear(2, 0);
    canvas.clear(0, 0);
    expect(canvas.rows()[0]).toBe("⢀⡆");
  });
});

describe("start and end in braille", () => {
  test("look like this", () => {
    expect(`\n${figureStill(bases, drawn("glute-bridge").figure, 80)?.join("\n")}\n`).toMatchInlineSnapshot(`
      "
      1                                       2               ⣶⡄
                                                             ⠠⠛⡟            ⣀⡀
                                ⢀⣴⣶⣦                           ⡇     ⢀⣀⣤⣤⣶⣾⣿⣿⣿⡆
                               ⣠⣿⣿⣿⣿⣇                          ⢸⢀⣤⣶⣾⣿⣿⣿⣿⣿⣿⣿⢿⣿⣿⣇
                             ⢀⣼⣿⣿⣿⣿⣿⣿⡄                     ⣀⣠⣶⣿⣶⠸⣿⣿⣿⣿⣿⠿⠛⠋⠉ ⠈⣿⣿⣿
         ⣀⣴⡄                ⣰⣿⣿⣿⣿⠃⠘⣿⣿⣿⡀          ⣀⣠⣄   ⣠⣴⣶⣿⣿⣿⢟⣯⣶⣧⣙⣛⠋⠁       ⢹⣿⣿
       ⣴⣿⡀ ⠈⢦ ⢀⣐⣒⠲⠶⠶⠶⠶⠶⢶⣶⡾⢃⣾⣿⣿⣿⡟⠁  ⠘⣿⣿⣧        ⣴⣿⡁ ⠉⢦ ⣩⣭⣭⣭⣙⣑⣚⣛⣛⡛⠉⠁          ⠘⣿⣿⡇
       ⣿⣿⣷⡄ ⢨⠂⣿⣿⣿⣿⣿⣿⣿⣿⣿⣶⣶⣶⣶⣶⣬⣭⣭⣤⣤⡀  ⠘⣿⣿⣧⣤⣀⡀    ⣿⣿⣷⡄ ⢨⠸⢿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣶⣶⣶⣶    ⣿⣿⣧⣤⣀⡀
      ⠤⠼⠿⣿⣿⠴⠧⠤⠭⠿⢿⣿⣿⡿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠯⠥⠤⠤⠴⠿⠿⠿⠿⠿⠿⠧⠄ ⠤⠼⠿⣿⣿⠴⠧⠬⠤⠴⠤⠤⠤⠤⠭⠭⠭⠭⠭⠭⠭⠭⠭⠭⠭⠤⠤⠤⠤⠤⠴⠿⠿⠿⠿⠿⠿⠧⠄
      "
    `);
  });

  test("take at most 80 columns and 14 lines, for every figure", () => {
    for (const [id, figure] of Object.entries(figures)) {
      const rows = figureStill(bases, figure, 200) ?? [];
      expect({ id, fits: rows.length > 3 && rows.length <= 14 && rows.every((row) => stringWidth(row) <= 80) }).toEqual(
        { id, fits: true },
      );
    }
  });

  test("are left out where nobody would be recognised", () => {
    expect(figureStill(bases, drawn("glute-bridge").figure, 60)).not.toBeNull();
    expect(figureStill(bases, drawn("glute-bridge").figure, 40)).toBeNull();
    expect(figureStill(bases, drawn("kettlebell-deadlift").figure, 20)).toBeNull();
  });
});

describe("frames", () => {
  const places = [0, 0.25, 0.5, 0.75, 1];

  test("are all of one size, at most 52 by 16, and differ in some rows only", () => {
    for (const [id, figure] of Object.entries(figures)) {
      const frames = figureFrames(bases, figure, places) ?? [];
      expect({ id, count: frames.length, sizes: new Set(frames.map((rows) => rows.length)).size }).toEqual({
        id,
        count: 5,
        sizes: 1,
      });
      expect(frames.every((rows) => rows.length <= 16 && rows.every((row) => stringWidth(row) <= 52))).toBe(true);
      expect(frames[0]).not.toEqual(frames[4]);
    }
  });

  test("are left out on a small screen", () => {
    expect(figureFrames(bases, drawn("glute-bridge").figure, places, 20)).toBeNull();
  });
});

describe("braille can be shown", () => {
  const utf8 = { LANG: "en_GB.UTF-8", TERM: "xterm-256color" };
  const screen = screenOf(80);

  test.each<[boolean, string, Record<string, string>, boolean, boolean]>([
    [true, "a terminal in UTF-8", utf8, true, false],
    [true, "LC_ALL over LANG", { LANG: "C", LC_ALL: "de_DE.utf8" }, true, false],
    [true, "a terminal of Windows", { WT_SESSION: "1" }, true, false],
    [false, "a pipe", utf8, false, false],
    [false, "--plain", utf8, true, true],
    [false, "another character set", { LANG: "de_DE.ISO-8859-1" }, true, false],
    [false, "no character set named", { TERM: "xterm" }, true, false],
    [false, "the console of Linux", { ...utf8, TERM: "linux" }, true, false],
    [false, "TERM=dumb", { ...utf8, TERM: "dumb" }, true, false],
  ])("%s: %s", (expected, _, env, isTerminal, plain) => {
    expect(canShowBraille(env, { ...screen, plain }, isTerminal)).toBe(expected);
  });
});
