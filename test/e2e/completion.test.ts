import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { wallLean } from "../support/foreign-exercise.ts";
import { environment, program, runBuilt } from "../support/run-built.ts";

const folder = mkdtempSync(join(tmpdir(), "fourplane-shells-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (command: string): boolean => {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

/** Runs a shell with the built program in its path; what it printed, line by line. */
const inShell = (command: string, args: readonly string[]): readonly string[] => {
  const own = environment(join(folder, "home"));
  const env = { ...own, HOME: folder, PATH: `${join(folder, "bin")}${delimiter}${own["PATH"]}` };
  const text = execFileSync(command, args, { env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  return text.split("\n").filter((line) => line !== "");
};

beforeAll(async () => {
  mkdirSync(join(folder, "bin"));
  const command = join(folder, "bin", "fourplane");
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(command, 0o755);
  const run = async (args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await runBuilt(args, join(folder, "home"));
    if (code !== 0) throw new Error(stderr);
    return stdout;
  };
  await run(["plan", "--new", "--equipment", "band,kettlebell:8:12"]);
  const odd = { ...wallLean, id: "odd-one", name: "$(touch pwned) `touch pwned` %F{red} : ; 'x' \"y\" *" };
  const file = join(folder, "odd.json");
  writeFileSync(file, JSON.stringify({ schema: "fourplane/catalog@1", exercises: [odd, { ...odd, id: "odd-two" }] }));
  await run(["config", "set", "catalogs", file]);
  for (const shell of ["bash", "zsh", "fish", "powershell"]) {
    writeFileSync(join(folder, shell), await run(["completion", shell]));
  }
});

/** Lines that all shells are asked, and what each has to find. */
const lines: readonly (readonly [line: string, words: readonly string[]])[] = [
  ["fourplane chec", ["checkin"]],
  ["fourplane done --eff", ["--effort"]],
  ["fourplane done --effort ", ["very-easy", "easy", "right", "hard"]],
  ["fourplane plan --days mon,tu", ["mon,tue"]],
  ["fourplane exercises show bird-dog-", ["bird-dog-row", "bird-dog-square"]],
  ["fourplane done odd-", ["odd-one", "odd-two"]],
  ["fourplane nonsense ", []],
];

const numbered = ["1", "2", "3"];

describe.skipIf(process.platform === "win32" || !has("bash"))("completion in bash", () => {
  /** As bash does at the TAB key: words end at spaces, = and :. */
  const offered = (line: string, type = 9): readonly string[] => {
    const words = line.match(/[=:]+|[^\s=:]+/g) ?? [];
    const all = /[\s]$/.test(line) ? [...words, ""] : words;
    const set = [
      `. ${join(folder, "bash")}`,
      `. ${join(folder, "bash")}`,
      `COMP_LINE=${quoted(line)} COMP_POINT=${line.length} COMP_TYPE=${type} COMP_CWORD=${all.length - 1}`,
      `COMP_WORDS=(${all.map(quoted).join(" ")})`,
      "__fourplane_complete",
      'printf "%s\\n" "${COMPREPLY[@]}"',
    ];
    return inShell("bash", ["--norc", "-c", set.join("\n")]);
  };
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

  it.each(lines)("%s", (line, words) => expect([...offered(line)].sort()).toEqual([...words].sort()));

  it("has the numbers of today, with names where they are listed", () => {
    expect(offered("fourplane done ")).toEqual(expect.arrayContaining(numbered));
    expect(offered("fourplane done ", 63)[0]).toMatch(/^1 +Ankle Dorsiflexion/);
  });

  it("goes on behind = and :", () => {
    expect(offered("fourplane done --effort=e")).toEqual(["easy"]);
    expect(offered("fourplane done --effort=")).toHaveLength(4);
    expect(offered("fourplane pause flexion:")).toEqual(["move", "resist"]);
    expect(offered("fourplane pause flexion:m")).toEqual(["move"]);
    expect(offered("fourplane plan --tolerance=rotation:m")).toHaveLength(3);
  });

  it("runs nothing of what is typed or listed", () => {
    offered(`fourplane done "$(touch ${join(folder, "pwned")})" `);
    offered("fourplane done odd-", 63);
    expect(readdirSync(folder)).not.toContain("pwned");
    expect(existsSync("pwned")).toBe(false);
  });
});

describe.skipIf(!has("fish"))("completion in fish (skipped where it is not installed)", () => {
  const offered = (line: string): readonly (readonly string[])[] => {
    const asked = `source ${join(folder, "fish")}; complete -C '${line}'`;
    return inShell("fish", ["--no-config", "-c", asked]).map((each) => each.split("\t"));
  };

  it.each(lines)("%s", (line, words) =>
    expect(
      offered(line)
        .map(([word]) => word)
        .sort(),
    ).toEqual([...words].sort()),
  );

  it("has the numbers of today with names, and goes on behind = and :", () => {
    expect(offered("fourplane done ")).toContainEqual(["1", "Ankle Dorsiflexion Mobilization"]);
    expect(offered("fourplane done --effort=e")).toEqual([["--effort=easy", "4 or more left"]]);
    expect(offered("fourplane pause flexion:m")).toEqual([["flexion:move", expect.any(String)]]);
    expect(readdirSync(folder)).not.toContain("pwned");
  });
});

describe.skipIf(!has("zsh"))("completion in zsh (skipped where it is not installed)", () => {
  /** Its list is drawn by the line editor, so what it is handed is looked at: word and description, with a : between. */
  const offered = (line: string): readonly string[] => {
    const words = line.split(" ").map((word) => `'${word}'`);
    const asked = [
      "compdef() { : }",
      '_describe() { print -rl -- "${completions[@]}" }',
      `. ${join(folder, "zsh")}`,
      `words=(${words.join(" ")}) CURRENT=${words.length}`,
      "_fourplane",
    ];
    return inShell("zsh", ["-f", "-c", asked.join("\n")]);
  };
  const word = (each: string): string => /^((?:\\:|[^:])*)/.exec(each)?.[1]?.replaceAll("\\:", ":") ?? "";

  it.each(lines)("%s", (line, words) => expect(offered(line).map(word).sort()).toEqual([...words].sort()));

  it("has the numbers of today with names, and goes on behind = and :", () => {
    expect(offered("fourplane done ")).toContain("1:Ankle Dorsiflexion Mobilization");
    expect(offered("fourplane done --effort=e")).toEqual(["easy:4 or more left"]);
    expect(offered("fourplane pause flexion:m").map(word)).toEqual(["flexion:move"]);
    expect(readdirSync(folder)).not.toContain("pwned");
  });
});
