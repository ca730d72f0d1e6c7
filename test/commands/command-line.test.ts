import { describe, expect, it } from "vitest";

import { runCli } from "../support/fake-world.ts";

describe("a command line that cannot be read", () => {
  it.each([
    ["doen", 'there is no command "doen" - did you mean done?'],
    ["xyzzy", 'there is no command "xyzzy" - the commands are init, plan,'],
    ["exercises shwo", 'there is no command "shwo" - did you mean show?'],
    ["plan --minuts 3", 'there is no flag "--minuts" - did you mean --minutes?'],
    ["plan --zzz", 'there is no flag "--zzz" - --help shows what is possible'],
    ["done --effort", "--effort <left> needs a value - --help shows"],
    [
      "skip --reason bussy",
      '--reason <why> "bussy" is not one of its values - expected one of busy, ill, pain, equipment, other (did you mean "busy"?)',
    ],
    ["exercises show", "it needs ID - --help shows"],
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
