import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import type { Log } from "../../src/domain/log/event.ts";
import { stateText } from "../../src/domain/state/state-text.ts";
import { emptyState } from "../../src/domain/state/state.ts";
import { runCli } from "../support/fake-world.ts";
import { sampleLog, sampleProfile, sampleToday } from "../support/sample-progress.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "fourplane-progress-"));
});
afterEach(() => rmSync(home, { recursive: true }));

const keep = (log: Log) =>
  writeFileSync(join(home, "state.json"), stateText({ ...emptyState, revision: 1, profile: sampleProfile, log }));
const progress = (...args: readonly string[]) => runCli(["progress", ...args], { home, today: sampleToday });

test("draws the last twelve weeks and changes nothing", async () => {
  keep(sampleLog);
  const before = readFileSync(join(home, "state.json"), "utf8");
  const { code, stdout, stderr } = await progress();
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^Your progress, 7 Sep to 29 Nov 2026\n/);
  expect(stdout).toMatch(
    /What to type next\n {2}fourplane progress single-arm-farmers-carry\n {2}fourplane progress --weeks 52\n$/,
  );
  expect(readFileSync(join(home, "state.json"), "utf8")).toBe(before);
});

test("--weeks says how many", async () => {
  keep(sampleLog);
  expect((await progress("--weeks", "2")).stdout).toMatch(/^Your progress, 16 to 29 Nov 2026\n/);
});

test.each(["0", "-3", "2.5", "many", "521", "", "1e2"])("--weeks %j is refused", async (weeks) => {
  const { code, stdout, stderr } = await progress(`--weeks=${weeks}`);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toBe(
    `fourplane: --weeks "${weeks}" is not a number of weeks; write 1 to 520, for example --weeks 26\n`,
  );
});

test("with nothing logged it says how to begin, with exit code 0 and no file made", async () => {
  const { code, stdout } = await progress();
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Nothing is logged yet; [^\n]+\nNext: fourplane today/);
  expect(stdout).toContain("fourplane done");
  expect(JSON.parse((await progress("--json")).stdout)).toEqual({
    schema: "fourplane/progress@1",
    today: sampleToday,
    weeks: [],
  });
});

test("one exercise: its chart, why its number is what it is, and what moves it", async () => {
  keep(sampleLog);
  const { code, stdout } = await progress("deadlift kettle");
  expect([code, stdout]).toEqual([2, ""]);
  const found = await progress("kettlebell deadlift");
  expect(found.code).toBe(0);
  expect(found.stdout).toMatch(/^Kettlebell Deadlift\n {2}Level 2, extension \(resist\)\. Done 10 times\.\n/);
  for (const part of [
    "Its number now\n  Ready for ",
    "Read from the log: ",
    "What moves it next\n  ",
    "Its ladder, easiest first\n",
  ]) {
    expect(found.stdout).toContain(part);
  }
});

test("an exercise never done is shown all the same", async () => {
  const { code, stdout } = await progress("bird-dog");
  expect(code).toBe(0);
  expect(stdout).toContain("Not done yet.");
  expect(stdout).toMatch(/fourplane done bird-dog\n$/);
});

test("the numbers as JSON", async () => {
  keep(sampleLog);
  const { code, stdout } = await progress("--json", "--weeks", "4");
  const value = JSON.parse(stdout) as { weeks: unknown[] };
  expect(code).toBe(0);
  expect(value).toMatchObject({
    schema: "fourplane/progress@1",
    today: sampleToday,
    unit: "kg",
    target: 6,
    streak: { weeks: 10, longest: 10 },
    pain: { usual: 2 },
    notCounted: { unknown: [], later: 0 },
  });
  expect(value.weeks).toHaveLength(4);
  expect(value.weeks[0]).toMatchObject({
    from: "2026-11-02",
    rest: "on-hold",
    pain: null,
    sessions: { planned: 0, done: 0 },
  });
  expect(value.weeks[3]).toEqual({
    from: "2026-11-23",
    to: "2026-11-29",
    running: true,
    rest: null,
    sets: { flexion: 2, extension: 4.5, rotation: 1, "side-bending": 3 },
    loads: {
      flexion: { reps: 0, seconds: 0, metres: 0 },
      extension: { reps: 624, seconds: 0, metres: 0 },
      rotation: { reps: 0, seconds: 0, metres: 0 },
      "side-bending": { reps: 0, seconds: 0, metres: 1920 },
    },
    sessions: { planned: 2, done: 2 },
    pain: { mean: 0.5, worst: 1, answers: 2 },
  });
});

test("one exercise as JSON", async () => {
  keep(sampleLog);
  const { code, stdout } = await progress("kettlebell-deadlift", "--json", "--weeks", "1");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    schema: "fourplane/progress@1",
    exercise: "kettlebell-deadlift",
    times: 10,
    measure: "reps",
    weightUnit: "kg",
    weeks: [{ from: "2026-11-23", to: "2026-11-29", most: 624 }],
    target: { load: { unit: "kg" }, why: {} },
  });
});

test("the program's clock may be set back: what is later is not counted, and that is said", async () => {
  keep(sampleLog);
  const { stdout } = await runCli(["progress"], { home, today: "2026-09-16" });
  expect(stdout).toMatch(/^Your progress, 7 to 20 Sep 2026\n/);
  expect(stdout).toMatch(/- \d+ entries dated after today not counted\.\n/);
});

test("plain is ASCII", async () => {
  keep(sampleLog);
  for (const args of [["--plain"], ["dead-bug", "--plain"]])
    expect((await progress(...args)).stdout).toMatch(/^[\n -~]*$/);
});
