import stringWidth from "string-width";
import { describe, expect, it } from "vitest";

import { withPerson } from "../support/story.ts";

const monday = "2026-11-23";
const make = "plan --new --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16";
const oneLine = (text: string) => text.replaceAll(/\s+/g, " ");

describe("plan why", () => {
  it("writes doses as every screen does, and JSON as a script reads them", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      await run(monday, "done --effort right --pain 0");
      await run("2026-11-25", "done --effort right --pain 0");
      await run("2026-11-30", "plan");
      const { stdout } = await run("2026-11-30", "plan why");
      expect(stdout).toMatch(/\d × \d/);
      expect(stdout).not.toMatch(/\d x \d/);
      expect((await run("2026-11-30", "plan why --plain")).stdout).toMatch(/\d x \d/);
      expect(JSON.stringify(await json("2026-11-30", "plan why"))).toMatch(/\d x \d/);
    }));

  it("says of one exercise that it fills a place, and of several that they do", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const said: string[] = [];
      for (const id of ["mcgill-curl-up", "dead-bug", "bird-dog", "side-plank", "pallof-press", "glute-bridge"]) {
        const [{ lines }] = (await json(monday, `plan why ${id}`)).sections;
        said.push(...lines.filter((line: string) => line.endsWith(" its place.")));
      }
      expect(said.length).toBeGreaterThan(0);
      for (const line of said) expect(line).toMatch(line.includes(" and ") ? / fill its place/ : / fills its place/);
    }));
});

describe("what today lists as still open", () => {
  it("is nothing while the plan is paused", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      expect((await json("2026-11-24", "today")).missed).toHaveLength(1);
      await run("2026-11-24", "pause --until 2026-12-01");
      expect((await json("2026-11-24", "today")).missed).toEqual([]);
      expect((await run("2026-11-24", "today")).stdout).not.toContain("Still open");
    }));

  it("leaves out what rests", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const { items } = await json(monday, "today");
      const { plane } = items.find(({ cells }: any) => cells.length > 0).cells[0];
      const open = async () => (await json("2026-11-24", "today")).missed[0].items.map(({ exercise }: any) => exercise);
      const resting = items.filter(({ cells }: any) => cells[0]?.plane === plane).map(({ exercise }: any) => exercise);
      expect(await open()).toEqual(expect.arrayContaining(resting));
      await run("2026-11-24", `pause ${plane} --until 2026-12-01`);
      const left = await open();
      expect(left.length).toBeGreaterThan(0);
      for (const exercise of resting) expect(left).not.toContain(exercise);
    }));
});

it("today explains a + where one is shown", () =>
  withPerson(async ({ run }) => {
    await run(monday, make);
    const shown: boolean[] = [];
    for (const columns of [40, 80, 120])
      for (const date of [monday, "2026-11-25", "2026-11-27"]) {
        const { stdout } = await run(date, "today", { columns });
        const hasPart = / \+[FERS]\b/.test(stdout);
        expect(oneLine(stdout).includes("+: in part."), `${date} at ${columns}`).toBe(hasPart);
        shown.push(hasPart);
      }
    expect(new Set(shown)).toEqual(new Set([true, false]));
  }));

it("an error is broken at the width of a terminal, and whole in a pipe", () =>
  withPerson(async ({ run }) => {
    await run(monday, make);
    const away = "swap single-leg-rdl-bodyweight";
    const piped = (await run(monday, away)).stderr;
    expect(stringWidth(piped)).toBeGreaterThan(80);
    expect(piped.trimEnd()).not.toContain("\n");
    for (const columns of [40, 80]) {
      const { stderr } = await run(monday, away, { terminal: true, columns });
      expect(oneLine(stderr)).toBe(oneLine(piped));
      for (const line of stderr.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }
  }));

it("progress of an exercise done today has the number that done has just said", () =>
  withPerson(async ({ run, json }) => {
    await run(monday, make);
    const [{ items }] = (await json(monday, "plan")).sessions;
    const { exercise } = items.at(-1);
    expect((await run(monday, `progress ${exercise}`)).stdout).toContain("Its number now");
    for (const day of ["2026-11-23", "2026-11-25", "2026-11-27"]) {
      const [{ next }] = (await json(day, `done ${exercise} --effort right --pain 0`)).recorded;
      const { why } = (await json(day, `progress ${exercise}`)).target;
      expect([why.text, why.next]).toContain(next);
      expect(why.text).not.toContain("today");
      expect((await run(day, `progress ${exercise}`)).stdout).toContain("Its number next time");
    }
    expect((await run("2026-11-28", `progress ${exercise}`)).stdout).toContain("Its number now");
  }));
