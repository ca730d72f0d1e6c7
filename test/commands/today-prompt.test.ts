import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { testHome } from "../support/home.ts";

const prompt = "today --prompt";
const flags = "--days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12";

interface Session {
  readonly seconds: number;
  readonly items: readonly { readonly status: string; readonly rests?: boolean }[];
}

/** What `today` says of the same day. */
const asToday = async ({ json }: ReturnType<typeof testHome>, day: string): Promise<string> => {
  const { seconds, items } = (await json(`today --why --today ${day}`)) as Session;
  return `today ${Math.ceil(seconds / 60)} min, ${items.filter(({ status, rests }) => status === "open" && !rests).length} to do\n`;
};

describe("today --prompt", () => {
  it("is one line: what is open of today, the rest of it, and that it is done", async () => {
    const { run } = testHome();
    await run(`plan --new ${flags}`);
    expect(await run(prompt)).toEqual({ code: 0, stdout: "today 19 min, 6 to do\n", stderr: "" });
    await run("done 1 2");
    expect((await run(prompt)).stdout).toBe("today 13 min, 4 to do\n");
    await run("skip 3 --reason busy");
    expect((await run(prompt)).stdout).toMatch(/^today \d+ min, 3 to do\n$/);
    await run("done --yes");
    expect((await run(prompt)).stdout).toBe("today done\n");
    expect((await run(`${prompt} --today 2026-11-24`)).stdout).toBe("rest day\n");
  });

  it("says the same as today, whatever was logged", async () => {
    const home = testHome();
    await home.run(`plan --new ${flags}`);
    for (const [day, line] of [
      ["2026-11-23", "done 1"],
      ["2026-11-23", "done --effort easy"],
      ["2026-11-25", "checkin --pain 4"],
      ["2026-11-25", "skip 2 --reason equipment"],
      ["2026-11-25", "done 4 --flare --pain 6"],
      ["2026-11-27", "pause rotation --until 2026-12-20"],
    ] as const) {
      expect((await home.run(`${prompt} --today ${day}`)).stdout, line).toBe(await asToday(home, day));
      expect((await home.run(`${line} --today ${day}`)).code).toBe(0);
    }
    expect((await home.run(`${prompt} --today 2026-11-27`)).stdout).toBe(await asToday(home, "2026-11-27"));
  });

  it("is short or nothing where there is nothing to do", async () => {
    const { run } = testHome();
    expect(await run(prompt)).toEqual({ code: 0, stdout: "", stderr: "" });
    await run(`plan --new ${flags}`);
    expect((await run(`${prompt} --today 2026-12-15`)).stdout).toBe("new week due\n");
    await run("pause --until 2026-12-03");
    expect((await run(prompt)).stdout).toBe("paused until Thu 3 Dec\n");
    expect((await run(prompt, { locale: "en-US" })).stdout).toBe("paused until Thu Dec 3\n");
    await run("init --yes --screen bladder");
    expect((await run(prompt)).stdout).toBe("plan on hold\n");
  });

  it("writes nothing, in no state of things", async () => {
    const { run, home, file } = testHome();
    await run(prompt);
    expect(existsSync(join(home, "state.json"))).toBe(false);
    await run(`plan --new ${flags}`);
    const before = readFileSync(file, "utf8");
    for (const day of ["2026-11-23", "2026-11-24", "2026-12-24"]) await run(`${prompt} --today ${day}`);
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(readdirSync(home)).toEqual(["state.json"]);
  });

  it.each([
    ["a damaged state", "{", ""],
    ["a day that is none", undefined, " --today 2026-02-30"],
    ["somebody unknown", undefined, " --person bob"],
    ["a catalog that is not there", undefined, " --catalog gone.json"],
    ["no catalog", undefined, " --catalog-only"],
    ["a home that cannot be one", undefined, " --home /dev/null/x"],
  ])("never fails a prompt: %s", async (_, state, more) => {
    const { run, file } = testHome();
    await run(`plan --new ${flags}`);
    await run("done 1");
    if (state !== undefined) writeFileSync(file, state);
    expect(await run(prompt + more)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect((await run(prompt + more, { env: { FOURPLANE_DEBUG: "1" } })).code).not.toBe(0);
  });

  it("never fails a prompt: a state nobody may read", async (context) => {
    if (process.getuid?.() === 0) context.skip("for root every file can be read");
    const { run, file } = testHome();
    await run(`plan --new ${flags}`);
    chmodSync(file, 0o000);
    expect(await run(prompt)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("has no colour, and the same as one JSON value", async () => {
    const { run, json } = testHome();
    await run(`plan --new ${flags}`);
    const { stdout } = await run(prompt, { terminal: true, env: { FORCE_COLOR: "1", TERM: "xterm-256color" } });
    expect(stdout).toMatch(/^[ -~]+\n$/);
    expect(await json(prompt)).toMatchObject({
      schema: "fourplane/prompt@1",
      text: "today 19 min, 6 to do",
      status: "training",
      open: 6,
    });
    expect(await json(`${prompt} --today 2026-11-24`)).toEqual({
      schema: "fourplane/prompt@1",
      text: "rest day",
      status: "rest",
    });
  });

  it("tells a flag that is wrong, as whoever sets the prompt up will see", async () => {
    const { run } = testHome();
    expect((await run(`${prompt} --shrt`)).code).toBe(2);
    expect((await run(`${prompt} --why`)).code).toBe(2);
  });
});
