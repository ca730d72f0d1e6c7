import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { build } from "esbuild";
import { describe, expect, it } from "vitest";

import { stateText } from "../../src/domain/state/state-text.ts";
import { emptyState } from "../../src/domain/state/state.ts";
import { readState } from "../../src/storage/state-file.ts";
import { storedDone } from "../support/build-state.ts";
import { root, runBuilt, withFolder } from "../support/run-built.ts";

const notesIn = (home: string): ReadonlySet<string | undefined> =>
  new Set(readState({ home }).log.map(({ note }) => note));

/** A test script as one file, as the built program is, which starts sooner. */
const bundle = async (folder: string): Promise<string> => {
  const outfile = join(folder, "appender.mjs");
  await build({
    entryPoints: [join(root, "test", "support", "appender.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    banner: { js: "const require = process.getBuiltinModule;" },
    logLevel: "error",
  });
  return outfile;
};

interface Appender {
  readonly child: ChildProcess;
  readonly told: readonly string[];
  readonly ready: Promise<void>;
  readonly ended: Promise<void>;
  readonly complaint: () => string;
}

const startAppender = (script: string, home: string, name: string, count: number): Appender => {
  const child = spawn(process.execPath, [script, home, name, String(count)], { stdio: "pipe" });
  const told: string[] = [];
  let [rest, complaint] = ["", ""];
  let isReady = (): void => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    told.push(...lines.filter((line) => line !== "ready"));
    isReady();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => {
      isReady();
      resolve();
    });
  });
  return { child, told, ready, ended, complaint: () => complaint };
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("the state", () => {
  it("loses nothing of fifty commands at once", async () => {
    await withFolder(async (home) => {
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, number) =>
          runBuilt(["done", "bird-dog", "--note", `note ${number}`, "--quiet"], home),
        ),
      );
      expect(results.filter(({ code }) => code !== 0)).toEqual([]);
      const { revision, log } = readState({ home });
      expect(log.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, index) => `e${index + 1}`));
      expect(notesIn(home)).toEqual(new Set(Array.from({ length: 50 }, (_, number) => `note ${number}`)));
      expect(revision).toBe(50);
      expect(readdirSync(home).sort()).toEqual(["backups", "state.json"]);
    });
  });

  it("holds everything it told of, whenever its writers are killed", async () => {
    await withFolder(async (folder) => {
      const script = await bundle(folder);
      const home = join(folder, "home");
      mkdirSync(home);
      // Long enough that a write takes a while.
      const log = Array.from({ length: 2000 }, (_, index) => storedDone({ id: `e${index + 1}` }));
      writeFileSync(join(home, "state.json"), stateText({ ...emptyState, log }));
      const told = new Set<string>();
      let kills = 0;
      while (kills < 200) {
        const writers = Array.from({ length: 4 }, (_, index) =>
          startAppender(script, home, `${kills}-${index}`, 10_000),
        );
        await Promise.all(writers.map(({ ready }) => ready));
        for (const { child } of writers) child.stdin?.write("go\n");
        // However busy the machine is, there is something to lose.
        const enough = 1 + Math.random() * 8;
        while (writers.reduce((sum, { told: notes }) => sum + notes.length, 0) < enough) await pause(2);
        await Promise.all(
          writers.map(async ({ child }) => {
            await pause(Math.random() * 30);
            child.kill("SIGKILL");
          }),
        );
        JSON.parse(readFileSync(join(home, "state.json"), "utf8"));
        await Promise.all(writers.map(({ ended }) => ended));
        kills += writers.length;
        for (const each of writers) each.told.forEach((note) => told.add(note));
        expect(writers.map(({ complaint }) => complaint()).join("")).toBe("");
        const kept = notesIn(home);
        expect([...told].filter((note) => !kept.has(note))).toEqual([]);
      }
      expect(told.size).toBeGreaterThanOrEqual(50);
      const last = startAppender(script, home, "last", 1);
      last.child.stdin?.write("go\n");
      await last.ended;
      expect(notesIn(home).has("last-0")).toBe(true);
      expect(readdirSync(home).sort()).toEqual(["backups", "state.json"]);
    });
    // Two hundred processes to start take half a minute on a busy machine with two cores.
  }, 240_000);
});
