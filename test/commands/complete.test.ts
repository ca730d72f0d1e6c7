import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Command } from "@commander-js/extra-typings";
import { describe, expect, it } from "vitest";

import { commandNames, declareCommands } from "../../src/commands/all-commands.ts";
import { runCli } from "../support/fake-world.ts";
import { testHome } from "../support/home.ts";
import { wallLean } from "../support/foreign-exercise.ts";
import { hostileTexts } from "../support/hostile.ts";

/** What is offered for words, the last one being typed: the words, and the texts beside them. */
const offered = async (words: readonly string[], home?: string, env = {}) => {
  const { code, stdout, stderr } = await runCli(["complete", "--", ...words], {
    env,
    ...(home === undefined ? {} : { home }),
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines = stdout.trimEnd().split("\n");
  const last = lines.pop();
  const pairs = lines.map((line) => line.split("\t"));
  return { values: pairs.map(([value]) => value), texts: pairs.map(([, text]) => text), last };
};

const valuesOf = async (line: string, home?: string) => (await offered(line.split(" "), home)).values;

const withWeek = async () => {
  const home = testHome();
  await home.run("plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12");
  return home;
};

describe("completion", () => {
  it("knows every command, and which flags each takes", async () => {
    expect(await valuesOf("")).toEqual(
      [...commandNames].sort((a, b) => commandNames.indexOf(a) - commandNames.indexOf(b)),
    );
    const program = new Command("fourplane");
    await declareCommands(program, async () => undefined, []);
    for (const command of program.commands) {
      const values = await valuesOf(`${command.name()} --`);
      for (const { long, hidden } of command.options) if (!hidden) expect(values).toContain(long);
      expect(values).toContain("--json");
    }
  });

  it.each([
    ["do", ["done", "doctor"]],
    ["plan ", ["why", "diff"]],
    ["--json pl", ["plan"]],
    ["--home /tmp pl", ["plan"]],
    ["export ", ["md", "html", "ics", "csv", "json", "svg"]],
    ["export md --fl", ["--flavour"]],
    ["export md --flavour ", ["github", "obsidian", "plain"]],
    ["export csv ", ["plan", "log", "sets"]],
    ["export ics --alarm 1", ["10", "15"]],
    ["config set at 07", ["07:00", "07:30"]],
    ["done --eff", ["--effort"]],
    ["done --effort ", ["very-easy", "easy", "right", "hard"]],
    ["done --effort e", ["easy"]],
    ["done --effort=e", ["easy"]],
    ["done --sets 10,8 --ef", ["--effort"]],
    ["skip --reason e", ["equipment"]],
    ["skip --reason=b", ["busy"]],
    ["plan --days mon,w", ["mon,wed", "mon,weekdays", "mon,weekend"]],
    ["plan --days mon,tue,wed,thu,fri,s", ["mon,tue,wed,thu,fri,sat", "mon,tue,wed,thu,fri,sun"]],
    ["plan --avoid grip,b", ["grip,bp", "grip,ball", "grip,bal"]],
    ["plan --tolerance rotation:m", ["rotation:move=ok", "rotation:move=sensitive", "rotation:move=paused"]],
    ["init --experience t", ["trained"]],
    ["checkin --settled ", ["yes", "no"]],
    ["today --date t", ["today", "tomorrow", "tue", "thu"]],
    ["pause flexion:", ["flexion:move", "flexion:resist"]],
    ["config ", ["list", "get", "set", "unset", "path"]],
    ["config set un", ["units"]],
    ["config set units ", ["kg", "lb"]],
    ["config get e", ["equipment", "exclude"]],
    ["completion ", ["bash", "zsh", "fish", "powershell"]],
    ["help ex", ["exercises", "export", "exit-codes"]],
    ["people use ", ["default"]],
    ["people add ", []],
    ["plan --minutes", ["--minutes"]],
    ["done --note ", []],
    ["today --move --", ["--date", "--short"]],
    ["no-such-command ", []],
    ["--no-such-flag ", commandNames],
    ["done -- --eff", []],
    ["catalog schema x y z ", []],
  ])("%s", async (line, expected) => {
    const values = await valuesOf(line);
    if (line === "today --move --") expect(values).toEqual(expect.arrayContaining([...expected]));
    else expect(values).toEqual(expected);
  });

  it("offers a flag once, unless it may be said again", async () => {
    expect(await valuesOf("plan --minutes 20 --min")).toEqual([]);
    expect(await valuesOf("plan --lock bird-dog --lo")).toEqual(["--lock"]);
    expect(await valuesOf("plan --catalog x.json --catalog")).toEqual(["--catalog", "--catalog-only"]);
  });

  it.each([
    ["import ", ":0"],
    ["export md -o ", ":0"],
    ["--catalog ", ":0"],
    ["config set catalogs ", ":0"],
    ["catalog lint x", ":0"],
    ["done ", ":36"],
    ["done --note ", ":36"],
  ])("lets the shell offer names of files where a file belongs, and only there: %s", async (line, last) => {
    expect((await offered(line.split(" "))).last).toBe(last);
  });

  it("has the numbers and the exercises of today, each with its name", async () => {
    const { home, run } = await withWeek();
    const { values, texts } = await offered(["done", ""], home);
    expect(values.slice(0, 6)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(values[6]).toBe("ankle-dorsiflexion-mobilization");
    expect(texts[0]).toBe("Ankle Dorsiflexion Mobilization");
    await run("done 1");
    expect((await offered(["done", ""], home)).texts[0]).toBe("Ankle Dorsiflexion Mobilization (done)");
    expect(await valuesOf("done ankle-dorsiflexion-mobilization ankle-d", home)).toEqual([]);
  });

  it("has every exercise once something is typed, in arguments and in flags", async () => {
    const { home } = await withWeek();
    expect(await valuesOf("exercises show bird-dog", home)).toEqual(["bird-dog", "bird-dog-square", "bird-dog-row"]);
    expect(await valuesOf("plan --exclude dead-bug,bird-dog-s", home)).toEqual(["dead-bug,bird-dog-square"]);
    expect(await valuesOf("swap 2 pallof-press", home)).toContain("pallof-press");
    expect(await valuesOf("done bird-dog")).toContain("bird-dog");
  });

  it("is about the person, the day and the catalogs that the line names", async () => {
    const { home, run } = await withWeek();
    await run("people add anna");
    expect(await valuesOf("done --person anna ", home)).toEqual([]);
    expect(await valuesOf("log --person a", home)).toEqual(["anna"]);
    expect(await valuesOf("people remove ", home)).toEqual(["default", "anna"]);
    const other = await offered(["--today", "2026-11-25", "done", ""], home);
    expect(other.values.slice(6)).not.toEqual((await offered(["done", ""], home)).values.slice(6));
    const folder = testHome().home;
    const file = join(folder, "it's mine.json");
    writeFileSync(file, JSON.stringify({ schema: "fourplane/catalog@1", exercises: [wallLean] }));
    for (const typed of [`"${file}"`, file.replace(/[ ']/g, "\\$&"), "~/it\\'s\\ mine.json"])
      expect((await offered(["--catalog", typed, "done", "wall-l"], home, { HOME: folder })).values).toEqual([
        "wall-lean",
      ]);
  });

  it.each([
    ["nobody of that name", "done --person bob ", undefined],
    ["a date that is none", "done --today nonsense ", undefined],
    ["a catalog that is not there", "done --catalog gone.json bird", undefined],
    ["a damaged state", "done ", "{"],
  ])("is silent where something is wrong: %s", async (_, line, state) => {
    const { home, file } = await withWeek();
    if (state !== undefined) writeFileSync(file, state);
    expect(await offered(line.split(" "), home)).toEqual({ values: [], texts: [], last: ":4" });
    expect(await valuesOf("done --effort h", home)).toEqual(["hard"]);
  });

  it("writes nothing", async () => {
    const { home } = testHome();
    await offered(["done", ""], home);
    await offered(["done", "bird"], home);
    expect(readdirSync(home)).toEqual([]);
    expect(existsSync(join(home, "state.json"))).toBe(false);
  });

  it("shows hostile names as one harmless line each", async () => {
    const home = testHome().home;
    const names = [...hostileTexts, "$(touch x)", "`touch x`", "; touch x", "%F{red}%n", "tab\tand\nline"];
    const exercises = names.map((name, at) => ({ ...wallLean, id: `odd-${at}`, name, family: `odd-${at}` }));
    const file = join(home, "odd.json");
    writeFileSync(file, JSON.stringify({ schema: "fourplane/catalog@1", exercises }));
    const accepted = (await runCli(["catalog", "lint", file])).code === 0 ? names.length : 0;
    const { values, texts } = await offered(["--catalog", file, "done", "odd-"], home);
    // The catalog itself refuses names with control characters; those that it takes are shown.
    expect(values).toHaveLength(accepted);
    for (const text of texts) expect(text).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
    for (const value of values) expect(value).toMatch(/^odd-\d+$/);
  });

  it("has no other way in: without -- it is no command", async () => {
    const { run } = testHome();
    expect(await run("complete done")).toMatchObject({ code: 2, stderr: expect.stringContaining("did you mean") });
  });
});
