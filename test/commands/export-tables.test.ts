import { readFileSync } from "node:fs";

import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";

import { withPerson, type Person } from "../support/story.ts";

const monday = "2026-11-23";
const make = "plan --new --days mon,wed,fri --minutes 25 --equipment band:light:heavy,kettlebell:8:12:16";

/** A person who has used all there is. */
const lived = async ({ run }: Person): Promise<void> => {
  for (const [today, line] of [
    [monday, make],
    [monday, "export ics --at 07:30,wed=18:00 --alarm 15 --checkins"],
    [monday, "done 1 --sets 8/7,8 --pain 1 --effort easy"],
    [monday, "done 2 3 --effort right"],
    [monday, "done walking --sets 12 --note =1+1"],
    [monday, "skip 4 --reason busy"],
    ["2026-11-24", "checkin --pain 2 --settled yes --toe-to-wall 9/10.5"],
    ["2026-11-25", "pause rotation:move --until 2026-11-27"],
    ["2026-11-25", "today --date 2026-11-25"],
    ["2026-11-26", "today --move"],
    ["2026-11-26", "resume"],
    ["2026-11-26", "plan --new --days thu,sat"],
    ["2026-11-26", "today --lighter"],
    ["2026-12-01", "plan"],
    ["2026-12-01", "undo"],
    ["2026-12-01", "plan"],
    ["2026-12-01", "export ics"],
  ] as const) {
    const { code, stderr } = await run(today, line);
    if (code !== 0) throw new Error(`${line}: ${stderr}`);
  }
};

describe("export json", () => {
  it("is what its schema says, with names or without, at any point of a life", () =>
    withPerson(async (person) => {
      const { run } = person;
      const { stdout } = await run(monday, "export json --schema");
      expect(stdout).toBe(readFileSync("data/state.schema.json", "utf8"));
      const isValid = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(
        JSON.parse(stdout) as object,
      );
      const check = async (line: string) => {
        isValid(JSON.parse((await run("2026-12-01", line)).stdout));
        expect(isValid.errors).toBeNull();
      };
      await check("export json");
      await lived(person);
      await check("export json");
      await check("export json --names");
      expect(isValid(JSON.parse((await run("2026-12-01", "export json --plan")).stdout))).toBe(false);
    }));

  it("names what the exercises are called and train where that is asked for, which restore passes over", () =>
    withPerson(async (person) => {
      await lived(person);
      const { run } = person;
      const named = (await run("2026-12-01", "export json --names")).stdout;
      const { exercises, log, plan } = JSON.parse(named) as any;
      expect(exercises.walking).toMatchObject({ name: "Walking", measure: "minutes", perSide: false });
      expect(exercises["pallof-press"]).toMatchObject({ name: "Pallof Press", mode: "resist", planes: ["rotation"] });
      const used = [
        ...log.flatMap((entry: any) => entry.exercise ?? []),
        ...plan.sessions.flatMap((session: any) => session.items.map((item: any) => item.exercise)),
      ];
      expect(used.filter((id) => exercises[id] === undefined)).toEqual([]);
      const before = (await run("2026-12-01", "log --json")).stdout;
      await run("2026-12-01", "done 1");
      expect((await run("2026-12-01", "restore -", { stdin: named })).code).toBe(0);
      expect((await run("2026-12-01", "log --json")).stdout).toBe(before);
      expect(person.state()).not.toContain('"exercises"');
    }));

  it("is refused with flags that do not go together", () =>
    withPerson(async ({ run }) => {
      for (const flags of ["--plan --names", "--schema --plan", "--schema --names"])
        expect((await run(monday, `export json ${flags}`)).code).toBe(2);
    }));
});

describe("export csv sets", () => {
  it("has every set and side that was done, and the same sums as the log", () =>
    withPerson(async (person) => {
      await lived(person);
      const { stdout } = await person.run("2026-12-01", "export csv sets");
      const [header = "", ...lines] = stdout.trimEnd().split("\r\n");
      const columns = header.split(",");
      const rows = lines.map((line) =>
        Object.fromEntries(line.split(",").map((cell, index) => [columns[index] ?? "", cell])),
      );
      const sum = (exercise: string) =>
        rows.filter((row) => row["exercise"] === exercise).reduce((total, row) => total + Number(row["done"]), 0);
      const { entries } = await person.json("2026-12-01", "log");
      const first = entries.find((entry: any) => entry.exercise === "ankle-dorsiflexion-mobilization");
      expect(first.done.sets).toEqual([8, 8]);
      expect(sum("ankle-dorsiflexion-mobilization")).toBe(8 + 7 + 8 + 8);
      expect(rows.find((row) => row["exercise"] === "walking")).toMatchObject({
        done: "720",
        unit: "seconds",
        planned: "",
      });
      expect(rows.every((row) => /^2026-11-\d\d$/.test(row["date"] ?? ""))).toBe(true);
    }));

  it("is written for Excel in the way of the locale, and again over its own", () =>
    withPerson(async (person) => {
      await lived(person);
      for (const table of ["plan", "log", "sets"]) {
        const line = `export csv ${table} --excel`;
        const german = (await person.run("2026-12-01", line, { locale: "de-DE" })).stdout;
        expect(german.startsWith("\uFEFF")).toBe(true);
        expect(german.split("\r\n")[0]).toContain(";exercise;");
        const file = { files: { "t.csv": german }, locale: "de-DE" };
        expect((await person.run("2026-12-01", `${line} -o t.csv`, file)).code).toBe(0);
      }
      const numbers = { locale: "en-GB", env: { LC_NUMERIC: "de_DE.UTF-8" } };
      await person.run("2026-12-01", "checkin --toe-to-wall 9/10.5");
      expect((await person.run("2026-12-01", "export csv log --excel", numbers)).stdout).toContain(";10,5;");
      expect((await person.run("2026-12-01", "export csv log --excel")).stdout).toContain(";10.5;");
    }));

  it("is refused in words", () =>
    withPerson(async ({ run }) => {
      expect(await run(monday, "export csv reps")).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("expected plan, log or sets") as string,
      });
      expect((await run(monday, "export csv sets --from today")).code).toBe(2);
      expect((await run(monday, "export csv sets")).stdout).toMatch(/^date,exercise,planes,[^\n]*\n$/);
    }));
});
