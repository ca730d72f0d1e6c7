import { describe, expect, it } from "vitest";

import { withPerson } from "../support/story.ts";

const monday = "2026-11-23";
const make = "plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16";

describe("pause and resume", () => {
  it("rests what trains a paused direction, says so, and does not write it down as done", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const { items } = await json(monday, "today");
      const { cells } = items.find(({ role }: any) => role === "trunk");
      const [{ plane }] = cells;
      await run(monday, `pause ${plane} --until 2026-12-07`);
      const paused = await json(monday, "today");
      const resting = paused.items.filter(({ rests }: any) => rests);
      expect(resting.length).toBeGreaterThan(0);
      expect(resting.every((item: any) => item.cells[0].plane === plane)).toBe(true);
      expect((await run(monday, "today")).stdout).toContain("It comes back on Mon 7 Dec");
      await run(monday, "done");
      const done = (await json(monday, "log")).entries.map(({ exercise }: any) => exercise);
      for (const { exercise } of resting) expect(done).not.toContain(exercise);
      expect((await run(monday, "done")).stderr).toMatch(/rests/);
      await run(monday, "resume");
      expect((await json(monday, "today")).items.some(({ rests }: any) => rests)).toBe(false);
    }));

  it("resumes one of several", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, "pause flexion:move --until 2026-12-07");
      await run(monday, "pause rotation --until 2026-12-07");
      expect((await json(monday, "resume rotation")).recorded).toMatchObject([
        { kind: "resumed", plane: "rotation", mode: null },
      ]);
      expect((await run(monday, "resume rotation")).stderr).toMatch(
        /nothing of that is on hold - on hold are flexion:move/,
      );
      expect((await json(monday, "resume")).recorded).toHaveLength(1);
    }));

  it("has run out on its day", () =>
    withPerson(async ({ run }) => {
      await run(monday, "pause --until 2026-11-25");
      expect((await run("2026-11-24", "resume --json")).code).toBe(0);
      await run(monday, "pause --until 2026-11-25");
      expect(await run("2026-11-25", "resume")).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/nothing is on hold/),
      });
    }));

  it.each([
    ["pause", /--until/],
    ["pause --until 2026-11-23", /not after today/],
    ["pause --until 2026-11-01", /not after today/],
    ["pause --until 2027-11-23", /more than half a year/],
    ["pause --until 2027-02-29", /not a date/],
    ["pause flexon --until 2026-12-01", /did you mean "flexion"/],
    ["pause flexion:moves --until 2026-12-01", /did you mean "move"/],
    ["pause all:move --until 2026-12-01", /nothing that can be paused/],
    ["resume", /nothing is on hold/],
  ])("refuses %s", (line, message) =>
    withPerson(async ({ run, json }) => {
      const { code, stdout, stderr } = await run(monday, line);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(message);
      expect((await json(monday, "log")).events).toEqual([]);
    }),
  );
});
