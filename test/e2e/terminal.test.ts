import { stripVTControlCharacters } from "node:util";

import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";

import { environment, program, root, withFolder } from "../support/run-built.ts";

const pty = await import("@lydell/node-pty").catch(() => undefined);

/** What the program shows in a real terminal of this size, and its exit code. */
const runInTerminal = (args: readonly string[], cols: number, rows: number, home: string, pager = "") =>
  new Promise<{ code: number; shown: string }>((resolve) => {
    const env = { ...environment(home), TERM: "xterm-256color", PAGER: pager };
    const terminal = pty?.spawn(process.execPath, [program, ...args], { cols, rows, cwd: root, env });
    let shown = "";
    terminal?.onData((text) => {
      shown += text;
    });
    terminal?.onExit(({ exitCode }) => resolve({ code: exitCode, shown }));
  });

describe.skipIf(pty === undefined)("in a terminal (skipped where node-pty has no native part for the platform)", () => {
  it.skipIf(process.platform === "win32")("shows a week longer than the screen page by page", async () => {
    const { code, shown } = await withFolder((home) => runInTerminal(["plan"], 80, 12, home, "cat -n"));
    expect(code).toBe(0);
    expect(stripVTControlCharacters(shown)).toMatch(/^ +1\tYour week/m);
  });

  it("prints it where the pager is not there", async () => {
    const { code, shown } = await withFolder((home) => runInTerminal(["plan"], 80, 12, home, "no-such-pager"));
    expect(code).toBe(0);
    expect(stripVTControlCharacters(shown)).toMatch(/^Your week/m);
  });

  it.each([80, 40])("shows the week in colour, no line wider than %d columns", async (columns) => {
    const { code, shown } = await withFolder((home) => runInTerminal(["plan"], columns, 30, home));
    expect(code).toBe(0);
    expect(shown).toContain("\u001b[");
    const lines = stripVTControlCharacters(shown).split(/\r?\n/);
    expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
    expect(shown.toLowerCase()).toContain("side-bending");
  });

  it("prints its version", async () => {
    const { code, shown } = await withFolder((home) => runInTerminal(["--version"], 80, 30, home));
    expect(code).toBe(0);
    expect(shown).toMatch(/^\d+\.\d+\.\d+\r\n$/);
  });
});
