import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { Command } from "@commander-js/extra-typings";
import { describe, expect, it } from "vitest";

import { declareCommands } from "../../src/commands/all-commands.ts";
import { answeringBy } from "../support/fake-prompter.ts";
import { fakeLive } from "../support/fake-live.ts";
import { runCli } from "../support/fake-world.ts";
import { testHome } from "../support/home.ts";

type AnyCommand = Command<any, any, any>;

const helpOf = (command: AnyCommand): string => {
  let text = "";
  command.configureOutput({
    writeOut: (more) => {
      text += more;
    },
  });
  command.outputHelp();
  return text;
};

const tree = async (): Promise<readonly AnyCommand[]> => {
  const program = new Command("fourplane");
  await declareCommands(program, async () => undefined, []);
  const below = (command: AnyCommand): readonly AnyCommand[] => [command, ...command.commands.flatMap(below)];
  return program.commands.flatMap(below);
};

/** What stands behind an example, two spaces apart, tells what it does. */
const examplesIn = (text: string): readonly string[] =>
  text.split("\n").flatMap((line) => {
    const found = /^\s*(?:\$ |Examples?: |)(fourplane(?: [a-z].*)?)$/.exec(line)?.[1];
    return found === undefined ? [] : [found.split(/ {2,}/)[0] ?? ""];
  });

const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].slice(1).map(([, quotedWord, word]) => quotedWord ?? word ?? "");

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const blocks = [...readme.matchAll(/^```\w*\n(.*?)^```/gms)].map(([, block = ""]) => block);
const readmeExamples = blocks.flatMap((block) =>
  block.split("\n").flatMap((line) => /^\$ (fourplane.*)$/.exec(line)?.[1] ?? []),
);
const ownHelp = (await runCli(["--help"], { columns: 200 })).stdout;
const commands = await tree();
const examples = [
  ...new Set([
    ...examplesIn(ownHelp),
    ...commands.flatMap((command) => examplesIn(helpOf(command))),
    ...readmeExamples,
  ]),
];

/** People whom an example may be shown to. */
const people = {
  "nothing owned": "--days mon,wed --minutes 20 --equipment none --screen none",
  "bands and kettlebells": "--days daily --minutes 30 --equipment band,kettlebell:8:12:16 --screen none",
  "pounds, high blood pressure":
    "--days mon,fri --minutes 15 --units lb --equipment dumbbell:5:10:20 --avoid bp --screen none",
};

describe("the examples of every help and of the README", () => {
  it("are found", () => {
    expect(examples.length).toBeGreaterThan(18);
    expect(examples).toContain("fourplane done bird dog --sets 8,8,6");
    expect(examples).toContain("fourplane export md -o week.md");
  });

  it.each(Object.entries(people))("run for somebody with %s", async (_, flags) => {
    const { home, run } = testHome();
    expect([0, 4]).toContain((await run(`init --yes ${flags}`)).code);
    expect((await run("done bird dog --pain 1")).code).toBe(0);
    const cwd = testHome().home;
    expect((await run("export md -o week.md", { cwd })).code).toBe(0);
    cpSync(new URL("../fixtures/catalogs/good.json", import.meta.url), join(cwd, "my-exercises.json"));
    for (const line of examples) {
      // Each is tried by the same person, not after the others.
      const own = testHome().home;
      cpSync(home, own, { recursive: true });
      const prompter = answeringBy(() => "enter");
      const { live, clock } = fakeLive(["q", "enter"]);
      const { code, stderr } = await runCli(wordsOf(line), { live, clock, home: own, cwd, terminal: true, prompter });
      expect([0, 4], `${line}: ${stderr}`).toContain(code);
    }
  });
});
