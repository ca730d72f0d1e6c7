import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { runProgram } from "../../src/program.ts";
import type { Live } from "../../src/terminal/live.ts";
import { buildExercise } from "../support/build-exercise.ts";
import { fakeWorld, runCli, type RunOptions } from "../support/fake-world.ts";
import { drawn, fileOf } from "../support/figures.ts";

/** An exercise as a catalog file has it. */
const fileEntry = (overrides: Parameters<typeof buildExercise>[0]) =>
  buildExercise({ easier: null, harder: null, ...overrides });

const env = { LANG: "en_GB.UTF-8", TERM: "xterm-256color", NO_COLOR: "1" };
const terminal: RunOptions = { terminal: true, env };
const braille = /[\u2801-\u28ff]{3}/;

describe("exercises show", () => {
  const show = async (options: RunOptions, ...flags: string[]) =>
    (await runCli(["exercises", "show", "bird-dog", ...flags], options)).stdout;

  test("has start and end as a picture in a terminal", async () => {
    const stdout = await show(terminal);
    expect(stdout).toMatch(braille);
    expect(stdout).not.toContain("Picture");
    expect(stdout.split("\n").every((line) => line.length <= 80)).toBe(true);
  });

  test.each<[string, RunOptions, string[]]>([
    ["through a pipe", { env }, []],
    ["with --plain", terminal, ["--plain"]],
    ["with TERM=dumb", { terminal: true, env: { ...env, TERM: "dumb" } }, []],
    ["without UTF-8", { terminal: true, env: { TERM: "xterm", NO_COLOR: "1" } }, []],
    ["on 20 columns", { ...terminal, columns: 20 }, []],
  ])("has the sentence instead %s", async (_, options, flags) => {
    const stdout = await show(options, ...flags);
    expect(stdout).not.toMatch(braille);
    expect(stdout).toMatch(/Picture\n {2}Bird Dog\.\s+Start:\s+on/);
  });

  test("--json has the sentence, the SVG and how many frames, or null", async () => {
    const figureOf = async (id: string) =>
      (JSON.parse((await runCli(["exercises", "show", id, "--json"], terminal)).stdout) as { figure: unknown }).figure;
    expect(await figureOf("bird-dog")).toEqual({
      alt: expect.stringMatching(/^Bird Dog\. Start: on hands and knees\./) as string,
      svg: expect.stringMatching(/^<svg [^]*<\/svg>$/) as string,
      frames: 13,
    });
    const bare = { schema: "fourplane/catalog@1", exercises: [fileEntry({ id: "bare" })] };
    const { stdout } = await runCli(["exercises", "show", "bare", "--json", "--catalog", "own.json"], {
      files: { "own.json": bare },
    });
    expect((JSON.parse(stdout) as { figure: unknown }).figure).toBeNull();
  });

  test("shows no built-in picture of an exercise that a catalog made another one", async () => {
    const { exercise } = drawn("bird-dog");
    const own = (change: object) => ({ schema: "fourplane/catalog@1", exercises: [{ ...exercise, ...change }] });
    const shown = async (change: object) =>
      (
        await runCli(["exercises", "show", "bird-dog", "--catalog", "own.json"], {
          ...terminal,
          files: { "own.json": own(change) },
        })
      ).stdout;
    expect(await shown({ easier: null })).toMatch(braille);
    expect(await shown({ steps: ["Stand on your head."] })).not.toMatch(braille);
  });
});

describe("today --how", () => {
  const today = async (options: RunOptions, ...flags: string[]) =>
    (await runCli(["today", "--today", "2026-11-23", ...flags], options)).stdout;

  test("has the picture of each exercise above its steps in a terminal", async () => {
    const stdout = await today(terminal, "--how");
    const [, ...items] = stdout.split(/\n(?= {3}\d )/);
    expect(items.length).toBeGreaterThan(2);
    for (const item of items) expect(item).toMatch(/^ {3}\d [^]*[\u2801-\u28ff]{3}[^]*\n +1\. /);
    expect(stdout.split("\n").every((line) => line.length <= 80)).toBe(true);
    expect(await today(terminal)).not.toMatch(braille);
  });

  test.each<[string, RunOptions]>([
    ["through a pipe", { env }],
    ["on 20 columns", { ...terminal, columns: 20 }],
  ])("has the sentence instead %s", async (_, options) => {
    const stdout = await today(options, "--how");
    expect(stdout).not.toMatch(braille);
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(/Picture: [^.]+\. Start: [^]*? 1\. /);
    expect(await today(options)).not.toContain("Picture");
  });
});

