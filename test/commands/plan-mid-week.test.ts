import { describe, expect, it } from "vitest";

import { weekdayOf } from "../../src/domain/dates.ts";
import { planes } from "../../src/domain/spine.ts";
import { withPerson, type Person } from "../support/story.ts";

const [monday, tuesday, wednesday, thursday, friday, sunday] = [23, 24, 25, 26, 27, 29].map(
  (day) => `2026-11-${day}`,
) as [string, string, string, string, string, string];
const setUp = "init --yes --days mon,wed,fri --minutes 25 --equipment band,kettlebell:8:12:16 --level 2 --screen none";

/** A person who planned three sessions and did Monday's. */
const afterMonday = (work: (person: Person, before: any) => Promise<void>): Promise<void> =>
  withPerson(async (person) => {
    await person.run(monday, setUp);
    const before = await person.json(monday, "plan");
    await person.run(monday, "done --effort right --pain 0");
    await work(person, before);
  });

const idsOf = (items: readonly any[]) => items.map(({ exercise }) => exercise);
const statusesOf = async ({ json }: Person, date: string, today = wednesday) =>
  (await json(today, `today --date ${date}`)).items.map(({ status }: any) => status);

/** Sets and days of each cell, counted from the items of the sessions. */
const counted = (sessions: readonly any[]) => {
  const found: Record<string, { sets: number; days: Set<string> }> = {};
  for (const { date, items } of sessions)
    for (const { cells, sets } of items) {
      const main = cells.find(({ credit }: any) => credit === 1);
      if (main === undefined) continue;
      const cell = (found[`${main.plane}:${main.mode}`] ??= { sets: 0, days: new Set() });
      cell.sets += sets;
      cell.days.add(date);
    }
  return found;
};

