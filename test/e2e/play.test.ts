import { stripVTControlCharacters } from "node:util";

import { describe, expect, it } from "vitest";

import { environment, program, root, withFolder } from "../support/run-built.ts";

const pty = await import("@lydell/node-pty").catch(() => undefined);

const hideCursor = "\u001b[?25l";
const showCursor = "\u001b[?25h";

interface Played {
  readonly code: number;
  readonly signal: number | undefined;
  readonly shown: string;
}

/** Plays a deadlift in a real terminal, does something once it has moved, and waits until it ends. */
const playing = (
  home: string,
  act: (terminal: {
    readonly pid: number;
    write: (key: string) => void;
    resize: (columns: number, rows: number) => void;
  }) => void,
) =>
  new Promise<Played>((resolve) => {
    const env = { ...environment(home), TERM: "xterm-256color", LANG: "C.UTF-8" };
    const args = [program, "exercises", "show", "kettlebell-deadlift", "--play"];
    const terminal = pty?.spawn(process.execPath, args, { cols: 80, rows: 30, cwd: root, env });
    let shown = "";
    let hasActed = false;
    terminal?.onData((text) => {
      shown += text;
      // A row that is written again: it moves.
      if (hasActed || !/any key stops[^]*\u001b\[\d+A/.test(shown)) return;
      hasActed = true;
      act(terminal);
    });
    terminal?.onExit(({ exitCode, signal }) => resolve({ code: exitCode, signal, shown }));
  });

describe.skipIf(pty === undefined)("exercises show --play in a terminal", () => {
  const ends = async (act: Parameters<typeof playing>[1]) => {
    const played = await withFolder((home) => playing(home, act));
    expect(played.shown.indexOf(hideCursor)).toBeGreaterThan(0);
    expect(played.shown.lastIndexOf(showCursor)).toBeGreaterThan(played.shown.lastIndexOf(hideCursor));
    return played;
  };

  it("shows the picture and ends with a key", async () => {
    const { code, shown } = await ends((terminal) => terminal.write("x"));
    expect(code).toBe(0);
    expect(stripVTControlCharacters(shown)).toMatch(/^Kettlebell Deadlift[^]*[\u2801-\u28ff]{3}/);
  });

  it("gives the cursor back after Ctrl-C, a signal, or a window of another size", async () => {
    expect((await ends((terminal) => terminal.write("\u0003"))).code).toBe(130);
    expect((await ends((terminal) => process.kill(terminal.pid, "SIGTERM"))).signal).toBe(15);
    expect((await ends((terminal) => terminal.resize(60, 20))).code).toBe(0);
  });
});
