import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";

import { promptTheme } from "../../src/terminal/prompt-theme.ts";
import { screenOf } from "../support/screens.ts";

const long = {
  message: "Which of the many things that a person may own do you really have at home to train with?",
  hint: "Enter alone when there is nothing at all: the floor under your feet is quite enough.",
};

describe("the look of questions", () => {
  it.each([40, 80, 120])("fits %d columns", (width) => {
    const theme = promptTheme(screenOf(width));
    const drawn = [
      `? ${theme.message("input", long, true)}`,
      theme.theme("checkbox", true, true).style.keysHelpTip(),
      `❯◉ ${theme.choiceName("checkbox", long.message)}`,
      theme.answered("Equipment", long.message),
    ].join("\n");
    expect(drawn.split("\n").filter((line) => stringWidth(line) > width)).toEqual([]);
  });

  it("is ASCII on a plain screen", () => {
    const theme = promptTheme(screenOf(80, true));
    const { icon, prefix, style } = theme.theme("checkbox", true, true);
    const drawn = [
      theme.message("input", long, true),
      style.keysHelpTip(),
      theme.answered("Days", "Mon"),
      ...Object.values(icon),
      ...Object.values(prefix),
    ];
    expect(drawn.join("")).toMatch(/^[\n -~]*$/);
  });

  it("names the keys of each kind of question, and going back only where it is possible", () => {
    const { theme, message } = promptTheme(screenOf(80));
    expect(theme("checkbox", false, false).style.keysHelpTip()).toBe(
      "  ↑↓ move · Space tick · Enter go on · Esc leave",
    );
    expect(theme("select", true, true).style.keysHelpTip()).toBe(
      "  ↑↓ move, more below · Enter choose · Esc back · Ctrl-C leave",
    );
    expect(message("input", { message: "How many?", hint: "Few." }, true)).toBe(
      "How many?\n  Few.\n  Enter go on · Esc back · Ctrl-C leave\n  ❯",
    );
  });

  it("leaves one line when a question is answered", () => {
    expect(promptTheme(screenOf(80)).answered("Days", "Mon, Wed")).toBe("✓ Days: Mon, Wed");
  });

  it("knows the rows a list shares the screen with", () => {
    const { rowsAround } = promptTheme(screenOf(80));
    expect(rowsAround("select", { message: "Which?" }, true)).toBe(5);
    expect(rowsAround("select", { message: "Which?", hint: "One.", details: ["a", "b"] }, true)).toBe(8);
  });
});