describe("plan --new in a running week", { timeout: 60_000 }, () => {
  it("keeps its first day and what is done, and plans from today on", () =>
    afterMonday(async (person, before) => {
      const plan = await person.json(wednesday, "plan --new --seed 3");
      expect(plan.from).toBe(monday);
      expect(plan.sessions.map(({ date }: any) => date)).toEqual([monday, wednesday, friday]);
      expect(plan.sessions[0]).toEqual(before.sessions[0]);
      expect(new Set(await statusesOf(person, monday))).toEqual(new Set(["done"]));
      expect(new Set(await statusesOf(person, wednesday))).toEqual(new Set(["open"]));
      expect((await person.json(wednesday, "today")).missed).toEqual([]);
      expect((await person.run(wednesday, "plan")).stdout).toMatch(/Mon 23 ✓ \d of \d done\nWed 25/);
    }));

  it("counts what is done in the coverage, and never passes the ceiling of a plane with it", () =>
    afterMonday(async ({ json }) => {
      for (const seed of [1, 2, 3]) {
        const plan = await json(wednesday, `plan --new --seed ${seed}`);
        const cells = counted(plan.sessions);
        for (const plane of planes) {
          const modes = ["move", "resist"].map((mode) => cells[`${plane}:${mode}`]);
          expect(modes.reduce((sum, cell) => sum + (cell?.sets ?? 0), 0)).toBeLessThanOrEqual(10);
          for (const [at, mode] of ["move", "resist"].entries())
            expect(plan.coverage[plane][mode]).toEqual({
              sets: modes[at]?.sets ?? 0,
              days: modes[at]?.days.size ?? 0,
            });
        }
        expect(plan.status).toBe("complete");
      }
    }));

  it("ends the moves of the sessions it replaces: plan, today and the calendar agree", () =>
    afterMonday(async (person) => {
      const { run, json } = person;
      await run(wednesday, `today --move ${friday}`);
      expect((await json(wednesday, "today")).items.length).toBeGreaterThan(8);
      const plan = await json(wednesday, "plan --new");
      for (const { date, items } of plan.sessions)
        expect(idsOf((await json(wednesday, `today --date ${date}`)).items)).toEqual(idsOf(items));
      const calendar = (await run(wednesday, "export ics")).stdout;
      expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(3);
      for (const date of [monday, wednesday, friday]) expect(calendar).toContain(date.replaceAll("-", ""));
      expect((await run(wednesday, "plan")).stdout).toMatch(/^Wed 25[^]*^Fri 27/m);
    }));

  it("ends the skips of the sessions it replaces, and keeps those of days before", () =>
    afterMonday(async (person) => {
      const { run, json } = person;
      await run(wednesday, "skip --reason busy");
      await run(thursday, "plan --new");
      expect(new Set(await statusesOf(person, wednesday, thursday))).toEqual(new Set(["skipped"]));
      await run(friday, "skip --reason other");
      const { sessions } = await json(friday, "plan --new");
      expect(sessions.at(-1).date).toBe(friday);
      expect(new Set(await statusesOf(person, friday, friday))).toEqual(new Set(["open"]));
    }));

  it("leaves a day that has begun as it is", () =>
    afterMonday(async (person) => {
      const { run, json } = person;
      const [first] = (await json(wednesday, "today")).items;
      await run(wednesday, `done ${first.exercise}`);
      const before = await json(wednesday, "plan");
      const after = await json(wednesday, "plan --new --seed 5");
      expect(after.sessions.slice(0, 2)).toEqual(before.sessions.slice(0, 2));
      expect(await statusesOf(person, wednesday)).toContain("done");
      expect(idsOf(after.sessions[2].items)).not.toEqual(idsOf(before.sessions[2].items));
    }));

  it("counts a session that was moved ahead and done, and does not plan its day again", () =>
    afterMonday(async (person) => {
      const { run, json } = person;
      await run(tuesday, `today --move ${friday}`);
      await run(tuesday, "done --effort right --pain 0");
      const plan = await json(wednesday, "plan --new");
      expect(plan.sessions.map(({ date }: any) => date)).toEqual([monday, wednesday, friday]);
      expect(new Set(await statusesOf(person, tuesday))).toEqual(new Set(["done"]));
      expect((await json(wednesday, `today --date ${friday}`)).status).toBe("rest");
    }));

  it("takes new days, minutes and equipment for the days left only", () =>
    afterMonday(async ({ run, json }, before) => {
      const plan = await json(wednesday, "plan --days thu,sat --minutes 15 --equipment none");
      expect(plan.sessions.map(({ date }: any) => weekdayOf(date))).toEqual(["mon", "thu", "sat"]);
      expect(plan.sessions[0]).toEqual(before.sessions[0]);
      expect(plan.profile).toMatchObject({ days: ["thu", "sat"], minutes: 15, equipment: [] });
      for (const { seconds } of plan.sessions.slice(1)) expect(seconds).toBeLessThanOrEqual(900);
      expect((await run(wednesday, "doctor")).code).toBe(0);
    }));

  it("starts the next week where no day is left, and seven new days with --from today", () =>
    afterMonday(async ({ run, json }) => {
      expect((await json(sunday, "plan --new")).from).toBe("2026-11-30");
      await run(sunday, "undo");
      const fresh = await json(wednesday, "plan --new --from today");
      expect(fresh.from).toBe(wednesday);
      expect(fresh.sessions.map(({ date }: any) => date)).toEqual([wednesday, friday, "2026-11-30"]);
      expect((await run(wednesday, "plan --from soon")).stderr).toContain('"soon" is not a date');
    }));

  it("locks what stands on the days left, and says so of what does not", () =>
    afterMonday(async ({ run, json }, before) => {
      const only = (at: number) =>
        idsOf(before.sessions[at].items).find(
          (id) => before.sessions.filter(({ items }: any) => idsOf(items).includes(id)).length === 1,
        ) as string;
      const plan = await json(wednesday, `plan --new --seed 2 --lock ${only(2)}`);
      expect(idsOf(plan.sessions[2].items)).toContain(only(2));
      const { code, stderr } = await run(thursday, `plan --new --lock ${only(0)}`);
      expect(code).toBe(2);
      expect(stderr).toMatch(/it is not in the (days that are left of this|current) week/);
    }));

  it("is what init makes too, when an answer changes in a running week", () =>
    afterMonday(async ({ run, json }, before) => {
      await run(wednesday, "init --yes --minutes 20");
      const plan = await json(wednesday, "plan");
      expect(plan.from).toBe(monday);
      expect(plan.sessions[0]).toEqual(before.sessions[0]);
    }));
});