describe("exercises show --play", () => {
  /** Plays in a world of ours: ticks so many times, presses a key, and gives what was written. */
  const play = async (args: readonly string[], key: string, options: RunOptions = terminal, ticks = 5) => {
    const world = fakeWorld({ ...options, rows: options.rows ?? 30 });
    let begun = 0;
    const live: Live = ({ tick, key: press }, milliseconds) => {
      begun += 1;
      expect(milliseconds).toBe(100);
      queueMicrotask(() => {
        for (let index = 0; index < ticks; index += 1) tick();
        press(key);
      });
      return () => undefined;
    };
    const code = await runProgram({ ...world, live }, ["exercises", "show", ...args, "--play"]);
    return { code, begun, stdout: world.written.stdout };
  };

  test("moves until a key is pressed, the cursor hidden meanwhile", async () => {
    const { code, begun, stdout } = await play(["kettlebell-deadlift"], "q");
    expect({ code, begun }).toEqual({ code: 0, begun: 1 });
    expect(stdout).toMatch(/^Kettlebell Deadlift\n\u001b\[\?25l[^]*any key stops\n[^]*\u001b\[\?25h$/);
    expect(stdout).toMatch(/\u001b\[\d+A\r[^\n]*\u001b\[K/);
  });

  test("Ctrl-C cancels", async () => {
    expect((await play(["bird-dog"], "\u0003")).code).toBe(130);
  });

  test.each<[string, RunOptions, string[]]>([
    ["--still is given", terminal, ["--still"]],
    ["there is no terminal", { env }, []],
    ["it is plain", terminal, ["--plain"]],
    ["the window is low", { ...terminal, rows: 10 }, []],
    ["the window is narrow", { ...terminal, columns: 24 }, []],
  ])("nothing moves where %s", async (_, options, flags) => {
    const { begun, code, stdout } = await play(["bird-dog", ...flags], "q", options);
    expect({ begun, code }).toEqual({ begun: 0, code: 0 });
    expect(stdout).toContain("When to stop");
    expect(stdout).not.toContain("\u001b[?25l");
  });
});

describe("export svg", () => {
  test("writes a file for each, replaces its own, and says what has no picture", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "fourplane-svg-"));
    try {
      const { code, stderr } = await runCli(["export", "svg", "bird-dog", "pallof-press", "-o", "pictures/new"], {
        cwd,
      });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "Wrote 2 pictures into pictures/new\n" });
      expect(readFileSync(join(cwd, "pictures/new/bird-dog.svg"), "utf8")).toMatch(/^<svg [^]*<\/svg>\n$/);
      expect(existsSync(join(cwd, "pictures/new/pallof-press.svg"))).toBe(true);
      expect((await runCli(["export", "svg", "bird dog", "-o", "pictures/new", "--other-side"], { cwd })).code).toBe(0);
      expect(readFileSync(join(cwd, "pictures/new/bird-dog.svg"), "utf8")).toContain("matrix(-1 0 0 1");
      const foreign = await runCli(["export", "svg", "bird-dog", "-o", "foreign"], {
        cwd,
        files: { "foreign/bird-dog.svg": "mine" },
      });
      expect(foreign.code).toBe(5);
      expect(readFileSync(join(cwd, "foreign/bird-dog.svg"), "utf8")).toBe("mine");
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });

  test("prints a single one, and needs a folder for more", async () => {
    expect((await runCli(["export", "svg", "bird-dog"])).stdout).toMatch(/^<svg [^]*<\/svg>\n$/);
    const several = await runCli(["export", "svg", "bird-dog", "pallof-press"]);
    expect(several).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("-o FOLDER") as string });
  });

  test("--json has the text, or the files", async () => {
    const one = JSON.parse((await runCli(["export", "svg", "bird-dog", "--json"])).stdout) as Record<string, unknown>;
    expect(one).toMatchObject({
      schema: "fourplane/export@1",
      format: "svg",
      files: [],
      text: expect.stringContaining("<svg") as string,
    });
    const two = JSON.parse((await runCli(["export", "svg", "bird-dog", "-o", "x", "--json"])).stdout) as Record<
      string,
      unknown
    >;
    expect(two).toEqual({ schema: "fourplane/export@1", format: "svg", files: [join("x", "bird-dog.svg")] });
  });

  test("of an exercise without a picture says so", async () => {
    const bare = { schema: "fourplane/catalog@1", exercises: [fileEntry({ id: "bare", name: "Bare" })] };
    const { code, stderr } = await runCli(["export", "svg", "bare", "--catalog", "own.json"], {
      files: { "own.json": bare },
    });
    expect(code).toBe(2);
    expect(stderr).toContain("there is no picture yet of Bare");
  });
});

