import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

import { describe, expect, it } from "vitest";

import { runBuilt, withFolder } from "../support/run-built.ts";
import { hasPty, inTerminal, type InTerminal } from "../support/terminal.ts";

const enter = "\r";
const onScreen = "\u001b[?1049h";
const offScreen = "\u001b[?1049l";
const showCursor = "\u001b[?25h";

const stateOf = (home: string) => JSON.parse(readFileSync(join(home, "state.json"), "utf8"));
const make = (home: string) =>
  runBuilt(["plan", "--new", "--days", "mon,wed,fri", "--equipment", "band,kettlebell:8:12:16"], home);

/** The person's own screen and cursor are there again. */
const isSane = (shown: string): boolean =>
  shown.lastIndexOf(offScreen) > shown.lastIndexOf(onScreen) &&
  shown.lastIndexOf(showCursor) > shown.lastIndexOf("\u001b[?25l");

const begun = async (home: string, args: readonly string[] = ["bird", "dog"]): Promise<InTerminal> => {
  const terminal = inTerminal(home, ["start", ...args]);
  await terminal.until(/Enter begins|Enter goes on/);
  return terminal;
};

describe.skipIf(!hasPty)("start in a terminal", () => {
  it(
    "killed in a hold it goes on with that hold's side, to the end",
    () =>
      withFolder(async (home) => {
        await make(home);
        const first = await begun(home);
        first.write(enter);
        await first.until(/Get ready/);
        first.write(enter);
        await first.until(/hold 1 of 3/);
        first.write("d");
        await first.until(/How many holds/);
        first.write(`3${enter}`);
        await first.until(/Change sides/);
        first.write(enter);
        await first.until(/right side: hold 1 of 3/);
        process.kill(first.pid, "SIGKILL");
        await first.ended;
        expect(stateOf(home).running.begun).toMatchObject([{ exercise: "bird-dog", sets: [30], right: [] }]);
        const second = inTerminal(home, ["start", "bird", "dog"]);
        await second.until(/You were at set 1 of 2, right side: hold 1 of 3/);
        await second.until(/Enter goes on/);
        second.write(enter);
        await second.until(/Change sides/);
        second.write(enter);
        await second.until(/hold 1 of 3/);
        second.write(enter);
        await second.until(/How many holds/);
        second.write(enter);
        await second.until(/Rest/);
        second.write(enter);
        await second.until(/Get ready/);
        second.write(enter);
        for (const side of ["left", "right"]) {
          await second.until(side === "left" ? /hold|Set 2 of 2/ : /Change sides/);
          if (side === "right") second.write(enter);
          await second.until(/10 s|holds? 1|0:1\d/);
          second.write(enter);
          await second.until(/How many/);
          second.write(enter);
        }
        await second.until(/How was it/);
        second.write(enter);
        expect((await second.ended).code).toBe(0);
        expect(isSane(second.shown())).toBe(true);
        expect(stripVTControlCharacters(second.shown())).toContain(
          "3-1 × 10 s holds per side, felt right, pain 0 of 10",
        );
        expect(stateOf(home).running).toBeUndefined();
        expect(stateOf(home).log).toHaveLength(1);
      }),
    30_000,
  );

  const ways: readonly (readonly [string, (terminal: InTerminal) => void, number | undefined])[] = [
    ["q", (terminal) => terminal.write("q"), 0],
    ["Ctrl-C", (terminal) => terminal.write("\u0003"), 130],
    ["SIGTERM", ({ pid }) => process.kill(pid, "SIGTERM"), undefined],
    ["SIGHUP", ({ pid }) => process.kill(pid, "SIGHUP"), undefined],
    ["SIGINT", ({ pid }) => process.kill(pid, "SIGINT"), undefined],
  ];
  it.each(ways)(
    "gives screen and cursor back after %s",
    (name, leave, code) =>
      withFolder(async (home) => {
        await make(home);
        const terminal = await begun(home);
        leave(terminal);
        if (name === "q") {
          await terminal.until(/Leave for now/);
          terminal.write(enter);
        }
        const ended = await terminal.ended;
        if (code === undefined) expect(ended.signal).toBeGreaterThan(0);
        else expect(ended.code).toBe(code);
        expect(isSane(terminal.shown())).toBe(true);
      }),
    20_000,
  );

  it.skipIf(process.platform === "win32")(
    "gives the keyboard back: it echoes and waits for whole lines again",
    () =>
      withFolder(async (home) => {
        await make(home);
        for (const leave of ["\u0003", "q\r"]) {
          const terminal = inTerminal(home, [], { shell: "$P start; stty -a" });
          await terminal.until(/Enter begins/);
          for (const key of leave) {
            terminal.write(key);
            if (key === "q") await terminal.until(/Leave for now/);
          }
          await terminal.ended;
          expect(terminal.shown()).toMatch(/ icanon/);
          expect(terminal.shown()).toMatch(/ echo /);
        }
      }),
    20_000,
  );

  it.skipIf(process.platform === "win32")(
    "stops with Ctrl-Z, gives the terminal back meanwhile, and goes on paused",
    () =>
      withFolder(async (home) => {
        await make(home);
        // A shell with jobs: it says that one has stopped, and brings it back.
        const terminal = inTerminal(home, [], {
          shell: "set -m; $P start bird dog; echo back at the shell; stty -a; fg",
        });
        await terminal.until(/Enter begins/);
        terminal.write(enter);
        await terminal.until(/Get ready/);
        terminal.write("\u001a");
        await terminal.until(/back at the shell[^]*icanon/);
        expect(isSane(terminal.shown().slice(0, terminal.shown().indexOf("back at the shell")))).toBe(true);
        await terminal.until(/Paused while you were away/);
        terminal.write("\u0003");
        await terminal.ended;
        expect(isSane(terminal.shown())).toBe(true);
      }),
    20_000,
  );

  it(
    "takes another size at any moment, and one in which nothing can be shown",
    () =>
      withFolder(async (home) => {
        await make(home);
        const terminal = await begun(home);
        for (const [columns, rows] of [
          [40, 12],
          [10, 3],
          [1, 1],
          [200, 60],
          [80, 24],
        ] as const) {
          terminal.resize(columns, rows);
          await terminal.until(/\u001b\[2J/);
        }
        await terminal.until(/Enter begins/);
        terminal.write("\u0003");
        expect((await terminal.ended).code).toBe(130);
      }),
    20_000,
  );
});
