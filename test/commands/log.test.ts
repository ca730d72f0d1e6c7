import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";

import { withPerson, type Person } from "../support/story.ts";

const monday = "2026-11-23";

const someHistory = async ({ run }: Person): Promise<void> => {
  await run(monday, "plan --new --days mon,wed,fri --equipment kettlebell:8:16");
  await run(monday, [
    "done",
    "kettlebell-deadlift",
    "--sets",
    "8,8,7",
    "--load",
    "16kg",
    "--effort",
    "hard",
    "--pain",
    "3",
    "--note",
    "a note",
  ]);
  await run("2026-11-24", "checkin --pain 1 --settled yes");
  await run("2026-11-24", "done walking --date 2026-11-20");
  await run("2026-11-25", "skip --reason busy");
};

describe("log", () => {
  it("prints entries with the field names that scripts rely on, oldest first", () =>
    withPerson(async (person) => {
      await someHistory(person);
      const { schema, entries, events } = await person.json("2026-11-25", "log");
      expect(schema).toBe("fourplane/log@1");
      expect(entries.map(({ date }: any) => date)).toEqual(entries.map(({ date }: any) => date).toSorted());
      expect(entries[0]).toMatchObject({ date: "2026-11-20", exercise: "walking", status: "done" });
      expect(entries[1]).toMatchObject({
        id: "e1",
        exercise: "kettlebell-deadlift",
        done: { sets: [8, 8, 7], load: { value: 16, unit: "kg" } },
        effort: "hard",
        pain: 3,
        note: "a note",
      });
      expect(entries.at(-1)).toMatchObject({ status: "skipped", reason: "busy", done: null });
      expect(events).toMatchObject([{ kind: "checkin", settled: true }]);
    }));

  it("picks by exercise, by day and by count", () =>
    withPerson(async (person) => {
      await someHistory(person);
      const count = async (line: string) => (await person.json("2026-11-25", line)).entries.length;
      expect(await count("log --exercise kettlebell-deadlift --since 2026-11-23")).toBeGreaterThanOrEqual(1);
      expect((await person.json("2026-11-25", "log --exercise walking --since 2026-11-01")).entries[0].exercise).toBe(
        "walking",
      );
      expect((await person.json("2026-11-25", "log --since 2026-11-26")).entries).toEqual([]);
      expect(await count("log -n 1")).toBe(1);
      const { stdout } = await person.run("2026-11-25", "log -n 1");
      expect(stdout).toMatch(/earlier entries are not shown; fourplane log -n \d+ shows all/);
    }));

  it.each([20, 40, 80, 120])("fits %d columns", (columns) =>
    withPerson(async (person) => {
      await someHistory(person);
      const { stdout } = await person.run("2026-11-25", "log", { columns });
      expect(stdout.split("\n").filter((line) => stringWidth(line) > columns)).toEqual([]);
      expect(stdout).toContain("Kettlebell");
    }),
  );

  it.each([
    ["-n 0", /-n "0" is not a number of entries/],
    ["-n -3", /-n "-3" is not a number of entries/],
    ["--since 2026-13-01", /not a date/],
    ["--exercise xylophone", /no exercise/],
  ])("refuses %s", (flags, message) =>
    withPerson(async ({ run }) => {
      expect(await run(monday, `log ${flags}`)).toMatchObject({
        code: 2,
        stdout: "",
        stderr: expect.stringMatching(message),
      });
    }),
  );

  it("says so when nothing is there yet", () =>
    withPerson(async ({ run, json }) => {
      expect(await run(monday, "log")).toMatchObject({
        code: 0,
        stdout: "",
        stderr: expect.stringMatching(/Nothing is logged yet/),
      });
      expect(await json(monday, "log")).toMatchObject({ entries: [], events: [] });
    }));
});
