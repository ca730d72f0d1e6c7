import { describe, expect, it } from "vitest";

import { runCli } from "../support/fake-world.ts";
import { testHome } from "../support/home.ts";

describe("a direction put on hold", () => {
  it("by tolerance: said in one line, exit 0, status held, no way to undo it", async () => {
    const { run, json } = testHome();
    const { code, stdout } = await run("plan --tolerance flexion=paused");
    expect(code).toBe(0);
    expect(stdout.match(/on hold/g)).toHaveLength(1);
    expect(stdout).toMatch(/^✓ Flexion is on hold: extension \d+ sets/m);
    expect(stdout).not.toMatch(/--tolerance|What is missing/);
    const plan = (await json("plan")) as any;
    expect(plan.status).toBe("held");
    expect(plan.gaps.map(({ plane, mode, reason }: any) => `${plane}:${mode} ${reason}`)).toEqual([
      "flexion:move paused",
      "flexion:resist paused",
    ]);
    for (const gap of plan.gaps) expect(gap).not.toHaveProperty("fix");
    expect((await run("plan why")).stdout).toContain("bending forward (flexion, move): on hold");
  });

  it("by a pause: the next week is held too", async () => {
    const { run, json } = testHome();
    await run("plan");
    expect((await run("pause rotation --until 2026-12-20")).code).toBe(0);
    const { code, stdout } = await run("plan --new --from today");
    expect(code).toBe(0);
    expect(stdout).toContain("Rotation is on hold");
    expect(((await json("plan")) as any).status).toBe("held");
  });

  it("beside a cell that has no time: a way to close that one only", async () => {
    const { code, stdout } = await runCli(
      "plan --days mon --minutes 5 --level 1 --tolerance flexion=paused".split(" "),
    );
    expect(code).toBe(stdout.includes("missing:") ? 4 : 0);
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(/on hold.*(without|missing)|missing.*on hold/);
    expect(stdout).toContain("To close");
    expect(stdout).not.toContain("--tolerance");
  });

  it("all of it: says that nothing is left, and what takes it up again", async () => {
    const { code, stderr } = await runCli(
      "plan --tolerance flexion=paused,extension=paused,rotation=paused,side-bending=paused".split(" "),
    );
    expect(code).toBe(4);
    expect(stderr).toContain("all of it is on hold");
  });
});

describe("--avoid and --tolerance take each other's words", () => {
  it.each(["flexion", "flex", "bending forward", "FLEX"])("--avoid %j is the tag FLEX, and says so", async (word) => {
    const { code, stdout, stderr } = await runCli(["plan", "--json", "--avoid", word]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: "complete", profile: { avoid: ["FLEX"], tolerance: {} } });
    expect(stderr).toContain("holding still stays. The whole direction: --tolerance flexion=paused");
  });

  it.each(["flexion=sensitive", "flex=sensitive", "bending forward=sensitive"])(
    "--tolerance %j keeps bending forward light, and says so in plan, today and plan why",
    async (word) => {
      const { home, run } = testHome();
      await runCli(["plan", "--tolerance", word], { home });
      for (const line of ["plan", "today", "plan why"])
        expect((await run(line)).stdout, line).toContain("Bending forward is kept light.");
    },
  );

  it("help says what each code means", async () => {
    for (const command of ["plan", "init"]) {
      const { stdout } = await runCli([command, "--help"]);
      expect(stdout).toMatch(/^ {2}preg-sup +on the back, in pregnancy$/m);
      expect(stdout.replaceAll(/\s+/g, " ")).toContain("--tolerance flexion=paused");
    }
  });
});

describe("a plan longer than the screen", () => {
  const paged = async (options: { rows: number; args?: readonly string[]; terminal?: boolean; env?: object }) => {
    const pages: string[] = [];
    const { stdout } = await runCli(["plan", ...(options.args ?? [])], {
      terminal: options.terminal ?? true,
      rows: options.rows,
      env: { TERM: "xterm", ...options.env },
      page: async (text) => {
        pages.push(text);
        return true;
      },
    });
    return { pages: pages.length, isPrinted: stdout.includes("Your week") };
  };

  it("is shown page by page to somebody at a terminal only", async () => {
    const [page, print] = [
      { pages: 1, isPrinted: false },
      { pages: 0, isPrinted: true },
    ];
    expect(await paged({ rows: 12 })).toEqual(page);
    expect(await paged({ rows: 60 })).toEqual(print);
    expect(await paged({ rows: 12, terminal: false })).toEqual(print);
    expect(await paged({ rows: 12, args: ["--no-input"] })).toEqual(print);
    expect(await paged({ rows: 12, args: ["--plain"] })).toEqual(print);
    expect(await paged({ rows: 12, env: { CI: "true" } })).toEqual(print);
  });
});

it("today says how to get warm, outside the list and its minutes, as long as something is left to do", async () => {
  const { run } = testHome();
  expect((await run("today")).stdout).toContain("Get warm first (3 min, not counted): walk or march on the spot");
  await run("done --no-input");
  expect((await run("today")).stdout).not.toContain("Get warm");
  expect((await run("today --date 2026-11-24")).stdout).toContain("On the days between: a walk");
});
