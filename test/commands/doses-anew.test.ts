import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { runCli } from "../support/fake-world.ts";

const told = "Doses are found anew from here on";

/** A person whose file is of the version before effort told of what was left. */
const withEarlier = async (
  work: (run: (line: string) => ReturnType<typeof runCli>, state: () => string) => Promise<void>,
  isLogged = true,
): Promise<void> => {
  const home = mkdtempSync(join(tmpdir(), "fourplane-anew-"));
  const file = join(home, "state.json");
  const run = (line: string) => runCli(line.split(" "), { home, today: "2026-11-25" });
  try {
    await run("plan --new --days mon,wed,fri --today 2026-11-23");
    if (isLogged) await run("done crunch --sets 8,8,8 --effort easy --date 2026-11-24");
    const text = readFileSync(file, "utf8").replace("fourplane/state@4", "fourplane/state@2");
    writeFileSync(file, text.replace('"left":"easy"', '"effort":"easy"'));
    await work(run, () => readFileSync(file, "utf8"));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

describe("after the update", () => {
  it("today says that doses are found anew, and where to read why, as long as nothing was written", () =>
    withEarlier(async (run, state) => {
      const before = state();
      const { stderr, stdout } = await run("today");
      expect(stderr).toBe(
        "Doses are found anew from here on: what was left at the end of the last set moves them, and earlier answers count as right. fourplane today --why says why each is what it is.\n",
      );
      expect(stdout).not.toContain(told);
      expect((await run("today --why")).code).toBe(0);
      expect(state()).toBe(before);
    }));

  it("the first command that writes says it, and none after it", () =>
    withEarlier(async (run, state) => {
      expect((await run("done --effort right")).stderr).toContain(told);
      expect(state()).toContain('"schema": "fourplane/state@4"');
      // The answer of before is still told from those of now.
      expect(state()).toContain('"effort":"easy"');
      expect(state()).toContain('"left":"right"');
      expect((await run("today")).stderr).not.toContain(told);
      expect((await run("checkin --pain 1")).stderr).not.toContain(told);
    }));

  it("somebody without a log is told nothing", () =>
    withEarlier(async (run) => {
      expect((await run("today")).stderr).toBe("");
      expect((await run("done --effort right")).stderr).toBe("");
    }, false));
});
