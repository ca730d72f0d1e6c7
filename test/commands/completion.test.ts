import { describe, expect, it } from "vitest";

import { testHome } from "../support/home.ts";

describe("completion", () => {
  it("alone says in one line for each shell how it is installed", async () => {
    const { run, json } = testHome();
    const { code, stdout, stderr } = await run("completion");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines.filter((line) => !line.startsWith(" "))).toEqual(["bash:", "zsh:", "fish:", "powershell:"]);
    expect(lines.filter((line) => line.includes("fourplane completion "))).toHaveLength(4);
    expect(await json("completion")).toMatchObject({ schema: "fourplane/completion@1", shell: null, script: null });
  });

  it.each([
    ["bash", "complete -F __fourplane_complete fourplane"],
    ["zsh", "compdef _fourplane fourplane"],
    ["fish", "complete -c fourplane"],
    ["powershell", "Register-ArgumentCompleter -CommandName 'fourplane'"],
  ])("prints the script of %s, which asks for words at every TAB", async (shell, mark) => {
    const { run, json } = testHome();
    const { code, stdout, stderr } = await run(`completion ${shell}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(mark);
    expect(stdout).toMatch(/fourplane complete '?--'? /);
    expect(stdout.endsWith("\n\n")).toBe(false);
    expect(await json(`completion ${shell}`)).toMatchObject({ shell, script: expect.stringContaining(mark) });
    const seen = await run(`completion ${shell}`, { terminal: true, columns: 200 });
    expect(seen.stderr).toContain(`To install it: `);
  });

  it("mends what the library's script for zsh gets wrong", async () => {
    const { stdout } = await testHome().run("completion zsh");
    expect(stdout).toContain("comp=${comp//:/\\\\:}");
    expect(stdout.startsWith("#compdef fourplane\n(( $+functions[compdef] ))")).toBe(true);
  });

  it("knows four shells", async () => {
    const { run } = testHome();
    expect(await run("completion tcsh")).toMatchObject({ code: 2, stdout: "" });
    expect((await run("completion bsh")).stderr).toContain("bash");
  });
});
