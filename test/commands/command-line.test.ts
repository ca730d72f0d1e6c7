import { describe, expect, it } from "vitest";

import { runCli } from "../support/fake-world.ts";

describe("a command line that cannot be read", () => {
  it.each([
    ["doen", 'there is no command "doen" - did you mean fourplane done?'],
    ["xyzzy", 'there is no command "xyzzy" - the commands are init, plan,'],
    ["exercises shwo", 'there is no command "shwo" - did you mean show?'],
    ["plan --minuts 3", 'there is no flag "--minuts" - did you mean --minutes?'],
    ["plan --zzz", 'there is no flag "--zzz" - --help shows what is possible'],
    ["done --effort", "--effort <left> needs a value - --help shows"],
    [
      "skip --reason bussy",
      '--reason "bussy" is not one of its values - expected one of busy, ill, pain, equipment, other (did you mean "busy"?)',
    ],
    ["exercises show", "it needs ID - expected fourplane exercises show ID..."],
    ["config set", "it needs KEY - expected fourplane config set KEY [VALUE...]"],
    ["completion tcsh", '"tcsh" is not a shell - expected one of bash, zsh, fish, powershell'],
    ["export pdf", 'there is no command "pdf" - fourplane export takes md, html, ics, csv, json, svg'],
    ["exercises plank", 'there is no command "plank" - fourplane exercises takes list, show, search'],
    ["stats", 'there is no command "stats" - did you mean fourplane progress?'],
    ["show bird-dog", 'there is no command "show" - did you mean fourplane exercises show?'],
    ["why", 'there is no command "why" - did you mean fourplane plan why?'],
    ["version", 'there is no command "version" - did you mean fourplane --version?'],
    ["constructor", 'there is no command "constructor" - the commands are'],
    ["plan new", 'plan takes no word "new" - did you mean --new?'],
    ["today tomorrow", 'today takes no word "tomorrow" - did you mean --date tomorrow?'],
    ["checkin 2", 'checkin takes no word "2" - did you mean --pain 2?'],
    ["log last week", 'log takes no word "last" - did you mean --last?'],
    ["undo undo", 'undo takes no word "undo" - --help shows'],
    ["done -effort easy", 'there is no flag "-effort" - did you mean --effort?'],
    ["-v", 'there is no flag "-v" - did you mean -V?'],
    ["export xml", 'there is no command "xml" - did you mean html?'],
  ])("says of %j what is wrong as every other failure does", async (line, message) => {
    const { code, stdout, stderr } = await runCli(line.split(" "));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`fourplane: ${message}`);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    const json = await runCli([...line.split(" "), "--json"]);
    if (line.endsWith("--effort")) return;
    expect(JSON.parse(json.stderr)).toMatchObject({ schema: "fourplane/error@1", code: "usage", exit: 2 });
  });

  it("shows the help of a group of commands on its own", async () => {
    const { code, stderr } = await runCli(["exercises"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Usage: fourplane exercises");
  });
});
