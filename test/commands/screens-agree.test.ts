import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";

import { addDays } from "../../src/domain/dates.ts";
import { withPerson, type Run } from "../support/story.ts";

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

describe("plan and today", () => {
  const moved = "Doses are from when the week was made; fourplane today has those of the day.";

  it("say why they differ after days without a session", () =>
    withPerson(async ({ run }) => {
      await run(monday, make);
      for (const date of [monday, "2026-11-25", "2026-11-27"]) await run(date, "done --effort right --pain 0");
      await run("2026-11-30", "plan");
      expect(oneLine((await run("2026-11-30", "plan")).stdout)).not.toContain(moved);
      // 12 days after the last session the second week starts; on its Friday it is 21.
      await run("2026-12-14", "plan");
      expect(oneLine((await run("2026-12-18", "plan")).stdout)).toContain(moved);
    }));

  it("say so after an entry of an earlier day, and the next dose is what done said", () =>
    withPerson(async ({ run, json }) => {
      await run("2026-11-16", make);
      await run("2026-11-16", "done --effort right --pain 0");
      await run(monday, make);
      const [{ exercise }] = (await json(monday, "today")).items;
      const { recorded } = await json(monday, `done ${exercise} --date 2026-11-06 --effort right`);
      expect(recorded[0].next).not.toMatch(/days without a session/);
      expect(oneLine((await run(monday, "plan")).stdout)).toContain(moved);
    }));
});

describe("a moved session", () => {
  const small = "plan --new --days mon,tue --minutes 30 --equipment none";

  it("goes to a day of this week that is not over", () =>
    withPerson(async ({ run, state }) => {
      await run(monday, small);
      const before = state();
      for (const date of ["2099-01-01", "2026-11-30", monday]) {
        const { code, stderr } = await run("2026-11-24", `today --date ${date} --move ${monday}`);
        expect([code, stderr], date).toEqual([2, expect.stringMatching(/--move: .* is not among the days/)]);
      }
      expect(state()).toBe(before);
    }));

  it("joins doubles, and says by how much it is over the minutes", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, small);
      const own = async (date: string) =>
        (await json(monday, `today --date ${date}`)).items.map((item: any) => item.exercise);
      const [first, second] = [await own(monday), await own("2026-11-24")];
      const both = first.filter((id: string) => second.includes(id));
      expect(both.length).toBeGreaterThan(0);
      const picture = await json("2026-11-24", "today --move");
      const ids = picture.items.map(({ exercise }: any) => exercise);
      expect(new Set(ids).size).toBe(ids.length);
      const over = Math.ceil(picture.seconds / 60) - 30;
      const said = `With two sessions it is about ${over} min more than your 30`;
      if (over > 0) expect(picture.notes.join(" ")).toContain(said);
      else expect(picture.notes.join(" ")).not.toContain("With two sessions");
      await run("2026-11-24", `done ${both[0]}`);
      const after = await json("2026-11-24", "today");
      expect(after.items.filter(({ exercise }: any) => exercise === both[0])).toMatchObject([{ status: "done" }]);
      await run("2026-11-24", "done");
      expect((await json("2026-11-24", "today")).items.every(({ status }: any) => status === "done")).toBe(true);
      expect((await json("2026-11-24", "today")).missed).toEqual([]);
    }));

  it("is not offered where there is no room for it", () =>
    withPerson(async ({ run }) => {
      await run(monday, "plan --new --days mon,tue --minutes 15 --equipment none");
      await run("2026-11-24", "done");
      expect((await run("2026-11-24", "today")).stdout).not.toContain("today --move");
      expect((await run("2026-11-25", "today")).stdout).toContain("today --move");
    }));
});

describe("the short version", () => {
  it("is the session itself where that is as short", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, "plan --new --days mon --minutes 10 --equipment none");
      const [whole, short] = [await json(monday, "today"), await json(monday, "today --short")];
      expect(short.items).toEqual(whole.items);
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

it("plan and today explain a plus and short holds once, where they are shown", () =>
  withPerson(async ({ run }) => {
    await run(monday, make);
    const shown: boolean[] = [];
    for (const columns of [40, 80, 120])
      for (const [date, line] of [
        [monday, "plan"],
        [monday, "today"],
        ["2026-11-25", "today"],
        ["2026-11-27", "today"],
      ] as const) {
        const { stdout } = await run(date, line, { columns });
        for (const [sign, meaning] of [
          [/\d( s| m| min)?\+/, /\+: (?:in the )?last set/g],
          [/\d-\d × /, /\d-\d: \d holds?/g],
        ] as const) {
          expect(oneLine(stdout).match(meaning)?.length ?? 0, `${line} on ${date} at ${columns}`).toBe(
            sign.test(stdout) ? 1 : 0,
          );
          shown.push(sign.test(stdout));
        }
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

describe("what plan says of the week it shows again", () => {
  const moved = "Doses are from when the week was made; fourplane today has those of the day.";
  const plan = async (run: Run, day: string, flags = "") => oneLine((await run(day, `plan ${flags}`)).stdout);

  it("is nothing before anything was logged, that doses have moved after that, and nothing of it in JSON", () =>
    withPerson(async ({ run, json }) => {
      await run(monday, make);
      const before = await json(monday, "plan");
      expect(await plan(run, monday)).not.toContain(moved);
      await run(monday, "skip --reason busy");
      expect(await plan(run, monday)).not.toContain(moved);
      await run(monday, "done bird-dog --effort right --pain 0");
      expect(await plan(run, "2026-11-24")).toContain(moved);
      expect(await json("2026-11-24", "plan")).toEqual(before);
      expect(await plan(run, "2026-11-30")).not.toContain(moved);
      expect(await plan(run, "2026-11-30")).not.toContain(moved);
    }));

  it.each([
    ["a pause of one direction", "pause rotation --until 2026-12-07"],
    ["a pause of the plan", "pause --until 2026-12-02"],
    ["a flare-up", "checkin --flare --pain 4"],
    ["leg symptoms", "done bird-dog --legs --pain 3"],
  ])("names the doses of the day where %s from the week before goes on", (_what, line) =>
    withPerson(async ({ run }) => {
      await run(monday, make);
      await run("2026-11-29", line);
      await run("2026-11-30", "plan");
      expect(await plan(run, "2026-11-30")).toContain(moved);
    }),
  );
});

it(
  "the week before a lighter one announces it in plan and today",
  () =>
    withPerson(async ({ run, json }) => {
      const soon = "The next week is due to be a lighter one.";
      await run(monday, `${make} --level 2`);
      const said = async (day: string) => {
        const { notes } = await json(day, "today");
        const screens = [(await run(day, "plan")).stdout, (await run(day, "today")).stdout];
        return [notes.includes(soon), ...screens.map((text) => oneLine(text).includes(soon))];
      };
      for (let day = monday, at = 0; at < 15; at++) {
        await run(day, "plan");
        await run(day, "done --effort right --pain 0");
        expect(await said(day), day).toEqual(Array(3).fill(at >= 12));
        day = addDays(day, at % 3 === 2 ? 3 : 2);
      }
      expect((await json("2026-12-28", "plan")).lighter).toMatchObject({ reason: "due" });
      expect(await said("2026-12-28")).toEqual([false, false, false]);
    }),
  60_000,
);
