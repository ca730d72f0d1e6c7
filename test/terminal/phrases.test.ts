import { expect, test } from "vitest";

import { nextLine, phrase, wrapCommands, wrapPhrases } from "../../src/terminal/phrases.ts";

test("a command is never torn in two where it fits a line", () => {
  expect(wrapCommands("To leave a session out type fourplane skip --reason busy, and go on.", 40)).toBe(
    "To leave a session out type\nfourplane skip --reason busy, and go on.",
  );
  expect(wrapCommands("fourplane progress bird-dog", 30, 2)).toBe("fourplane progress bird-dog");
});

test("one that is longer than a line is broken between its words", () => {
  expect(wrapCommands("fourplane progress tall-kneeling-overhead-press-out", 40)).toBe(
    "fourplane progress\ntall-kneeling-overhead-press-out",
  );
});

test("what to type next is broken between commands", () => {
  const commands = ["fourplane today", "fourplane plan why", "fourplane plan --new"];
  expect(nextLine(commands, { width: 40, plain: false })).toEqual([
    "Next: fourplane today ·",
    "      fourplane plan why ·",
    "      fourplane plan --new",
  ]);
  expect(nextLine(commands, { width: 80, plain: true })).toEqual([
    "Next: fourplane today, fourplane plan why, fourplane plan --new",
  ]);
});

test("a phrase that is longer than a line is broken between its words", () => {
  const legend = phrase("+: last set until 2 reps or a little are left");
  expect(wrapPhrases(legend, 40, 1)).toEqual(["+: last set until 2 reps or a little", " are left"]);
});