describe("figures of one's own", () => {
  const catalog = {
    schema: "fourplane/catalog@1",
    exercises: [fileEntry({ id: "own-plank", name: "Own <b>Plank</b>" })],
  };
  const { figure } = drawn("front-plank");
  const shown = (figures: unknown, ...args: string[]) =>
    runCli(["--catalog", "own.json", "--catalog", "figures.json", ...args], {
      ...terminal,
      files: { "own.json": catalog, "figures.json": figures },
    });

  test("are shown with --catalog, and their names stay names", async () => {
    const good = fileOf({ "own-plank": { ...figure, base: "mine" } }, { bases: { mine: { base: "forearm-plank" } } });
    expect((await shown(good, "exercises", "show", "own-plank")).stdout).toMatch(braille);
    expect((await shown(good, "export", "svg", "own-plank")).stdout).toContain(
      "<title>Own &lt;b&gt;Plank&lt;/b&gt;</title>",
    );
  });

  test("change no picture of another file, whatever their bases are called", async () => {
    const good = fileOf(
      { "own-plank": figure },
      { bases: { "all-fours": { pelvis: [0, 0, 0] }, "forearm-plank": {} } },
    );
    const alone = await runCli(["export", "svg", "bird-dog"]);
    expect((await shown(good, "export", "svg", "bird-dog")).stdout).toBe(alone.stdout);
  });

  test("that cannot be used are refused where they are shown, with the path and line, and nowhere else", async () => {
    const bad = fileOf({ "own-plank": { ...figure, base: "nowhere" } });
    const { code, stderr } = await shown(bad, "exercises", "show", "own-plank");
    expect(code).toBe(3);
    expect(stderr).toContain('figures.own-plank.base: there is no base "nowhere"');
    expect((await shown(bad, "exercises", "list")).code).toBe(0);
  });
});

describe("catalog lint of a file of figures", () => {
  const lint = (figures: unknown, ...flags: string[]) =>
    runCli(["catalog", "lint", "figures.json", ...flags], { files: { "figures.json": figures } });
  const { figure } = drawn("bird-dog");

  test("says how many there are, and what they are excepted from", async () => {
    expect(
      (await runCli(["catalog", "lint", join(process.cwd(), "data/figures/extension-resist.json")])).stdout,
    ).toMatch(/: \d+ figures, no problem/);
    const excepted = {
      ...figure,
      camera: [25, 10],
      except: { props: "a ball only some have" },
      props: [{ kind: "med-ball", at: "top" }],
    };
    const { stdout } = await lint(fileOf({ "bird-dog": excepted }));
    expect(stdout).toBe(
      "figures.json: 1 figure, no problem, 1 exception\n  figures.bird-dog.except.props: a ball only some have\n",
    );
    expect(JSON.parse((await lint(fileOf({ "bird-dog": figure }), "--json")).stdout)).toEqual({
      schema: "fourplane/catalog-lint@1",
      file: "figures.json",
      figures: 1,
      exceptions: [],
    });
  });

  test("refuses what is hostile or absurd, with the path to the number and its line", async () => {
    const text = JSON.stringify(fileOf({ "bird-dog": { ...figure, camera: [20, 12345] } }), null, 1);
    const { code, stderr } = await lint(text);
    expect(code).toBe(3);
    expect(stderr).toMatch(/figures\.json has 1 problem[^]*:\d+: figures\.bird-dog\.camera\[1\]: 12345 found/);
  });

  test("refuses a picture that does not do what its exercise says", async () => {
    const bent = {
      ...figure,
      poses: figure.poses.map((pose) => (pose.as === "end" ? { ...pose, lumbar: [20, 0, 0] } : pose)),
    };
    const { code, stderr } = await lint(fileOf({ "bird-dog": bent, "no-such-thing": figure }));
    expect(code).toBe(3);
    expect(stderr).toContain('there is no exercise "no-such-thing"');
    expect((await lint(fileOf({ "bird-dog": bent }))).stderr).toContain(
      "the lumbar spine moves 25° in flexion, where it is to resist",
    );
  });

  test("has a JSON Schema for editors", async () => {
    const { stdout } = await runCli(["catalog", "schema", "--figures"]);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync("data/figures.schema.json", "utf8")));
  });
});
