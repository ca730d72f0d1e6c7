import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";

import { helpTopics } from "../../src/words/help-topics.ts";
import { testHome } from "../support/home.ts";

describe("help", () => {
  it("alone, and of a command, is the help of it", async () => {
    const { run } = testHome();
    for (const [line, same] of [
      ["help", "--help"],
      ["help plan", "plan --help"],
      ["help plan why", "plan why --help"],
      ["help Export md", "export md --help"],
    ] as const)
      expect((await run(line)).stdout, line).toBe((await run(same)).stdout);
  });

  it.each(helpTopics.map(({ name }) => name))("tells about %s, no wider than the screen", async (name) => {
    const { run } = testHome();
    for (const columns of [80, 40]) {
      const { code, stdout } = await run(`help ${name}`, { columns });
      expect(code).toBe(0);
      expect(Math.max(...stdout.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
    }
    expect((await run(`help ${name} --plain`)).stdout).toMatch(/^[\n -~]+$/);
    expect((await run(`help ${name.replace("-", " ")}`)).stdout).toBe((await run(`help ${name}`)).stdout);
    const { json } = testHome();
    expect(await json(`help ${name}`)).toMatchObject({ schema: "fourplane/help@1", text: expect.stringMatching(/./) });
  });

  it("exit-codes has the codes that there are", async () => {
    const { run } = testHome();
    expect(
      (await run("help exit-codes")).stdout.split("\n").flatMap((line) => /^(\d+) {2}/.exec(line)?.[1] ?? []),
    ).toEqual(["0", "1", "2", "3", "4", "5", "130"]);
  });

  it("suggests what is near, and lists the topics", async () => {
    const { run } = testHome();
    expect(await run("help effrot")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        'there is no help on "effrot" (did you mean "effort"?) - topics are planes, effort',
      ),
    });
    expect((await run("help exit")).stdout).toBe((await run("help exit-codes")).stdout);
    expect((await run("help e")).code).toBe(2);
    expect((await run("help plan wy")).code).toBe(2);
    expect((await run("help __proto__")).code).toBe(2);
  });
});
