import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";

import { environment, program, root, withFolder } from "../support/run-built.ts";

const pty = await import("@lydell/node-pty").catch(() => undefined);

const keys = { enter: "\r", ctrlC: "\u0003", escape: "\u001b", down: "\u001b[B", space: " " };
const hideCursor = "\u001b[?25l";
const showCursor = "\u001b[?25h";

/** What the person waits for, and what is pressed then. */
type Step = readonly [seen: string, press: string];

interface Shown {
  readonly code: number;
  /** All that was written, control sequences and all. */
  readonly shown: string;
}

/** Runs the program in a real terminal of 80 × 30 and presses the keys as their questions come up. */
const inTerminal = (args: readonly string[], home: string, steps: readonly Step[]): Promise<Shown> =>
  new Promise((resolve) => {
    const env = { ...environment(home), TERM: "xterm-256color" };
    const terminal = pty?.spawn(process.execPath, [program, ...args], { cols: 80, rows: 30, cwd: root, env });
    const left = [...steps];
    let shown = "";
    let seenUpTo = 0;
    terminal?.onData((text) => {
      shown += text;
      const [next] = left;
      if (next === undefined || !stripVTControlCharacters(shown.slice(seenUpTo)).includes(next[0])) return;
      left.shift();
      seenUpTo = shown.length;
      terminal.write(next[1]);
    });
    terminal?.onExit(({ exitCode }) => resolve({ code: exitCode, shown }));
  });

const questions = [
  "On which days",
  "How old",
  "How many minutes",
  "What do you have",
  "How much back pain",
  "How much strength",
  "Does any of these bother",
  "does one of these feel good",
  "Is any of this so",
  "leave anything else out",
  "true for you",
  "Is this right",
];

/** Where the cursor goes to another place a new line begins, as the eye sees it. */
const cursorMove = /\u001b\[\d*[A-GJK]/;

const isCursorShown = (shown: string): boolean => shown.lastIndexOf(showCursor) > shown.lastIndexOf(hideCursor);

describe.skipIf(pty === undefined)(
  "init in a terminal (skipped where node-pty has no native part for the platform)",
  () => {
    it("is answered by Enter alone and ends with the week", async () => {
      await withFolder(async (home) => {
        const steps = ["Answer them now?", ...questions].map((seen): Step => [seen, keys.enter]);
        const { code, shown } = await inTerminal([], home, steps);
        expect(code).toBe(0);
        const text = shown.split(cursorMove).map(stripVTControlCharacters).join("\n");
        expect(text).toContain("Welcome to fourplane");
        expect(text).toContain("Your week, ");
        expect(text.split(/\r?\n/).filter((line) => stringWidth(line) > 80)).toEqual([]);
        expect(isCursorShown(shown)).toBe(true);
        expect(JSON.parse(readFileSync(join(home, "state.json"), "utf8")).profile.days).toEqual(["mon", "wed", "fri"]);
      });
    });

    it("goes back with Esc, and takes the answer's line away", async () => {
      await withFolder(async (home) => {
        const steps: readonly Step[] = [
          ["On which days", `${keys.space}${keys.enter}`],
          ["How old", keys.escape],
          ["On which days", keys.enter],
          ["How old", keys.enter],
          ["How many minutes", `40${keys.enter}`],
          ...questions.slice(3).map((seen): Step => [seen, keys.enter]),
        ];
        const { code, shown } = await inTerminal(["init"], home, steps);
        expect(code).toBe(0);
        expect(shown).toContain("\u001b[1A\r\u001b[J");
        const { profile } = JSON.parse(readFileSync(join(home, "state.json"), "utf8"));
        expect(profile).toMatchObject({ days: ["wed", "fri"], minutes: 40 });
      });
    });

    it("opens a group of health questions, and goes back from inside it to the groups", async () => {
      await withFolder(async (home) => {
        const steps: readonly Step[] = [
          ...questions.slice(0, -2).map((seen): Step => [seen, keys.enter]),
          ["true for you", `${keys.space}${keys.enter}`],
          ["Which of these?", keys.escape],
          ["true for you", `${keys.space}${keys.enter}`],
          ["Is this right", keys.enter],
        ];
        const { code, shown } = await inTerminal(["init"], home, steps);
        expect(code).toBe(0);
        expect(shown).toContain("Your week, ");
      });
    });

    it("goes from a change back to the summary with Esc, and keeps all answers", async () => {
      await withFolder(async (home) => {
        const steps: readonly Step[] = [
          ...questions.slice(0, -1).map((seen): Step => [seen, keys.enter]),
          ["Is this right", `${keys.down}${keys.enter}`],
          ["like to change", keys.enter],
          ["On which days", keys.escape],
          ["Is this right", keys.enter],
        ];
        const { code } = await inTerminal(["init"], home, steps);
        expect(code).toBe(0);
        expect(JSON.parse(readFileSync(join(home, "state.json"), "utf8")).profile.days).toEqual(["mon", "wed", "fri"]);
      });
    });

    it.each([
      ["Ctrl-C", keys.ctrlC, "On which days"],
      ["Ctrl-C where text is typed", keys.ctrlC, "How many minutes"],
      ["Esc at the first question", keys.escape, "On which days"],
    ])("writes nothing on %s, and gives the cursor back", async (_name, key, last) => {
      await withFolder(async (home) => {
        const before = questions.slice(0, questions.indexOf(last)).map((seen): Step => [seen, keys.enter]);
        const { code, shown } = await inTerminal(["init"], home, [...before, [last, key]]);
        expect(code).toBe(130);
        expect(shown).toContain("cancelled, nothing changed");
        expect(isCursorShown(shown)).toBe(true);
        expect(existsSync(join(home, "state.json"))).toBe(false);
      });
    });

    it.skipIf(process.platform === "win32").each(["SIGTERM", "SIGHUP", "SIGINT"] as const)(
      "shows the cursor again when %s ends it at a question, and changes nothing",
      async (signal) => {
        await withFolder(async (home) => {
          const env = { ...environment(home), TERM: "xterm-256color" };
          const shown = await new Promise<string>((resolve) => {
            const terminal = pty?.spawn(process.execPath, [program, "init"], { cols: 80, rows: 30, cwd: root, env });
            let text = "";
            let isSent = false;
            terminal?.onData((part) => {
              text += part;
              if (isSent || !text.includes(hideCursor)) return;
              isSent = true;
              process.kill(terminal.pid, signal);
            });
            terminal?.onExit(() => resolve(text));
          });
          expect(shown.lastIndexOf(showCursor)).toBeGreaterThan(shown.lastIndexOf(hideCursor));
          expect(existsSync(join(home, "state.json"))).toBe(false);
        });
      },
    );
    it("takes done and four keys on the first day", async () => {
      await withFolder(async (home) => {
        await inTerminal(
          ["plan", "--json", "--new", "--days", "mon,wed,fri,sat,sun,tue,thu", "--minutes", "20"],
          home,
          [],
        );
        const { code, shown } = await inTerminal(["done"], home, [
          ["What did you do?", keys.enter],
          ["open last sets", keys.enter],
          ["What was left", keys.enter],
          ["Most pain", keys.enter],
        ]);
        expect(code).toBe(0);
        expect(stripVTControlCharacters(shown)).toContain("Written down for today");
      });
    });
  },
);
